import type { Jour } from "../../kernel/jour.ts";
import { jour } from "../../kernel/jour.ts";
import { formatNombreDe, INSECABLE } from "../../kernel/texte.ts";
import type { Hypothese } from "../../model/dossier.ts";
import { formatDureeJours } from "./mots.ts";
import type { VoiePilotage } from "./situation.ts";
import { computeReussite, findMediane, formatPart, type Taux } from "./statistiques.ts";
import type { DemandePilotage, Tableau } from "./tableau.ts";

/** What the team's own closed dossiers say of one route. */
export interface Experience {
  readonly taux: Taux;
  /** Days from the opening to the last payment, of those that were paid or settled. */
  readonly mediane?: number | undefined;
  /** Enough of them for the rate to stand for a supposition. */
  readonly isSuffisante: boolean;
}

const TOUJOURS = jour("1900-01-01");

/** Every dossier that was ever closed, whatever its period: experience is not of a month. */
export function createDemandeExperience(au: Jour): DemandePilotage {
  return { periode: { debut: TOUJOURS, fin: au }, reglages: { taux: {} }, mesures: ["clos-voie", "duree"] };
}

/** The experience of a route; `undefined`: no dossier was closed by it. */
export function findExperience({ cellules }: Pick<Tableau, "cellules">, voie: VoiePilotage, nMinimum: number): Experience | undefined {
  const taux = computeReussite(cellules["clos-voie"], (nom) => nom === voie);
  if (taux.n === 0) return undefined;
  const mediane = findMediane(cellules.duree[voie]?.valeurs);
  return { taux, ...(mediane === undefined ? {} : { mediane }), isSuffisante: taux.n >= nMinimum };
}

/** A person's supposition first; without one, the rate of the team when enough dossiers make it. */
export function mergeHypothese(hypothese: Hypothese | undefined, experience: Experience | undefined): Pick<Hypothese, "chances" | "honoraires"> | undefined {
  const { taux: { taux } = {}, isSuffisante } = experience ?? {};
  if (hypothese?.chances !== undefined || isSuffisante !== true || taux === undefined) return hypothese;
  return { ...hypothese, chances: Math.round(taux * 100) };
}

/** « 64 % (50 à 76 %), 47 dossiers clos par l’équipe », always with how many and from where; under the minimum, the count alone. */
export function formatExperience({ taux: { taux, reussis, n, bas, haut }, mediane, isSuffisante }: Experience): string {
  const duree = mediane === undefined ? "" : `${INSECABLE}; délai médian ${formatDureeJours(mediane)}`;
  const source = `${formatNombreDe(n, "dossier clos", "dossiers clos")} par l’équipe`;
  return isSuffisante ? `${formatPart(taux)} (${formatPart(bas)} à ${formatPart(haut)}), ${source}${duree}` : `${reussis} sur ${source}${INSECABLE}: trop peu pour un taux${duree}`;
}
