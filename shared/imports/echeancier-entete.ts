import { type Rangee, type Separateur, SEPARATEURS } from "../formats/csv.ts";
import type { OrdreDate } from "../formats/jour-lu.ts";
import { findColonne, nameColonnes } from "./extrait-tableau.ts";
import { CHAMPS_ECHEANCIER, type ChampEcheancier, foldNom, listRangs, listTranches, type RangsEcheancier } from "./echeancier-mots.ts";

export interface EnteteEcheancier {
  /** Line of the header, from 1. */
  readonly ligne: number;
  readonly separateur: Separateur;
  readonly noms: readonly string[];
  readonly rangs: RangsEcheancier;
  /** Ranks of the ageing buckets. */
  readonly tranches: readonly number[];
  /** One line per invoice, or one per customer with ageing buckets. */
  readonly nature: "postes" | "tranches";
}

/** Titles and blank lines come first in what editors print: the header is the first line that names enough columns. */
const LIGNES_LUES = 40;

/** Columns that a person designated, by the names that the file gives them. */
export type Correspondances = Readonly<Partial<Record<ChampEcheancier, string>>>;

/** What a person said once of the lists of a creditor: the header, and the meaning of its columns. */
export interface CorrespondanceConnue {
  readonly cle: string;
  readonly colonnes: Readonly<Record<string, string>>;
  /** The table of a bank, and how it writes days and amounts; absent: a list of open items. */
  readonly releve?: FormeReleve | undefined;
}

/** What the columns of a bank's table do not say by themselves. */
export interface FormeReleve {
  /** Absent: told by the column. */
  readonly ordre?: OrdreDate | undefined;
  /** A lone amount is written from the other side: what leaves the account is positive. */
  readonly isInverse?: boolean | undefined;
}

/** What is known of the columns before the file is read: designated now, or remembered from another day. */
export interface ColonnesConnues {
  readonly correspondances?: Correspondances | undefined;
  /** Line of the header that was designated; 0: there is none, columns are « #1 », « #2 ». */
  readonly ligneEntete?: number | undefined;
  readonly memoire?: readonly CorrespondanceConnue[] | undefined;
}

/** Header of an open-items list or of an aged balance; `undefined` when the text is neither, nor holds the columns designated. */
export function findEnteteEcheancier(texte: string, connues: ColonnesConnues = {}): EnteteEcheancier | undefined {
  const lignes = texte.slice(0, 65_536).split(/\r\n|\r|\n/, LIGNES_LUES);
  for (const [rang, ligne] of lignes.entries()) {
    if (isAutreLigne(rang + 1, connues)) continue;
    for (const separateur of SEPARATEURS) {
      const entete = parseEntete(splitNoms(ligne, separateur), rang + 1, separateur, connues);
      if (entete !== undefined) return entete;
    }
  }
  return undefined;
}

/** The same, in the rows of a sheet. */
export function findEnteteRangees(rangees: readonly Rangee[], connues: ColonnesConnues = {}): EnteteEcheancier | undefined {
  for (const { ligne, cellules } of rangees.slice(0, LIGNES_LUES)) {
    if (isAutreLigne(ligne, connues)) continue;
    const entete = parseEntete(cellules.map((nom) => nom.trim()), ligne, "\t", connues);
    if (entete !== undefined) return entete;
  }
  return undefined;
}

/** A person said which line is the header; without one, the first line is already an item. */
function isAutreLigne(ligne: number, { ligneEntete }: ColonnesConnues): boolean {
  return ligneEntete !== undefined && ligneEntete !== 0 && ligne !== ligneEntete;
}

/** Names a header whatever its case and its punctuation: the same export gives the same one every month. */
export function createCleEntete(noms: readonly string[]): string {
  return noms.map(foldNom).join("|").replace(/\|+$/, "").slice(0, 400);
}

function parseEntete(noms: readonly string[], ligne: number, separateur: Separateur, { correspondances, memoire, ligneEntete }: ColonnesConnues): EnteteEcheancier | undefined {
  if (correspondances !== undefined) return ligneEntete === 0 ? applyCorrespondances(nameColonnes(noms, false), 0, separateur, correspondances) : applyCorrespondances(noms, ligne, separateur, correspondances);
  const souvenir = memoire === undefined || noms.length < 2 ? undefined : findSouvenir(noms, memoire);
  if (souvenir !== undefined) return applyCorrespondances(noms, ligne, separateur, souvenir);
  if (noms.filter((nom) => nom !== "").length < 3) return undefined;
  const rangs = listRangs(noms);
  const tranches = listTranches(noms).filter((rang) => !Object.values(rangs).includes(rang));
  const hasTiers = rangs.code !== undefined || rangs.nom !== undefined;
  const isDetail = rangs.piece !== undefined && (rangs.date !== undefined || rangs.echeance !== undefined);
  if (hasTiers && tranches.length >= 3 && !isDetail) return { ligne, separateur, noms, rangs, tranches, nature: "tranches" };
  return isPostes(noms, rangs, tranches) ? { ligne, separateur, noms, rangs, tranches: tranches.length >= 3 ? tranches : [], nature: "postes" } : undefined;
}

/**
 * A list of what is open names the customer (in a column, or in a line above his items), an amount, and the invoice or its due date.
 * With a journal and neither due date nor remaining amount it is a list of entries: what was booked, not what is still open.
 */
function isPostes(noms: readonly string[], rangs: RangsEcheancier, tranches: readonly number[]): boolean {
  const hasTiers = rangs.code !== undefined || rangs.nom !== undefined;
  const hasMontant = rangs.solde !== undefined || rangs.montant !== undefined || (rangs.debit !== undefined && rangs.credit !== undefined) || tranches.length >= 3;
  if (!hasMontant) return false;
  if (noms.some((nom) => /^(?:code )?(?:journal|jnl|jal)\b/.test(foldNom(nom))) && rangs.echeance === undefined && rangs.solde === undefined) return false;
  const isDate = rangs.date !== undefined || rangs.echeance !== undefined;
  return hasTiers ? isDate && (rangs.piece !== undefined || rangs.echeance !== undefined) : rangs.piece !== undefined && rangs.echeance !== undefined;
}

/** The columns as this header names them: a remembered name may differ by its accents or its case. */
function findSouvenir(noms: readonly string[], memoire: readonly CorrespondanceConnue[]): Correspondances | undefined {
  const cle = createCleEntete(noms);
  const connue = memoire.find((candidate) => candidate.cle === cle && candidate.releve === undefined);
  return connue === undefined ? undefined : recallColonnes(noms, connue);
}

/** Columns that were said once, as this header writes them. */
export function recallColonnes(noms: readonly string[], { colonnes }: CorrespondanceConnue): Readonly<Record<string, string>> {
  const plies = noms.map(foldNom);
  return Object.fromEntries(Object.entries(colonnes).map(([champ, nom]) => [champ, nom.startsWith("#") ? nom : (noms[plies.indexOf(foldNom(nom))] ?? nom)]));
}

function applyCorrespondances(noms: readonly string[], ligne: number, separateur: Separateur, correspondances: Correspondances): EnteteEcheancier | undefined {
  const designes = CHAMPS_ECHEANCIER.flatMap((champ) => {
    const nom = correspondances[champ];
    return nom === undefined ? [] : [{ champ, rang: findColonne(noms, nom) }];
  });
  if (designes.length === 0 || designes.some(({ rang }) => rang < 0)) return undefined;
  const rangs: Partial<Record<ChampEcheancier, number>> = {};
  for (const { champ, rang } of designes) rangs[champ] = rang;
  const tranches = listTranches(noms).filter((rang) => !designes.some((designe) => designe.rang === rang));
  const isBalance = tranches.length >= 3 && rangs.piece === undefined && rangs.date === undefined && rangs.echeance === undefined;
  return { ligne, separateur, noms, rangs, tranches: isBalance ? tranches : [], nature: isBalance ? "tranches" : "postes" };
}

function splitNoms(texte: string, separateur: Separateur): readonly string[] {
  return texte.split(separateur).map((nom) => nom.replace(/^\s*"|"\s*$/g, "").replace(/^\uFEFF/, "").trim());
}
