import { findRang } from "./rangs.ts";
import type { Cadre } from "./agregat.ts";
import { computeEncours } from "./encours.ts";
import type { Entree } from "./situation.ts";

/** Why a dossier is provisioned. No rate is the law's: each is an assumption of the house. */
export const MOTIFS_PROVISION = ["collective", "conteste", "age-365", "age-180", "age-90", "execution", "titre", "procedure"] as const;
export type MotifProvision = (typeof MOTIFS_PROVISION)[number];

export const LIBELLES_PROVISION: Readonly<Record<MotifProvision, string>> = {
  collective: "Procédure collective ouverte", conteste: "Créance contestée", "age-365": "Plus d’un an de retard", "age-180": "De 180 jours à un an de retard",
  "age-90": "De 90 à 180 jours de retard", execution: "Exécution en cours", titre: "Titre obtenu", procedure: "Procédure engagée",
};

/** Where the house starts from, in percent of the principal, until it sets its own. */
export const TAUX_DE_DEPART: Readonly<Record<MotifProvision, number>> = { collective: 100, conteste: 50, "age-365": 75, "age-180": 50, "age-90": 25, execution: 50, titre: 25, procedure: 25 };

/** What a dossier would be provisioned for, and by which rule. */
export interface ProvisionDossier {
  readonly motif: MotifProvision;
  /** Percent. */
  readonly taux: number;
  /** Principal that the rate bears on, taxes included, in centimes. */
  readonly base: number;
  /** Centimes, rounded to the nearest. */
  readonly provision: number;
}

/** The rule that provisions most; when two say the same, the first of the list. Nothing for a dossier that owes nothing or is closed. */
export function findProvision(entree: Entree, { fin, reglages }: Pick<Cadre, "fin" | "reglages">): ProvisionDossier | undefined {
  const encours = computeEncours(entree.situation, fin);
  if (encours === 0) return undefined;
  let choisie: ProvisionDossier | undefined;
  for (const motif of MOTIFS_PROVISION) {
    if (!isMotif(motif, entree, fin)) continue;
    const taux = reglages.taux[motif] ?? TAUX_DE_DEPART[motif];
    const base = motif === "conteste" ? Math.min(encours, entree.situation.conteste ?? 0) : encours;
    const provision = computePart(base, taux);
    if (provision > (choisie?.provision ?? 0)) choisie = { motif, taux, base, provision };
  }
  return choisie;
}

/** The same as a list of one or none. */
export function listProvisions(entree: Entree, cadre: Pick<Cadre, "fin" | "reglages">): readonly ProvisionDossier[] {
  const provision = findProvision(entree, cadre);
  return provision === undefined ? [] : [provision];
}

function isMotif(motif: MotifProvision, { ligne: { etape, premiereEcheance }, situation: { isCollective, conteste } }: Entree, au: number): boolean {
  const jours = premiereEcheance === undefined ? 0 : au - findRang(premiereEcheance);
  switch (motif) {
    case "collective": return isCollective === true;
    case "conteste": return (conteste ?? 0) > 0;
    case "age-365": return jours > 365;
    case "age-180": return jours >= 180 && jours <= 365;
    case "age-90": return jours >= 90 && jours < 180;
    default: return etape === motif;
  }
}

/** Rounded half up on whole numbers: a percentage of a centime is exact as long as the amount is. */
function computePart(base: number, taux: number): number {
  const centiemes = base * Math.round(taux * 100);
  if (Number.isSafeInteger(centiemes + 5_000)) return Math.floor((centiemes + 5_000) / 10_000);
  return Number((BigInt(base) * BigInt(Math.round(taux * 100)) + 5_000n) / 10_000n);
}
