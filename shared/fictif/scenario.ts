import type { Etape } from "../model/etape.ts";
import type { ContenuPar } from "../model/faits/registre.ts";
import type { Porte } from "../regles/qualification/porte.ts";
import type { GenreDebiteur } from "./noms.ts";
import type { FactureFictive, Plume } from "./plume.ts";

/** One situation that the department meets, and what the rules must say of it whatever the day. */
export interface Scenario {
  /** What it shows, in French. */
  readonly titre: string;
  /** How often it comes, beside the others. */
  readonly poids: number;
  readonly nature?: ContenuPar["creance"]["nature"];
  readonly genre?: GenreDebiteur;
  /** What the debtor's file says besides its identity. */
  readonly debiteur?: (plume: Plume) => Partial<ContenuPar["debiteur"]>;
  readonly compose: (plume: Plume) => void;
  readonly attendu: Attendu;
}

export interface Attendu {
  readonly etape: Etape;
  readonly exigible: Porte["etat"];
  readonly documentee: Porte["etat"];
  readonly nonPrescrite: Porte["etat"];
}

/** An order, a delivery note and the invoice itself, claim by claim. */
export function writePreuves(plume: Plume, factures: readonly FactureFictive[]): void {
  for (const facture of factures) {
    const age = plume.ageDe(facture);
    plume.piece("bon-de-commande", age + 12, `Bon de commande ${facture.numero.slice(2)}`, [facture], ["Signé par le client."]);
    plume.piece("bon-de-livraison", age + 1, `Bon de livraison ${facture.numero.slice(2)}`, [facture], ["Reçu sans réserve."]);
    plume.piece("facture", age, `Facture ${facture.numero}`, [facture]);
  }
}

/** Sent by registered letter, with its receipt: it makes interest run, it interrupts nothing. */
export function writeMiseEnDemeure(plume: Plume, age: number): void {
  plume.evenement("mise_en_demeure", age, { detail: "Lettre recommandée avec avis de réception." });
  plume.piece("mise-en-demeure", age, "Mise en demeure");
  plume.piece("accuse-de-reception", age - 4, "Avis de réception");
}

/** Two reminders by e-mail, then the formal notice. */
export function writeRelances(plume: Plume, age: number): void {
  plume.evenement("relance", age, { detail: "Courriel au service comptable." });
  plume.evenement("relance", age - 15, { detail: "Appel, promesse de paiement non tenue." });
  writeMiseEnDemeure(plume, age - 30);
}

/** What a person decided on the three gates. */
export function writeQualification(plume: Plume, age: number, avis: ContenuPar["verdict"] = { verdict: "serieuse" }, etats: Partial<Record<ContenuPar["porte"]["porte"], ContenuPar["porte"]["etat"]>> = {}): void {
  for (const porte of ["exigible", "documentee", "non-prescrite"] as const) plume.write("porte", plume.ilYa(age), { porte, etat: etats[porte] ?? "ouverte" });
  plume.write("verdict", plume.ilYa(age), avis);
}

/** A claim that is due, proved and qualified: where most procedures start from. */
export function writeDossierQualifie(plume: Plume, age: number): readonly FactureFictive[] {
  const factures = Array.from({ length: plume.tirer(1, 3) }, (_vide, rang) => plume.facture(age + rang * 20));
  writePreuves(plume, factures);
  writeRelances(plume, age - 45);
  writeQualification(plume, age - 90);
  return factures;
}
