import type { NonEmpty } from "../../kernel/brand.ts";
import { formatJour } from "../../kernel/format-jour.ts";
import { formatMontant } from "../../kernel/format-montant.ts";
import { listAVerifier } from "../../kernel/format-parametre.ts";
import { montant as toMontant } from "../../kernel/montant.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Calcule, Resultat } from "../../kernel/resultat.ts";
import { type Baremes, findValeurDe } from "../baremes.ts";
import { type Avocat, type FaitsInstance, isCommerciale } from "./types-competence.ts";

/**
 * Is an avocat mandatory? Never for an injonction de payer nor, as the note reads it, for a petition for a protective measure
 * or before the juge des contentieux de la protection; otherwise above a threshold (CPC, art. 760, 761, 853, 1407).
 */
export function computeRepresentation(faits: FaitsInstance, baremes: Baremes): Resultat<Avocat> {
  if (faits.procedure === "injonction") return createFacultatif("Injonction de payer\u00A0: le créancier ou tout mandataire dépose la requête", [{ texte: "CPC", article: "1407" }], []);
  if (faits.procedure === "conservatoire") return computeConservatoire(faits, baremes);
  if (faits.magistrat === "jcp") return createFacultatif("Juge des contentieux de la protection\u00A0: dispense d’avocat", [{ texte: "CPC", article: "761" }], [AVERTISSEMENT_JCP]);
  return computeSeuil(faits, baremes);
}

const AVERTISSEMENT_JCP = "À vérifier\u00A0: la dispense d’avocat devant le juge des contentieux de la protection repose sur un texte lu en deux versions contraires (CPC, art. 761 1°).";

function createFacultatif(libelle: string, references: NonEmpty<Reference>, avertissements: readonly string[]): Calcule<Avocat> {
  return {
    kind: "calcule",
    valeur: "facultatif",
    justification: { regle: "competence/representation", references, etapes: [{ libelle, valeur: "avocat facultatif", references }], parametres: [], avertissements },
  };
}

/** The note says « without avocat »; the texts on the juge de l’exécution lead one to think otherwise above the threshold. */
function computeConservatoire({ magistrat, montant, au }: FaitsInstance, baremes: Baremes): Resultat<Avocat> {
  const lecture = findValeurDe(baremes, "competence/seuil-avocat-tj", au);
  const isDouteux = magistrat === "jex" && (!lecture.ok || montant > lecture.lu.valeur);
  const avertissements = isDouteux
    ? ["À vérifier\u00A0: au-delà du seuil, les articles L121-4 et R121-23 du CPCE conduisent à faire présenter la requête au juge de l’exécution par un avocat\u00A0; le proposer par prudence."]
    : [];
  return createFacultatif("Mesure conservatoire demandée sur requête", [{ texte: "CPCE", article: "L511-3" }, { texte: "CPCE", article: "R511-2" }], avertissements);
}

function computeSeuil({ type, montant, au }: FaitsInstance, baremes: Baremes): Resultat<Avocat> {
  const isCommerce = isCommerciale(type);
  const references: NonEmpty<Reference> = isCommerce ? [{ texte: "CPC", article: "853" }] : [{ texte: "CPC", article: "760" }, { texte: "CPC", article: "761" }, { texte: "CPC", article: "762" }];
  const lecture = findValeurDe(baremes, isCommerce ? "competence/seuil-avocat-tc" : "competence/seuil-avocat-tj", au);
  if (!lecture.ok) return { kind: "inapplicable", motif: `Le seuil de représentation par avocat au ${formatJour(au)} n’est pas dans les barèmes.`, references };
  const isObligatoire = montant > lecture.lu.valeur;
  const comparaison = `${formatMontant(montant)}, seuil de ${formatMontant(toMontant(lecture.lu.valeur))}`;
  return {
    kind: "calcule",
    valeur: isObligatoire ? "obligatoire" : "facultatif",
    justification: {
      regle: "competence/representation",
      references,
      etapes: [{ libelle: isObligatoire ? "Demande supérieure au seuil\u00A0: avocat obligatoire" : `Demande qui n’excède pas le seuil\u00A0: avocat facultatif, un représentant muni d’un pouvoir spécial suffit${isCommerce ? "" : ", tel un salarié attaché à la seule entreprise"}`, valeur: comparaison, references }],
      parametres: [lecture.lu],
      avertissements: [...listReserves(type), ...listAVerifier([lecture.lu])],
    },
  };
}

function listReserves(type: FaitsInstance["type"]): readonly string[] {
  if (type === "CCTJ") return ["À vérifier\u00A0: le seuil de l’article 853 du CPC est appliqué à la chambre commerciale du tribunal judiciaire comme au tribunal de commerce."];
  return type === "TPI" ? ["À vérifier\u00A0: la représentation devant un tribunal de première instance d’outre-mer n’a pas été relue."] : [];
}
