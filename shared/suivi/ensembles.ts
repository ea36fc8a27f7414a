import type { Fait, FaitId } from "../model/fait.ts";

/** A list of ids as one fact left it, with the facts that it replaced on the way. */
export interface Version {
  readonly id: FaitId;
  readonly valeur: readonly string[];
}

/**
 * One set from versions written without having seen each other: what any of them added stays, what any of them removed
 * goes, and a removal takes away only what it had seen (observed-remove set).
 */
export function mergeEnsembles(creation: readonly string[], versions: readonly Version[], faits: readonly Fait[]): readonly string[] {
  const ancetres = versions.map(({ id }) => listAncetres(id, faits));
  const [premiers = new Set<FaitId>(), ...autres] = ancetres;
  const communs = [...premiers].filter((id) => autres.every((connus) => connus.has(id)));
  const vus = new Set([...creation, ...communs.flatMap((id) => findValeur(id, faits))]);
  const tous = new Set([...creation, ...versions.flatMap(({ valeur }) => valeur)]);
  return [...tous].filter((element) => versions.every(({ valeur }) => valeur.includes(element)) || (!vus.has(element) && versions.some(({ valeur }) => valeur.includes(element))));
}

function listAncetres(id: FaitId, faits: readonly Fait[]): ReadonlySet<FaitId> {
  const parId = new Map(faits.map((fait) => [fait.id, fait]));
  const ancetres = new Set<FaitId>();
  const aVoir = [...(parId.get(id)?.remplace ?? [])];
  for (let courant = aVoir.pop(); courant !== undefined; courant = aVoir.pop()) {
    if (ancetres.has(courant)) continue;
    ancetres.add(courant);
    aVoir.push(...(parId.get(courant)?.remplace ?? []));
  }
  return ancetres;
}

function findValeur(id: FaitId, faits: readonly Fait[]): readonly string[] {
  const fait = faits.find((candidat) => candidat.id === id);
  return fait?.type === "champ" && Array.isArray(fait.contenu.valeur) ? fait.contenu.valeur : [];
}
