import { KINDS_MOUVEMENT, PAS_MOUVEMENT, SENS, type Situation } from "./situation.ts";

const ENTREE = KINDS_MOUVEMENT.indexOf("entree");
const AVOIR = KINDS_MOUVEMENT.indexOf("avoir");
const REGLEMENT = KINDS_MOUVEMENT.indexOf("reglement");
const REJET = KINDS_MOUVEMENT.indexOf("rejet");
const BUDGET = KINDS_MOUVEMENT.indexOf("budget");
const ABANDON = KINDS_MOUVEMENT.indexOf("abandon");
const DEPENSE = KINDS_MOUVEMENT.indexOf("depense");

const SENS_PAR_RANG = KINDS_MOUVEMENT.map((kind) => SENS[kind]);

/** What moved in a dossier between two days, in centimes; `final` is `initial` with all the rest. */
export interface FluxDossier {
  readonly initial: number;
  /** Principal that entered. */
  readonly nouvelles: number;
  /** Interest, indemnities and costs that the debtor paid above the principal: added when they come in, never before. */
  readonly accessoires: number;
  /** Received, less what came back. */
  readonly encaissements: number;
  readonly avoirs: number;
  /** Principal given up by a settlement that was carried out. */
  readonly remises: number;
  /** Principal given up, as a small balance or with the dossier, time-barred or lost in a collective procedure. */
  readonly pertes: number;
  /** Principal left by another closing, and what moved after the closing. */
  readonly autres: number;
  readonly final: number;
}

/** Principal that is followed at the end of a day: nothing before the opening, nothing from the closing on, never less than nothing. */
export function computeEncours({ mouvements, clos }: Situation, au: number): number {
  return clos !== undefined && clos.jour <= au ? 0 : Math.max(0, computeReste(mouvements, au));
}

/** Principal less what reduced it, negative when more was paid. */
export function computeReste(mouvements: readonly number[], au: number): number {
  let reste = 0;
  for (let rang = 0; rang < mouvements.length; rang += PAS_MOUVEMENT) {
    if ((mouvements[rang + 1] ?? 0) > au) break;
    reste += (SENS_PAR_RANG[mouvements[rang] ?? 0] ?? 0) * (mouvements[rang + 2] ?? 0);
  }
  return reste;
}

/** Sum of the movements of one kind within two days, both included. */
export function sumKind(mouvements: readonly number[], kind: number, debut: number, fin: number): number {
  let total = 0;
  for (let rang = 0; rang < mouvements.length; rang += PAS_MOUVEMENT) {
    const jour = mouvements[rang + 1] ?? 0;
    if (jour > fin) break;
    if (jour >= debut && mouvements[rang] === kind) total += mouvements[rang + 2] ?? 0;
  }
  return total;
}

/** Small balances given up within two days, both included. */
export function listAbandons(mouvements: readonly number[], debut: number, fin: number): readonly { readonly jour: number; readonly montant: number }[] {
  const abandons = [];
  for (let rang = 0; rang < mouvements.length; rang += PAS_MOUVEMENT) {
    const [jour = 0, montant = 0] = [mouvements[rang + 1], mouvements[rang + 2]];
    if (mouvements[rang] === ABANDON && jour >= debut && jour <= fin && montant > 0) abandons.push({ jour, montant });
  }
  return abandons;
}

/** Received within two days, both included, less what came back. */
export function computeEncaisse(mouvements: readonly number[], debut: number, fin: number): number {
  return sumKind(mouvements, REGLEMENT, debut, fin) - sumKind(mouvements, REJET, debut, fin);
}

/** Budgets of the mandates given within two days, both included. */
export function computeBudget(mouvements: readonly number[], debut: number, fin: number): number {
  return sumKind(mouvements, BUDGET, debut, fin);
}

/** Charged to the company within two days, both included. */
export function computeDepense(mouvements: readonly number[], debut: number, fin: number): number {
  return sumKind(mouvements, DEPENSE, debut, fin);
}

/** Closings whose remaining principal is a loss, and the one whose remainder was given up by agreement; the others are neither. */
const PERTES: ReadonlySet<string> = new Set(["irrecouvrable", "abandon", "prescription", "collective"]);

/** What moved from the morning of `debut` to the evening of `fin`. */
export function computeFlux(situation: Situation, debut: number, fin: number): FluxDossier {
  const { mouvements, clos } = situation;
  const nouvelles = sumKind(mouvements, ENTREE, debut, fin);
  const avoirs = sumKind(mouvements, AVOIR, debut, fin);
  const encaissements = computeEncaisse(mouvements, debut, fin);
  const accessoires = countTropPercu(mouvements, fin) - countTropPercu(mouvements, debut - 1);
  const base = { initial: computeEncours(situation, debut - 1), nouvelles, accessoires, encaissements, avoirs, final: computeEncours(situation, fin) };
  const abandonne = sumKind(mouvements, ABANDON, debut, fin);
  if (clos === undefined || clos.jour > fin) return { ...base, remises: 0, pertes: abandonne, autres: 0 };
  const sorti = clos.jour < debut ? 0 : Math.max(0, computeReste(mouvements, clos.jour));
  // What moved once the dossier was closed does not change what is followed: it leaves as it came.
  const apres = Math.max(clos.jour, debut - 1);
  const ensuite = Math.max(0, computeReste(mouvements, fin)) - Math.max(0, computeReste(mouvements, apres));
  const isPerte = PERTES.has(clos.motif);
  const isRemise = clos.motif === "transaction";
  return { ...base, remises: isRemise ? sorti : 0, pertes: abandonne + (isPerte ? sorti : 0), autres: (isPerte || isRemise ? 0 : sorti) + ensuite };
}

function countTropPercu(mouvements: readonly number[], au: number): number {
  return Math.max(0, -computeReste(mouvements, au));
}
