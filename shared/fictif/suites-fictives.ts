import { montant } from "../kernel/montant.ts";
import { addJours } from "../kernel/jour.ts";
import { GESTIONNAIRES } from "./noms.ts";
import { createIdUtilisateur } from "./parties-fictives.ts";
import type { FactureFictive, Plume } from "./plume.ts";

/** Every so many dossiers, a debtor has another one, shares an account with the next, or moved. */
const CADENCE = 50;
const IBAN_COMMUN = "FR7630006000011234567890189";

/** What some debtors are known for besides their dossier: an account that another pays from, an address that changed. */
export function writeParticularites({ rang, write, ilYa, debiteur }: Plume): void {
  if (rang % CADENCE === 12 || rang % CADENCE === 13) write("iban", ilYa(30), { iban: IBAN_COMMUN, titulaire: "Compte commun, fictif" }, debiteur);
  if (rang % CADENCE === 17) write("champ", ilYa(12), { champ: "adresse", valeur: "4 place du Marché" }, debiteur);
}

/** Whether the dossier is a second one against the debtor of the one before. */
export function isSecondDossier(rang: number): boolean {
  return rang % CADENCE === 31;
}

/** A promise made on the phone: kept, broken or still awaited, by turns. */
export function writePromesse(plume: Plume, facture: FactureFictive): void {
  const { rang, createId, write, evenement, reglement, ilYa, aujourdhui } = plume;
  const promis = montant(Math.round(facture.montantTtc / 2));
  const tour = (rang % 7) % 3;
  evenement("relance", 20, { canal: "appel", sens: "emis", detail: "Appel\u00A0: la moitié est promise." });
  write("promesse", ilYa(20), { promesseId: createId(), montant: promis, pourLe: tour === 0 ? addJours(aujourdhui, 5) : ilYa(8) });
  if (tour === 2) reglement(promis, 9, facture);
}

/** Who wrote the facts of a dossier: whoever has it. */
export function findAuteurFictif(rang: number): string {
  return createIdUtilisateur(rang % GESTIONNAIRES.length);
}
