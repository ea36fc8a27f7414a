import { formatJour } from "../kernel/format-jour.ts";
import type { Jour } from "../kernel/jour.ts";
import { type Montant, montant, subtractMontant } from "../kernel/montant.ts";
import { findValeurCalculee } from "../kernel/resultat.ts";
import { INSECABLE } from "../kernel/texte.ts";
import type { Denouement } from "../model/dossier.ts";
import { createSujetId, type FaitBrouillon } from "../model/fait.ts";
import type { Contexte } from "./contexte.ts";
import { computeDecompteDossier } from "./decompte-dossier.ts";
import { type EcheancePlan, listEcheances, splitVersements } from "./echeancier-plan.ts";
import { findJourPropose } from "./jour-utile.ts";
import { findAgirAuPlusTard } from "./prescriptions.ts";
import type { VueDossier } from "./vue-dossier.ts";

/** What becomes of the interest while a plan is kept: the words of the act. */
export const SORTS_INTERETS = ["suspendus", "maintenus", "remis"] as const;
export type SortInterets = (typeof SORTS_INTERETS)[number];

export interface ConditionsPlan {
  readonly nombre: number;
  readonly premiere: Jour;
  readonly sort: SortInterets;
  /** Days left by the clause after a mise en demeure; absent: the usual ones. */
  readonly regularisation?: number | undefined;
}

/** A plan as it would be signed: every payment to the centime. */
export interface PlanNegocie {
  readonly conditions: ConditionsPlan;
  /** What is spread. */
  readonly base: Montant;
  readonly echeances: readonly EcheancePlan[];
  readonly mensualite: Montant;
  readonly derniere: Montant;
  readonly fin: Jour;
  /** Interest that runs while the plan is kept, payable with the last payment; `undefined` when a rate is not known that far. */
  readonly interetsCourus: Montant | undefined;
  /** Interest given up when the plan is kept to its end. */
  readonly remise: Montant;
  /** All that is paid. */
  readonly total: Montant | undefined;
  readonly avertissements: readonly string[];
}

export const NOMBRE_MAX = 36;
/** Days before the first payment: a habit, that the act recalls. */
const JOURS_AVANT_PREMIERE = 30;
/** Days left to regularise when nothing else is agreed: the usual clause of the act, changed there or here. */
export const REGULARISATION_USUELLE = 8;
const DUREES = [1, 2, 3, 4, 6, 9, 12, 18, 24, 36];

export function findPremierePropose({ aujourdhui, territoire }: Pick<Contexte, "aujourdhui" | "territoire">): Jour {
  return findJourPropose(aujourdhui, JOURS_AVANT_PREMIERE, territoire);
}

/** The plan under these conditions; `undefined` when nothing is due or the number allows none. */
export function computePlan(vue: VueDossier, conditions: ConditionsPlan, contexte: Contexte): PlanNegocie | undefined {
  const decompte = findValeurCalculee(vue.decompte);
  if (decompte === undefined) return undefined;
  const remise = conditions.sort === "remis" ? decompte.interetsRestants : montant(0);
  const base = subtractMontant(decompte.total, remise);
  const echeances = listEcheances(splitVersements(base, conditions.nombre, conditions.premiere, contexte.territoire));
  const [premiere] = echeances;
  const derniere = echeances.at(-1);
  if (premiere === undefined || derniere === undefined) return undefined;
  const interetsCourus = conditions.sort === "maintenus" ? computeInteretsCourus(vue, echeances, contexte) : montant(0);
  return {
    conditions, base, echeances, mensualite: premiere.montant, derniere: derniere.montant, fin: derniere.date, remise, interetsCourus,
    total: interetsCourus === undefined ? undefined : montant(base + interetsCourus), avertissements: listAvertissements(vue, derniere.date, interetsCourus === undefined),
  };
}

/** Shorter to longer: what each length makes of the payment, of the interest and of the end. */
export function listPlans(vue: VueDossier, conditions: Omit<ConditionsPlan, "nombre">, contexte: Contexte): readonly PlanNegocie[] {
  return DUREES.flatMap((nombre) => computePlan(vue, { ...conditions, nombre }, contexte) ?? []);
}

/** How many payments a person needs who can pay that much a month. */
export function findNombrePour(base: Montant, mensualite: Montant): number {
  return mensualite <= 0 ? NOMBRE_MAX : Math.max(1, Math.min(NOMBRE_MAX, Math.ceil(base / mensualite)));
}

/** The statement of the last day, were every payment made on its day: what remains is the interest of the meantime. */
function computeInteretsCourus({ dossier, debiteur }: VueDossier, echeances: readonly EcheancePlan[], { baremes }: Contexte): Montant | undefined {
  const fin = echeances.at(-1)?.date;
  if (fin === undefined) return undefined;
  const verses = echeances.map(({ rang, date, montant: verse }) => ({ reglementId: `plan-${rang}`, montant: verse, dateFait: date, faitId: dossier.reglements[0]?.faitId ?? dossier.creances[0]?.faitId }));
  const tenus = verses.flatMap(({ faitId, ...verse }) => (faitId === undefined ? [] : [{ ...verse, faitId }]));
  return findValeurCalculee(computeDecompteDossier({ ...dossier, reglements: [...dossier.reglements, ...tenus] }, debiteur, fin, baremes))?.total;
}

function listAvertissements({ prescriptions, dossier }: VueDossier, fin: Jour, isTauxInconnu: boolean): readonly string[] {
  const agir = findAgirAuPlusTard(prescriptions);
  return [
    ...(agir !== undefined && fin > agir ? [`Le dernier versement tombe après le ${formatJour(agir)}${INSECABLE}: seule la reconnaissance signée interrompt la prescription (C. civ., art. 2240), ni les pourparlers ni un échéancier proposé.`] : []),
    ...(isTauxInconnu ? ["Un taux n’est pas encore publié pour la fin du plan\u00A0: les intérêts seront arrêtés au jour du dernier versement."] : []),
    ...(dossier.litiges.some(({ issue }) => issue === undefined) ? ["Un litige est ouvert\u00A0: une transaction règle un différend, un plan ne le règle pas (C. civ., art. 2044)."] : []),
  ];
}

/** Answers that the act of the plan expects. */
export function createReponsesPlan({ conditions: { nombre, premiere, sort, regularisation = REGULARISATION_USUELLE } }: PlanNegocie): Readonly<Record<string, string>> {
  return { "plan.nombre": String(nombre), "plan.premiereDate": premiere, "plan.sortInterets": sort, "plan.delaiRegularisation": String(regularisation) };
}

/** The plan once agreed: a promise a payment, so that each is watched; signed, the debt is acknowledged (C. civ., art. 2240). */
export function createFaitsPlan(dossierId: string, plan: PlanNegocie, au: Jour, signeLe: Jour | undefined, createId: () => string): readonly FaitBrouillon[] {
  const enveloppe = { sujet: createSujetId("dossier", dossierId), remplace: [] };
  const planId = createId();
  const promesses = plan.echeances.map(({ date, montant: verse, rang }): FaitBrouillon => ({ ...enveloppe, type: "promesse", dateFait: signeLe ?? au, contenu: { promesseId: createId(), montant: verse, pourLe: date, planId, detail: `Versement ${rang} sur ${plan.echeances.length}` } }));
  const { sort, regularisation = REGULARISATION_USUELLE } = plan.conditions;
  const faits: readonly FaitBrouillon[] = [{ ...enveloppe, type: "plan", dateFait: signeLe ?? au, contenu: { planId, sort, regularisation, ...(signeLe === undefined ? {} : { signeLe }) } }, ...promesses];
  if (signeLe === undefined) return faits;
  return [{ ...enveloppe, type: "evenement", dateFait: signeLe, contenu: { evenementId: createId(), kind: "reconnaissance", detail: "Plan d’apurement signé par le débiteur." } }, ...faits];
}

/** The end of a plan: what it suspended goes on from there. */
export function createDenouement(dossierId: string, planId: string, fin: Denouement["fin"], au: Jour, denouementId: string): FaitBrouillon {
  return { sujet: createSujetId("dossier", dossierId), type: "denouement", dateFait: au, remplace: [], contenu: { denouementId, planId, fin } };
}
