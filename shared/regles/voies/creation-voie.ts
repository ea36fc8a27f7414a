import { type NonEmpty, isNonEmpty } from "../../kernel/brand.ts";
import { isAVerifier } from "../../kernel/confiance.ts";
import { formatListe } from "../../kernel/texte.ts";
import { formatParametre, listAVerifier } from "../../kernel/format-parametre.ts";
import type { Jour } from "../../kernel/jour.ts";
import type { ParametreLu } from "../../kernel/parametre.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Calcule, Etape } from "../../kernel/resultat.ts";
import { type Baremes, findValeurDe } from "../baremes.ts";
import type { CompetenceLue } from "./competence-voie.ts";
import type { FaitsVoies } from "./faits-voies.ts";
import type { Condition, DelaiHabituel, EtapeVoie, EtatVoie, IdVoie, LigneCout, PieceRequise, Voie } from "./voie.ts";

export interface PlanVoie {
  readonly id: IdVoie;
  readonly titre: string;
  readonly references: NonEmpty<Reference>;
  readonly conditions: NonEmpty<Condition>;
  readonly competence: CompetenceLue;
  readonly pieces: readonly PieceRequise[];
  readonly etapes: NonEmpty<EtapeVoie>;
  readonly couts: readonly LigneCout[];
  readonly delaiHabituel: DelaiHabituel;
  readonly isAutonome: boolean;
  readonly tientContestation: boolean;
  readonly lus?: readonly ParametreLu[];
  readonly avertissements?: readonly string[];
}

/** A route with its state, deduced from its conditions alone, and the reasoning that a reader checks. */
export function createVoie(plan: PlanVoie): Calcule<Voie> {
  const { id, titre, competence, pieces, etapes, delaiHabituel, isAutonome, tientContestation } = plan;
  const [premiere, ...suite] = plan.conditions;
  const conditions: NonEmpty<Condition> = [premiere, ...suite, ...competence.conditions];
  const couts = [...competence.couts, ...plan.couts];
  const lus = [...(plan.lus ?? []), ...etapes.flatMap(({ delais }) => delais.map(({ lu }) => lu)), ...couts.flatMap((cout) => cout.lus), ...(delaiHabituel.lu === undefined ? [] : [delaiHabituel.lu]), ...competence.lus];
  const parametres = [...new Map(lus.map((lu) => [`${lu.id} ${lu.depuis}`, lu])).values()];
  const [etape, ...reste] = conditions.map(toEtape);
  if (etape === undefined) throw new Error("Une voie n’a pas de condition");
  return {
    kind: "calcule",
    valeur: { id, titre, etat: findEtat(conditions), conditions, competence: competence.competence, pieces, etapes, couts, delaiHabituel, isAutonome, tientContestation },
    justification: {
      regle: `voies/${id}`,
      references: plan.references,
      etapes: [etape, ...reste, ...competence.etapes],
      parametres,
      avertissements: [...new Set([...(plan.avertissements ?? []), ...competence.avertissements, ...listPiecesManquantes(pieces), ...listAVerifier(parametres)])],
    },
  };
}

/** The worst of the conditions; an absent pièce is said and closes nothing. */
export function findEtat(conditions: NonEmpty<Condition>): EtatVoie {
  const etats = new Set(conditions.map(({ etat }) => etat));
  if (etats.has("non-remplie")) return "fermee";
  if (etats.has("indisponible")) return "indisponible";
  if (etats.has("inconnue") || etats.has("a-faire")) return "a-completer";
  return etats.has("a-verifier") ? "a-verifier" : "ouverte";
}

/** How long such a route usually takes, with where that comes from; never presented as law. */
export function findDelaiHabituel(parametreId: string, au: Jour, baremes: Baremes): DelaiHabituel {
  const lecture = findValeurDe(baremes, parametreId, au);
  if (!lecture.ok) return AUCUN_USAGE;
  const { lu } = lecture;
  return { duree: formatParametre(lu), source: formatListe(lu.references.map(({ article }) => article)), isHypothese: isAVerifier(lu.confiance), lu };
}

export const AUCUN_USAGE: DelaiHabituel = { source: "aucune durée relevée", isHypothese: false };

/** A pièce that any of several natures provides. */
export function createPiece(libelle: string, natures: NonEmpty<string>, faits: FaitsVoies, references: readonly Reference[]): PieceRequise {
  return { libelle, natures, isExigee: isNonEmpty(references), isPresente: natures.some((nature) => faits.pieces.includes(nature)), references };
}

const LIBELLES_ETAT: Readonly<Record<Condition["etat"], string>> = {
  remplie: "condition remplie",
  "a-verifier": "à vérifier",
  inconnue: "non renseignée",
  "a-faire": "à faire d’abord",
  "non-remplie": "condition non remplie",
  indisponible: "indisponible",
};

function toEtape({ etat, libelle, references }: Condition): Etape {
  return { libelle, valeur: LIBELLES_ETAT[etat], references };
}

function listPiecesManquantes(pieces: readonly PieceRequise[]): readonly string[] {
  const manquantes = pieces.filter(({ isExigee, isPresente }) => isExigee && !isPresente).map(({ libelle }) => `${libelle.charAt(0).toLowerCase()}${libelle.slice(1)}`);
  return manquantes.length === 0 ? [] : [`Pièces à réunir\u00A0: ${formatListe(manquantes)}.`];
}
