import type { Jour } from "../../kernel/jour.ts";
import type { Montant } from "../../kernel/montant.ts";
import type { Debiteur, Dossier } from "../../model/dossier.ts";
import type { ContenuPar } from "../../model/faits/registre.ts";
import type { Baremes } from "../../regles/baremes.ts";
import { computeCollective, type PhaseCollective } from "../collective.ts";
import { findLimite } from "../rgpd/demandes.ts";
import type { EffacementConnu } from "../rgpd/effacement.ts";
import { computeSurendettement, type PhaseSurendettement } from "../surendettement.ts";

/** A claim in the collective proceedings of its debtor, as it stood on an evening. */
export interface ReleveCollective {
  readonly nature: ContenuPar["procedure"]["procedure"];
  readonly phase: PhaseCollective;
  readonly ouverteLe?: Jour | undefined;
  readonly publieeLe?: Jour | undefined;
  readonly limite?: Jour | undefined;
  readonly declareLe?: Jour | undefined;
  readonly declare?: Montant | undefined;
  readonly admiseLe?: Jour | undefined;
  readonly admis?: Montant | undefined;
  readonly contesteeLe?: Jour | undefined;
  /** Dividends received, with their day. */
  readonly repartitions: readonly { readonly le: Jour; readonly montant: Montant }[];
}

export interface ReleveSurendettement {
  readonly phase: PhaseSurendettement;
  readonly recevableLe?: Jour | undefined;
  readonly isExecutionSuspendue: boolean;
}

/** A check of an act that a person waived, by name and with a reason. */
export interface Derogation {
  readonly le: Jour;
  readonly acte: string;
  readonly objet: string;
  readonly par: string;
  readonly motif: string;
}

/** What a monthly report alone reads of a dossier: kept of the evenings that are taken for it, never of the rows. */
export interface Releve {
  readonly collective?: ReleveCollective | undefined;
  readonly surendettement?: ReleveSurendettement | undefined;
  readonly derogations: readonly Derogation[];
}

/** `undefined`: nothing of the kind in this dossier on that evening. */
export function projectReleve(dossier: Dossier, debiteur: Debiteur | undefined, au: Jour, baremes: Baremes): Releve | undefined {
  const collective = projectCollective(dossier, debiteur, au, baremes);
  const lu = computeSurendettement(dossier, au, baremes);
  const surendettement = lu === undefined ? undefined : { phase: lu.phase, recevableLe: lu.recevableLe, isExecutionSuspendue: lu.isExecutionSuspendue };
  const derogations = dossier.actes.filter(({ dateFait }) => dateFait <= au).flatMap(({ dateFait: le, titre: acte, derogations: levees }) => levees.map(({ objet, par, motif }): Derogation => ({ le, acte, objet, par, motif })));
  if (collective === undefined && surendettement === undefined && derogations.length === 0) return undefined;
  return { ...(collective === undefined ? {} : { collective }), ...(surendettement === undefined ? {} : { surendettement }), derogations };
}

function projectCollective(dossier: Dossier, debiteur: Debiteur | undefined, au: Jour, baremes: Baremes): ReleveCollective | undefined {
  const procedure = debiteur?.procedure;
  const collective = computeCollective(dossier, debiteur, au, baremes);
  if (procedure === undefined || collective === undefined) return undefined;
  const find = (kind: Dossier["jalons"][number]["kind"]) => dossier.jalons.findLast((jalon) => jalon.kind === kind)?.dateFait;
  return {
    nature: procedure.procedure, phase: collective.phase, ouverteLe: procedure.dateOuverture, publieeLe: find("publication_bodacc") ?? procedure.dateParution,
    limite: collective.limite, declareLe: collective.declareLe, declare: collective.declare, admiseLe: find("admission_creance"), admis: collective.admis, contesteeLe: find("contestation_mandataire"),
    repartitions: dossier.reglements.filter(({ dividendeId, dateFait }) => dividendeId !== undefined && dateFait <= au).map(({ dateFait: le, montant }) => ({ le, montant })),
  };
}

/** What a person asked of her data, as it stood on an evening; her name stays out of a report. */
export interface DemandeRelevee {
  readonly demandeId: string;
  readonly nature: ContenuPar["demande-personne"]["nature"];
  readonly recueLe: Jour;
  /** Last day to answer; absent: the law in force does not say it. */
  readonly limite?: Jour | undefined;
  readonly reponduLe?: Jour | undefined;
}

/** An erasure that the team ordered. */
export interface PurgeRelevee {
  readonly le: Jour;
  readonly dossiers: number;
}

/** What the department did of the data of persons, whoever has the dossiers. */
export interface Constats {
  readonly demandes: readonly DemandeRelevee[];
  readonly purges: readonly PurgeRelevee[];
}

export const SANS_CONSTAT: Constats = { demandes: [], purges: [] };

/** The demands of one person, received by that evening. */
export function listDemandesRelevees({ demandes = [] }: Pick<Debiteur, "demandes">, au: Jour, baremes: Baremes): readonly DemandeRelevee[] {
  return demandes.filter(({ dateFait }) => dateFait <= au).map(({ demandeId, nature, dateFait: recueLe, reponduLe }) => {
    const limite = findLimite(baremes, recueLe);
    return { demandeId, nature, recueLe, ...(limite === undefined ? {} : { limite }), ...(reponduLe === undefined || reponduLe > au ? {} : { reponduLe }) };
  });
}

/** Orders given by that evening: a day is enough to tell what was known, an order is written on its own day. */
export function listPurgesRelevees(effacements: readonly Pick<EffacementConnu, "ordonneLe" | "demande">[], au: Jour): readonly PurgeRelevee[] {
  return effacements.flatMap(({ ordonneLe: le, demande: { dossiers } }) => (le === undefined || le > au ? [] : [{ le, dossiers: dossiers.length }])).toSorted((a, b) => (a.le < b.le ? -1 : a.le > b.le ? 1 : b.dossiers - a.dossiers));
}
