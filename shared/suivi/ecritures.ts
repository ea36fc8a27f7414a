import { formatMontant } from "../kernel/format-montant.ts";
import type { Jour } from "../kernel/jour.ts";
import { type Montant, MONTANT_NUL, montant, sumMontants } from "../kernel/montant.ts";
import type { Debiteur, Depense, Dossier, Reglement } from "../model/dossier.ts";

/** Accounts in which the company books the money of its dossiers: its own words, since no text imposes their numbers beyond the general plan. */
export interface ComptesEcritures {
  readonly clients: string;
  readonly banque: string;
  /** Money that an étude or the avocats' fund holds for the company. */
  readonly detenteurs: string;
  readonly fournisseurs: string;
  readonly honoraires: string;
  readonly taxe: string;
  /** Tax collected on sales: an irrecoverable one gives it back. */
  readonly taxeCollectee: string;
  readonly avances: string;
  readonly pertes: string;
}

/** Usual numbers of the general plan, to be checked with the accounts (droit.md, R-CPT-01, confidence C). */
export const COMPTES_USUELS: ComptesEcritures = { clients: "411000", banque: "512000", detenteurs: "467000", fournisseurs: "401000", honoraires: "622600", taxe: "445660", taxeCollectee: "445710", avances: "409100", pertes: "654000" };

export const LIBELLES_COMPTE: Readonly<Record<keyof ComptesEcritures, string>> = {
  clients: "Clients", banque: "Banque", detenteurs: "Sommes chez les mandataires", fournisseurs: "Fournisseurs", honoraires: "Honoraires et frais d’actes", taxe: "Taxe déductible", taxeCollectee: "Taxe collectée", avances: "Provisions versées", pertes: "Pertes sur créances irrécouvrables",
};

export interface LigneEcriture {
  readonly role: keyof ComptesEcritures;
  readonly debit: Montant;
  readonly credit: Montant;
}

/** One entry: what happened, on which day, for which customer; debits and credits are equal, or it is not made. */
export interface Ecriture {
  readonly journal: "BQ" | "OD" | "AC";
  readonly date: Jour;
  readonly piece: string;
  readonly libelle: string;
  /** Customer's own account, when the accounts gave one. */
  readonly auxiliaire?: string | undefined;
  readonly auxiliaireNom: string;
  readonly lignes: readonly LigneEcriture[];
}

export interface PeriodeEcritures {
  readonly du: Jour;
  readonly au: Jour;
}

/** The entries of the money of one dossier in a period, in order of day: receipts, rejects, reversements, costs, advances, refunds, balances given up. */
export function listEcritures(dossier: Dossier, debiteur: Debiteur | undefined, { du, au }: PeriodeEcritures): readonly Ecriture[] {
  const tiers = { auxiliaire: debiteur?.codeComptable, auxiliaireNom: debiteur?.nom ?? "Débiteur inconnu" };
  const create = (journal: Ecriture["journal"], date: Jour, libelle: string, lignes: readonly LigneEcriture[]): Ecriture => ({ journal, date, piece: dossier.reference, libelle, ...tiers, lignes: lignes.filter(({ debit, credit }) => debit !== 0 || credit !== 0) });
  return [
    ...listRecus(dossier).map((recu) => create("BQ", recu.dateValeur ?? recu.dateFait, `Règlement ${tiers.auxiliaireNom}`, [debit(findCaisse(recu), recu.montant), credit("clients", recu.montant)])),
    ...dossier.rejets.map(({ dateFait, montant: rejete, reglement }) => create("BQ", dateFait, `Rejet ${tiers.auxiliaireNom}`, [debit("clients", rejete), credit(findCaisse(reglement), rejete)])),
    ...dossier.reversements.map(({ dateFait, montant: recu, retenu = MONTANT_NUL }) => create("BQ", dateFait, `Reversement ${tiers.auxiliaireNom}`, [debit("banque", recu), debit("honoraires", retenu), credit("detenteurs", sumMontants([recu, retenu]))])),
    ...dossier.depenses.filter(isFacturee).map(({ dateFait, libelle, montant: ttc, horsTaxes = ttc }) => create("AC", dateFait, libelle, [debit("honoraires", horsTaxes), debit("taxe", montant(ttc - horsTaxes)), credit("fournisseurs", ttc)])),
    ...dossier.provisions.map(({ dateFait, montant: verse }) => create("BQ", dateFait, "Provision au mandataire", [debit("avances", verse), credit("banque", verse)])),
    ...dossier.remboursements.map(({ dateFait, montant: rendu }) => create("BQ", dateFait, `Trop-perçu rendu ${tiers.auxiliaireNom}`, [debit("clients", rendu), credit("banque", rendu)])),
    ...dossier.abandons.map(({ dateFait, montant: abandonne, motif }) => create("OD", dateFait, `Solde abandonné, ${motif}`, [debit("pertes", abandonne), credit("clients", abandonne)])),
    // The note of law is not sure of these accounts (R-CPT-01, confidence C): they are the house's to confirm.
    ...dossier.pertes.map(({ dateFait, montant: perdu, tva = MONTANT_NUL, motif }) => create("OD", dateFait, `Créance irrécouvrable, ${motif}`, [debit("pertes", montant(perdu - tva)), debit("taxeCollectee", tva), credit("clients", perdu)])),
  ].filter(({ date, lignes }) => date >= du && date <= au && lignes.length > 0).toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Payments as they came, those that were returned since included: the reject is an entry of its own. */
function listRecus({ reglements, rejets }: Dossier): readonly Reglement[] {
  const revenus = new Map<string, number>();
  for (const { reglementId, montant: rejete } of rejets) revenus.set(reglementId, (revenus.get(reglementId) ?? 0) + rejete);
  const gardes = new Set(reglements.map(({ reglementId }) => reglementId));
  const perdus = new Map(rejets.flatMap(({ reglement }) => (reglement === undefined || gardes.has(reglement.reglementId) ? [] : [[reglement.reglementId, reglement]])));
  return [...reglements.map((reglement) => ({ ...reglement, montant: montant(reglement.montant + (revenus.get(reglement.reglementId) ?? 0)) })), ...perdus.values()];
}

function findCaisse(reglement: Pick<Reglement, "canal"> | undefined): "banque" | "detenteurs" {
  return reglement?.canal === undefined || reglement.canal === "direct" ? "banque" : "detenteurs";
}

/** A sum that a decision allots, or a clause, was not charged to the company by anybody. */
function isFacturee({ poste }: Depense): boolean {
  return poste !== "article-700" && poste !== "clause-penale";
}

function debit(role: keyof ComptesEcritures, somme: Montant): LigneEcriture {
  return { role, debit: somme, credit: MONTANT_NUL };
}

function credit(role: keyof ComptesEcritures, somme: Montant): LigneEcriture {
  return { role, debit: MONTANT_NUL, credit: somme };
}

/** Debits and credits of all the entries; unequal, nothing may be written. */
export function sumEcritures(ecritures: readonly Ecriture[]): { readonly debit: Montant; readonly credit: Montant } {
  const lignes = ecritures.flatMap((ecriture) => ecriture.lignes);
  return { debit: sumMontants(lignes.map((ligne) => ligne.debit)), credit: sumMontants(lignes.map((ligne) => ligne.credit)) };
}

/** The first entry whose debits are not its credits, in French; `undefined`: all are balanced. */
export function findDesequilibre(ecritures: readonly Ecriture[]): string | undefined {
  const fausse = ecritures.find((ecriture) => {
    const { debit: debits, credit: credits } = sumEcritures([ecriture]);
    return debits !== credits || debits < 0;
  });
  if (fausse === undefined) return undefined;
  const { debit: debits, credit: credits } = sumEcritures([fausse]);
  return `L’écriture «\u00A0${fausse.libelle}\u00A0» du dossier ${fausse.piece} porte ${formatMontant(debits)} au débit et ${formatMontant(credits)} au crédit\u00A0: rien n’est écrit.`;
}

/** The eighteen columns of the file of accounting entries (LPF, art. A47 A-1), amounts as centimes. */
export const COLONNES_ECRITURES = ["JournalCode", "JournalLib", "EcritureNum", "EcritureDate", "CompteNum", "CompteLib", "CompAuxNum", "CompAuxLib", "PieceRef", "PieceDate", "EcritureLib", "Debit", "Credit", "EcritureLet", "DateLet", "ValidDate", "Montantdevise", "Idevise"] as const;

const JOURNAUX: Readonly<Record<Ecriture["journal"], string>> = { BQ: "Banque", OD: "Opérations diverses", AC: "Achats" };

/** Rows of that file, numbered from 1 in the order given. */
export function listRangees(ecritures: readonly Ecriture[], comptes: ComptesEcritures): readonly (readonly (string | number)[])[] {
  return ecritures.flatMap(({ journal, date, piece, libelle, auxiliaire, auxiliaireNom, lignes }, rang) => lignes.map(({ role, debit: debite, credit: credite }) => {
    const jour = date.replaceAll("-", "");
    const isClient = role === "clients";
    return [journal, JOURNAUX[journal], `CTX${rang + 1}`, jour, comptes[role], LIBELLES_COMPTE[role], isClient ? (auxiliaire ?? "") : "", isClient && auxiliaire !== undefined ? auxiliaireNom : "", piece, jour, libelle, debite, credite, "", "", "", "", ""];
  }));
}
