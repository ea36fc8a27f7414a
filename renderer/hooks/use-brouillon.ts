import { useCallback, useEffect, useRef, useState } from "react";
import { useContexte } from "../app/Contexte.tsx";

export interface Brouillon<T> {
  readonly valeur: T;
  readonly update: (valeur: T) => void;
  /** Forgets the draft: it was saved, or given up. */
  readonly forget: () => void;
  /** The form was found as it had been left: to be said discreetly. */
  readonly isRestaure: boolean;
}

/**
 * What is typed in a form, kept outside the page: it survives navigation, the closing of the window and a crash.
 * `parse` checks what was kept, since a newer version may expect another shape; `undefined` drops it.
 */
export function useBrouillon<T>(cle: string, initiale: T, parse: (lu: unknown) => T | undefined): Brouillon<T> {
  const { portefeuille } = useContexte();
  const [etat, setEtat] = useState({ cle, valeur: initiale, isRestaure: false });
  const isTouche = useRef(false);
  const lire = useRef(parse);
  lire.current = parse;

  useEffect(() => {
    let isAbandonne = false;
    isTouche.current = false;
    void portefeuille.readBrouillon(cle).then((lu) => {
      const valeur = lu === undefined ? undefined : lire.current(lu);
      if (!isAbandonne && valeur !== undefined && !isTouche.current) setEtat({ cle, valeur, isRestaure: true });
    });
    return () => {
      isAbandonne = true;
      void portefeuille.flushBrouillons();
    };
  }, [cle, portefeuille]);

  const update = useCallback((valeur: T) => {
    isTouche.current = true;
    portefeuille.keepBrouillon(cle, valeur);
    setEtat((ancien) => ({ ...ancien, cle, valeur }));
  }, [cle, portefeuille]);

  const forget = useCallback(() => {
    isTouche.current = false;
    portefeuille.keepBrouillon(cle, undefined);
    setEtat({ cle, valeur: initiale, isRestaure: false });
  }, [cle, initiale, portefeuille]);

  return { valeur: etat.valeur, update, forget, isRestaure: etat.isRestaure };
}
