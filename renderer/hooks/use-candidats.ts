import { useDeferredValue } from "react";
import type { Jour } from "#shared/kernel/jour.ts";
import type { Creancier, Debiteur } from "#shared/model/dossier.ts";
import type { Baremes } from "#shared/regles/baremes.ts";
import { type Candidat, createDetection } from "#shared/suivi/detection.ts";
import { createPrescriptionSuivie } from "#shared/suivi/detection-directe.ts";
import { useContexte } from "../app/Contexte.tsx";
import type { Debiteurs } from "../db/debiteurs-tenus.ts";
import { usePortefeuille } from "./use-portefeuille.ts";

interface Detection {
  readonly au: Jour;
  readonly baremes: Baremes;
  readonly list: (debiteurs: Iterable<Debiteur>) => readonly Candidat[];
  /** The rail and the screen read the same list: it is made once for a state of the portfolio. */
  readonly listes: WeakMap<Debiteurs, readonly Candidat[]>;
}

const detections = new WeakMap<readonly Creancier[], Detection>();

/** Debtors followed outside the dossiers, under the rules and on the day in force. */
export function useCandidats(): readonly Candidat[] {
  return listDe(useDetection(), usePortefeuille().debiteurs);
}

/** How many wait to be qualified; counted behind what is shown, so that a start or a save never waits for a badge. */
export function useNombreAQualifier(): number {
  const detection = useDetection();
  const debiteurs = useDeferredValue<Debiteurs | undefined>(usePortefeuille().debiteurs, undefined);
  return debiteurs === undefined ? 0 : listDe(detection, debiteurs).filter(({ etat }) => etat === "a-qualifier").length;
}

function useDetection(): Detection {
  const { aujourdhui: au, baremes } = useContexte();
  const { creanciers } = usePortefeuille();
  const connue = detections.get(creanciers);
  if (connue !== undefined && connue.au === au && connue.baremes === baremes) return connue;
  const detection: Detection = { au, baremes, list: createDetection({ creanciers, au, findPrescription: createPrescriptionSuivie(au, baremes) }), listes: new WeakMap() };
  detections.set(creanciers, detection);
  return detection;
}

function listDe({ list, listes }: Detection, debiteurs: Debiteurs): readonly Candidat[] {
  const connue = listes.get(debiteurs);
  if (connue !== undefined) return connue;
  const candidats = list(debiteurs.suivis);
  listes.set(debiteurs, candidats);
  return candidats;
}
