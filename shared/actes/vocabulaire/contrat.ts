import { formatJourLong } from "../../kernel/format-jour.ts";
import { formatListe } from "../../kernel/texte.ts";
import { listNumerosNature } from "../citation.ts";
import type { FaitsActe } from "../faits-acte.ts";
import { type Champ, createTypes, DEMANDE, demander, inconnu } from "./champ.ts";

const PIECES = "Fiche du dossier, pièces";
const { texte, date, taux, pieces } = createTypes<FaitsActe>();

/** What binds the parties: asked in words, proposed from the pièces. */
export const CHAMPS_CONTRAT: Readonly<Record<string, Champ>> = {
  "contrat.libelle": demander(texte("désignation du contrat, avec son article", DEMANDE, formatContrat), { exemple: "le contrat de maintenance du 12 mars 2025" }),
  "contrat.date": date("date du contrat ou de la commande", PIECES, ({ dossier }) => listContrats(dossier)[0]?.datePiece),
  "contrat.reference": demander(texte("référence du contrat", DEMANDE, inconnu), { exemple: "MAINT-2025-18" }),
  "contrat.descriptionConsommateur": demander(texte("ce que le consommateur a fait", DEMANDE, inconnu), { question: "Vous avez… (souscrit un abonnement, commandé une cuisine)", exemple: "souscrit un abonnement" }),
  "contrat.dateAcceptationCgv": demander(date("acceptation des conditions générales", DEMANDE, inconnu), { exemple: "2025-03-12", sens: "passee" }),
  "contrat.tauxConventionnel": taux("taux convenu", "Fiche du dossier, créances et décompte", ({ dossier }) => dossier.creances.map((creance) => creance.taux).find((regime) => regime?.regime === "conventionnel")?.tauxPpm),
  "contrat.tauxSource": demander(texte("où le taux est convenu", DEMANDE, inconnu), { exemple: "article 7 des conditions générales" }),
  "contrat.clausePenaleSource": demander(texte("où est la clause pénale", DEMANDE, inconnu), { exemple: "à l’article 8 des conditions générales" }),
  "contrat.decheanceSource": demander(texte("où est la clause de déchéance du terme", DEMANDE, inconnu), { exemple: "l’article 9 du contrat" }),
  "contrat.reserveProprieteSource": demander(texte("où est la clause de réserve de propriété", DEMANDE, inconnu), { exemple: "l’article 6 des conditions générales" }),
  "contrat.pieces": pieces("contrat ou commande", PIECES, ({ dossier }) => listNumerosNature(dossier, ["contrat", "bon-de-commande"])),
  "contrat.piecesCgv": pieces("conditions générales", PIECES, ({ dossier }) => listNumerosNature(dossier, ["conditions-generales"])),
  "contrat.piecesClausePenale": pieces("clause pénale", PIECES, ({ dossier }) => listNumerosNature(dossier, ["conditions-generales"])),
};

function listContrats(dossier: FaitsActe["dossier"]) {
  return dossier.pieces.filter(({ nature, datePiece }) => (nature === "contrat" || nature === "bon-de-commande") && datePiece !== undefined).toSorted((a, b) => ((a.datePiece ?? "") < (b.datePiece ?? "") ? -1 : 1));
}

/** « le contrat du 12 mars 2025 », « les commandes des 3 et 17 mars 2025 »: what the pièces are called, never what they say. */
function formatContrat({ dossier }: FaitsActe): string | undefined {
  const contrats = listContrats(dossier);
  const signes = contrats.filter(({ nature }) => nature === "contrat");
  const retenus = signes.length > 0 ? signes : contrats;
  const dates = [...new Set(retenus.flatMap(({ datePiece }) => (datePiece === undefined ? [] : [formatJourLong(datePiece)])))];
  if (dates.length === 0) return undefined;
  const nom = signes.length > 0 ? "contrat" : "commande";
  return dates.length === 1 ? `${nom === "contrat" ? "le contrat" : "la commande"} du ${dates[0] ?? ""}` : `les ${nom}s des ${formatListe(dates)}`;
}

