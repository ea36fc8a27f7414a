import { type Separateur, SEPARATEURS } from "../formats/csv.ts";
import { foldTexte } from "../kernel/texte.ts";

/** What a column of an open-items list may mean. */
export const CHAMPS_ECHEANCIER = ["code", "nom", "siren", "piece", "date", "echeance", "libelle", "debit", "credit", "montant", "solde"] as const;
export type ChampEcheancier = (typeof CHAMPS_ECHEANCIER)[number];

export interface EnteteEcheancier {
  /** Line of the header, from 1. */
  readonly ligne: number;
  readonly separateur: Separateur;
  readonly noms: readonly string[];
  readonly rangs: Readonly<Partial<Record<ChampEcheancier, number>>>;
  /** Ranks of the ageing buckets. */
  readonly tranches: readonly number[];
  readonly nature: "postes" | "tranches";
}

/** In order of preference: the first meaning whose words match the name takes the column. */
const MOTS: Readonly<Record<ChampEcheancier, RegExp>> = {
  code: /^(?:code|compte|numero|no|ref\w*)(?: (?:de |du )?(?:client|tiers|auxiliaire|debiteur|compte|comptable))*$|^(?:client|tiers|customer|account) (?:id|code|no|number)$|^(?:id|n) client$/,
  nom: /^(?:intitule|nom|client|tiers|raison sociale|denomination|societe|libelle (?:du )?(?:client|compte|tiers)|debiteur)(?: (?:du |de )?(?:client|tiers|compte|societe))?$|^(?:customer|client|company|account) name$|^customer$/,
  siren: /^(?:n )?siren(?: client)?$/,
  piece: /^(?:(?:n|no|num|numero)(?: de)? )?(?:piece|facture|document)(?: (?:no|numero|comptable))?$|^(?:invoice|document)(?: (?:number|no|id))?$|^reference(?: (?:piece|facture))?$|^ref(?: (?:piece|facture))?$/,
  date: /^date$|^date (?:de |d')?(?:la )?(?:piece|facture|facturation|emission|document|comptable|ecriture)$|^(?:issue|invoice|document|posting) date$/,
  echeance: /^(?:date )?(?:d')?echeance$|^date (?:d'|de )?echeance$|^due(?: date)?$|^net due date$/,
  libelle: /^(?:libelle|designation|objet|description|texte|label)(?: (?:ecriture|piece))?$/,
  debit: /^(?:montant )?debit$/,
  credit: /^(?:montant )?credit$/,
  montant: /^(?:montant|total|amount|invoice amount)(?: (?:ttc|facture|initial|eur|du document|amount))*$/,
  solde: /^(?:solde|reste|restant|remaining|outstanding|open)(?: (?:du|a payer|a regler|ttc|restant|client|eur|amount|balance))*$|^montant (?:restant|ouvert|du)(?: du)?$|^balance(?: due)?$/,
};

const TRANCHE = /^non echus?|^a echoir|^not due|^current$|^echus?\b.*\d|^(?:de )?\d+ ?(?:a|-|to) ?\d+(?: ?j(?:ours?)?| days)?$|^(?:plus de|>|sup\w* a|over) ?\d+|^\d+ ?(?:j|jours|days)$|^\d+ ?(?:j|jours)? ?et plus/;

/** Titles and blank lines come first in what editors print: the header is the first line that names enough columns. */
const LIGNES_LUES = 40;

/** Columns that a person designated, by the names that the file gives them. */
export type Correspondances = Readonly<Partial<Record<ChampEcheancier, string>>>;

/** Header of an open-items list or of an aged balance; `undefined` when the text is neither, nor holds the columns designated. */
export function findEnteteEcheancier(texte: string, correspondances?: Correspondances): EnteteEcheancier | undefined {
  const lignes = texte.slice(0, 65_536).split(/\r\n|\r|\n/, LIGNES_LUES);
  for (const [rang, ligne] of lignes.entries()) {
    for (const separateur of SEPARATEURS) {
      const entete = correspondances === undefined ? parseEntete(ligne, rang + 1, separateur) : applyCorrespondances(ligne, rang + 1, separateur, correspondances);
      if (entete !== undefined) return entete;
    }
  }
  return undefined;
}

function parseEntete(texte: string, ligne: number, separateur: Separateur): EnteteEcheancier | undefined {
  const noms = splitNoms(texte, separateur);
  if (noms.length < 4) return undefined;
  const plies = noms.map((nom) => foldTexte(nom.replace(/[°º.:_]/g, " ")).replace(/^n (?=\w)/, "n "));
  // A list of accounting entries has a journal: it says what was booked, not what is still open.
  if (plies.some((nom) => /^journal\b/.test(nom))) return undefined;
  const rangs = listRangs(plies);
  const tranches = plies.flatMap((nom, rang) => (TRANCHE.test(nom) ? [rang] : []));
  const hasTiers = rangs.code !== undefined || rangs.nom !== undefined;
  const hasMontant = rangs.solde !== undefined || rangs.montant !== undefined || (rangs.debit !== undefined && rangs.credit !== undefined);
  if (hasTiers && tranches.length >= 3) return { ligne, separateur, noms, rangs, tranches, nature: "tranches" };
  if (!hasTiers || !hasMontant || rangs.piece === undefined) return undefined;
  return { ligne, separateur, noms, rangs, tranches: [], nature: "postes" };
}

function applyCorrespondances(texte: string, ligne: number, separateur: Separateur, correspondances: Correspondances): EnteteEcheancier | undefined {
  const noms = splitNoms(texte, separateur);
  const designes = CHAMPS_ECHEANCIER.flatMap((champ) => {
    const nom = correspondances[champ];
    return nom === undefined ? [] : [{ champ, rang: noms.indexOf(nom) }];
  });
  if (designes.length === 0 || designes.some(({ rang }) => rang < 0)) return undefined;
  const rangs: Partial<Record<ChampEcheancier, number>> = {};
  for (const { champ, rang } of designes) rangs[champ] = rang;
  return { ligne, separateur, noms, rangs, tranches: [], nature: "postes" };
}

function splitNoms(texte: string, separateur: Separateur): readonly string[] {
  return texte.split(separateur).map((nom) => nom.replace(/^\s*"|"\s*$/g, "").replace(/^\uFEFF/, "").trim());
}

function listRangs(noms: readonly string[]): Readonly<Partial<Record<ChampEcheancier, number>>> {
  const rangs: Partial<Record<ChampEcheancier, number>> = {};
  const pris = new Set<number>();
  for (const champ of CHAMPS_ECHEANCIER) {
    const rang = noms.findIndex((nom, candidat) => !pris.has(candidat) && MOTS[champ].test(nom));
    if (rang < 0) continue;
    pris.add(rang);
    rangs[champ] = rang;
  }
  return rangs;
}
