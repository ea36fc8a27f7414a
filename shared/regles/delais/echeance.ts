import type { NonEmpty } from "../../kernel/brand.ts";
import { addDuree, type Duree, formatDuree } from "../../kernel/duree.ts";
import { formatJourComplet } from "../../kernel/format-jour.ts";
import { addMois, type Jour, splitJour } from "../../kernel/jour.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Etape, Resultat } from "../../kernel/resultat.ts";
import { formatTerritoire, type Territoire } from "../../kernel/territoire.ts";
import { findFermeture, findJourOuvrableSuivant } from "../calendrier/jour-ouvrable.ts";

export interface FaitsEcheance {
  /** Day of the act, event, decision or notification that starts the delay (CPC, art. 640). */
  readonly depart?: Jour | undefined;
  readonly duree: Duree;
  readonly territoire: Territoire;
}

export interface Echeance {
  /** Last day by the count alone. */
  readonly termeBrut: Jour;
  /** Last useful day, once a closed day has moved it. */
  readonly echeance: Jour;
}

/**
 * Last day of a procedural delay: day of the act excluded, years and months first, then days, a closed day moves the term
 * to the next open day (CPC, art. 640 to 642; registrations and publications alike, art. 642-1). Never for a prescription, which is
 * not extended; no « délai franc », which only a special text may give.
 */
export function computeEcheance({ depart, duree, territoire }: FaitsEcheance): Resultat<Echeance> {
  if (depart === undefined || isVide(duree)) return { kind: "incomplet", manquants: listManquants(depart, duree) };
  const termeBrut = addDuree(depart, duree);
  const fermeture = findFermeture(termeBrut, territoire);
  const echeance = fermeture === undefined ? termeBrut : findJourOuvrableSuivant(termeBrut, territoire);
  return {
    kind: "calcule",
    valeur: { termeBrut, echeance },
    justification: {
      regle: "delais/echeance",
      references: REFERENCES,
      etapes: [...listComptes(depart, duree, termeBrut), createReport(fermeture, echeance, territoire)],
      parametres: [],
      avertissements: listAvertissements(termeBrut, echeance, territoire),
    },
  };
}

const REFERENCES: NonEmpty<Reference> = [
  { texte: "CPC", article: "640" },
  { texte: "CPC", article: "641" },
  { texte: "CPC", article: "642" },
];
// One list for each step: delays are counted by the hundred thousand.
const DEPART: NonEmpty<Reference> = [{ texte: "CPC", article: "640" }, { texte: "CPC", article: "641, al. 1" }];
const EN_JOURS: NonEmpty<Reference> = [{ texte: "CPC", article: "641, al. 1" }];
const EN_MOIS: NonEmpty<Reference> = [{ texte: "CPC", article: "641, al. 2" }];
const MOIS_PUIS_JOURS: NonEmpty<Reference> = [{ texte: "CPC", article: "641, al. 3" }];
const REPORT: NonEmpty<Reference> = [{ texte: "CPC", article: "642" }];

function listManquants(depart: Jour | undefined, duree: Duree): NonEmpty<string> {
  if (depart !== undefined) return ["la durée du délai"];
  return isVide(duree) ? ["le jour qui fait courir le délai", "la durée du délai"] : ["le jour qui fait courir le délai"];
}

function isVide({ annees = 0, mois = 0, jours = 0 }: Duree): boolean {
  return annees + mois + jours === 0;
}

/** From the starting day to the term by the count alone. */
function listComptes(depart: Jour, { annees = 0, mois = 0, jours = 0 }: Duree, termeBrut: Jour): NonEmpty<Etape> {
  const origine: Etape = { libelle: "Le jour de l’acte, de l’événement ou de la notification fait courir le délai et ne compte pas", valeur: formatJourComplet(depart), references: DEPART };
  const enMois = annees * 12 + mois;
  if (enMois === 0) return [origine, { libelle: `${formatDuree({ jours })} à compter du lendemain`, valeur: formatJourComplet(termeBrut), references: EN_JOURS }];
  const etapeMois = createEtapeMois(depart, enMois, formatDuree({ annees, mois }));
  return jours === 0 ? [origine, etapeMois] : [origine, etapeMois, { libelle: `puis ${formatDuree({ jours })}`, valeur: formatJourComplet(termeBrut), references: MOIS_PUIS_JOURS }];
}

function createEtapeMois(depart: Jour, enMois: number, duree: string): Etape {
  const apresMois = addMois(depart, enMois);
  const isFinDeMois = splitJour(apresMois).quantieme !== splitJour(depart).quantieme;
  const suite = isFinDeMois ? "ce mois n’a pas le même quantième, le délai expire le dernier jour du mois" : "même quantième";
  return { libelle: `${duree}\u00A0: ${suite}`, valeur: formatJourComplet(apresMois), references: EN_MOIS };
}

function createReport(fermeture: string | undefined, echeance: Jour, territoire: Territoire): Etape {
  return {
    libelle: fermeture === undefined
      ? "Le terme est un jour ouvrable\u00A0: le délai expire ce jour à vingt-quatre heures"
      : `Le terme n’est pas un jour ouvrable (${fermeture}, ${formatTerritoire(territoire)})\u00A0: report au premier jour ouvrable suivant`,
    valeur: formatJourComplet(echeance),
    references: REPORT,
  };
}

/** A local holiday lengthens a wait, but must not be relied upon to act late. */
function listAvertissements(termeBrut: Jour, echeance: Jour, territoire: Territoire): readonly string[] {
  if (territoire === "metropole" || termeBrut === echeance) return [];
  const sansFerieLocal = findJourOuvrableSuivant(termeBrut, "metropole");
  if (sansFerieLocal === echeance) return [];
  return [
    `À vérifier\u00A0: un jour férié local (${formatTerritoire(territoire)}) recule ce terme et son effet sur l’article 642 n’est pas jugé. Pour agir, tenir le ${formatJourComplet(sansFerieLocal)}.`,
  ];
}
