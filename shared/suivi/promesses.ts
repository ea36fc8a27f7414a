import type { Jour } from "../kernel/jour.ts";
import { minMontant, type Montant, MONTANT_NUL, subtractMontant, sumMontants } from "../kernel/montant.ts";
import type { Dossier, Promesse } from "../model/dossier.ts";

type SourcePromesses = Pick<Dossier, "promesses" | "reglements" | "denouements">;

/** A promise and what the payments made of it. */
export interface PromesseSuivie {
  readonly promesse: Promesse;
  /** `tenue` in time, `tardive` after its day, `attendue` while there is time, `rompue` past its day. */
  readonly etat: "tenue" | "tardive" | "attendue" | "rompue";
  readonly recu: Montant;
  /** Day of the payment that completed it. */
  readonly tenueLe?: Jour | undefined;
}

/** A promise being filled. */
interface Compte {
  readonly promesse: Promesse;
  /** Day on which its plan ended: nothing received since is for it. */
  readonly finLe: Jour | undefined;
  recu: Montant;
  tenueLe: Jour | undefined;
}

/**
 * Each payment received since a promise was made goes to the earliest one that is not complete: kept, late or broken is what the
 * payments say, never what a person ticks. A payment that came back completes nothing.
 */
export function listPromessesSuivies({ promesses, reglements, denouements }: SourcePromesses, au: Jour): readonly PromesseSuivie[] {
  const fins = new Map(denouements.map(({ planId, dateFait }) => [planId, dateFait]));
  const comptes = promesses.toSorted((a, b) => compareTextes(a.pourLe, b.pourLe)).map((promesse): Compte => ({ promesse, finLe: promesse.planId === undefined ? undefined : fins.get(promesse.planId), recu: MONTANT_NUL, tenueLe: undefined }));
  const recus = reglements.filter(({ dateFait }) => dateFait <= au).toSorted((a, b) => compareTextes(a.dateFait, b.dateFait));
  for (const { dateFait, montant } of recus) {
    let reste = montant;
    for (const compte of comptes) {
      if (reste <= 0 || isAnterieur(compte.promesse, dateFait) || (compte.finLe !== undefined && dateFait > compte.finLe) || compte.recu >= compte.promesse.montant) continue;
      const part = minMontant(reste, subtractMontant(compte.promesse.montant, compte.recu));
      compte.recu = sumMontants([compte.recu, part]);
      reste = subtractMontant(reste, part);
      if (compte.recu >= compte.promesse.montant) compte.tenueLe = dateFait;
    }
  }
  return comptes.map(({ promesse, recu, tenueLe }) => ({ promesse, recu, ...(tenueLe === undefined ? {} : { tenueLe }), etat: findEtat(promesse, tenueLe, au) }));
}

/** A payment of the day on which a plan was made is already out of what the plan spreads; a promise may be kept on the spot. */
function isAnterieur({ planId, dateFait: promisLe }: Promesse, payeLe: Jour): boolean {
  return planId === undefined ? payeLe < promisLe : payeLe <= promisLe;
}

/** The first broken promise that still binds: the payments of a plan that ended are no longer awaited. */
export function findPromesseRompue(dossier: SourcePromesses, au: Jour): PromesseSuivie | undefined {
  const fins = new Set(dossier.denouements.map(({ planId }) => planId));
  return listPromessesSuivies(dossier, au).find(({ etat, promesse: { planId } }) => etat === "rompue" && (planId === undefined || !fins.has(planId)));
}

function findEtat({ pourLe }: Promesse, tenueLe: Jour | undefined, au: Jour): PromesseSuivie["etat"] {
  if (tenueLe !== undefined) return tenueLe <= pourLe ? "tenue" : "tardive";
  return pourLe < au ? "rompue" : "attendue";
}

function compareTextes(premier: string, second: string): number {
  return premier < second ? -1 : premier > second ? 1 : 0;
}
