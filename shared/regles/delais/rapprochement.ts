import type { DelaiProcedure, EvenementProcedure } from "./types-enchainement.ts";

/** Which acts keep, or empty, the delay that each trigger started. */
export interface Rapprochement {
  /** First act that answers each trigger, by the trigger's identifier. */
  readonly accomplis: ReadonlyMap<string, EvenementProcedure>;
  /** Acts that may answer several triggers and do not say which: they answer none until somebody says. */
  readonly ambigus: ReadonlyMap<string, EvenementProcedure>;
}

/** A stable order whatever the order of the facts. */
export function compareEvenements(a: EvenementProcedure, b: EvenementProcedure): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The earliest act for each trigger: a link decides; without a link, an act answers only if it can answer one trigger alone. */
export function findRapprochement(delai: DelaiProcedure, declencheurs: readonly EvenementProcedure[], tous: readonly EvenementProcedure[]): Rapprochement {
  const accomplis = new Map<string, EvenementProcedure>();
  const ambigus = new Map<string, EvenementProcedure>();
  const actes = tous.filter(({ kind }) => delai.accompliPar.some((candidate) => candidate === kind)).toSorted(compareEvenements);
  for (const acte of actes) {
    const lie = findDeclencheurLie(acte, declencheurs, tous);
    if (lie !== undefined && (isApres(delai, acte, lie) || delai.isAnterieurAdmis === true)) setPremier(accomplis, lie, acte);
  }
  for (const acte of actes.filter((candidate) => isLibre(candidate, delai, tous))) {
    const possibles = listPossibles(acte, declencheurs.filter((declencheur) => isApres(delai, acte, declencheur)), tous);
    const restants = delai.isCommun === true ? possibles : possibles.filter(({ id }) => !accomplis.has(id));
    if (delai.isCommun === true || restants.length === 1) restants.forEach((declencheur) => setPremier(accomplis, declencheur, acte));
    else restants.forEach((declencheur) => setPremier(ambigus, declencheur, acte));
  }
  return { accomplis, ambigus };
}

/** First event of these kinds on or after the trigger that is not tied to something else. */
export function findPremierApres(kinds: readonly string[], declencheur: EvenementProcedure, tous: readonly EvenementProcedure[]): EvenementProcedure | undefined {
  return tous
    .filter((evenement) => kinds.includes(evenement.kind) && evenement.date >= declencheur.date && isRelie(evenement, declencheur, tous))
    .toSorted(compareEvenements)[0];
}

/** The event and those it answers, from the nearest to the first. */
export function listAncetres(evenement: EvenementProcedure, tous: readonly EvenementProcedure[]): readonly EvenementProcedure[] {
  const lignee: EvenementProcedure[] = [evenement];
  let courant = evenement;
  for (;;) {
    const parent = tous.find(({ id }) => id === courant.origineId);
    // A loop of links is a mistake of the facts: it must not hang.
    if (parent === undefined || lignee.includes(parent)) return lignee;
    lignee.push(parent);
    courant = parent;
  }
}

function isRelie(evenement: EvenementProcedure, declencheur: EvenementProcedure, tous: readonly EvenementProcedure[]): boolean {
  if (evenement.origineId === undefined) return true;
  const lignee = listAncetres(evenement, tous).slice(1);
  return lignee.includes(declencheur) || listAncetres(declencheur, tous).some((ancetre) => lignee.includes(ancetre));
}

function findDeclencheurLie(acte: EvenementProcedure, declencheurs: readonly EvenementProcedure[], tous: readonly EvenementProcedure[]): EvenementProcedure | undefined {
  return listAncetres(acte, tous).slice(1).find((ancetre) => declencheurs.includes(ancetre));
}

/** Its links, if any, say nothing of the triggers of this delay. */
function isLibre(acte: EvenementProcedure, delai: DelaiProcedure, tous: readonly EvenementProcedure[]): boolean {
  return listAncetres(acte, tous).slice(1).every(({ kind }) => !delai.declencheurs.includes(kind));
}

/** An act linked to an order is nearer to the triggers that come from the same order. */
function listPossibles(acte: EvenementProcedure, declencheurs: readonly EvenementProcedure[], tous: readonly EvenementProcedure[]): readonly EvenementProcedure[] {
  const lignee = listAncetres(acte, tous).slice(1);
  const proches = declencheurs.filter((declencheur) => listAncetres(declencheur, tous).some((ancetre) => lignee.includes(ancetre)));
  return proches.length > 0 ? proches : declencheurs;
}

/** A hearing is ahead of the acts that prepare it. */
function isApres({ compte }: DelaiProcedure, acte: EvenementProcedure, declencheur: EvenementProcedure): boolean {
  return compte === "rebours" ? acte.date <= declencheur.date : acte.date >= declencheur.date;
}

function setPremier(table: Map<string, EvenementProcedure>, declencheur: EvenementProcedure, acte: EvenementProcedure): void {
  const connu = table.get(declencheur.id);
  if (connu === undefined || compareEvenements(acte, connu) < 0) table.set(declencheur.id, acte);
}
