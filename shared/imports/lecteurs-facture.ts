import { readPdf } from "../formats/pdf.ts";
import { createLectureDocument } from "./document.ts";
import type { Facture } from "./facture.ts";
import { parseFactureXml } from "./facture-xml.ts";
import type { FichierEntier } from "./format.ts";
import type { LectureDocument } from "./lecture-document.ts";
import type { LectureFactures } from "./lecture-factures.ts";
import type { LectureRefus } from "./lecture.ts";
import { listPhrases } from "./lecteurs-entreprise.ts";

/** A CII or a UBL alone. */
export function readFactureXml({ octets, nomFichier }: FichierEntier, format: "cii" | "ubl"): LectureFactures | LectureRefus {
  const lu = parseFactureXml(octets);
  if (!lu.ok) return { kind: "refus", nomFichier, format, motif: lu.motif };
  return { ...createLecture(nomFichier, format, lu.facture), encodage: lu.encodage };
}

/** Names that the standards give to the invoice inside a PDF. */
const NOMS_FACTURE = /^(?:factur-x|zugferd-invoice|xrechnung|cii|ubl)\.xml$/i;

/** A PDF: the invoice that it carries, else the document that it is, with the reason why nothing was read of it. */
export async function readPdfImporte(fichier: FichierEntier): Promise<LectureFactures | LectureDocument> {
  const { nomFichier, octets, options } = fichier;
  const document = createLectureDocument(fichier, "pdf", "application/pdf");
  const lu = await readPdf(octets, options.motDePasse);
  if (lu.kind === "mot-de-passe") return { ...document, ...listPhrases([lu.isFaux ? "Ce mot de passe n’ouvre pas le PDF." : "Ce PDF est protégé par un mot de passe\u00A0: son contenu n’est pas lu."]), isProtege: true, ...(lu.isFaux ? { isMotDePasseFaux: true } : {}) };
  if (lu.kind === "illisible") return { ...document, ...listPhrases([lu.motif]) };
  const xml = lu.jointes.filter(({ nom }) => /\.xml$/i.test(nom)).toSorted((a, b) => Number(NOMS_FACTURE.test(b.nom)) - Number(NOMS_FACTURE.test(a.nom)));
  const motifs: string[] = [];
  for (const { nom, octets: joints } of xml) {
    const facture = parseFactureXml(joints);
    if (facture.ok) return { ...createLecture(nomFichier, "facturx", facture.facture), ...(lu.texte === "" ? {} : { texte: lu.texte }) };
    motifs.push(`${nom.slice(0, 120)}\u00A0: ${facture.motif}`);
  }
  return { ...document, ...listPhrases(motifs), ...(lu.texte === "" ? {} : { texte: lu.texte }) };
}

function createLecture(nomFichier: string, format: LectureFactures["format"], facture: Facture): LectureFactures {
  return { kind: "factures", format, nomFichier, factures: [facture], lignes: { lues: 1, ecartees: 0 }, ...listPhrases(facture.avertissements) };
}
