import { isNonEmpty, type NonEmpty } from "../../kernel/brand.ts";
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
 * to the next open day (CPC, art. 640 to 642). Never for a prescription, which is not extended.
 */
export function computeEcheance({ depart, duree, territoire }: FaitsEcheance): Resultat<Echeance> {
  const manquants = [...(depart === undefined ? ["le jour qui fait courir le délai"] : []), ...(isVide(duree) ? ["la durée du délai"] : [])];
  if (isNonEmpty(manquants)) return { kind: "incomplet", manquants };
  if (depart === undefined) throw new Error("Le départ du délai manque");
  const termeBrut = addDuree(depart, duree);
  const echeance = findJourOuvrableSuivant(termeBrut, territoire);
  return {
    kind: "calcule",
    valeur: { termeBrut, echeance },
    justification: {
      regle: "delais/echeance",
      references: REFERENCES,
      etapes: [createDepart(depart), ...listDecompte(depart, duree), createReport(termeBrut, echeance, territoire)],
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

function isVide({ annees = 0, mois = 0, jours = 0 }: Duree): boolean {
  return annees + mois + jours === 0;
}

function createDepart(depart: Jour): Etape {
  return {
    libelle: "Le jour de l’acte, de l’événement ou de la notification fait courir le délai et ne compte pas",
    valeur: formatJourComplet(depart),
    references: [{ texte: "CPC", article: "640" }, { texte: "CPC", article: "641, al. 1" }],
  };
}

function listDecompte(depart: Jour, { annees = 0, mois = 0, jours = 0 }: Duree): readonly Etape[] {
  const enMois = annees * 12 + mois;
  const apresMois = addMois(depart, enMois);
  const isFinDeMois = splitJour(apresMois).quantieme !== splitJour(depart).quantieme;
  const etapeMois: Etape = {
    libelle: isFinDeMois
      ? `${formatDuree({ annees, mois })}\u00A0: ce mois n’a pas le même quantième, le délai expire le dernier jour du mois`
      : `${formatDuree({ annees, mois })}\u00A0: même quantième`,
    valeur: formatJourComplet(apresMois),
    references: [{ texte: "CPC", article: "641, al. 2" }],
  };
  const etapeJours: Etape = {
    libelle: enMois > 0 ? `puis ${formatDuree({ jours })}` : `${formatDuree({ jours })} à compter du lendemain`,
    valeur: formatJourComplet(addDuree(depart, { annees, mois, jours })),
    references: [{ texte: "CPC", article: enMois > 0 ? "641, al. 3" : "641, al. 1" }],
  };
  return [...(enMois > 0 ? [etapeMois] : []), ...(jours > 0 ? [etapeJours] : [])];
}

function createReport(termeBrut: Jour, echeance: Jour, territoire: Territoire): Etape {
  const fermeture = findFermeture(termeBrut, territoire);
  return {
    libelle: fermeture === undefined
      ? "Le terme est un jour ouvrable\u00A0: le délai expire ce jour à vingt-quatre heures"
      : `Le terme n’est pas un jour ouvrable (${fermeture}, ${formatTerritoire(territoire)})\u00A0: report au premier jour ouvrable suivant`,
    valeur: formatJourComplet(echeance),
    references: [{ texte: "CPC", article: "642" }],
  };
}

/** A local holiday lengthens a wait, but must not be relied upon to act late. */
function listAvertissements(termeBrut: Jour, echeance: Jour, territoire: Territoire): readonly string[] {
  const sansFerieLocal = findJourOuvrableSuivant(termeBrut, "metropole");
  if (sansFerieLocal === echeance) return [];
  return [
    `À vérifier\u00A0: un jour férié local (${formatTerritoire(territoire)}) recule ce terme et son effet sur l’article 642 n’est pas jugé. Pour agir, tenir le ${formatJourComplet(sansFerieLocal)}.`,
  ];
}
