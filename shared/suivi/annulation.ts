import type { Jour } from "../kernel/jour.ts";
import { INSECABLE } from "../kernel/texte.ts";
import { type Fait, type FaitBrouillon, splitSujetId } from "../model/fait.ts";
import { listVivants } from "../model/vivants.ts";
import { findObjetId, listAppuis } from "./objets.ts";
import { formatFait } from "./phrase-fait.ts";

/**
 * The facts that undo a lot: what it added is withdrawn, what it replaced is stated again.
 * `faits` holds the facts that the lot replaced; undoing the answer's own lot redoes it.
 */
export function createAnnulation(lot: readonly Fait[], faits: readonly Fait[], dateFait: Jour): readonly FaitBrouillon[] {
  return lot.flatMap((fait): readonly FaitBrouillon[] => {
    const remplaces = faits.filter((ancien) => fait.remplace.includes(ancien.id) && ancien.type !== "retrait");
    if (remplaces.length === 0) return [{ sujet: fait.sujet, type: "retrait", dateFait, contenu: {}, remplace: [fait.id] }];
    return remplaces.map((ancien): FaitBrouillon => ({ ...findBrouillon(ancien), remplace: [fait.id] }));
  });
}

function findBrouillon({ sujet, type, dateFait, contenu }: Fait): FaitBrouillon {
  return { sujet, type, dateFait, contenu, remplace: [] } as FaitBrouillon;
}

/** Why a save can no longer be undone by itself. */
export interface Obstacle {
  readonly kind: "remplace" | "appui";
  /** What was written since. */
  readonly fait: Fait;
}

/** The first later fact that replaced something of the save, or that rests on it. `faits`: those of every subject concerned. */
export function findObstacle(lot: readonly Fait[], faits: readonly Fait[]): Obstacle | undefined {
  const siens = new Set(lot.map(({ id }) => id));
  const vivants = listVivants(faits).filter(({ id }) => !siens.has(id));
  const remplacant = faits.find(({ id, remplace }) => !siens.has(id) && remplace.some((remplacee) => siens.has(remplacee)));
  if (remplacant !== undefined) return { kind: "remplace", fait: remplacant };
  const crees = new Set(lot.flatMap(listCrees));
  const appuye = vivants.find((fait) => listAppuis(fait).some((id) => crees.has(id)) || isDansUnDossierRetire(fait, lot));
  return appuye === undefined ? undefined : { kind: "appui", fait: appuye };
}

/** What undoing a save does, one phrase for each of its facts. */
export function listConsequences(lot: readonly Fait[], faits: readonly Fait[]): readonly string[] {
  return lot.flatMap((fait) => {
    const remplaces = faits.filter((ancien) => fait.remplace.includes(ancien.id) && ancien.type !== "retrait");
    if (remplaces.length > 0) return remplaces.map((ancien) => formatConsequence("Rétabli", ancien, faits));
    return [formatConsequence(fait.type === "champ" ? "Valeur d’origine à la place de" : "Retiré", fait, faits)];
  });
}

const LONGUEUR_DETAIL = 80;

function formatConsequence(effet: string, fait: Fait, faits: readonly Fait[]): string {
  const { libelle, detail = "" } = formatFait(fait, faits);
  const precision = fait.type === "champ" || detail === "" ? "" : ` (${detail.length > LONGUEUR_DETAIL ? `${detail.slice(0, LONGUEUR_DETAIL)}…` : detail})`;
  return `${effet}${INSECABLE}: ${libelle}${precision}`;
}

/** Ids under which other facts name what this one created: an object of a dossier, or a party. */
function listCrees(fait: Fait): readonly string[] {
  const objetId = findObjetId(fait);
  if (objetId !== undefined) return [objetId];
  return ["debiteur", "creancier", "mandataire", "import"].includes(fait.type) ? [splitSujetId(fait.sujet).id] : [];
}

/** The save opened the dossier: whatever was written in it since rests on it. */
function isDansUnDossierRetire(fait: Fait, lot: readonly Fait[]): boolean {
  return fait.type !== "retrait" && lot.some(({ type, sujet }) => type === "ouverture" && sujet === fait.sujet);
}
