import { type Jour, minJour } from "../kernel/jour.ts";
import { montant, sumMontants } from "../kernel/montant.ts";
import type { Credit, Dette, LigneTiers } from "./imputation.ts";
import type { Poste } from "./lecture.ts";

/** Everything still open, one item per piece: what is owed, then what is in credit (negative). */
export function listPostes(code: string, dettes: readonly Dette[], credits: readonly Credit[]): readonly Poste[] {
  return [...listCreancesOuvertes(code, dettes), ...listCreditsOuverts(credits)];
}

/** The debits still open, one item per piece, each with the credits that were deducted from it. */
export function listCreancesOuvertes(code: string, dettes: readonly Dette[]): readonly Poste[] {
  const parPiece = new Map<string, Dette[]>();
  const echeances = listEcheancesMultiples(dettes);
  dettes.forEach((dette, rang) => {
    const { piece, isGenerique, echeance } = dette.ligne;
    const base = isGenerique || piece === undefined ? `\u0000${rang}` : piece;
    const cle = echeances.has(base) ? `${base}\u0000${echeance ?? ""}` : base;
    const groupe = parPiece.get(cle);
    if (groupe === undefined) parPiece.set(cle, [dette]);
    else groupe.push(dette);
  });
  const cles = new Map<string, number>();
  return [...parPiece.values()].filter((groupe) => groupe.some(({ reste }) => reste > 0)).flatMap((groupe) => {
    const poste = createCreanceOuverte(code, groupe);
    if (poste === undefined) return [];
    const rang = cles.get(poste.cle) ?? 0;
    cles.set(poste.cle, rang + 1);
    return [rang === 0 ? poste : { ...poste, cle: `${poste.cle}|${rang + 1}` }];
  });
}

/** Key of a line in its source: the piece when it has one, else what cannot change from one export to the next. */
export function createCleLigne(code: string, { piece, isGenerique, dateFacture, montant: total }: LigneTiers): string {
  return isGenerique || piece === undefined ? `${code}|~|${dateFacture}|${total}` : `${code}|${foldPiece(piece)}|${dateFacture}|${total}`;
}

/** Pieces with several due dates still open: each due date is a claim of its own, with its own prescription. */
function listEcheancesMultiples(dettes: readonly Dette[]): ReadonlySet<string> {
  const premieres = new Map<string, Jour | undefined>();
  const multiples = new Set<string>();
  for (const { ligne: { piece, isGenerique, echeance }, reste } of dettes) {
    if (reste === 0 || isGenerique || piece === undefined) continue;
    if (!premieres.has(piece)) premieres.set(piece, echeance);
    else if (premieres.get(piece) !== echeance) multiples.add(piece);
  }
  return multiples;
}

function createCreanceOuverte(code: string, groupe: readonly Dette[]): Poste | undefined {
  // A claim moved from 411 to 416 stands twice in the books: its first life, settled by the transfer itself, is not shown again.
  const retenues = groupe.map((dette) => ({ dette, initial: dette.ligne.montant - sumTransferts(dette) })).filter(({ initial }) => initial > 0);
  const dettes = retenues.map(({ dette }) => dette);
  const ouverte = dettes.find(({ reste }) => reste > 0)?.ligne;
  if (ouverte === undefined) return undefined;
  const { piece, isGenerique, echeance, nature, libelle } = ouverte;
  const dateFacture = groupe.map(({ ligne }) => ligne.dateFacture).reduce(minJour);
  const montantInitial = montant(retenues.reduce((total, { initial }) => total + initial, 0));
  const isSolde = isGenerique || piece === undefined;
  return {
    cle: isSolde ? `${code}|~|${dateFacture}|${montantInitial}` : `${code}|${foldPiece(piece)}`,
    numero: ouverte.numero,
    kind: nature === "report" ? "report" : "facture",
    origine: isSolde || dettes.some(({ ligne }) => ligne.isSolde === true) ? "solde" : "piece",
    compte: ouverte.compte,
    dateFacture,
    montantInitial,
    imputations: dettes.flatMap(({ imputations }) => imputations.filter(({ isTransfert }) => !isTransfert).map(({ isTransfert: _, ...imputation }) => imputation)),
    reste: montant(dettes.reduce((total, { reste }) => total + reste, 0)),
    isLettreHorsFichier: dettes.some(({ ligne, reste }) => reste > 0 && ligne.isHorsFichier),
    lignes: dettes.map(({ ligne }) => ligne.ligne),
    ...(piece === undefined ? {} : { piece }),
    ...(libelle === undefined ? {} : { libelle }),
    ...(echeance === undefined ? {} : { echeance }),
    ...(ouverte.relances === undefined ? {} : { relances: ouverte.relances }),
  };
}

function listCreditsOuverts(credits: readonly Credit[]): readonly Poste[] {
  const parPiece = new Map<string, Credit[]>();
  credits.forEach((credit, rang) => {
    const { piece, isGenerique } = credit.ligne;
    const cle = isGenerique || piece === undefined ? `\u0000${rang}` : piece;
    const groupe = parPiece.get(cle);
    if (credit.reste === 0) return;
    if (groupe === undefined) parPiece.set(cle, [credit]);
    else groupe.push(credit);
  });
  return [...parPiece.values()].flatMap((groupe) => {
    const premier = groupe[0];
    return premier === undefined ? [] : [createCreditOuvert(premier, groupe)];
  });
}

function createCreditOuvert({ ligne, cle }: Credit, groupe: readonly Credit[]): Poste {
  const { numero, piece, isGenerique, nature, compte, libelle, date } = ligne;
  const reste = sumMontants(groupe.map((credit) => montant(-credit.reste)));
  return {
    cle, numero, compte, reste,
    kind: nature === "avoir" ? "avoir" : "reglement",
    origine: isGenerique || piece === undefined ? "solde" : "piece",
    dateFacture: date,
    montantInitial: reste,
    imputations: [],
    isLettreHorsFichier: false,
    lignes: groupe.map((credit) => credit.ligne.ligne),
    ...(piece === undefined ? {} : { piece }),
    ...(libelle === undefined ? {} : { libelle }),
  };
}

function sumTransferts({ imputations }: Dette): number {
  return imputations.filter(({ isTransfert }) => isTransfert).reduce((total, { montant: part }) => total + part, 0);
}

function foldPiece(piece: string): string {
  return piece.replace(/\s+/g, " ").trim().toUpperCase();
}
