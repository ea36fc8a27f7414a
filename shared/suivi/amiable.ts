import type { Jour } from "../kernel/jour.ts";
import type { Reference } from "../kernel/reference.ts";
import type { Dossier, Evenement } from "../model/dossier.ts";
import { type Effet, findEffet } from "../regles/prescription/interruption.ts";
import { findNature } from "../regles/prescription/nature.ts";

/** An exchange between the parties with what the law makes of it. */
export interface EchangeAmiable {
  readonly evenement: Evenement;
  /** Of the claims that it concerns; one for each thing that the rules say. Empty: the nature of the claim is not known. */
  readonly effets: readonly EffetEchange[];
  readonly envoi?: EtatEnvoi | undefined;
}

export interface EffetEchange {
  readonly kind: Effet["kind"] | "interets";
  /** French sentence: « une mise en demeure, même recommandée, n’interrompt pas la prescription ». */
  readonly phrase: string;
  readonly references: readonly Reference[];
}

/** Where a registered letter is: what is still to be noted or scanned. */
export type EtatEnvoi = "sans-numero" | "en-route" | "presente" | "remis-sans-avis" | "remis" | "revenu";

const AMIABLES: ReadonlySet<Evenement["kind"]> = new Set(["relance", "mise_en_demeure", "negociation", "contestation", "reconnaissance", "lrar_assurance", "mediation", "conciliation", "procedure_participative"]);

/** Calls, letters, messages and registered letters, the latest first. */
export function listEchanges(dossier: Dossier, au: Jour): readonly EchangeAmiable[] {
  return dossier.evenements
    .filter(({ kind, canal }) => AMIABLES.has(kind) || canal !== undefined)
    .toReversed()
    .map((evenement) => ({ evenement, effets: listEffets(evenement, dossier, au), ...(isRecommande(evenement) ? { envoi: findEtatEnvoi(evenement) } : {}) }));
}

function isRecommande({ canal, numeroEnvoi, kind }: Evenement): boolean {
  return canal === "lrar" || numeroEnvoi !== undefined || kind === "lrar_assurance";
}

/** What is known of the letter; the notice of receipt is proved by its pièce. */
export function findEtatEnvoi({ numeroEnvoi, presenteLe, recuLe, suiteEnvoi, pieceId }: Evenement): EtatEnvoi {
  if (suiteEnvoi !== undefined && suiteEnvoi !== "remis") return "revenu";
  if (recuLe !== undefined || suiteEnvoi === "remis") return pieceId === undefined ? "remis-sans-avis" : "remis";
  if (presenteLe !== undefined) return "presente";
  return numeroEnvoi === undefined ? "sans-numero" : "en-route";
}

/** What the rules say of that act for each nature of claim that it concerns, told once. */
function listEffets(evenement: Evenement, { creances }: Dossier, au: Jour): readonly EffetEchange[] {
  const { kind, dateFait, fin, issue, creanceId } = evenement;
  const visees = creances.filter((creance) => creanceId === undefined || creance.creanceId === creanceId);
  const natures = [...new Set(visees.flatMap(({ nature }) => nature ?? []))].flatMap((nature) => findNature(nature) ?? []);
  const effets = natures.map((nature): EffetEchange => {
    const { kind: effet, motif, references } = findEffet({ type: kind, date: dateFait, fin, issue }, nature, au);
    return { kind: effet, phrase: motif, references };
  });
  const distincts = [...new Map(effets.map((effet) => [effet.phrase, effet])).values()];
  const isLegal = kind === "mise_en_demeure" && visees.some(({ taux }) => taux?.regime === "legal");
  return [...distincts, ...(isLegal ? [INTERET_LEGAL] : [])];
}

const INTERET_LEGAL: EffetEchange = { kind: "interets", phrase: "elle fait courir l’intérêt légal, sans préjudice à prouver", references: [{ texte: "C. civ.", article: "1231-6" }, { texte: "C. civ.", article: "1344-1" }] };
