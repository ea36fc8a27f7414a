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

const DELAI = 400;

/**
 * What is typed in a form, kept outside the page: it survives navigation, the closing of the window and a crash.
 * `parse` checks what was kept, since a newer version may expect another shape; `undefined` drops it.
 */
export function useBrouillon<T>(cle: string, initiale: T, parse: (lu: unknown) => T | undefined): Brouillon<T> {
  const { portefeuille } = useContexte();
  const [etat, setEtat] = useState({ cle, valeur: initiale, isRestaure: false });
  const attente = useRef<{ readonly cle: string; readonly valeur: T } | undefined>(undefined);
  const lire = useRef(parse);
  lire.current = parse;

  const flush = useCallback(() => {
    const ecrit = attente.current;
    attente.current = undefined;
    if (ecrit !== undefined) void portefeuille.writeBrouillon(ecrit.cle, ecrit.valeur);
  }, [portefeuille]);

  useEffect(() => {
    let isAbandonne = false;
    void portefeuille.readBrouillon(cle).then((lu) => {
      const valeur = lu === undefined ? undefined : lire.current(lu);
      if (!isAbandonne && valeur !== undefined && attente.current === undefined) setEtat({ cle, valeur, isRestaure: true });
    });
    return () => {
      isAbandonne = true;
      flush();
    };
  }, [cle, portefeuille, flush]);

  const update = useCallback((valeur: T) => {
    if (attente.current === undefined) setTimeout(flush, DELAI);
    attente.current = { cle, valeur };
    setEtat((ancien) => ({ ...ancien, cle, valeur }));
  }, [cle, flush]);

  const forget = useCallback(() => {
    attente.current = undefined;
    setEtat({ cle, valeur: initiale, isRestaure: false });
    void portefeuille.writeBrouillon(cle, undefined);
  }, [cle, initiale, portefeuille]);

  return { valeur: etat.valeur, update, forget, isRestaure: etat.isRestaure };
}
