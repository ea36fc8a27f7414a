import type { NonEmpty } from "../../kernel/brand.ts";
import { formatJour } from "../../kernel/format-jour.ts";
import { formatMontant } from "../../kernel/format-montant.ts";
import { listAVerifier } from "../../kernel/format-parametre.ts";
import { montant as toMontant } from "../../kernel/montant.ts";
import type { ParametreLu } from "../../kernel/parametre.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Calcule, Resultat } from "../../kernel/resultat.ts";
import { type Baremes, findValeurDe } from "../baremes.ts";
import { type FaitsInstance, isCommerciale, type TentativeAmiable } from "./types-competence.ts";

/**
 * Must a conciliation, a mediation or a procédure participative be tried before the judge is seized? Only before the tribunal
 * judiciaire, up to a threshold, never for an injonction de payer (CPC, art. 750-1; Civ. 2e, avis, 25/09/2025, 25-70.013).
 */
export function computeTentativeAmiable(faits: FaitsInstance, baremes: Baremes): Resultat<TentativeAmiable> {
  const { type, procedure, montant, au } = faits;
  if (isCommerciale(type)) return createConclusion("non_exigee", "L’article 750-1 est propre au tribunal judiciaire, rien n’est exigé devant la juridiction commerciale", [ARTICLE]);
  if (procedure === "injonction") return createConclusion("non_exigee", "Injonction de payer, ni pour la requête ni sur opposition", [AVIS, ARTICLE]);
  if (procedure === "conservatoire") return createConclusion("non_exigee", "Requête conservatoire, la décision se prend sans le débiteur, ce qui dispense", [ARTICLE]);
  const lecture = findValeurDe(baremes, "competence/seuil-tentative-amiable", au);
  if (!lecture.ok) return createConclusion("non_exigee", `Au ${formatJour(au)}, aucune obligation connue`, [ARTICLE], { avertissements: [AVERTISSEMENT_AVANT] });
  const comparaison = `${formatMontant(montant)}, seuil de ${formatMontant(toMontant(lecture.lu.valeur))}`;
  if (montant > lecture.lu.valeur) return createConclusion("non_exigee", "Demande supérieure au seuil", [ARTICLE], { valeur: comparaison, lu: lecture.lu });
  const references: NonEmpty<Reference> = procedure === "refere" ? [ARTICLE, { texte: "Civ. 2e", article: "14/04/2022, 20-22.886" }] : [ARTICLE];
  return createConclusion("exigee", "Conciliation, médiation ou procédure participative avant la demande, à peine d’irrecevabilité\u00A0; une mise en demeure n’en tient pas lieu", references, {
    valeur: comparaison,
    lu: lecture.lu,
    avertissements: [AVERTISSEMENT_DISPENSES],
  });
}

const ARTICLE: Reference = { texte: "CPC", article: "750-1" };
const AVIS: Reference = { texte: "Civ. 2e", article: "avis, 25/09/2025, 25-70.013" };

const AVERTISSEMENT_AVANT = "À vérifier\u00A0: l’obligation de tentative amiable n’est connue que depuis le décret 2023-357, son texte antérieur ayant été annulé par le Conseil d’État.";
const AVERTISSEMENT_DISPENSES =
  "Dispenses possibles, à justifier dans l’acte\u00A0: urgence manifeste, impossibilité, conciliateur indisponible plus de trois mois, procédure simplifiée de recouvrement vainement engagée.";

interface Precisions {
  readonly valeur?: string;
  readonly lu?: ParametreLu;
  readonly avertissements?: readonly string[];
}

function createConclusion(valeur: TentativeAmiable, libelle: string, references: NonEmpty<Reference>, precisions: Precisions = {}): Calcule<TentativeAmiable> {
  const lus = precisions.lu === undefined ? [] : [precisions.lu];
  return {
    kind: "calcule",
    valeur,
    justification: {
      regle: "competence/tentative-amiable",
      references,
      etapes: [{ libelle: `Tentative amiable ${valeur === "exigee" ? "exigée" : "non exigée"}\u00A0: ${libelle.charAt(0).toLowerCase()}${libelle.slice(1)}`, ...(precisions.valeur === undefined ? {} : { valeur: precisions.valeur }), references }],
      parametres: lus,
      avertissements: [...(precisions.avertissements ?? []), ...listAVerifier(lus)],
    },
  };
}
