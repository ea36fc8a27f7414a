import { useEffect, useState } from "react";
import type { Jour } from "#shared/kernel/jour.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { findPremiereHeure, listMouvements, type MouvementEcheance } from "#shared/suivi/journal-echeances.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { findJourDe } from "../../hooks/format-instant.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";

export interface LigneJournal extends MouvementEcheance {
  readonly debiteur: string;
}

export interface Journal {
  readonly lignes: readonly LigneJournal[];
  /** Dossiers read of those to read; absent once all are. */
  readonly avancement?: { readonly fait: number; readonly total: number } | undefined;
  readonly isInterrompu: boolean;
  readonly interrompre: () => void;
}

/** Dossiers read at a time, so that the screen stays free. */
const PORTION = 100;

/** Deadlines created, moved or removed on that day: only the dossiers written since are read. */
export function useJournal(le: Jour): Journal {
  const { portefeuille, baremes } = useContexte();
  const { lignes, debiteurs } = usePortefeuille();
  const [etat, setEtat] = useState<{ readonly le: Jour; readonly lignes: readonly LigneJournal[]; readonly fait: number; readonly total: number; readonly isFini: boolean; readonly isInterrompu: boolean }>();
  const [arret, setArret] = useState<Jour>();
  useEffect(() => {
    let isAbandonne = false;
    const depuis = findPremiereHeure(le);
    const aLire = lignes.filter(({ ecritLe = 0 }) => ecritLe >= depuis);
    const read = async () => {
      const trouvees: LigneJournal[] = [];
      for (let rang = 0; rang < aLire.length && !isAbandonne; rang += PORTION) {
        const portion = aLire.slice(rang, rang + PORTION);
        const faits = await portefeuille.readFaits(portion.map(({ id }) => createSujetId("dossier", id)));
        for (const [place, { debiteur, debiteurId }] of portion.entries()) {
          const mouvements = listMouvements(faits[place] ?? [], { le, debiteur: debiteurId === undefined ? undefined : debiteurs.get(debiteurId), findJour: findJourDe, baremes });
          trouvees.push(...mouvements.map((mouvement) => ({ ...mouvement, debiteur })));
        }
        if (!isAbandonne) setEtat({ le, lignes: [...trouvees], fait: Math.min(rang + PORTION, aLire.length), total: aLire.length, isFini: false, isInterrompu: false });
      }
      if (!isAbandonne) setEtat({ le, lignes: sortLignes(trouvees), fait: aLire.length, total: aLire.length, isFini: true, isInterrompu: false });
    };
    if (arret !== le) void read();
    return () => {
      isAbandonne = true;
    };
  }, [le, lignes, debiteurs, portefeuille, baremes, arret]);
  const courant = etat?.le === le ? etat : undefined;
  const isArrete = arret === le && courant?.isFini !== true;
  return {
    lignes: courant?.lignes ?? [], isInterrompu: isArrete, interrompre: () => setArret(le),
    ...(courant?.isFini === true || isArrete ? {} : { avancement: { fait: courant?.fait ?? 0, total: courant?.total ?? lignes.length } }),
  };
}

function sortLignes(lignes: readonly LigneJournal[]): readonly LigneJournal[] {
  return lignes.toSorted((a, b) => ((a.apres ?? a.avant ?? "") < (b.apres ?? b.avant ?? "") ? -1 : 1));
}
