import { formatSiren } from "../kernel/siren.ts";
import { listMotsNom } from "../kernel/mots-nom.ts";
import { foldTexte, INSECABLE } from "../kernel/texte.ts";
import type { Debiteur } from "../model/dossier.ts";

/** Two debtors that may be one, or related: proposed to a person, never merged by themselves. */
export interface PaireDebiteurs {
  readonly cle: string;
  readonly premier: Debiteur;
  readonly second: Debiteur;
  /** What they share, the strongest first: French phrases. */
  readonly raisons: readonly string[];
  /** Two SIREN that differ: not the same company, whatever else they share. */
  readonly isDistincts: boolean;
}

type Indice = "siren" | "iban" | "nom" | "nom-proche" | "adresse";
const FORCES: Readonly<Record<Indice, number>> = { siren: 8, iban: 4, nom: 3, "nom-proche": 2, adresse: 1 };
/** More debtors than that at one address or under one account is a shopping centre or a factor, not a relation. */
const GROUPE_MAX = 12;
const LETTRES_MIN = 6;
export const PAIRES_MAX = 2000;

/** Debtors that share a SIREN, an account, a name or nearly, an address; those that a person already settled are left out. */
export function listDoublons(debiteurs: Iterable<Debiteur>): readonly PaireDebiteurs[] {
  const vivants = [...debiteurs].filter((debiteur) => findFusion(debiteur) === undefined);
  const tranches = new Set(vivants.flatMap(({ id, liens = [] }) => liens.map(({ avec }) => createClePaire(id, avec))));
  const trouvees = new Map<string, { readonly premier: Debiteur; readonly second: Debiteur; readonly indices: Map<Indice, string> }>();
  for (const [indice, groupe, phrase] of listGroupes(vivants)) {
    if (groupe.length > GROUPE_MAX) continue;
    for (const [rang, premier] of groupe.entries()) {
      for (const second of groupe.slice(rang + 1)) {
        const cle = createClePaire(premier.id, second.id);
        if (premier.id === second.id || tranches.has(cle)) continue;
        const paire = trouvees.get(cle) ?? { premier, second, indices: new Map<Indice, string>() };
        paire.indices.set(indice, phrase);
        trouvees.set(cle, paire);
      }
    }
  }
  return [...trouvees].flatMap(([cle, { premier, second, indices }]) => createPaire(cle, premier, second, indices)).toSorted((a, b) => b.force - a.force || (a.paire.cle < b.paire.cle ? -1 : 1)).slice(0, PAIRES_MAX).map(({ paire }) => paire);
}

/** The debtor into whom a person merged this one. */
export function findFusion({ liens }: Debiteur): string | undefined {
  return liens?.find(({ nature }) => nature === "meme")?.avec;
}

function createPaire(cle: string, premier: Debiteur, second: Debiteur, indices: ReadonlyMap<Indice, string>): readonly { readonly force: number; readonly paire: PaireDebiteurs }[] {
  const isDistincts = premier.siren !== undefined && second.siren !== undefined && premier.siren !== second.siren;
  // A name alone, borne by two companies that are known to differ, relates nobody.
  const retenus = [...indices].filter(([indice]) => !isDistincts || indice === "iban" || indice === "adresse").filter(([indice]) => indice !== "nom-proche" || !indices.has("nom"));
  if (retenus.length === 0) return [];
  const tries = retenus.toSorted(([a], [b]) => FORCES[b] - FORCES[a]);
  return [{ force: tries.reduce((total, [indice]) => total + FORCES[indice], 0), paire: { cle, premier, second, isDistincts, raisons: tries.map(([, phrase]) => phrase) } }];
}

function listGroupes(debiteurs: readonly Debiteur[]): readonly (readonly [Indice, readonly Debiteur[], string])[] {
  const parSiren = groupBy(debiteurs, ({ siren }) => (siren === undefined ? [] : [siren]));
  const parIban = groupBy(debiteurs, ({ ibans = [] }) => ibans);
  const parAdresse = groupBy(debiteurs, ({ adresse, codePostal }) => (adresse === undefined || codePostal === undefined ? [] : [`${foldTexte(adresse).replace(/[^a-z0-9]+/g, " ").trim()}|${codePostal}`]));
  const parNom = groupBy(debiteurs, (debiteur) => createCleNom(debiteur.nom));
  const parVoisin = groupBy(debiteurs, (debiteur) => createCleNom(debiteur.nom).flatMap(listVoisins));
  return [
    ...[...parSiren].map(([siren, groupe]) => ["siren", groupe, `même SIREN${INSECABLE}: ${formatSiren(siren)}`] as const),
    ...[...parIban].map(([iban, groupe]) => ["iban", groupe, `même compte bancaire${INSECABLE}: ${iban}`] as const),
    ...[...parNom].map(([, groupe]) => ["nom", groupe, "même nom, formes et mots ordonnés"] as const),
    ...[...parVoisin].map(([, groupe]) => ["nom-proche", groupe, "noms à une lettre près"] as const),
    ...[...parAdresse].map(([, groupe]) => ["adresse", groupe, `même adresse${INSECABLE}: ${groupe[0]?.adresse ?? ""}`] as const),
  ];
}

/** Words of the name in order of the alphabet, glued: « MARTIN Boulangerie SARL » is « Boulangerie Martin ». */
function createCleNom(nom: string): readonly string[] {
  const cle = listMotsNom(nom).toSorted().join("");
  return cle.length < LETTRES_MIN ? [] : [cle];
}

/** The key and itself less each of its letters: two keys that share one differ by a letter added, lost or changed. */
function listVoisins(cle: string): readonly string[] {
  return [cle, ...new Set(Array.from(cle, (_lettre, rang) => cle.slice(0, rang) + cle.slice(rang + 1)))];
}

/** Only the keys that several debtors share. */
function groupBy(debiteurs: readonly Debiteur[], listCles: (debiteur: Debiteur) => readonly string[]): ReadonlyMap<string, readonly Debiteur[]> {
  const groupes = new Map<string, Debiteur | Debiteur[]>();
  for (const debiteur of debiteurs) {
    for (const cle of listCles(debiteur)) {
      const connus = groupes.get(cle);
      if (connus === undefined) groupes.set(cle, debiteur);
      else if (Array.isArray(connus)) connus.push(debiteur);
      else groupes.set(cle, [connus, debiteur]);
    }
  }
  return new Map([...groupes].flatMap(([cle, groupe]) => (Array.isArray(groupe) ? [[cle, groupe] as const] : [])));
}

function createClePaire(premier: string, second: string): string {
  return premier < second ? `${premier}|${second}` : `${second}|${premier}`;
}
