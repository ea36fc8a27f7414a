import { montant } from "../kernel/montant.ts";
import { addJours } from "../kernel/jour.ts";
import type { ContenuPar } from "../model/faits/registre.ts";
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

/** What three persons asked of their data (RGPD, art. 15 to 21), by the rank of their dossier: one waits, one was answered, one waits for too long. */
const DEMANDES: ReadonlyMap<number, { readonly age: number; readonly contenu: Omit<ContenuPar["demande-personne"], "demandeId">; readonly reponduIlYa?: number }> = new Map([
  [9, { age: 12, contenu: { nature: "acces", canal: "courriel", identite: "pièce vue à l’écran, non gardée", detail: "Demande une copie de tout ce qui est gardé sur elle." } }],
  [48, { age: 70, contenu: { nature: "rectification", canal: "courrier", detail: "Signale une adresse qui n’est plus la sienne.", reponse: "Adresse corrigée au dossier, la personne en est avisée." }, reponduIlYa: 61 }],
  [100, { age: 45, contenu: { nature: "effacement", canal: "formulaire du site", detail: "Demande que ses données soient effacées." } }],
]);

/** The demand of a natural person whose dossier has that rank. */
export function writeDemandePersonne({ rang, write, ilYa, createId, debiteur }: Plume): void {
  const demande = DEMANDES.get(rang);
  if (demande === undefined) return;
  const { age, contenu, reponduIlYa } = demande;
  write("demande-personne", ilYa(age), { demandeId: createId(), ...contenu, ...(reponduIlYa === undefined ? {} : { reponduLe: ilYa(reponduIlYa) }) }, debiteur);
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
