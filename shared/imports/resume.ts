import type { AdresseCourriel } from "../formats/courriel.ts";
import { formatNombreDe } from "../kernel/texte.ts";
import { type Facture, isAvoir } from "./facture.ts";
import type { LectureRetour } from "./lecture-retour.ts";
import type { MessageLu } from "./lecture-message.ts";
import type { Lecture } from "./lecture.ts";

/** Characters of a reading that are kept beside the file: enough to find it again, never the evidence itself. */
const RESUME_MAX = 6000;

/** What a file is, in a few words: « courriel », « relevé bancaire ». */
export function formatFamille(lecture: Lecture): string {
  switch (lecture.kind) {
    case "fec": return "FEC";
    case "echeancier": return lecture.nature === "postes" ? "factures ouvertes" : "balance âgée";
    case "factures": return "facture électronique";
    case "cycle-de-vie": return "message de cycle de vie";
    case "releves": return "relevé bancaire";
    case "annonces": return "BODACC";
    case "entreprises": return "annuaire des entreprises";
    case "agenda": return "agenda";
    case "message": return "courriel";
    case "retour": return "fiche de retour";
    case "document": return DOCUMENTS[lecture.format];
    case "archive": return "archive";
    case "refus": return lecture.format === undefined ? "inconnu" : "non lu";
  }
}

const DOCUMENTS = { pdf: "PDF", image: "image", "traitement-de-texte": "document Word ou LibreOffice", texte: "texte" } as const;

/** What it holds, counted: « 12 mouvements », « 310 lignes ». */
export function formatContenu(lecture: Lecture): string {
  switch (lecture.kind) {
    case "fec": case "echeancier": return formatNombreDe(lecture.lignes.lues + lecture.lignes.ecartees, "ligne", "lignes");
    case "factures": return lecture.factures.map(({ numero }) => numero).join(", ");
    case "cycle-de-vie": return lecture.message.factures.map(({ numero = "", libelle = "" }) => `${libelle} ${numero}`.trim()).join(", ");
    case "releves": return formatNombreDe(lecture.releves.reduce((total, { mouvements }) => total + mouvements.length, 0), "mouvement", "mouvements");
    case "annonces": return formatNombreDe(lecture.annonces.length, "annonce", "annonces");
    case "entreprises": return formatNombreDe(lecture.entreprises.length, "entreprise", "entreprises");
    case "agenda": return formatNombreDe(lecture.rendezVous.length, "rendez-vous", "rendez-vous");
    case "message": return lecture.message.sujet ?? "sans objet";
    case "retour": return formatRetour(lecture);
    case "document": return lecture.avertissements[0] ?? "à garder comme pièce";
    case "archive": return formatNombreDe(lecture.entrees.length, "fichier", "fichiers");
    case "refus": return lecture.motif;
  }
}

/** The text of a document or of a message, headers first, as far as it is kept; `undefined` when the format gives none. */
export function createResume(lecture: Lecture): string | undefined {
  const nu = findTexte(lecture)?.replace(/\r\n?/g, "\n").trim();
  return nu === undefined || nu === "" ? undefined : nu.slice(0, RESUME_MAX);
}

function findTexte(lecture: Lecture): string | undefined {
  if (lecture.kind === "message") return formatMessage(lecture.message);
  if (lecture.kind === "document") return lecture.texte;
  return lecture.kind === "factures" ? [lecture.factures.map(formatFacture).join("\n"), lecture.texte ?? ""].join("\n\n") : undefined;
}

/** An e-invoice says by its fields what a page says by its words. */
function formatFacture(facture: Facture): string {
  const { numero = "", dateEmission, vendeur, acheteur } = facture;
  return [`${isAvoir(facture) ? "Avoir" : "Facture"} ${numero}`, ...(dateEmission === undefined ? [] : [`Date de facture\u00A0: ${dateEmission}`]), vendeur.nom, acheteur.nom, acheteur.siren].filter((mot) => mot !== undefined).join("\n");
}

function formatMessage({ de, destinataires, dateEcrite, dateUtc, sujet, texte, piecesJointes }: MessageLu): string {
  const lignes = [
    ["De", de === undefined ? undefined : formatAdresse(de)],
    ["À", destinataires.length === 0 ? undefined : destinataires.map(formatAdresse).join(", ")],
    ["Date", dateEcrite ?? dateUtc],
    ["Objet", sujet],
    ["Pièces jointes", piecesJointes.length === 0 ? undefined : piecesJointes.map(({ nom }) => nom).join(", ")],
  ];
  return `${lignes.flatMap(([nom, valeur]) => (valeur === undefined ? [] : [`${nom ?? ""}\u00A0: ${valeur}`])).join("\n")}\n\n${texte ?? ""}`;
}

function formatAdresse({ nom, adresse }: AdresseCourriel): string {
  if (nom === undefined) return adresse ?? "";
  return adresse === undefined ? nom : `${nom} <${adresse}>`;
}

function formatRetour({ fiches }: LectureRetour): string {
  const reponses = fiches.reduce((total, { valeurs }) => total + Object.keys(valeurs).length, 0);
  return `${fiches.length === 1 ? `dossier ${fiches[0].reference}` : formatNombreDe(fiches.length, "dossier", "dossiers")}, ${formatNombreDe(reponses, "réponse", "réponses")}`;
}
