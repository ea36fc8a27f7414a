import type { NonEmpty } from "../../kernel/brand.ts";
import { formatDuree } from "../../kernel/duree.ts";
import { formatJour } from "../../kernel/format-jour.ts";
import type { Parametre } from "../../kernel/parametre.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Etape } from "../../kernel/resultat.ts";
import { type Baremes, findValeurDe } from "../baremes.ts";
import type { Effet } from "./interruption.ts";
import type { Nature } from "./nature.ts";
import type { Amenagement, EvenementPrescription, FaitsPrescription } from "./types-prescription.ts";

/** What remains of the contract's changes once the law has been read. */
export interface AmenagementRetenu {
  /** The length to count, legal or agreed. */
  readonly parametre: Parametre;
  readonly interrompt: readonly string[];
  readonly suspend: readonly string[];
  readonly etapes: readonly Etape[];
  readonly avertissements: readonly string[];
}

/**
 * A contract may set the length between one and ten years and add causes of interruption or suspension; never against a consumer, in
 * insurance, nor for sums paid by years or shorter terms (C. civ., art. 2254; C. conso, art. L218-1; R-PD-07).
 */
export function findAmenagement({ amenagement, isPeriodique, au }: FaitsPrescription, nature: Nature, legale: Parametre, baremes: Baremes): AmenagementRetenu {
  const aucun = { parametre: legale, interrompt: [], suspend: [], etapes: [], avertissements: [] };
  if (amenagement === undefined) return aucun;
  const refus = isPeriodique === true ? "aucun aménagement d’une créance payable par années ou à des termes plus courts (C. civ., art. 2254, al. 3)" : nature.refusAmenagement;
  if (refus !== undefined) return { ...aucun, avertissements: [`La clause du ${formatJour(amenagement.signeLe)} sur la prescription n’est pas appliquée\u00A0: ${refus}.`] };
  const { interrompt = [], suspend = [], duree, signeLe } = amenagement;
  const causes: readonly Etape[] = interrompt.length + suspend.length === 0 ? [] : [{ libelle: `Le contrat du ${formatJour(signeLe)} ajoute des causes d’interruption ou de suspension`, references: REFERENCES }];
  const bornes = findBornes(au, baremes);
  if (duree === undefined || bornes === undefined) return { ...aucun, interrompt, suspend, etapes: causes };
  const mois = (duree.annees ?? 0) * 12 + (duree.mois ?? 0);
  if (mois < bornes.minimum * 12 || mois > bornes.maximum * 12 || (duree.jours ?? 0) > 0) {
    const phrase = `La durée de ${formatDuree(duree)} convenue le ${formatJour(signeLe)} n’est pas appliquée\u00A0: elle doit tenir entre ${formatDuree({ annees: bornes.minimum })} et ${formatDuree({ annees: bornes.maximum })} (C. civ., art. 2254).`;
    return { ...aucun, interrompt, suspend, etapes: causes, avertissements: [phrase] };
  }
  return { ...aucun, parametre: createDuree(amenagement, mois), interrompt, suspend, etapes: [{ libelle: `Durée convenue au contrat du ${formatJour(signeLe)}`, valeur: formatDuree(duree), references: REFERENCES }, ...causes] };
}

/** What the contract makes of an act; `undefined` when it says nothing of it. */
export function findEffetConvenu({ type, date }: EvenementPrescription, { interrompt, suspend }: Pick<AmenagementRetenu, "interrompt" | "suspend">): Effet | undefined {
  if (interrompt.includes(type)) return { kind: "interruption", reprise: date, isHorsButoir: false, motif: "le contrat en fait une cause d’interruption", references: REFERENCES, avertissements: [] };
  return suspend.includes(type) ? { kind: "suspension", motif: "le contrat en fait une cause de suspension", references: REFERENCES, avertissements: [] } : undefined;
}

const REFERENCES: NonEmpty<Reference> = [{ texte: "C. civ.", article: "2254" }];

function findBornes(au: FaitsPrescription["au"], baremes: Baremes): { readonly minimum: number; readonly maximum: number } | undefined {
  const minimum = findValeurDe(baremes, "prescription/amenagement-minimum", au);
  const maximum = findValeurDe(baremes, "prescription/amenagement-maximum", au);
  return minimum.ok && maximum.ok ? { minimum: minimum.lu.valeur, maximum: maximum.lu.valeur } : undefined;
}

/** A length of the contract, read as the packs are read: it cannot change on the way. */
function createDuree({ signeLe }: Amenagement, mois: number): Parametre {
  const enAnnees = mois % 12 === 0;
  return {
    id: "contrat/prescription",
    regle: "R-PD-07",
    libelle: "Durée de prescription convenue au contrat",
    unite: enAnnees ? "annees" : "mois",
    applicableSelon: "date du contrat",
    verifieLe: signeLe,
    valeurs: [{ depuis: signeLe, valeur: enAnnees ? mois / 12 : mois, confiance: "A", references: REFERENCES }],
  };
}
