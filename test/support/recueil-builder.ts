// Files that a bundle of pièces meets: a PDF of several pages, one that turns, one that is locked, one that is torn, a picture.
import { degrees, PDFDocument, PDFName, StandardFonts } from "pdf-lib";
import { readPdf } from "#shared/formats/pdf.ts";
import { jour } from "#shared/kernel/jour.ts";
import type { OptionsRecueil, PartieRecueil, PieceRecueil } from "#shared/word/recueil.ts";

export const OPTIONS: OptionsRecueil = { titre: "Valdoré Équipements c/ Pelagrin Bâtiment", reference: "2026-0417", auteur: "Valdoré Équipements", date: jour("2026-11-21"), hasPagesDeGarde: true };

export async function createPdf(pages: readonly string[], { tour = 0, poids = 0, isProtege = false } = {}): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  const font = await doc.embedFont(StandardFonts.Helvetica);
  for (const texte of pages) {
    const page = doc.addPage([400, 600]);
    page.setRotation(degrees(tour));
    page.drawText(texte, { x: 40, y: 300, size: 12, font });
  }
  if (poids > 0) {
    // Bytes that do not compress, kept with the page as a scan would be.
    let graine = 1;
    const octets = Uint8Array.from({ length: poids }, () => (graine = (graine * 48_271) % 2_147_483_647) & 255);
    doc.getPage(0).node.set(PDFName.of("PieceInfo"), doc.context.register(doc.context.stream(octets)));
  }
  if (isProtege) doc.context.trailerInfo.Encrypt = doc.context.register(doc.context.obj({ Filter: "Standard", V: 1, R: 2 }));
  return doc.save();
}

export function createPiece(numero: number, parties: readonly PartieRecueil[], reste: Partial<PieceRecueil> = {}): PieceRecueil {
  return { numero, intitule: `Facture n° F-${numero}`, nomFichier: `Piece-0${numero}_2026-03-31_Facture.pdf`, parties, ...reste };
}

/** One grey pixel. */
export const PIXEL = Uint8Array.from(atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="), (signe) => signe.charCodeAt(0));

export async function readTextePdf(octets: Uint8Array): Promise<string> {
  const lu = await readPdf(octets);
  if (lu.kind !== "lu") throw new Error(`PDF illisible\u00A0: ${lu.kind}`);
  return lu.texte.replace(/[\u00A0\u202F]/g, " ");
}
