import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { type Conservation, computeConservation } from "#shared/suivi/rgpd/conservation.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { type Lecture, readVues } from "../../hooks/read-vues.ts";

/** A closed dossier, and how long its data are still kept. */
export interface Echeance {
  readonly id: string;
  readonly reference: string;
  readonly debiteur: string;
  readonly debiteurId: string;
  readonly conservation: Conservation;
}

export type EtatEcheances =
  | { readonly kind: "lecture"; readonly fait: number; readonly total: number }
  | { readonly kind: "pret"; readonly isInterrompu: boolean; readonly echeances: readonly Echeance[] };

/** Dossiers read again at once. */
const PORTION = 100;

/** Every closed dossier, those whose data are due first. */
export function useEcheances(): { readonly etat: EtatEcheances; readonly interrupt: () => void; readonly refresh: () => void } {
  const { portefeuille, aujourdhui, baremes, territoire } = useContexte();
  const { lignes, etat: lecture } = useSyncExternalStore(portefeuille.subscribe, portefeuille.read);
  const [etat, setEtat] = useState<EtatEcheances>({ kind: "lecture", fait: 0, total: 0 });
  const arret = useRef<AbortController>(undefined);
  const refresh = useCallback(() => {
    arret.current?.abort();
    const controleur = new AbortController();
    arret.current = controleur;
    const clos = portefeuille.read().lignes.filter(({ etape }) => etape === "clos").map(({ id }) => id);
    void readEcheances({ portefeuille, aujourdhui, baremes, territoire }, clos, controleur.signal, setEtat);
  }, [portefeuille, aujourdhui, baremes, territoire]);
  const isPret = lecture.kind === "pret";
  const nombre = lignes.length;
  useEffect(() => {
    if (isPret) refresh();
    return () => arret.current?.abort();
  }, [isPret, nombre, refresh]);
  return { etat, interrupt: () => arret.current?.abort("arrêt"), refresh };
}

async function readEcheances(contexte: Lecture, ids: readonly string[], signal: AbortSignal, setEtat: (etat: EtatEcheances) => void): Promise<void> {
  const echeances: Echeance[] = [];
  for (let rang = 0; rang < ids.length && !signal.aborted; rang += PORTION) {
    setEtat({ kind: "lecture", fait: rang, total: ids.length });
    for (const vue of await readVues(contexte, ids.slice(rang, rang + PORTION))) echeances.push(toEcheance(vue, contexte));
  }
  // Replaced by another reading: that one tells.
  if (signal.aborted && signal.reason !== "arrêt") return;
  setEtat({ kind: "pret", isInterrompu: signal.aborted, echeances: echeances.toSorted((a, b) => ORDRE[a.conservation.statut] - ORDRE[b.conservation.statut] || ((a.conservation.jusquAu ?? "9999") < (b.conservation.jusquAu ?? "9999") ? -1 : 1)) });
}

const ORDRE = { echue: 0, archive: 1, active: 2 } as const;

function toEcheance(vue: VueDossier, { aujourdhui, baremes }: Lecture): Echeance {
  const { dossier: { id, reference, debiteurId }, debiteur } = vue;
  return { id, reference, debiteurId, debiteur: debiteur?.nom ?? "", conservation: computeConservation(vue, aujourdhui, baremes) };
}
