import { formatJour } from "../../kernel/format-jour.ts";
import type { ParametreLu } from "../../kernel/parametre.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Calcule, Etape, Resultat } from "../../kernel/resultat.ts";
import { formatListe } from "../../kernel/texte.ts";
import type { Baremes } from "../baremes.ts";
import type { Annuaire } from "../competence/annuaire.ts";
import { computeContributions } from "../competence/contributions.ts";
import { computeJuridiction } from "../competence/juridiction-competente.ts";
import { computeRepresentation } from "../competence/representation.ts";
import { computeTentativeAmiable } from "../competence/tentative-amiable.ts";
import type { Contribution, FaitsInstance, Procedure } from "../competence/types-competence.ts";
import type { FaitsVoies } from "./faits-voies.ts";
import type { CompetenceVoie, Condition, LigneCout } from "./voie.ts";

/** What the rules of competence say of a route, with what it costs to seize the judge. */
export interface CompetenceLue {
  readonly competence: CompetenceVoie;
  readonly conditions: readonly Condition[];
  readonly couts: readonly LigneCout[];
  readonly etapes: readonly Etape[];
  readonly lus: readonly ParametreLu[];
  readonly avertissements: readonly string[];
}

export const SANS_JUGE: CompetenceLue = { competence: { juridictions: [] }, conditions: [], couts: [], etapes: [], lus: [], avertissements: [] };

/** Jurisdiction, avocat, amicable attempt and contributions; without a directory, by the kind of jurisdiction alone. */
export function findCompetenceVoie(procedure: Procedure, faits: FaitsVoies, baremes: Baremes, annuaire?: Annuaire): CompetenceLue {
  const { matiere, montant, au, lieu, demandeur } = faits;
  if (matiere === undefined || montant === undefined) {
    const manquants = [...(matiere === undefined ? ["la matière"] : []), ...(montant === undefined ? ["le montant de la demande"] : [])];
    return { ...SANS_JUGE, conditions: [{ etat: "inconnue", libelle: `Dire ${formatListe(manquants)}\u00A0: le juge et l’avocat en dépendent.`, references: [L721_3] }] };
  }
  if (annuaire !== undefined && lieu !== undefined) {
    const resultat = computeJuridiction({ ...lieu, matiere, montant, procedure, au, demandeur }, annuaire, baremes);
    if (resultat.kind === "calcule") {
      const { juridictions, avocat, tentativeAmiable, contributions } = resultat.valeur;
      return toLue({ juridictions, avocat, tentativeAmiable }, contributions, [resultat], faits, procedure);
    }
    const motif = resultat.kind === "inapplicable" ? resultat.motif : `Pour trouver la juridiction, il manque ${formatListe(resultat.manquants)}.`;
    return { ...SANS_JUGE, conditions: [{ etat: "inconnue", libelle: motif, references: [L721_3] }] };
  }
  return findSansAnnuaire({ ...findInstance(procedure, matiere), procedure, montant, au }, faits, baremes);
}

const L721_3: Reference = { texte: "C. com.", article: "L721-3" };

function findInstance(procedure: Procedure, matiere: NonNullable<FaitsVoies["matiere"]>): Pick<FaitsInstance, "type" | "magistrat"> {
  const isProtection = matiere === "consommation" || matiere === "bail_habitation";
  if (procedure === "conservatoire") return { type: "TJ", magistrat: "jex" };
  const magistrat = isProtection ? "jcp" : procedure === "fond" ? "formation" : "president";
  return { type: matiere === "commerciale" ? "TC" : "TJ", magistrat };
}

function findSansAnnuaire(instance: FaitsInstance, faits: FaitsVoies, baremes: Baremes): CompetenceLue {
  const representation = computeRepresentation(instance, baremes);
  const tentative = computeTentativeAmiable(instance, baremes);
  const contributions = computeContributions({ ...instance, demandeur: faits.demandeur }, baremes);
  const competence = { juridictions: [], avocat: readValeur(representation), tentativeAmiable: readValeur(tentative) };
  const calcules = [representation, tentative, contributions].flatMap((resultat) => (resultat.kind === "calcule" ? [resultat] : []));
  return toLue(competence, readValeur(contributions) ?? [], calcules, faits, instance.procedure);
}

function readValeur<T>(resultat: Resultat<T>): T | undefined {
  return resultat.kind === "calcule" ? resultat.valeur : undefined;
}

function toLue(competence: CompetenceVoie, contributions: readonly Contribution[], calcules: readonly Calcule<unknown>[], faits: FaitsVoies, procedure: Procedure): CompetenceLue {
  const justifications = calcules.map(({ justification }) => justification);
  return {
    competence,
    conditions: competence.tentativeAmiable === "exigee" ? [createTentative(faits, procedure)] : [],
    couts: contributions.map(({ libelle, montant, motif }) => ({ libelle, montant, charge: "depens", motif, lus: [] })),
    etapes: justifications.flatMap(({ etapes }) => etapes),
    lus: justifications.flatMap(({ parametres }) => parametres),
    avertissements: justifications.flatMap(({ avertissements }) => avertissements),
  };
}

/** Not trying is cured by trying: it puts the route off and does not close it. */
function createTentative({ isTentativeFaite, au }: FaitsVoies, procedure: Procedure): Condition {
  const references: Condition["references"] = procedure === "refere" ? [{ texte: "CPC", article: "750-1" }, { texte: "Civ. 2e", article: "14/04/2022, 20-22.886" }] : [{ texte: "CPC", article: "750-1" }];
  return isTentativeFaite === true
    ? { etat: "remplie", libelle: "Une conciliation, une médiation ou une procédure participative a été tentée.", references }
    : { etat: "a-faire", libelle: `Tenter d’abord une conciliation, une médiation ou une procédure participative, à peine d’irrecevabilité au ${formatJour(au)}\u00A0; une mise en demeure n’en tient pas lieu.`, references };
}
