import { type Jour, toNumero } from "../../kernel/jour.ts";
import { type Montant, MONTANT_NUL, sumMontants } from "../../kernel/montant.ts";
import type { Debiteur, Dossier, Reglement } from "../../model/dossier.ts";
import type { LigneDossier } from "../../model/ligne-dossier.ts";
import type { ContenuPar } from "../../model/faits/registre.ts";
import { KINDS_POURSUITE } from "../../model/faits/procedure-faits.ts";
import type { Releve } from "./releve.ts";
import { listPromessesSuivies, type PromesseSuivie } from "../promesses.ts";

/** Routes by which money comes in: no procedure yet, then the last one that was opened. */
export const VOIES_PILOTAGE = ["amiable", ...KINDS_POURSUITE] as const;
export type VoiePilotage = (typeof VOIES_PILOTAGE)[number];

/**
 * What moves in a dossier. `entree`: principal that enters it, net of what was paid or credited before it was opened. `rejet`: a payment
 * that came back, or what was paid beyond the debt and given back. `abandon`: principal of a small balance given up. `budget`: what a mandate may cost, excluding tax. `depense`: what the company was charged, excluding tax when the invoice
 * says it. Amounts are positive, whatever their effect.
 */
export const KINDS_MOUVEMENT = ["entree", "avoir", "reglement", "rejet", "budget", "depense", "abandon"] as const;
export type KindMouvement = (typeof KINDS_MOUVEMENT)[number];

/** Whether a movement adds to what is owed, takes from it, or leaves it. */
export const SENS: Readonly<Record<KindMouvement, -1 | 0 | 1>> = { entree: 1, avoir: -1, reglement: -1, rejet: 1, budget: 0, depense: 0, abandon: -1 };

/** What a decision or a clause lays on the debtor: the company was charged nothing. */
const SANS_FACTURE: ReadonlySet<string> = new Set(["article-700", "clause-penale"]);

/** Numbers that one movement takes in `Situation.mouvements`: kind, day, amount in centimes, route. */
export const PAS_MOUVEMENT = 4;

/** Numbers that one promise takes in `Situation.promesses`: state, day on which it was due, amount, received, of a plan (1) or alone (0). */
export const PAS_PROMESSE = 5;
export const ETATS_PROMESSE = ["tenue", "tardive", "attendue", "rompue"] as const satisfies readonly PromesseSuivie["etat"][];

/**
 * What the figures of the department need of a dossier besides its row, on the day of that row. Days are their rank (`toNumero`). Plain
 * values: the copy keeps fifty thousand of them in columns.
 */
export interface Situation {
  /** Of the dossier. */
  readonly id: string;
  readonly ouvertLe: number;
  readonly qualite: NonNullable<Debiteur["qualite"]> | "inconnue";
  /** The procedure opened last. */
  readonly voie: VoiePilotage;
  readonly juridiction?: string | undefined;
  /** A collective procedure is open against the debtor. */
  readonly isCollective?: true | undefined;
  /** Disputed principal: by the verdict of a person, else by the disputes still open. */
  readonly conteste?: Montant | undefined;
  readonly clos?: { readonly jour: number; readonly motif: ContenuPar["cloture"]["motif"] } | undefined;
  /** By day; see `PAS_MOUVEMENT`. */
  readonly mouvements: readonly number[];
  /** See `PAS_PROMESSE`. */
  readonly promesses?: readonly number[] | undefined;
}

/** A dossier as the figures see it: its row and its record, of the same day. */
export interface Entree {
  readonly ligne: LigneDossier;
  readonly situation: Situation;
  /** Of an evening taken for a report; absent: not read, or nothing of the kind. */
  readonly releve?: Releve | undefined;
}

/** The record of a dossier at `au`; what is dated after is left out. */
export function projectSituation(dossier: Dossier, debiteur: Debiteur | undefined, au: Jour): Situation {
  const ouvertLe = toNumero(dossier.dateOuverture);
  const poursuites = dossier.poursuites.filter(({ dateFait }) => dateFait <= au).toSorted((a, b) => (a.dateFait < b.dateFait ? -1 : a.dateFait > b.dateFait ? 1 : 0));
  const juridiction = poursuites.findLast((poursuite) => poursuite.juridiction !== undefined)?.juridiction;
  const conteste = findConteste(dossier);
  const promesses = listPromessesSuivies(dossier, au).flatMap(({ etat, promesse: { pourLe, montant, planId }, recu }) => [ETATS_PROMESSE.indexOf(etat), toNumero(pourLe), montant, recu, planId === undefined ? 0 : 1]);
  const procedure = debiteur?.procedure;
  const clos = dossier.cloture !== undefined && dossier.cloture.dateFait <= au ? dossier.cloture : undefined;
  return {
    id: dossier.id,
    ouvertLe,
    qualite: debiteur?.qualite ?? "inconnue",
    voie: poursuites.at(-1)?.kind ?? "amiable",
    ...(juridiction === undefined ? {} : { juridiction }),
    ...(procedure !== undefined && procedure.etat !== "close" && (procedure.dateOuverture ?? procedure.dateFait) <= au ? { isCollective: true } : {}),
    ...(conteste === undefined ? {} : { conteste }),
    ...(clos === undefined ? {} : { clos: { jour: toNumero(clos.dateFait), motif: clos.motif } }),
    mouvements: listMouvements(dossier, { ouvertLe, poursuites, au }),
    ...(promesses.length === 0 ? {} : { promesses }),
  };
}

interface Cadre {
  readonly ouvertLe: number;
  readonly poursuites: Dossier["poursuites"];
  readonly au: Jour;
}

/** By day, entries first; what precedes the opening is netted into one entry on that day. */
function listMouvements(dossier: Dossier, { ouvertLe, poursuites, au }: Cadre): readonly number[] {
  const bruts = [
    ...dossier.creances.map(({ dateFait, montantTtc }) => ({ kind: "entree", dateFait, montant: montantTtc }) as const),
    ...dossier.avoirs.map(({ dateFait, montant }) => ({ kind: "avoir", dateFait, montant }) as const),
    ...listRecus(dossier).map(({ dateFait, montant }) => ({ kind: "reglement", dateFait, montant }) as const),
    ...dossier.rejets.flatMap(({ dateFait, montant, reglement }) => (reglement === undefined ? [] : [{ kind: "rejet", dateFait, montant } as const])),
    ...dossier.mandats.flatMap(({ dateFait, budget }) => (budget === undefined ? [] : [{ kind: "budget", dateFait, montant: budget } as const])),
    ...dossier.depenses.flatMap(({ dateFait, poste, montant, horsTaxes }) => (SANS_FACTURE.has(poste) ? [] : [{ kind: "depense", dateFait, montant: horsTaxes ?? montant } as const])),
    ...dossier.remboursements.map(({ dateFait, montant }) => ({ kind: "rejet", dateFait, montant }) as const),
    ...dossier.abandons.map(({ dateFait, montant }) => ({ kind: "abandon", dateFait, montant }) as const),
  ].filter(({ dateFait }) => dateFait <= au).map(({ kind, dateFait, montant }) => ({ kind, jour: toNumero(dateFait), montant, voie: findVoie(poursuites, dateFait) }));
  const isAvant = ({ kind, jour }: { readonly kind: KindMouvement; readonly jour: number }) => jour < ouvertLe && SENS[kind] !== 0;
  const initial = bruts.filter(isAvant).reduce((total, { kind, montant }) => total + SENS[kind] * montant, 0);
  const avant = initial === 0 ? [] : [{ kind: initial > 0 ? "entree" : "avoir", jour: ouvertLe, montant: Math.abs(initial), voie: "amiable" } as const];
  const suite = [...avant, ...bruts.filter((mouvement) => !isAvant(mouvement))].toSorted((a, b) => a.jour - b.jour || KINDS_MOUVEMENT.indexOf(a.kind) - KINDS_MOUVEMENT.indexOf(b.kind));
  return capAbandons(suite).flatMap(({ kind, jour, montant, voie }) => [KINDS_MOUVEMENT.indexOf(kind), jour, montant, VOIES_PILOTAGE.indexOf(voie)]);
}

interface Brut {
  readonly kind: KindMouvement;
  readonly jour: number;
  readonly montant: number;
  readonly voie: VoiePilotage;
}

/** A balance given up holds interest and costs too: of it, only the principal that was left leaves what is followed. */
function capAbandons(bruts: readonly Brut[]): readonly Brut[] {
  let reste = 0;
  return bruts.map((brut) => {
    const compte = brut.kind === "abandon" ? { ...brut, montant: Math.max(0, Math.min(brut.montant, reste)) } : brut;
    reste += SENS[compte.kind] * compte.montant;
    return compte;
  });
}

/** Payments as they were received: what came back of them is a movement of its own, on its own day. */
function listRecus({ reglements, rejets }: Dossier): readonly Reglement[] {
  const rejetes = new Map(rejets.flatMap(({ reglement }) => (reglement === undefined ? [] : [[reglement.reglementId, reglement] as const])));
  return [...reglements.filter(({ reglementId }) => !rejetes.has(reglementId)), ...rejetes.values()];
}

function findVoie(poursuites: Dossier["poursuites"], le: Jour): VoiePilotage {
  return poursuites.findLast(({ dateFait }) => dateFait <= le)?.kind ?? "amiable";
}

/** What a person judged first; else the disputes that are open or were found right, each for its amount or for its claim. */
function findConteste({ verdict, litiges, creances }: Dossier): Montant | undefined {
  if (verdict?.verdict === "serieuse") return undefined;
  if (verdict?.montantConteste !== undefined) return verdict.montantConteste;
  const total = sumMontants(creances.map(({ montantTtc }) => montantTtc));
  if (verdict?.verdict === "contestee") return total;
  const ouverts = litiges.filter(({ issue }) => issue === undefined || issue === "fonde");
  if (ouverts.length === 0) return undefined;
  return sumMontants(ouverts.map(({ montant, creanceId }) => montant ?? (creanceId === undefined ? total : (creances.find((creance) => creance.creanceId === creanceId)?.montantTtc ?? MONTANT_NUL))));
}
