import { foldTexte } from "../kernel/texte.ts";

/** Columns of a FEC that the reading uses (LPF, art. A47 A-1). */
export const CHAMPS_FEC = [
  "journalcode", "journallib", "ecriturenum", "ecrituredate", "comptenum", "comptelib", "compauxnum", "compauxlib", "pieceref",
  "piecedate", "ecriturelib", "debit", "credit", "montant", "sens", "ecriturelet", "datelet", "validdate",
] as const;
export type ChampFec = (typeof CHAMPS_FEC)[number];

export interface EnteteFec {
  /** Rank of each column, −1 when absent: columns are found by name, never by place. */
  readonly rangs: Readonly<Record<ChampFec, number>>;
  /** Name of each column as the file writes it. */
  readonly noms: readonly string[];
  readonly champs: number;
  /** The last field is nameless: the lines end with a separator. */
  readonly hasChampVide: boolean;
  readonly separateur: "\t" | "|" | ";" | ",";
  readonly hasGuillemets: boolean;
}

const SEPARATEURS = ["\t", "|", ";", ","] as const;

/** Spellings met in real files. */
const VARIANTES: Readonly<Record<string, ChampFec>> = {
  ecrturelet: "ecriturelet",
  compteauxnum: "compauxnum",
  compteauxlib: "compauxlib",
  pieceecriture: "pieceref",
};

/** The header of a FEC: entry number, date, account, and debit with credit or amount with side; `undefined` otherwise. */
export function parseEnteteFec(ligne: string): EnteteFec | undefined {
  const separateur = SEPARATEURS.find((candidat) => isEntete(splitNoms(ligne, candidat)));
  if (separateur === undefined) return undefined;
  const noms = splitNoms(ligne, separateur);
  const connus = noms.map(findChamp);
  const rangs = Object.fromEntries(CHAMPS_FEC.map((champ) => [champ, connus.indexOf(champ)]));
  return {
    rangs: toRangs(rangs),
    noms,
    champs: noms.length,
    hasChampVide: noms.at(-1) === "",
    separateur,
    // A file that quotes does so from its header on; elsewhere a quote is part of a label.
    hasGuillemets: /^\s*"/.test(ligne) || separateur === ";" || separateur === ",",
  };
}

function isEntete(noms: readonly string[]): boolean {
  const champs = new Set(noms.map(findChamp));
  const hasMontant = (champs.has("debit") && champs.has("credit")) || (champs.has("montant") && champs.has("sens"));
  return champs.has("ecriturenum") && champs.has("ecrituredate") && champs.has("comptenum") && hasMontant;
}

function splitNoms(ligne: string, separateur: string): readonly string[] {
  return ligne.split(separateur).map((nom) => nom.replaceAll('"', "").trim());
}

function findChamp(nom: string): ChampFec | undefined {
  const nu = foldTexte(nom).replace(/[^a-z0-9]/g, "");
  return CHAMPS_FEC.find((champ) => champ === nu) ?? (Object.hasOwn(VARIANTES, nu) ? VARIANTES[nu] : undefined);
}

function toRangs(rangs: Readonly<Record<string, number>>): Record<ChampFec, number> {
  return rangs as Record<ChampFec, number>;
}
