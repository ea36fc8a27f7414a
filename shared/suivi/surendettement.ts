import type { Jour } from "../kernel/jour.ts";
import type { KindProcedure } from "../kernel/kinds-procedure.ts";
import type { Dossier } from "../model/dossier.ts";
import type { Baremes } from "../regles/baremes.ts";
import { computeEnchainement } from "../regles/delais/enchainement.ts";
import type { EvenementProcedure, Maillon } from "../regles/delais/types-enchainement.ts";

export type PhaseSurendettement = "recevable" | "contestee" | "passif" | "mesures" | "mesures-contestees" | "retablissement" | "efface" | "close";

export const LIBELLES_SURENDETTEMENT: Readonly<Record<PhaseSurendettement, string>> = {
  recevable: "Recevable", contestee: "Recevabilité contestée", passif: "Passif à justifier", mesures: "Mesures imposées", "mesures-contestees": "Mesures contestées", retablissement: "Rétablissement personnel", efface: "Dettes effacées", close: "Close",
};

/** Where the debtor's over-indebtedness stands, from the events noted in the dossier. */
export interface Surendettement {
  readonly phase: PhaseSurendettement;
  /** Day from which enforcement is suspended and interest stops; absent: the admission was not noted. */
  readonly recevableLe?: Jour | undefined;
  readonly mesuresLe?: Jour | undefined;
  readonly effaceLe?: Jour | undefined;
  /** Enforcement is suspended on that day (C. conso, art. L722-2 and L722-3). */
  readonly isExecutionSuspendue: boolean;
  readonly maillons: readonly Maillon[];
}

const EVENEMENTS: ReadonlySet<KindProcedure> = new Set([
  "notification_recevabilite", "recours_recevabilite", "etat_passif", "justification_creance", "mesures_imposees", "contestation_mesures", "publicite_retablissement", "declaration_retablissement", "effacement_dettes",
]);

/** `undefined` while no event of an over-indebtedness is noted (C. conso, art. L722-1 to L742-13; R-SUREN-01 to R-SUREN-05). */
export function computeSurendettement(dossier: Pick<Dossier, "jalons">, au: Jour, baremes: Baremes): Surendettement | undefined {
  const siens = dossier.jalons.filter(({ kind, dateFait }) => EVENEMENTS.has(kind) && dateFait <= au);
  if (siens.length === 0) return undefined;
  const find = (kind: KindProcedure) => siens.findLast((jalon) => jalon.kind === kind)?.dateFait;
  const isClose = isFinie(dossier, new Set(siens.map(({ poursuiteId }) => poursuiteId)), au);
  const resultat = computeEnchainement({ evenements: siens.map(({ jalonId: id, kind, dateFait: date, origineId }): EvenementProcedure => ({ id, kind, date, origineId })), au }, baremes);
  const recevableLe = findRecevabilite(dossier, au);
  return {
    phase: findPhase(find, isClose), recevableLe, mesuresLe: find("mesures_imposees"), effaceLe: find("effacement_dettes"),
    isExecutionSuspendue: findSuspension(dossier, au) !== undefined,
    maillons: resultat.kind === "calcule" ? resultat.valeur.maillons : [],
  };
}

/** Some event of an over-indebtedness is noted. */
export function hasSurendettement({ jalons }: Pick<Dossier, "jalons">): boolean {
  return jalons.some(({ kind }) => EVENEMENTS.has(kind));
}

/** The day of its notification: that of the decision is earlier and nobody noted it. */
export function findRecevabilite(dossier: Pick<Dossier, "jalons">, au: Jour): Jour | undefined {
  return findNotification(dossier, au)?.dateFait;
}

function findNotification({ jalons }: Pick<Dossier, "jalons">, au: Jour): Dossier["jalons"][number] | undefined {
  return jalons.find(({ kind, dateFait }) => kind === "notification_recevabilite" && dateFait <= au);
}

/** Whether one of these proceedings is over on that day. */
function isFinie({ jalons }: Pick<Dossier, "jalons">, poursuiteIds: ReadonlySet<string | undefined>, au: Jour): boolean {
  return jalons.some(({ kind, poursuiteId, dateFait }) => kind === "cloture_collective" && dateFait <= au && poursuiteIds.has(poursuiteId));
}

/** The day from which enforcement is suspended, while the proceedings last (C. conso, art. L722-2 and L722-3). */
export function findSuspension(dossier: Pick<Dossier, "jalons">, au: Jour): Jour | undefined {
  const recevabilite = findNotification(dossier, au);
  return recevabilite === undefined || isFinie(dossier, new Set([recevabilite.poursuiteId]), au) ? undefined : recevabilite.dateFait;
}

function findPhase(find: (kind: KindProcedure) => Jour | undefined, isClose: boolean): PhaseSurendettement {
  const isApres = (premier: KindProcedure, second: KindProcedure) => (find(premier) ?? "") > (find(second) ?? "");
  if (find("effacement_dettes") !== undefined) return "efface";
  if (isClose) return "close";
  if (find("publicite_retablissement") !== undefined) return "retablissement";
  if (find("mesures_imposees") !== undefined) return isApres("contestation_mesures", "mesures_imposees") ? "mesures-contestees" : "mesures";
  if (find("etat_passif") !== undefined && !isApres("justification_creance", "etat_passif")) return "passif";
  return isApres("recours_recevabilite", "notification_recevabilite") ? "contestee" : "recevable";
}
