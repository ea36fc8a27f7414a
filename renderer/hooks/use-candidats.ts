import type { Jour } from "#shared/kernel/jour.ts";
import type { Creancier, Debiteur } from "#shared/model/dossier.ts";
import type { Baremes } from "#shared/regles/baremes.ts";
import { type Candidat, listCandidats } from "#shared/suivi/detection.ts";
import { createPrescriptionSuivie } from "#shared/suivi/detection-directe.ts";
import { useContexte } from "../app/Contexte.tsx";
import { usePortefeuille } from "./use-portefeuille.ts";

interface Connus {
  readonly creanciers: readonly Creancier[];
  readonly au: Jour;
  readonly baremes: Baremes;
  readonly candidats: readonly Candidat[];
}

// The rail and the screen read the same list: it is made once for a state of the portfolio.
const memoire = new WeakMap<ReadonlyMap<string, Debiteur>, Connus>();

/** Debtors followed outside the dossiers, under the rules and on the day in force. */
export function useCandidats(): readonly Candidat[] {
  const { aujourdhui: au, baremes } = useContexte();
  const { debiteurs, creanciers } = usePortefeuille();
  const connus = memoire.get(debiteurs);
  if (connus !== undefined && connus.creanciers === creanciers && connus.au === au && connus.baremes === baremes) return connus.candidats;
  const candidats = listCandidats({ debiteurs: debiteurs.values(), creanciers, au, findPrescription: createPrescriptionSuivie(au, baremes) });
  memoire.set(debiteurs, { creanciers, au, baremes, candidats });
  return candidats;
}
