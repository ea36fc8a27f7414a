import { listMotsNom } from "../kernel/mots-nom.ts";
import type { DebiteurPayeur } from "./rapprochement-modele.ts";

/** How a payer was recognised: by an account he paid from, by his very name, or by his name inside a longer text. */
export interface PayeurReconnu {
  readonly debiteurId: string;
  readonly par: "iban" | "nom" | "mention";
}

export interface IndexPayeurs {
  readonly parIban: ReadonlyMap<string, readonly string[]>;
  /** Debtors by the rarest word of their name. */
  readonly parMot: ReadonlyMap<string, readonly { readonly debiteurId: string; readonly mots: readonly string[] }[]>;
}

export function createIndexPayeurs(debiteurs: readonly DebiteurPayeur[]): IndexPayeurs {
  const noms = debiteurs.map(({ debiteurId, nom }) => ({ debiteurId, mots: listMotsNom(nom) })).filter(({ mots }) => mots.length > 0);
  const frequences = new Map<string, number>();
  for (const { mots } of noms) for (const mot of mots) frequences.set(mot, (frequences.get(mot) ?? 0) + 1);
  const parIban = new Map<string, string[]>();
  for (const { debiteurId, ibans } of debiteurs) for (const iban of ibans) addTo(parIban, iban, debiteurId);
  const parMot = new Map<string, { readonly debiteurId: string; readonly mots: readonly string[] }[]>();
  for (const nom of noms) {
    const rare = nom.mots.reduce((premier, second) => ((frequences.get(second) ?? 0) < (frequences.get(premier) ?? 0) ? second : premier));
    addTo(parMot, rare, nom);
  }
  return { parIban, parMot };
}

/** Debtors that a payment may come from, the surest way of recognition alone: an account, else a name, else a mention. */
export function listPayeurs({ parIban, parMot }: IndexPayeurs, { noms, iban, libelle }: { readonly noms: readonly string[]; readonly iban?: string | undefined; readonly libelle: string }): readonly PayeurReconnu[] {
  const parCompte = iban === undefined ? [] : (parIban.get(iban) ?? []);
  if (parCompte.length > 0) return parCompte.map((debiteurId) => ({ debiteurId, par: "iban" }));
  const exacts = new Set<string>();
  const mentionnes = new Set<string>();
  for (const texte of [...noms, libelle]) {
    const mots = new Set(listMotsNom(texte));
    for (const mot of mots) {
      for (const { debiteurId, mots: siens } of parMot.get(mot) ?? []) {
        if (!siens.every((sien) => mots.has(sien))) continue;
        if (siens.length === mots.size) exacts.add(debiteurId);
        else if (isDistinctif(siens)) mentionnes.add(debiteurId);
      }
    }
  }
  return exacts.size > 0 ? [...exacts].map((debiteurId) => ({ debiteurId, par: "nom" })) : [...mentionnes].map((debiteurId) => ({ debiteurId, par: "mention" }));
}

/** A single short word is met in too many labels. */
function isDistinctif(mots: readonly string[]): boolean {
  return mots.length > 1 || (mots[0]?.length ?? 0) >= 5;
}

function addTo<T>(index: Map<string, T[]>, cle: string, valeur: T): void {
  const connus = index.get(cle);
  if (connus === undefined) index.set(cle, [valeur]);
  else connus.push(valeur);
}
