import { findSeparateur, parseCsv, type Separateur, SEPARATEURS } from "../formats/csv.ts";
import { foldTexte } from "../kernel/texte.ts";
import { type CorrespondanceConnue, createCleEntete, type FormeReleve, recallColonnes } from "./echeancier-entete.ts";
import { findColonne, findExtraitTexte, nameColonnes } from "./extrait-tableau.ts";

/** What a column of a bank's table may mean. */
export const CHAMPS_RELEVE = ["date", "dateValeur", "libelle", "debit", "credit", "montant", "sens", "devise", "reference", "tiers", "iban", "solde"] as const;
export type ChampReleve = (typeof CHAMPS_RELEVE)[number];

/** Columns that a person designated, by the names that the file gives them. */
export type CorrespondancesReleve = Readonly<Partial<Record<ChampReleve, string>>>;

/** What a person said of a bank's table. */
export interface DesignationReleve extends FormeReleve {
  readonly colonnes: CorrespondancesReleve;
}

/** What is known of the columns before the file is read: designated now, or remembered from another day. */
export interface ReleveConnu {
  readonly releve?: DesignationReleve | undefined;
  /** 0: the table has no header. */
  readonly ligneEntete?: number | undefined;
  readonly memoire?: readonly CorrespondanceConnue[] | undefined;
}

export interface EnteteReleve extends FormeReleve {
  /** Line of the header, from 1. */
  readonly ligne: number;
  readonly separateur: Separateur;
  readonly noms: readonly string[];
  readonly rangs: Readonly<Partial<Record<ChampReleve, number>>>;
}

/** In order of preference: the first meaning whose words match the name takes the column. */
const MOTS: Readonly<Record<ChampReleve, RegExp>> = {
  date: /^date(?: (?:d'|de )?(?:l')?(?:operation|comptable|comptabilisation|ecriture|mouvement))?$|^(?:booking|transaction|posting|operation) date$|^jour$/,
  dateValeur: /^date (?:de )?valeur$|^value date$|^valeur$/,
  libelle: /^(?:libelle|description|label|operation|designation|detail|details|nature|objet|motif|texte|memo|narrative|communication)(?: (?:de |d')?(?:l')?(?:operation|simplifie|complementaire|ecriture|complet))*$/,
  debit: /^(?:montant )?(?:au )?debit(?: (?:eur|euros|eur\.))?$|^depenses?$|^withdrawals?$|^paid out$/,
  credit: /^(?:montant )?(?:au )?credit(?: (?:eur|euros|eur\.))?$|^recettes?$|^deposits?$|^paid in$/,
  montant: /^(?:montant|amount|somme|valeur nette)(?: (?:de |d')?(?:l')?(?:operation|transaction|eur|euros|net|ttc))*$/,
  sens: /^(?:sens|d ?\/ ?c|c ?\/ ?d|debit ?\/ ?credit|credit ?\/ ?debit|type d\/c|dc)$/,
  devise: /^(?:devise|monnaie|currency|ccy)$/,
  reference: /^(?:reference|ref|numero|n|no|id|identifiant|piece)(?: (?:de |d')?(?:l')?(?:operation|transaction|bancaire|mouvement|piece|client))*$/,
  tiers: /^(?:tiers|beneficiaire|emetteur|contrepartie|donneur d'ordre|payeur|nom|counterparty|partner|payee)(?: (?:name|du tiers|contrepartie|ou emetteur))*$/,
  iban: /^(?:iban|compte)(?: (?:du |de la |de )?(?:tiers|contrepartie|emetteur|beneficiaire))?$|^(?:bank|counterparty) (?:account|iban)$/,
  solde: /^(?:solde|balance)(?: .*)?$/,
};

/** Account, period and balance come first in what banks print. */
const LIGNES_LUES = 40;

/** Header of a bank's table: a day, an amount (or debit and credit) and a label; `undefined` when the text is none. */
export function findEnteteReleve(texte: string, connu: ReleveConnu = {}): EnteteReleve | undefined {
  const { releve, ligneEntete } = connu;
  if (releve !== undefined) return findDesigne(texte, releve, ligneEntete);
  const souvenir = findSouvenirReleve(texte, connu.memoire ?? []);
  if (souvenir !== undefined) return souvenir;
  for (const { ligne, separateur, noms } of listEntetes(texte)) {
    const rangs = findRangs(noms);
    if (rangs !== undefined) return { ligne, separateur, noms, rangs };
  }
  return undefined;
}

/** The same header as that of a table of another day: what was said of it holds. */
export function findSouvenirReleve(texte: string, memoire: readonly CorrespondanceConnue[]): EnteteReleve | undefined {
  const connus = memoire.filter(({ releve }) => releve !== undefined);
  if (connus.length === 0) return undefined;
  for (const candidat of listEntetes(texte)) {
    const cle = createCleEntete(candidat.noms);
    const connu = connus.find((souvenir) => souvenir.cle === cle);
    if (connu !== undefined) return applyDesignation(candidat, { colonnes: recallColonnes(candidat.noms, connu), ...connu.releve });
  }
  return undefined;
}

type Candidat = Pick<EnteteReleve, "ligne" | "separateur" | "noms">;

/** Each of the first lines cut by each separator, the likeliest first. */
function* listEntetes(texte: string): Generator<Candidat> {
  const lignes = texte.slice(0, 65_536).split(/\r\n|\r|\n/, LIGNES_LUES);
  for (const [rang, ligne] of lignes.entries()) {
    const premier = findSeparateur(ligne);
    const separateurs = premier === undefined ? [] : [premier, ...SEPARATEURS.filter((autre) => autre !== premier)];
    for (const separateur of separateurs) {
      const noms = ligne.split(separateur).map((nom) => nom.replace(/^\s*"|"\s*$/g, "").replace(/^\uFEFF/, "").trim());
      if (noms.length >= 3) yield { ligne: rang + 1, separateur, noms };
    }
  }
}

function findRangs(noms: readonly string[]): EnteteReleve["rangs"] | undefined {
  const plies = noms.map(foldEntete);
  // Books and open items have their own readers: a bank knows neither journal nor invoice.
  if (plies.some((nom) => /^journal\b|^code journal|facture|^echeance|\bclient\b/.test(nom))) return undefined;
  const rangs = listRangsReleve(noms);
  return isSuffisant(rangs) ? rangs : undefined;
}

/** The least that makes a movement: when, how much, what for. */
function isSuffisant(rangs: EnteteReleve["rangs"]): boolean {
  const hasMontant = rangs.montant !== undefined || rangs.debit !== undefined || rangs.credit !== undefined;
  return (rangs.date !== undefined || rangs.dateValeur !== undefined) && hasMontant && (rangs.libelle !== undefined || rangs.tiers !== undefined);
}

/** The line that was designated, else the first one that has the columns designated. */
function findDesigne(texte: string, designation: DesignationReleve, ligneEntete: number | undefined): EnteteReleve | undefined {
  const extrait = findExtraitTexte(texte);
  if (extrait === undefined) return undefined;
  const { separateur, rangees } = extrait;
  if (ligneEntete === 0) return applyDesignation({ ligne: 0, separateur, noms: nameColonnes(rangees[0]?.cellules ?? [], false) }, designation);
  for (const { ligne, cellules } of parseCsv(texte.slice(0, 65_536), separateur).rangees.slice(0, LIGNES_LUES)) {
    if (ligneEntete !== undefined && ligne !== ligneEntete) continue;
    const entete = applyDesignation({ ligne, separateur, noms: cellules.map((nom) => nom.replace(/^\uFEFF/, "").trim()) }, designation);
    if (entete !== undefined) return entete;
  }
  return undefined;
}

function applyDesignation(candidat: Candidat, { colonnes, ordre, isInverse }: DesignationReleve): EnteteReleve | undefined {
  const rangs = designate(candidat.noms, colonnes);
  return rangs === undefined || !isSuffisant(rangs) ? undefined : { ...candidat, rangs, ordre, isInverse };
}

/** Which column means what, by the names of the header. */
export function listRangsReleve(noms: readonly string[]): EnteteReleve["rangs"] {
  const plies = noms.map(foldEntete);
  const rangs: Partial<Record<ChampReleve, number>> = {};
  const pris = new Set<number>();
  for (const champ of CHAMPS_RELEVE) {
    const rang = plies.findIndex((nom, candidat) => !pris.has(candidat) && MOTS[champ].test(nom));
    if (rang < 0) continue;
    pris.add(rang);
    rangs[champ] = rang;
  }
  return rangs;
}

function foldEntete(nom: string): string {
  return foldTexte(nom.replace(/[°º.:_()]/g, " "));
}

function designate(noms: readonly string[], correspondances: CorrespondancesReleve): Readonly<Partial<Record<ChampReleve, number>>> | undefined {
  const rangs: Partial<Record<ChampReleve, number>> = {};
  for (const champ of CHAMPS_RELEVE) {
    const nom = correspondances[champ];
    if (nom === undefined) continue;
    const rang = findColonne(noms, nom);
    if (rang < 0) return undefined;
    rangs[champ] = rang;
  }
  return rangs;
}
