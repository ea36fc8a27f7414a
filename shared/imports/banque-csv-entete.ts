import { findSeparateur, type Separateur, SEPARATEURS } from "../formats/csv.ts";
import { foldTexte } from "../kernel/texte.ts";

/** What a column of a bank's table may mean. */
export const CHAMPS_RELEVE = ["date", "dateValeur", "libelle", "debit", "credit", "montant", "sens", "devise", "reference", "tiers", "iban", "solde"] as const;
export type ChampReleve = (typeof CHAMPS_RELEVE)[number];

/** Columns that a person designated, by the names that the file gives them. */
export type CorrespondancesReleve = Readonly<Partial<Record<ChampReleve, string>>>;

export interface EnteteReleve {
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
export function findEnteteReleve(texte: string, correspondances?: CorrespondancesReleve): EnteteReleve | undefined {
  const lignes = texte.slice(0, 65_536).split(/\r\n|\r|\n/, LIGNES_LUES);
  for (const [rang, ligne] of lignes.entries()) {
    const premier = findSeparateur(ligne);
    const separateurs = premier === undefined ? [] : [premier, ...SEPARATEURS.filter((autre) => autre !== premier)];
    for (const separateur of separateurs) {
      const entete = parseEntete(ligne, rang + 1, separateur, correspondances);
      if (entete !== undefined) return entete;
    }
  }
  return undefined;
}

function parseEntete(texte: string, ligne: number, separateur: Separateur, correspondances: CorrespondancesReleve | undefined): EnteteReleve | undefined {
  const noms = texte.split(separateur).map((nom) => nom.replace(/^\s*"|"\s*$/g, "").replace(/^\uFEFF/, "").trim());
  if (noms.length < 3) return undefined;
  const plies = noms.map((nom) => foldTexte(nom.replace(/[°º.:_()]/g, " ")));
  // Books and open items have their own readers: a bank knows neither journal nor invoice.
  if (correspondances === undefined && plies.some((nom) => /^journal\b|^code journal|facture|^echeance|\bclient\b/.test(nom))) return undefined;
  const rangs = correspondances === undefined ? listRangs(plies) : designate(noms, correspondances);
  if (rangs === undefined) return undefined;
  const hasMontant = rangs.montant !== undefined || rangs.debit !== undefined || rangs.credit !== undefined;
  return (rangs.date === undefined && rangs.dateValeur === undefined) || !hasMontant || (rangs.libelle === undefined && rangs.tiers === undefined) ? undefined : { ligne, separateur, noms, rangs };
}

function listRangs(plies: readonly string[]): Readonly<Partial<Record<ChampReleve, number>>> {
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

function designate(noms: readonly string[], correspondances: CorrespondancesReleve): Readonly<Partial<Record<ChampReleve, number>>> | undefined {
  const rangs: Partial<Record<ChampReleve, number>> = {};
  for (const champ of CHAMPS_RELEVE) {
    const nom = correspondances[champ];
    if (nom === undefined) continue;
    const rang = noms.indexOf(nom);
    if (rang < 0) return undefined;
    rangs[champ] = rang;
  }
  return rangs;
}
