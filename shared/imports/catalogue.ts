import { TAILLE_CLASSEUR_MAX } from "../formats/classeur-xml.ts";
import { toBrut } from "../formats/encodage.ts";
import { readTexteBureautique } from "../formats/texte-bureautique.ts";
import { listEntreesZip, readEntreeZip } from "../formats/zip-repertoire.ts";
import type { DebutFichier } from "./debut-fichier.ts";
import { decodeReleve, TAILLE_RELEVE } from "./banque-bloc.ts";
import { createLecteurCamt } from "./banque-camt.ts";
import { parseCfonb } from "./banque-cfonb.ts";
import { parseReleveCsv } from "./banque-csv.ts";
import { findEnteteReleve, findSouvenirReleve } from "./banque-csv-entete.ts";
import { parseOfx } from "./banque-ofx.ts";
import { findEnteteEcheancier } from "./echeancier-entete.ts";
import { createLecteurEcheancier } from "./echeancier.ts";
import { createLectureDocument, findMimeImage } from "./document.ts";
import { type EnteteFec, parseEnteteFec } from "./fec-entete.ts";
import { createLecteurFec } from "./fec.ts";
import { createLecteurFecXml, findEncodageXml } from "./fec-xml.ts";
import { isFicheRetour, readFicheRetour } from "./fiche-retour.ts";
import { isFacture } from "./facture-xml.ts";
import type { FormatImport } from "./format.ts";
import { readBodacc, readCycle, readSirene } from "./lecteurs-entreprise.ts";
import { readFactureXml, readPdfImporte } from "./lecteurs-facture.ts";
import { isListeHtml, readFichierBalise } from "./lecteur-table-balisee.ts";
import { isLigneFec } from "./ligne-reconnue.ts";
import { createSansMarque } from "./sans-marque.ts";

/** An issue of the BODACC weighs a few megabytes. */
const TAILLE_ANNONCES = 24 * 1024 * 1024;
const BUREAUTIQUE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/**
 * Every file that is recognised, by its content alone, in the order in which it is tried: signatures, then XML by its root, then texts by
 * their first line, then tables. A new format is one entry here and one reader; the first entry that recognises the file takes it.
 */
export const CATALOGUE: readonly FormatImport[] = [
  // Signatures.
  {
    kind: "entier", nom: "pdf", libelle: "un PDF", isReconnu: ({ brut }) => /^[\s\S]{0,1023}?%PDF-/.test(brut),
    read: readPdfImporte,
  },

  // ZIP: our own forms, workbooks, letters, then plain archives.
  {
    kind: "entier", nom: "fiche-retour", libelle: "une fiche de retour", isReconnu: isFicheRetour,
    read: readFicheRetour,
  },
  {
    kind: "entier", nom: "classeur", libelle: "un classeur", tailleMax: TAILLE_CLASSEUR_MAX,
    isReconnu: ({ noms, brut, octets }) => noms.some((nom) => /(?:^|\/)xl\/workbook/i.test(nom)) || (noms.length === 0 && /^PK[\s\S]*xl\//.test(brut)) || isTableurOdf({ noms, brut, octets }),
    read: async (fichier) => (await import("./lecteur-classeur.ts")).readFichierClasseur(fichier),
  },
  {
    kind: "entier", nom: "document", libelle: "un document de traitement de texte", isReconnu: ({ noms }) => noms.some((nom) => nom.startsWith("word/")) || noms.includes("mimetype"),
    read: (fichier) => createLectureDocument(fichier, "traitement-de-texte", BUREAUTIQUE, readTexteBureautique(fichier.octets)),
  },
  {
    kind: "entier", nom: "zip", libelle: "une archive ZIP", isReconnu: ({ brut }) => brut.startsWith("PK\u0003\u0004"),
    read: async (fichier) => (await import("./archive.ts")).readArchive(fichier),
  },

  // OLE: messages, workbooks, letters.
  {
    kind: "entier", nom: "msg", libelle: "un courriel Outlook", isReconnu: ({ noms }) => noms.includes("__properties_version1.0"),
    read: async (fichier) => (await import("./lecteur-message.ts")).readFichierMsg(fichier),
  },
  {
    kind: "refuse", nom: "classeur", libelle: "un classeur protégé", isReconnu: ({ noms }) => noms.includes("EncryptedPackage"),
    motif: "Ce classeur est protégé par un mot de passe\u00A0: ouvrez-le, enregistrez-le sans mot de passe, puis importez-le.",
  },
  {
    kind: "entier", nom: "classeur", libelle: "un ancien classeur Excel", tailleMax: TAILLE_CLASSEUR_MAX, isReconnu: ({ noms }) => noms.includes("Workbook") || noms.includes("Book"),
    read: async (fichier) => (await import("./lecteur-classeur.ts")).readFichierClasseur(fichier),
  },
  {
    kind: "entier", nom: "document", libelle: "un document de traitement de texte", isReconnu: ({ noms }) => noms.includes("WordDocument"),
    read: (fichier) => createLectureDocument(fichier, "traitement-de-texte", "application/msword"),
  },
  {
    kind: "refuse", nom: "classeur", libelle: "un fichier Office", isReconnu: ({ brut }) => brut.startsWith("\u00D0\u00CF\u0011\u00E0"),
    motif: "Ce fichier est un ancien document Office (classeur, courriel…) abîmé ou inconnu\u00A0: il n’est pas lu. Rien n’est importé.",
  },

  // Pictures and other archives.
  {
    kind: "entier", nom: "image", libelle: "une image", isReconnu: ({ brut }) => findMimeImage(brut) !== undefined,
    read: (fichier) => createLectureDocument(fichier, "image", findMimeImage(fichier.debut.brut) ?? "application/octet-stream"),
  },
  {
    kind: "refuse", nom: "archive", libelle: "une archive compressée", isReconnu: ({ brut }) => /^(?:7z\u00BC\u00AF|Rar!|\u001F\u008B)/.test(brut),
    motif: "Ce fichier est une archive compressée\u00A0: décompressez-la, puis importez les fichiers qu’elle contient.",
  },
  {
    kind: "refuse", libelle: "binaire", isReconnu: ({ texte }) => texte === undefined,
    motif: "Ce fichier est binaire\u00A0: ce n’est ni un FEC ni une liste de factures ouvertes. Rien n’est importé.",
  },

  // A table whose columns a person has designated, now or another day.
  {
    kind: "entier", nom: "releve-csv", libelle: "un relevé bancaire", tailleMax: TAILLE_RELEVE, isReconnu: ({ texte = "" }, { releve, memoire = [] }) => releve !== undefined || findSouvenirReleve(texte, memoire) !== undefined,
    read: (fichier) => parseReleveCsv(decodeReleve(fichier), fichier.options),
  },
  {
    kind: "flux", nom: "balance-agee", libelle: "une liste de factures ouvertes", isReconnu: ({ texte = "" }, options) => options.correspondances !== undefined && findEnteteEcheancier(texte, options) !== undefined,
    create: ({ nomFichier, options }) => createLecteurEcheancier(nomFichier, options),
  },

  // Tables that programs write in HTML or XML under the name of a workbook.
  {
    kind: "entier", nom: "classeur", libelle: "un tableau HTML", tailleMax: TAILLE_CLASSEUR_MAX, isReconnu: ({ texte = "" }, options) => isListeHtml(texte, options),
    read: readFichierBalise,
  },
  {
    kind: "entier", nom: "classeur", libelle: "un classeur XML", tailleMax: TAILLE_CLASSEUR_MAX, isReconnu: ({ texte = "" }) => /<(?:\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/.test(texte) && !/<!(?:DOCTYPE|ENTITY)/.test(texte),
    read: readFichierBalise,
  },

  // What no business file holds.
  {
    kind: "refuse", nom: "html", libelle: "une page web", isReconnu: ({ texte = "" }) => /^\s*(?:<!doctype html|<html)/i.test(texte),
    motif: "Ce fichier est une page web (une page de connexion, peut-être), pas un export comptable\u00A0: téléchargez-le de nouveau depuis le logiciel.",
  },
  {
    kind: "refuse", libelle: "un fichier XML", isReconnu: ({ texte = "" }) => /^\s*</.test(texte) && /<!(?:DOCTYPE|ENTITY)/.test(texte),
    motif: "Ce fichier XML contient une déclaration DOCTYPE\u00A0; par sécurité il n’est pas lu.",
  },

  // XML, by its root.
  {
    kind: "flux", nom: "fec", libelle: "un FEC", isReconnu: ({ texte = "" }) => /^\s*<(?:\?xml|\w)/.test(texte) && /<(?:\w+:)?comptabilite[\s>]/.test(texte),
    create: ({ nomFichier, debut }) => createSansMarque(createLecteurFecXml(nomFichier, debut.marque ?? findEncodageXml(debut.brut))),
  },
  {
    kind: "flux", nom: "camt053", libelle: "un relevé bancaire CAMT", isReconnu: ({ texte = "" }) => /^\s*</.test(texte) && /camt\.05[2-4]|<(?:\w+:)?BkToCstmr/.test(texte),
    create: ({ nomFichier, debut }) => createSansMarque(createLecteurCamt(nomFichier, debut.marque ?? findEncodageXml(debut.brut))),
  },
  {
    kind: "entier", nom: "cii", libelle: "une facture électronique CII", isReconnu: ({ racine }) => racine?.nom === "CrossIndustryInvoice" || racine?.nom === "CrossIndustryDocument",
    read: (fichier) => readFactureXml(fichier, "cii"),
  },
  { kind: "entier", nom: "cdar", libelle: "un message de cycle de vie", isReconnu: ({ racine }) => racine?.nom === "CrossDomainAcknowledgementAndResponse", read: readCycle },
  {
    kind: "entier", nom: "ubl", libelle: "une facture électronique UBL", isReconnu: ({ racine, texte = "" }) => (racine !== undefined && isFacture(racine)) || (racine?.nom === "StandardBusinessDocument" && /urn:oasis:names:specification:ubl/.test(texte)),
    read: (fichier) => readFactureXml(fichier, "ubl"),
  },
  { kind: "entier", nom: "bodacc", libelle: "un bulletin du BODACC", isReconnu: ({ racine }) => /^(?:PCL|RCS-?[AB]|BILAN)_/i.test(racine?.nom ?? ""), tailleMax: TAILLE_ANNONCES, read: readBodacc },

  // Texts, by their first lines.
  {
    kind: "flux", nom: "fec", libelle: "un FEC", isReconnu: ({ premiereLigne }) => parseEnteteFec(premiereLigne) !== undefined,
    create: ({ nomFichier, debut: { premiereLigne, marque } }) => createSansMarque(createLecteurFec(nomFichier, requireEntete(premiereLigne), marque)),
  },
  {
    kind: "entier", nom: "ofx", libelle: "un relevé bancaire OFX", tailleMax: TAILLE_RELEVE, isReconnu: ({ texte = "" }) => /^\s*OFXHEADER|^[\s\S]{0,2000}?<(?:\?OFX\b|OFX>)/i.test(texte),
    read: (fichier) => parseOfx(decodeReleve(fichier)),
  },
  {
    kind: "entier", nom: "ics", libelle: "un agenda", isReconnu: ({ texte = "" }) => /^\s*BEGIN:V(?:CALENDAR|EVENT|TODO)/i.test(texte),
    read: async (fichier) => (await import("./lecteur-agenda.ts")).readFichierAgenda(fichier),
  },
  { kind: "entier", nom: "bodacc", libelle: "un extrait du BODACC", isReconnu: ({ texte = "" }) => isBodacc(texte), tailleMax: TAILLE_ANNONCES, read: readBodacc },
  { kind: "entier", nom: "sirene", libelle: "une réponse de l’annuaire des entreprises", isReconnu: ({ texte = "" }) => isSirene(texte), tailleMax: TAILLE_ANNONCES, read: readSirene },
  {
    kind: "entier", nom: "cfonb120", libelle: "un relevé bancaire CFONB", tailleMax: TAILLE_RELEVE, isReconnu: ({ texte = "" }) => /^\s*0[1457]\d{5}.{4}[\d ]{5}(?:[A-Z]{3}| {3})[\d ]/.test(texte),
    read: (fichier) => parseCfonb(decodeReleve(fichier)),
  },
  {
    kind: "refuse", libelle: "une remise CFONB", isReconnu: ({ premiereLigne: { length }, premiereLigne }) => (length === 240 && /^3[149]/.test(premiereLigne)) || ((length === 160 || length === 320) && /^0[34]\d\d/.test(premiereLigne)),
    motif: "Ce fichier est une remise d’opérations CFONB (160, 240 ou 320 caractères), pas un relevé\u00A0: demandez à la banque le relevé CFONB 120. Rien n’est importé.",
  },
  {
    kind: "entier", nom: "eml", libelle: "un courriel",
    isReconnu: ({ texte = "" }) => /^(?:From .*\r?\n)?(?:[A-Za-z][\w-]*:.*\r?\n(?:[ \t].*\r?\n)*)*(?:From|To|Subject|Received|Message-ID):/i.test(texte),
    read: async (fichier) => (await import("./lecteur-message.ts")).readFichierEml(fichier),
  },

  // Tables.
  {
    kind: "refuse", libelle: "un FEC sans en-tête", isReconnu: ({ premiereLigne }) => isLigneFec(premiereLigne),
    motif: "Ce fichier ressemble à un FEC, mais sa première ligne n’est pas l’en-tête des colonnes\u00A0: c’est déjà une écriture. Demandez un export avec l’en-tête\u00A0; rien n’est importé.",
  },
  {
    kind: "flux", nom: "balance-agee", libelle: "une liste de factures ouvertes", isReconnu: ({ texte = "" }, { memoire }) => findEnteteEcheancier(texte, { memoire }) !== undefined,
    create: ({ nomFichier, options }) => createLecteurEcheancier(nomFichier, options),
  },
  {
    kind: "entier", nom: "releve-csv", libelle: "un relevé bancaire", tailleMax: TAILLE_RELEVE, isReconnu: ({ texte = "" }) => findEnteteReleve(texte) !== undefined,
    read: (fichier) => parseReleveCsv(decodeReleve(fichier)),
  },

  // The rest.
  { kind: "refuse", libelle: "un fichier XML", isReconnu: ({ texte = "" }) => /^\s*</.test(texte), motif: "Ce fichier XML n’est ni un FEC ni un format connu\u00A0: rien n’est importé." },
  { kind: "refuse", libelle: "un fichier JSON", isReconnu: ({ texte = "" }) => /^\s*[{[]/.test(texte), motif: "Ce fichier JSON n’est pas un format connu\u00A0: rien n’est importé." },
];

/** Its records, in JSON or in a table, or an error of its portal: « nothing » and « not checked » are told apart by the reader. */
function isBodacc(texte: string): boolean {
  return /"numeroannonce"|"familleavis"|familleavis[;,]/.test(texte) || /^\s*\{[^{}]{0,400}"(?:error_code|errorcode)"/.test(texte) || /^\s*\{\s*"total_count"\s*:\s*0\b/.test(texte);
}

/** The directory of companies, or INSEE's own answer. */
function isSirene(texte: string): boolean {
  return /^\s*[{[]/.test(texte) && /"etat_administratif"|"etatAdministratifUniteLegale"|"total_results"\s*:|^\s*\{\s*"header"\s*:\s*\{\s*"statut"/.test(texte);
}

/** The header that made the entry be chosen. */
function requireEntete(premiereLigne: string): EnteteFec {
  const entete = parseEnteteFec(premiereLigne);
  if (entete === undefined) throw new Error(`«\u00A0${premiereLigne.slice(0, 60)}\u00A0» n’est pas un en-tête de FEC`);
  return entete;
}

/** An OpenDocument file names its type in its first entry, or in an entry of its own. */
function isTableurOdf({ noms, brut, octets }: Pick<DebutFichier, "noms" | "brut" | "octets">): boolean {
  const type = /application\/vnd\.oasis\.opendocument\.spreadsheet/;
  if (noms.length === 0) return /^PK[\s\S]{28,80}mimetype/.test(brut) && type.test(brut.slice(0, 200));
  const entree = noms.includes("mimetype") ? listEntreesZip(octets).find(({ nom }) => nom === "mimetype") : undefined;
  const octetsType = entree === undefined ? undefined : readEntreeZip(octets, entree, 200);
  return octetsType !== undefined && type.test(toBrut(octetsType));
}
