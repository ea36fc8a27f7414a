import type { Jour } from "../../kernel/jour.ts";
import { MONTANT_NUL, minMontant, type Montant, subtractMontant, sumMontants } from "../../kernel/montant.ts";
import { addImputation, type Compte, findInteretsDus } from "./compte.ts";
import type { FaitsAvoir, FaitsDecompte, FaitsReglement, Imputation } from "./types-decompte.ts";

export interface Comptes {
  readonly comptes: readonly Compte[];
  readonly tropPercu: Montant;
}

type Mouvement =
  | { readonly kind: "avoir"; readonly rang: number; readonly date: Jour; readonly avoir: FaitsAvoir }
  | { readonly kind: "reglement"; readonly rang: number; readonly date: Jour; readonly reglement: FaitsReglement };

/** Payments and credit notes up to the statement, in the order of their dates; on one day, credit notes first. */
export function extendComptes(comptes: readonly Compte[], faits: FaitsDecompte, baseJours: number): Comptes {
  return listMouvements(faits).reduce<Comptes>(
    (etat, mouvement) => (mouvement.kind === "avoir" ? addAvoir(etat, mouvement) : addReglement(etat, mouvement, baseJours)),
    { comptes, tropPercu: MONTANT_NUL },
  );
}

function listMouvements({ avoirs, reglements, arreteAu }: FaitsDecompte): readonly Mouvement[] {
  const tous: readonly Mouvement[] = [
    ...avoirs.map((avoir, rang) => ({ kind: "avoir", rang, date: avoir.date, avoir }) as const),
    ...reglements.map((reglement, rang) => ({ kind: "reglement", rang, date: reglement.date, reglement }) as const),
  ];
  const rangDuKind = { avoir: 0, reglement: 1 } as const;
  return tous
    .filter(({ date }) => date <= arreteAu)
    .sort((premier, second) => compareTextes(premier.date, second.date) || rangDuKind[premier.kind] - rangDuKind[second.kind] || premier.rang - second.rang);
}

/** A credit note reduces the principal, at most to zero; it is not a payment (R-IMP-04). */
function addAvoir(etat: Comptes, { avoir, rang }: Mouvement & { readonly kind: "avoir" }): Comptes {
  const comptes = etat.comptes.map((compte) => {
    if (compte.creance.id !== avoir.creanceId) return compte;
    const surPrincipal = minMontant(avoir.montant, compte.principal);
    return addImputation(compte, { kind: "avoir", rang, date: avoir.date, surInterets: MONTANT_NUL, surPrincipal, surIndemnite: MONTANT_NUL });
  });
  return { ...etat, comptes };
}

/** Interest then principal, claim after claim (C. civ., art. 1343-1 and 1342-10); the fixed compensations come last (R-IMP-03). */
function addReglement(etat: Comptes, { reglement, rang }: Mouvement & { readonly kind: "reglement" }, baseJours: number): Comptes {
  const { date, montant, creanceId } = reglement;
  const parts = new Map<string, Imputation>();
  let reste = montant;
  for (const compte of listCibles(etat.comptes, reglement)) {
    const surInterets = minMontant(reste, findInteretsDus(compte, date, baseJours));
    const surPrincipal = minMontant(subtractMontant(reste, surInterets), compte.principal);
    reste = subtractMontant(reste, sumMontants([surInterets, surPrincipal]));
    parts.set(compte.creance.id, { kind: "reglement", rang, date, surInterets, surPrincipal, surIndemnite: MONTANT_NUL });
  }
  for (const compte of [...etat.comptes].sort(compareAnciennete)) {
    const part = parts.get(compte.creance.id);
    if (part === undefined || (creanceId !== undefined && compte.creance.id !== creanceId)) continue;
    const surIndemnite = minMontant(reste, compte.indemnite);
    reste = subtractMontant(reste, surIndemnite);
    parts.set(compte.creance.id, { ...part, surIndemnite });
  }
  const comptes = etat.comptes.map((compte) => {
    const part = parts.get(compte.creance.id);
    return part === undefined || isNulle(part) ? compte : addImputation(compte, part);
  });
  return { comptes, tropPercu: sumMontants([etat.tropPercu, reste]) };
}

function isNulle({ surInterets, surPrincipal, surIndemnite }: Imputation): boolean {
  return surInterets === 0 && surPrincipal === 0 && surIndemnite === 0;
}

/** The claim named by the payment, else all: due before not due, highest rate that day, oldest due date, identifier. */
function listCibles(comptes: readonly Compte[], { date, creanceId }: FaitsReglement): readonly Compte[] {
  if (creanceId !== undefined) return comptes.filter(({ creance }) => creance.id === creanceId);
  const rangs = comptes.map((compte) => {
    const tranche = compte.findTranche(date);
    return { compte, isEchue: compte.creance.echeance <= date ? 0 : 1, taux: tranche.kind === "tranche" ? tranche.taux : 0 };
  });
  return rangs
    .sort((premier, second) => premier.isEchue - second.isEchue || second.taux - premier.taux || compareAnciennete(premier.compte, second.compte))
    .map(({ compte }) => compte);
}

function compareAnciennete(premier: Compte, second: Compte): number {
  return compareTextes(premier.creance.echeance, second.creance.echeance) || compareTextes(premier.creance.id, second.creance.id);
}

function compareTextes(premier: string, second: string): number {
  return premier < second ? -1 : premier > second ? 1 : 0;
}
