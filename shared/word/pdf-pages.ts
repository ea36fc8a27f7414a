import { degrees, ParseSpeeds, PDFDict, PDFDocument, type PDFFont, PDFName, type PDFPage, PDFString, rgb, StandardFonts } from "pdf-lib";
import { toImprimable, wrapTexte } from "./pdf-texte.ts";
import type { OptionsRecueil } from "./recueil.ts";

/** Points: A4, margins of two centimetres. */
export const PAGE = { largeur: 595.28, hauteur: 841.89, marge: 56.7 } as const;
export const NOIR = rgb(0, 0, 0);
export const GRIS = rgb(0.4, 0.4, 0.4);

export interface Polices {
  readonly romain: PDFFont;
  readonly gras: PDFFont;
}

/** Where one writes: the next line goes under the last one, on a new page when this one is full. */
export interface Plume {
  readonly doc: PDFDocument;
  readonly polices: Polices;
  page: PDFPage;
  y: number;
}

export interface Trait {
  readonly taille: number;
  readonly isGras?: boolean;
  readonly isGris?: boolean;
  readonly x?: number;
}

/** An empty document with its properties. */
export async function createDocument({ titre, reference, auteur, date }: OptionsRecueil): Promise<PDFDocument> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  doc.setTitle(`${titre} – recueil de pièces`, { showInWindowTitleBar: true });
  doc.setSubject(reference);
  doc.setAuthor(auteur);
  doc.setCreator("Exigible");
  doc.setLanguage("fr-FR");
  // The day of the bundle, not the clock of the machine: the same pièces give the same file.
  doc.context.lookup(doc.context.trailerInfo.Info, PDFDict).set(PDFName.of("CreationDate"), PDFString.of(`D:${date.replaceAll("-", "")}120000Z`));
  return doc;
}

/** The fonts that every reader has: they print Windows-1252 only, `toImprimable` does the rest. */
export async function embedPolices(doc: PDFDocument): Promise<Polices> {
  return { romain: await doc.embedFont(StandardFonts.Helvetica), gras: await doc.embedFont(StandardFonts.HelveticaBold) };
}

export function saveDocument(doc: PDFDocument): Promise<Uint8Array> {
  return doc.save({ useObjectStreams: true, addDefaultPage: false, objectsPerTick: Number.POSITIVE_INFINITY });
}

/** Adds the pages of a document that this program has made. */
export async function addPages(doc: PDFDocument, octets: Uint8Array): Promise<void> {
  const source = await PDFDocument.load(octets, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  for (const page of await doc.copyPages(source, source.getPageIndices())) doc.addPage(page);
}

/** At the top of a new page, or of the one that is given. */
export function createPlume(doc: PDFDocument, polices: Polices, page: PDFPage = doc.addPage([PAGE.largeur, PAGE.hauteur])): Plume {
  return { doc, polices, page, y: PAGE.hauteur - PAGE.marge };
}

/** Writes a text over as many lines and pages as it takes; throws once `isPossible` says no. */
export function write(plume: Plume, texte: string, { taille, isGras = false, isGris = false, x = PAGE.marge }: Trait, isPossible: () => boolean = () => true): void {
  const font = isGras ? plume.polices.gras : plume.polices.romain;
  const largeur = PAGE.largeur - PAGE.marge - x;
  for (const ligne of wrapTexte(toImprimable(texte).texte, largeur, (mot) => font.widthOfTextAtSize(mot, taille))) {
    if (plume.y < PAGE.marge) {
      if (!isPossible()) throw new Error("son texte est trop long pour être imprimé ici");
      plume.page = plume.doc.addPage([PAGE.largeur, PAGE.hauteur]);
      plume.y = PAGE.hauteur - PAGE.marge;
    }
    plume.page.drawText(ligne, { x, y: plume.y, size: taille, font, color: isGris ? GRIS : NOIR });
    plume.y -= taille * 1.4;
  }
}

/** A place of a page as one sees it, from its right and top edges, whatever the turn of the page. */
export function findPlace(page: PDFPage, droite: number, haut: number) {
  const { x, y, width, height } = page.getCropBox();
  const tour = ((page.getRotation().angle % 360) + 360) % 360;
  const places = { 90: [x + haut, y + height - droite], 180: [x + droite, y + haut], 270: [x + width - haut, y + droite] } as const;
  const [px, py] = tour === 90 || tour === 180 || tour === 270 ? places[tour] : [x + width - droite, y + height - haut];
  return { x: px, y: py, rotate: degrees(tour) };
}

/** « Pièce n° 3 », framed, at the top right of a page. */
export function stamp(page: PDFPage, texte: string, font: PDFFont): void {
  const taille = 11;
  const largeur = font.widthOfTextAtSize(texte, taille);
  const marge = 14;
  page.drawRectangle({ ...findPlace(page, largeur + 12 + marge, 20 + marge), width: largeur + 12, height: 20, color: rgb(1, 1, 1), borderColor: NOIR, borderWidth: 0.8 });
  page.drawText(texte, { ...findPlace(page, largeur + 6 + marge, 14 + marge), size: taille, font, color: NOIR });
}

/** Its rank among the pages of its file, at the bottom right. */
export function writeNumeroPage(page: PDFPage, texte: string, font: PDFFont): void {
  const hauteur = page.getRotation().angle % 180 === 0 ? page.getCropBox().height : page.getCropBox().width;
  page.drawText(texte, { ...findPlace(page, font.widthOfTextAtSize(texte, 8) + 14, hauteur - 12), size: 8, font, color: GRIS });
}
