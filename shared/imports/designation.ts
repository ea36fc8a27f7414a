import { foldTexte } from "../kernel/texte.ts";
import { type ChampReleve, CHAMPS_RELEVE, type DesignationReleve, listRangsReleve } from "./banque-csv-entete.ts";
import { type CorrespondanceConnue, type Correspondances, createCleEntete } from "./echeancier-entete.ts";
import { type ChampEcheancier, CHAMPS_ECHEANCIER, listRangs, listTranches } from "./echeancier-mots.ts";
import { type ExtraitTableau, nameColonnes } from "./extrait-tableau.ts";
import type { ColonnesReleve } from "./lecture-releves.ts";
import type { OptionsLecture } from "./lecture.ts";

/** What a person says of a table: what it is, where its header stands, what its columns mean. */
export interface Designation {
  readonly nature: "factures" | "releve";
  /** Line of the header, from 1; 0: none. */
  readonly ligneEntete: number;
  /** Meaning → column, by its name or by its rank (« #3 »). */
  readonly colonnes: Readonly<Record<string, string>>;
  readonly convention: Convention;
  readonly ordre?: DesignationReleve["ordre"];
  readonly isInverse?: boolean | undefined;
}

/** How the table of a bank writes what enters and what leaves. */
export type Convention = "montant" | "debit-credit" | "montant-sens";

export type ChampTable = ChampEcheancier | ChampReleve;

/** Meanings that a column may take in such a table. */
export function listChamps(nature: Designation["nature"], convention: Convention): readonly ChampTable[] {
  if (nature === "factures") return CHAMPS_ECHEANCIER;
  const absents: readonly ChampReleve[] = convention === "montant" ? ["debit", "credit", "sens"] : convention === "debit-credit" ? ["montant", "sens"] : ["debit", "credit"];
  return CHAMPS_RELEVE.filter((champ) => !absents.includes(champ));
}

/** A table with the words of an account and none of an invoice is that of a bank; otherwise, a list of what is open. */
export function guessNature({ rangees, ligneEntete }: ExtraitTableau): Designation["nature"] {
  const entete = foldTexte(rangees.find(({ ligne }) => ligne === ligneEntete)?.cellules.join(" ") ?? "");
  return /libelle|operation|solde|debit|credit|valeur|banque|iban/.test(entete) && !/client|tiers|facture|invoice|piece|echeance|due|auxiliaire|raison sociale/.test(entete) ? "releve" : "factures";
}

/** A first guess, by the names of the header: a person completes it. */
export function guessDesignation(nature: Designation["nature"], noms: readonly string[], ligneEntete: number): Designation {
  const rangs: Readonly<Partial<Record<string, number>>> = ligneEntete === 0 ? {} : nature === "factures" ? listRangs(noms) : listRangsReleve(noms);
  const uniques = nameColonnes(noms, ligneEntete !== 0);
  const convention = rangs["debit"] !== undefined || rangs["credit"] !== undefined ? "debit-credit" : rangs["sens"] === undefined ? "montant" : "montant-sens";
  const champs = new Set<string>(listChamps(nature, convention));
  return { nature, ligneEntete, convention, colonnes: Object.fromEntries(Object.entries(rangs).flatMap(([champ, rang]) => (rang === undefined || !champs.has(champ) ? [] : [[champ, uniques[rang] ?? ""]]))) };
}

/** What was read of a bank's table, as a person would have said it. */
export function describeDesignation({ ligneEntete, colonnes, ordre, isInverse }: ColonnesReleve): Designation {
  const convention = colonnes.debit !== undefined || colonnes.credit !== undefined ? "debit-credit" : colonnes.sens === undefined ? "montant" : "montant-sens";
  return { nature: "releve", ligneEntete, convention, ordre, isInverse, colonnes };
}

/** What is still to be said before the table can be read, in French. */
export function listManques({ nature, colonnes, convention }: Designation, noms: readonly string[]): readonly string[] {
  const hasUn = (...champs: readonly ChampTable[]): boolean => champs.some((champ) => colonnes[champ] !== undefined);
  if (nature === "releve") {
    return [
      ...(hasUn("date", "dateValeur") ? [] : ["la date"]),
      ...(hasUn("libelle", "tiers") ? [] : ["le libellé"]),
      ...(convention === "debit-credit" ? (hasUn("debit", "credit") ? [] : ["le débit ou le crédit"]) : hasUn("montant") ? [] : ["le montant"]),
      ...(convention === "montant-sens" && !hasUn("sens") ? ["le sens"] : []),
    ];
  }
  // An aged balance names its customers; its buckets are recognised by themselves.
  const isBalance = listTranches(noms).length >= 3;
  return [
    ...(hasUn("nom", "code") ? [] : ["le client"]),
    ...(isBalance || hasUn("piece") ? [] : ["le numéro de facture"]),
    ...(isBalance || hasUn("date", "echeance") ? [] : ["la date de facture"]),
    ...(isBalance || hasUn("montant", "solde", "debit") ? [] : ["le montant"]),
  ];
}

/** What the reader is told. Columns known by name find the header by themselves, on each sheet. */
export function createOptionsDesignees({ nature, ligneEntete, colonnes, ordre, isInverse }: Designation): OptionsLecture {
  if (nature === "releve") return { releve: { colonnes, ordre, isInverse }, ligneEntete };
  const isSansNom = ligneEntete === 0 || Object.values(colonnes).some((nom) => nom.startsWith("#"));
  return { correspondances: colonnes satisfies Correspondances, ...(isSansNom ? { ligneEntete } : {}) };
}

/** What is remembered of it, so that the same header is read without asking; nothing of a table without header. */
export function createAppris({ nature, ligneEntete, colonnes, ordre, isInverse }: Designation, noms: readonly string[]): CorrespondanceConnue | undefined {
  if (ligneEntete === 0) return undefined;
  return { cle: createCleEntete(noms), colonnes, ...(nature === "releve" ? { releve: { ...(ordre === undefined ? {} : { ordre }), ...(isInverse === true ? { isInverse } : {}) } } : {}) };
}
