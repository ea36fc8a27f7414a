import { montant, type Montant } from "../../kernel/montant.ts";
import type { LigneDossier } from "../../model/ligne-dossier.ts";
import { type ColonneListe, formatValeur, type Valeur } from "./colonnes.ts";

/** Rows that share a value, with what they sum up to. */
export interface Groupe {
  readonly id: string;
  readonly titre: string;
  readonly lignes: readonly LigneDossier[];
  /** Sums by column, for those that have one; amounts in centimes. */
  readonly sommes: ReadonlyMap<string, number>;
}

const collator = new Intl.Collator("fr", { numeric: true });

/** Rows cut by a column, in the order of its values, those that have none last; inside a group, rows keep their order. */
export function groupLignes(lignes: readonly LigneDossier[], colonne: ColonneListe, colonnes: readonly ColonneListe[]): readonly Groupe[] {
  const parValeur = new Map<Valeur, LigneDossier[]>();
  for (const ligne of lignes) {
    const valeur = colonne.read(ligne);
    const groupe = parValeur.get(valeur);
    if (groupe === undefined) parValeur.set(valeur, [ligne]);
    else groupe.push(ligne);
  }
  const sommables = colonnes.filter(({ isSommable }) => isSommable === true);
  return [...parValeur].toSorted(([a], [b]) => compareValeurs(a, b, colonne.ordre)).map(([valeur, siennes]): Groupe => ({
    id: `${colonne.id}/${String(valeur ?? "")}`, titre: valeur === undefined ? "Sans valeur" : formatValeur(colonne, valeur), lignes: siennes,
    sommes: new Map(sommables.map(({ id, read }) => [id, sumValeurs(siennes, read)])),
  }));
}

function compareValeurs(a: Valeur, b: Valeur, ordre: readonly string[] | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (ordre !== undefined) return ordre.indexOf(String(a)) - ordre.indexOf(String(b));
  return collator.compare(String(a), String(b));
}

function sumValeurs(lignes: readonly LigneDossier[], read: ColonneListe["read"]): number {
  let somme = 0;
  for (const ligne of lignes) somme += Number(read(ligne) ?? 0);
  return somme;
}

/** What the totals line says. */
export interface Totaux {
  readonly nombre: number;
  readonly solde: Montant;
  readonly principal: Montant;
  readonly interets: Montant;
  readonly indemnites: Montant;
  /** Day of the oldest due date of the dossier in the middle of the list, in order of lateness; absent when it is not late. */
  readonly echeanceMediane: LigneDossier["premiereEcheance"];
}

/** Totals that foot: principal, interest and indemnities add up to the balance. Rows are walked once: reading them is what costs. */
export function computeTotaux(lignes: readonly LigneDossier[]): Totaux {
  let [solde, principal, interets, indemnites] = [0, 0, 0, 0];
  const nombres = new Map<LigneDossier["premiereEcheance"], number>();
  for (const ligne of lignes) {
    solde += ligne.solde;
    principal += ligne.principal;
    interets += ligne.interets;
    indemnites += ligne.indemnites;
    nombres.set(ligne.premiereEcheance, (nombres.get(ligne.premiereEcheance) ?? 0) + 1);
  }
  return { nombre: lignes.length, solde: montant(solde), principal: montant(principal), interets: montant(interets), indemnites: montant(indemnites), echeanceMediane: findMediane(nombres, lignes.length) };
}

/** Days are few: counted, they are walked from the latest (the least late) on. */
function findMediane(nombres: ReadonlyMap<LigneDossier["premiereEcheance"], number>, total: number): LigneDossier["premiereEcheance"] {
  let reste = Math.floor(total / 2);
  for (const [jour, nombre] of [...nombres].toSorted(([a = "9999-99-99"], [b = "9999-99-99"]) => (a < b ? 1 : -1))) {
    if (reste < nombre) return jour;
    reste -= nombre;
  }
  return undefined;
}
