import { useCallback, useState } from "react";
import type { Fait, FaitId } from "#shared/model/fait.ts";
import { createAnnulation, findObstacle, listConsequences } from "#shared/suivi/annulation.ts";
import type { Ecriture } from "#shared/suivi/historique.ts";
import { formatFait } from "#shared/suivi/phrase-fait.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { readPourAnnulation } from "../../db/lots.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { showEchec } from "../../hooks/notices.tsx";
import { useSignature } from "../../hooks/use-signature.ts";

/** A save that a person wants undone, read whole: what it wrote in other dossiers too. */
export interface Examen {
  readonly ecriture: Ecriture;
  /** Read so far; the consequences are known once it is absent. */
  readonly progres?: number;
  readonly lot: readonly Fait[];
  readonly faits: readonly Fait[];
  readonly consequences: readonly string[];
  /** Why it cannot be undone. */
  readonly refus?: string | undefined;
}

export interface Annulation {
  readonly examen: Examen | undefined;
  readonly examine: (ecriture: Ecriture) => Promise<void>;
  readonly confirm: () => Promise<void>;
  readonly close: () => void;
}

/** Undoes any save of the past: shows its consequences first, refuses when something rests on it. */
export function useAnnulation(): Annulation {
  const { portefeuille, aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const formatSignature = useSignature();
  const [examen, setExamen] = useState<Examen>();
  const examine = useCallback(async (ecriture: Ecriture) => {
    setExamen({ ecriture, progres: 0, lot: [], faits: [], consequences: [] });
    try {
      const { lot, faits } = await readPourAnnulation(portefeuille, ecriture.lot, (progres) => setExamen((courant) => (courant?.ecriture === ecriture ? { ...courant, progres } : courant)));
      const obstacle = findObstacle(lot, faits);
      const refus = obstacle === undefined ? undefined : formatRefus(obstacle, faits, formatSignature);
      setExamen((courant) => (courant?.ecriture === ecriture ? { ecriture, lot, faits, consequences: listConsequences(lot, faits), refus } : courant));
    } catch {
      setExamen(undefined);
      showEchec("Cet enregistrement n’a pas pu être relu", "La base d’affichage se refait d’après le coffre, qui est intact. Réessayez ensuite.");
    }
  }, [portefeuille, formatSignature]);
  const confirm = useCallback(async () => {
    if (examen === undefined) return;
    const lot = await enregistrer({ brouillons: createAnnulation(examen.lot, examen.faits, aujourdhui), annonce: "Enregistrement annulé" });
    if (lot !== undefined) setExamen(undefined);
  }, [examen, enregistrer, aujourdhui]);
  return { examen, examine, confirm, close: () => setExamen(undefined) };
}

function formatRefus({ kind, fait }: { readonly kind: "remplace" | "appui"; readonly fait: Fait }, faits: readonly Fait[], formatSignature: (par: string, instant: number) => string): string {
  const quoi = `«\u00A0${formatFait(fait, faits).libelle}\u00A0» (${formatSignature(fait.par, fait.horloge[0])})`;
  return kind === "remplace" ? `${quoi} l’a déjà remplacé. Rien n’est à annuler ici, ou annulez d’abord celui-là.` : `${quoi} s’appuie dessus. Annulez d’abord celui-là.`;
}

/** The post that wrote, as a person reads it: the first letters of its name in the journal. */
export function formatPoste(lot: FaitId): string {
  return `poste ${lot.slice(0, 4)}`;
}
