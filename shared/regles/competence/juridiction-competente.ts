import { isNonEmpty, type NonEmpty } from "../../kernel/brand.ts";
import { listAVerifier } from "../../kernel/format-parametre.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Calcule, Justification, Resultat } from "../../kernel/resultat.ts";
import type { Baremes } from "../baremes.ts";
import type { Annuaire, Lieu } from "./annuaire.ts";
import { type Attributions, findAttributions } from "./attribution.ts";
import { type Candidate, listAvertissementsTae, listCandidates } from "./candidates.ts";
import { findCommune, formatLieu, type RechercheCommune } from "./commune.ts";
import { computeContributions } from "./contributions.ts";
import { listAvertissementsLieu, listEtapesRessort } from "./lieu-competence.ts";
import { computeRepresentation } from "./representation.ts";
import { computeTentativeAmiable } from "./tentative-amiable.ts";
import { listEtapesTerritoire } from "./territoire-competence.ts";
import type { Avocat, Competence, Contribution, FaitsJuridiction, TentativeAmiable } from "./types-competence.ts";

/**
 * The jurisdiction that judges a debtor, or the candidates best first, with the avocat, the amicable attempt and the contributions
 * that follow (C. com. L721-3; COJ L211-3; CPC 42 to 48, 1406; CPCE R511-2). It proposes, a person confirms.
 */
export function computeJuridiction(faits: FaitsJuridiction, annuaire: Annuaire, baremes: Baremes): Resultat<Competence> {
  const { matiere, procedure, montant, au } = faits;
  const recherche = findCommune(faits, annuaire);
  const manquants = [...listManquants(faits, recherche)];
  if (isNonEmpty(manquants)) return { kind: "incomplet", manquants };
  if (matiere === undefined || procedure === undefined || montant === undefined || au === undefined || recherche.kind === "inconnue") throw new Error("Un fait nécessaire manque");
  const attributions = findAttributions({ matiere, procedure, montant, au }, baremes);
  if (attributions.kind === "inapplicable") return attributions;
  const lieux: NonEmpty<Lieu> = recherche.kind === "trouvee" ? [recherche.lieu] : recherche.lieux;
  const candidates = listCandidates({ attributions: attributions.liste, lieux, au }, annuaire, baremes);
  if (!isNonEmpty(candidates)) return { kind: "inapplicable", motif: `Aucun tribunal n’est connu pour ${formatLieu(lieux[0])}.`, references: RESSORTS };
  const instance = { type: candidates[0].juridiction.type, magistrat: candidates[0].magistrat, procedure, montant, au };
  const suites = {
    representation: computeRepresentation(instance, baremes),
    tentative: computeTentativeAmiable(instance, baremes),
    contributions: computeContributions({ ...instance, demandeur: faits.demandeur }, baremes),
  };
  return createCompetence({ attributions, candidates, suites, justification: createJustification({ faits, recherche, lieux, attributions, candidates }, annuaire, baremes) });
}

const RESSORTS: NonEmpty<Reference> = [{ texte: "COJ", article: "annexe tableau IV" }, { texte: "C. com.", article: "annexe 7-1" }];

function* listManquants(faits: FaitsJuridiction, recherche: RechercheCommune): Iterable<string> {
  if (recherche.kind === "inconnue") yield `la commune du débiteur, par son code INSEE ou par son code postal et sa ville (${recherche.motif})`;
  if (faits.matiere === undefined) yield "la matière";
  if (faits.montant === undefined) yield "le montant de la demande";
  if (faits.procedure === undefined) yield "la procédure";
  if (faits.au === undefined) yield "le jour où le juge serait saisi";
}

interface Suites {
  readonly representation: Resultat<Avocat>;
  readonly tentative: Resultat<TentativeAmiable>;
  readonly contributions: Resultat<readonly Contribution[]>;
}

interface Calcul {
  readonly attributions: Attributions;
  readonly candidates: NonEmpty<Candidate>;
  readonly suites: Suites;
  readonly justification: Justification;
}

/** A consequence that the packs cannot answer that day refuses the whole: half an answer would be relied upon. */
function createCompetence({ candidates, suites, justification }: Calcul): Resultat<Competence> {
  const { representation, tentative, contributions } = suites;
  if (representation.kind !== "calcule") return representation;
  if (tentative.kind !== "calcule") return tentative;
  if (contributions.kind !== "calcule") return contributions;
  const [premiere, ...suite] = candidates;
  return {
    kind: "calcule",
    valeur: {
      juridictions: [premiere.juridiction, ...suite.map(({ juridiction }) => juridiction)],
      avocat: representation.valeur,
      tentativeAmiable: tentative.valeur,
      contributions: contributions.valeur,
    },
    justification: mergeJustifications(justification, [representation, tentative, contributions]),
  };
}

function mergeJustifications(premiere: Justification, suites: readonly Calcule<unknown>[]): Justification {
  const justifications = suites.map(({ justification }) => justification);
  const [etape, ...etapes] = premiere.etapes;
  const parametres = [...premiere.parametres, ...justifications.flatMap((suite) => suite.parametres)];
  return {
    ...premiere,
    etapes: [etape, ...etapes, ...justifications.flatMap((suite) => suite.etapes)],
    parametres: [...new Map(parametres.map((lu) => [`${lu.id} ${lu.depuis}`, lu])).values()],
    avertissements: [...new Set([...premiere.avertissements, ...justifications.flatMap((suite) => suite.avertissements)])],
  };
}

interface Recit {
  readonly faits: FaitsJuridiction;
  readonly recherche: RechercheCommune;
  readonly lieux: NonEmpty<Lieu>;
  readonly attributions: Attributions;
  readonly candidates: NonEmpty<Candidate>;
}

function createJustification({ faits, recherche, lieux, attributions, candidates }: Recit, annuaire: Annuaire, baremes: Baremes): Justification {
  const [qualite, ...suiteQualite] = attributions.etapes;
  const { matiere = "civile", procedure = "fond" } = faits;
  const juridictions = candidates.map(({ juridiction }) => juridiction);
  return {
    regle: "competence/juridiction-competente",
    references: [...attributions.liste[0].references, ...RESSORTS],
    etapes: [
      qualite,
      ...suiteQualite,
      ...listEtapesTerritoire(matiere, procedure),
      ...listEtapesRessort(recherche, lieux, juridictions, annuaire),
      ...candidates.map(({ juridiction, libelle, references }) => ({ libelle, valeur: juridiction.nom, references })),
    ],
    parametres: attributions.lus,
    avertissements: [
      ...(juridictions.length > 1 ? [`À vérifier\u00A0: ${juridictions.length} juridictions sont possibles, l’avocat et les contributions sont donnés pour la première.`] : []),
      ...listAvertissementsLieu(recherche, lieux, juridictions, annuaire),
      ...(faits.au === undefined ? [] : listAvertissementsTae(juridictions, annuaire, faits.au, baremes)),
      ...attributions.avertissements,
      ...listAVerifier(attributions.lus),
    ],
  };
}
