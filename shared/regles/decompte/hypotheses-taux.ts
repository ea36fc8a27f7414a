import type { NonEmpty } from "../../kernel/brand.ts";
import { addMois, type Jour, minJour } from "../../kernel/jour.ts";
import type { Parametre, ValeurDatee } from "../../kernel/parametre.ts";
import { taux } from "../../kernel/taux.ts";
import { type Baremes, findParametre, findValeurDe } from "../baremes.ts";
import { findSemestre } from "../interets/semestre.ts";
import { createFindTranche, findDebutInterets } from "./regime-creance.ts";
import { findDateTitre } from "./date-titre.ts";
import type { FaitsDecompte } from "./types-decompte.ts";
import type { Hypothese } from "./types-hypothese.ts";

/** Mistakes on the rate, the year of interest, the five points or the value of the indemnity. */
export function listHypothesesTaux(faits: FaitsDecompte, baremes: Baremes): readonly Hypothese[] {
  return [...listMajorations(faits), ...listSemestres(faits), ...listBases(baremes, faits.arreteAu), ...listIndemnites(faits)];
}

function createHypothese(id: string, libelle: string, [texte, article]: readonly [string, string], change: Hypothese["change"]): Hypothese {
  return { id, libelle, references: [{ texte, article }], change };
}

const L313_3 = ["CMF", "L313-3"] as const;

function listMajorations({ titre, creances, creancier }: FaitsDecompte): readonly Hypothese[] {
  if (!creances.some(({ taux: regime }) => regime.regime === "legal")) return [];
  const autre = creancier.qualite === "professionnel" ? "particulier" : "professionnel";
  const categorie = createHypothese("autre-categorie", "taux légal de l’autre catégorie de créanciers", ["CMF", "L313-2"], ({ faits, baremes }) => ({ baremes, faits: { ...faits, creancier: { qualite: autre } } }));
  if (titre === undefined) return [categorie];
  const isDecision = titre.origine !== "acte";
  return [
    isDecision
      ? createHypothese("majoration-oubliee", "majoration de cinq points oubliée", L313_3, ({ faits, baremes }) => ({ baremes, faits: { ...faits, titre: { ...titre, origine: "acte" } } }))
      : createHypothese("majoration-indue", "majoration de cinq points appliquée à un titre qui n’est pas une décision", L313_3, ({ faits, baremes }) => ({ baremes, faits: { ...faits, titre: { ...titre, origine: "decision" } } })),
    ...(isDecision ? [createHypothese("majoration-immediate", "majoration comptée sans attendre deux mois", L313_3, ({ faits, baremes }) => ({ faits, baremes: replaceValeurs(baremes, ["interets/delai-majoration"], (valeur) => ({ ...valeur, valeur: 0 })) }))] : []),
    ...(isDecision && titre.executoireLe !== undefined && titre.prononceLe !== undefined && titre.prononceLe !== titre.executoireLe
      ? [createHypothese("majoration-prononce", "majoration comptée deux mois après le prononcé, et non après la force exécutoire", L313_3, ({ faits, baremes }) => ({ baremes, faits: { ...faits, titre: { ...titre, executoireLe: findDateTitre(titre) } } }))]
      : []),
    categorie,
  ];
}

const TAUX = ["interets/taux-bce", "interets/taux-legal-autres-cas", "interets/taux-legal-particuliers"] as const;
const L441_10 = ["C. com.", "L441-10 II"] as const;

function listSemestres({ arreteAu, creances }: FaitsDecompte): readonly Hypothese[] {
  if (!creances.some(({ taux: regime }) => regime.regime !== "conventionnel")) return [];
  const move = (mois: number): Hypothese["change"] => ({ faits, baremes }) => ({ faits, baremes: replaceValeurs(baremes, TAUX, (valeur) => ({ ...valeur, depuis: addMois(valeur.depuis, mois) })) });
  return [
    createHypothese("taux-precedent", "taux du semestre précédent", L441_10, move(6)),
    createHypothese("taux-suivant", "taux du semestre suivant", L441_10, move(-6)),
    createHypothese("taux-du-jour", "taux de la BCE du jour de l’arrêté, au lieu de celui du premier jour du semestre", L441_10, ({ faits, baremes }) => ({ faits, baremes: anchorAuJour(baremes, arreteAu) })),
    createHypothese("taux-fige-debut", "taux du premier semestre figé pour tout le retard", L441_10, ({ faits, baremes }) => ({ baremes, faits: freeze(faits, baremes, "debut") })),
    createHypothese("taux-fige-fin", "taux du dernier semestre appliqué à tout le retard", L441_10, ({ faits, baremes }) => ({ baremes, faits: freeze(faits, baremes, "fin") })),
  ];
}

/** The rate of the day of the statement, read as if it had been set at the start of its semester. */
function anchorAuJour(baremes: Baremes, au: Jour): Baremes {
  const lecture = findValeurDe(baremes, "interets/taux-bce", au);
  const debut = findSemestre(au).debut;
  return replaceValeurs(baremes, ["interets/taux-bce"], (valeur) => (lecture.ok && valeur.depuis === lecture.lu.depuis ? { ...valeur, depuis: minJour(valeur.depuis, debut) } : valeur));
}

/** One rate for the whole delay, as a rate of the contract would be. */
function freeze(faits: FaitsDecompte, baremes: Baremes, bout: "debut" | "fin"): FaitsDecompte {
  return {
    ...faits,
    creances: faits.creances.map((creance) => {
      const debut = findDebutInterets(creance);
      const tranche = createFindTranche(creance, faits, baremes)(bout === "debut" ? (debut ?? faits.arreteAu) : faits.arreteAu);
      return tranche.kind === "refus" ? creance : { ...creance, interetsDu: debut, taux: { regime: "conventionnel", tauxPpm: taux(tranche.taux) } };
    }),
  };
}

function listBases(baremes: Baremes, au: Jour): readonly Hypothese[] {
  const bancaire = findValeurDe(baremes, "interets/base-bancaire", au);
  const usage = ["Usage", "année de 365 jours, bissextile comprise"] as const;
  return [
    createHypothese("base-exacte", "année de 366 jours comptée les années bissextiles", usage, (situation) => ({ ...situation, faits: { ...situation.faits, base: "exacte" } })),
    ...(bancaire.ok ? [createHypothese("base-bancaire", `année de ${bancaire.lu.valeur} jours`, usage, ({ faits, baremes: lus }) => ({ faits, baremes: replaceValeurs(lus, ["interets/base-jours"], (valeur) => ({ ...valeur, valeur: bancaire.lu.valeur })) }))] : []),
  ];
}

const INDEMNITES = ["interets/indemnite-recouvrement", "interets/indemnite-commande-publique"] as const;

function listIndemnites({ debiteur }: FaitsDecompte): readonly Hypothese[] {
  if (debiteur.qualite === "consommateur") return [];
  const multiply = (fois: number): Hypothese["change"] => ({ faits, baremes }) => ({ faits, baremes: replaceValeurs(baremes, INDEMNITES, (valeur) => ({ ...valeur, valeur: valeur.valeur * fois })) });
  const article = ["C. com.", "D441-5"] as const;
  return [
    createHypothese("indemnite-oubliee", "indemnité forfaitaire oubliée", article, multiply(0)),
    createHypothese("indemnite-double", "indemnité forfaitaire comptée deux fois par facture", article, multiply(2)),
    createHypothese("indemnite-triple", "indemnité forfaitaire comptée trois fois par facture", article, multiply(3)),
  ];
}

/** The same packs with other values for these parameters, still in the order of their days. */
function replaceValeurs(baremes: Baremes, ids: readonly string[], change: (valeur: ValeurDatee) => ValeurDatee): Baremes {
  return new Map([...baremes].map(([id, parametre]): [string, Parametre] => (ids.includes(id) ? [id, replaceParametre(findParametre(baremes, id), change)] : [id, parametre])));
}

/** Two values of one day: the later one of the packs is kept. */
function replaceParametre(parametre: Parametre, change: (valeur: ValeurDatee) => ValeurDatee): Parametre {
  const [premiere, ...suite] = parametre.valeurs.map(change);
  if (premiere === undefined) throw new Error(`Le barème «\u00A0${parametre.id}\u00A0» est vide`);
  const valeurs: NonEmpty<ValeurDatee> = [premiere, ...suite];
  return { ...parametre, valeurs };
}
