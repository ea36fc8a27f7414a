import type { NonEmpty } from "../../kernel/brand.ts";
import { formatDuree } from "../../kernel/duree.ts";
import { formatJourComplet } from "../../kernel/format-jour.ts";
import { addJours, type Jour } from "../../kernel/jour.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Etape, Resultat } from "../../kernel/resultat.ts";
import type { Territoire } from "../../kernel/territoire.ts";
import { type Baremes, findValeurDe } from "../baremes.ts";
import { findFermeture, findJourOuvrablePrecedent } from "../calendrier/jour-ouvrable.ts";
import type { Echeance } from "./echeance.ts";

export interface FaitsDelaiARebours {
  /** Day before which the act must be done: the hearing. */
  readonly depart?: Jour | undefined;
  readonly jours: number;
  readonly territoire: Territoire;
}

/**
 * Last safe day to act « N jours avant »: CPC, art. 642 never extends such a limit, so one day of margin is kept before the
 * raw term, then the last open day (R-CAL-07).
 */
export function computeDelaiARebours({ depart, jours, territoire }: FaitsDelaiARebours, baremes: Baremes): Resultat<Echeance> {
  if (depart === undefined || jours === 0) return { kind: "incomplet", manquants: listManquants(depart, jours) };
  const termeBrut = addJours(depart, -jours);
  const marge = findValeurDe(baremes, "delais/marge-a-rebours", depart);
  if (!marge.ok) return { kind: "inapplicable", motif: `La marge d’un délai à rebours n’est pas connue au ${formatJourComplet(depart)}.`, references: REFERENCES };
  const avecMarge = addJours(termeBrut, -marge.lu.valeur);
  const fermeture = findFermeture(avecMarge, territoire);
  const echeance = fermeture === undefined ? avecMarge : findJourOuvrablePrecedent(avecMarge, territoire);
  return {
    kind: "calcule",
    valeur: { termeBrut, echeance },
    justification: {
      regle: "delais/delai-a-rebours",
      references: REFERENCES,
      etapes: [
        { libelle: "Jour avant lequel il faut agir", valeur: formatJourComplet(depart) },
        { libelle: `${formatDuree({ jours })} avant`, valeur: formatJourComplet(termeBrut), references: EN_JOURS },
        { libelle: `Marge de sécurité\u00A0: ${formatDuree({ jours: marge.lu.valeur })} de plus`, valeur: formatJourComplet(avecMarge), references: marge.lu.references },
        createRecul(fermeture, echeance),
      ],
      parametres: [marge.lu],
      avertissements: [],
    },
  };
}

const REFERENCES: NonEmpty<Reference> = [
  { texte: "CPC", article: "641" },
  { texte: "CPC", article: "642" },
  { texte: "Civ. 2e", article: "07/04/2016, 15-12.960" },
];

function listManquants(depart: Jour | undefined, jours: number): NonEmpty<string> {
  if (depart !== undefined) return ["le nombre de jours"];
  return jours === 0 ? ["le jour avant lequel il faut agir", "le nombre de jours"] : ["le jour avant lequel il faut agir"];
}

const EN_JOURS: NonEmpty<Reference> = [{ texte: "CPC", article: "641, al. 1" }];
const SANS_REPORT: NonEmpty<Reference> = [{ texte: "CPC", article: "642" }];

function createRecul(fermeture: string | undefined, echeance: Jour): Etape {
  return {
    libelle: fermeture === undefined
      ? "Ce jour est ouvrable\u00A0: dernier jour sûr"
      : `Ce jour n’est pas ouvrable (${fermeture})\u00A0: recul au jour ouvrable précédent`,
    valeur: formatJourComplet(echeance),
    references: SANS_REPORT,
  };
}
