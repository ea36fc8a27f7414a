import { type Jour, maxJour } from "../kernel/jour.ts";
import { montant, sumMontants } from "../kernel/montant.ts";
import type { ContenuPar } from "../model/faits/registre.ts";
import type { ApercuCreance, CreanceConnue, PlafondConnu } from "./apercu-modele.ts";
import { createCleConnue } from "./cle.ts";
import type { LectureComptes } from "./lecture.ts";

const COMPTES_PAR_FAIT = 5000;

/**
 * What a file knows and a list of invoices alone would not: the credits. The most that may be claimed of each account (411 + 416 less 4191)
 * is kept with the import, so that a later list never claims more: of every open account of a FEC, of those that a list nets.
 */
export function listPlafonds(lecture: LectureComptes, creancierId: string, au: Jour): readonly ContenuPar["plafonds"][] {
  const comptes = lecture.comptes
    .filter(({ postes, plafond }) => lecture.kind === "fec" || postes.reduce((total, { reste }) => total + Math.max(0, reste), 0) > plafond)
    .map(({ code, plafond }) => ({ code: code.slice(0, 400), plafond }));
  const constateLe = findConstat(lecture, au);
  const paquets = Array.from({ length: Math.ceil(comptes.length / COMPTES_PAR_FAIT) }, (_vide, rang) => comptes.slice(rang * COMPTES_PAR_FAIT, (rang + 1) * COMPTES_PAR_FAIT));
  return paquets.map((paquet) => ({ creancierId, constateLe, comptes: paquet }));
}

/** The last day that the file speaks of. */
export function findConstat(lecture: LectureComptes, au: Jour): Jour {
  if (lecture.kind === "fec") return lecture.derniereDate ?? au;
  const dates = lecture.comptes.flatMap(({ postes }) => postes.map(({ dateFacture }) => dateFacture));
  return dates.length === 0 ? au : dates.reduce(maxJour);
}

/** Of one account, the last ceiling stated; two of one day: the lower. */
export function indexPlafonds(faits: readonly ContenuPar["plafonds"][], source: string): ReadonlyMap<string, PlafondConnu> {
  const parCompte = new Map<string, PlafondConnu>();
  for (const { constateLe, comptes } of faits) {
    for (const { code, plafond } of comptes) {
      const cle = createCleConnue(source, code);
      const connu = parCompte.get(cle);
      if (connu === undefined || connu.constateLe < constateLe || (connu.constateLe === constateLe && connu.plafond > plafond)) parCompte.set(cle, { constateLe, plafond });
    }
  }
  return parCompte;
}

/**
 * New claims that would carry what is claimed of an account above its ceiling, dated no later than the day on which it was stated: shown,
 * never ticked by themselves. The latest invoices are those that the credits left open (C. civ., art. 1342-10).
 */
export function markDepassements(creances: readonly ApercuCreance[], connu: PlafondConnu | undefined, dejaReclamees: readonly CreanceConnue[]): readonly ApercuCreance[] {
  if (connu === undefined) return creances;
  let disponible = montant(connu.plafond - sumMontants(dejaReclamees.map((creance) => creance.montant)));
  const depassees = new Set<string>();
  const anterieures = creances.filter(({ statut, poste }) => statut === "nouvelle" && poste.dateFacture <= connu.constateLe);
  for (const { cle, poste } of anterieures.toSorted((a, b) => (a.poste.dateFacture < b.poste.dateFacture ? 1 : -1))) {
    if (poste.reste <= disponible) disponible = montant(disponible - poste.reste);
    else depassees.add(cle);
  }
  return creances.map((creance) => (depassees.has(creance.cle) ? { ...creance, depassement: connu, isRetenue: false } : creance));
}
