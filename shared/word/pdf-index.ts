import { type PDFDocument, PDFHexString, PDFName, type PDFPage, type PDFRef } from "pdf-lib";
import { formatJour } from "../kernel/format-jour.ts";
import { formatNombreDe } from "../kernel/texte.ts";
import { createPlume, GRIS, NOIR, PAGE, type Polices, write } from "./pdf-pages.ts";
import { toImprimable, wrapTexte } from "./pdf-texte.ts";
import type { OptionsRecueil, PieceComposee } from "./recueil.ts";

/** One line of the index: a pièce, the file that holds it, and the page on which it begins once the index has its own pages. */
export interface EntreeIndex {
  readonly piece: PieceComposee;
  readonly volume: number;
  /** Pages of its file before it, the index aside. */
  readonly avant: number;
}

interface LigneIndex extends EntreeIndex {
  readonly lignes: readonly string[];
}

/** The pages of an index, laid out before anyone knows on which page each pièce begins. */
export interface Index {
  readonly feuilles: readonly (readonly LigneIndex[])[];
  readonly pages: readonly PDFPage[];
}

const COLONNES = { intitule: PAGE.marge + 40, pages: PAGE.largeur - PAGE.marge - 140, page: PAGE.largeur - PAGE.marge } as const;
const CORPS = { taille: 10, interligne: 14, tete: 150, ecart: 8 } as const;

/** Blank pages at the head of the file, as many as the index takes. */
export function addIndex(doc: PDFDocument, { romain }: Polices, entrees: readonly EntreeIndex[]): Index {
  const feuilles: LigneIndex[][] = [[]];
  let y = PAGE.hauteur - CORPS.tete;
  for (const entree of entrees) {
    const lignes = wrapTexte(toImprimable(entree.piece.intitule.slice(0, 600)).texte, COLONNES.pages - COLONNES.intitule - 12, (mot) => romain.widthOfTextAtSize(mot, CORPS.taille));
    const hauteur = lignes.length * CORPS.interligne + CORPS.ecart;
    if (y - hauteur < PAGE.marge && (feuilles.at(-1)?.length ?? 0) > 0) {
      feuilles.push([]);
      y = PAGE.hauteur - CORPS.tete;
    }
    feuilles.at(-1)?.push({ ...entree, lignes });
    y -= hauteur;
  }
  return { feuilles, pages: feuilles.map(() => doc.addPage([PAGE.largeur, PAGE.hauteur])) };
}

export interface CadreIndex {
  readonly options: OptionsRecueil;
  /** Rank of this file, and how many there are. */
  readonly volume: number;
  readonly volumes: number;
}

/** Writes the index on its pages, each line linked to its pièce; answers the bookmarks of the file. */
export function writeIndex(doc: PDFDocument, polices: Polices, { feuilles, pages }: Index, cadre: CadreIndex): readonly Signet[] {
  const toutes = doc.getPages();
  const signets: Signet[] = pages.slice(0, 1).map(({ ref }) => ({ titre: "Bordereau des pièces", page: ref }));
  for (const [rang, feuille] of feuilles.entries()) {
    const page = pages[rang];
    if (page === undefined) continue;
    const liens: PDFRef[] = [];
    let y = writeTete(doc, page, polices, cadre, feuilles.flat());
    for (const ligne of feuille) {
      const debut = pages.length + ligne.avant + 1;
      const cible = ligne.volume === cadre.volume ? toutes[debut - 1] : undefined;
      writeLigne(page, polices, { ...ligne, debut, y, hasVolumes: cadre.volumes > 1 });
      const bas = y - ligne.lignes.length * CORPS.interligne + 4;
      if (cible !== undefined) {
        liens.push(createLien(doc, [PAGE.marge, bas, COLONNES.page, y + 10], cible.ref));
        signets.push({ titre: `Pièce n° ${ligne.piece.numero} – ${ligne.piece.intitule}`, page: cible.ref });
      }
      y -= ligne.lignes.length * CORPS.interligne + CORPS.ecart;
    }
    page.node.set(PDFName.of("Annots"), doc.context.obj(liens));
  }
  return signets;
}

/** Title, parties, columns; answers where the first line goes. */
function writeTete(doc: PDFDocument, page: PDFPage, polices: Polices, { options, volume, volumes }: CadreIndex, lignes: readonly LigneIndex[]): number {
  const plume = createPlume(doc, polices, page);
  write(plume, "BORDEREAU DES PIÈCES", { taille: 15, isGras: true });
  write(plume, options.titre.slice(0, 150), { taille: 11 });
  const total = lignes.reduce((somme, { piece }) => somme + piece.pages, 0);
  write(plume, `Réf. ${options.reference.slice(0, 60)} – établi le ${formatJour(options.date)} – ${formatNombreDe(lignes.length, "pièce", "pièces")}, ${formatNombreDe(total, "page", "pages")}${volumes > 1 ? ` – volume ${volume + 1} sur ${volumes}` : ""}`, { taille: 9, isGris: true });
  const y = PAGE.hauteur - CORPS.tete + 24;
  const titres = [["N°", PAGE.marge], ["Intitulé", COLONNES.intitule], ["Pages", COLONNES.pages], ["Commence", COLONNES.page - polices.gras.widthOfTextAtSize("Commence", 9)]] as const;
  for (const [titre, x] of titres) page.drawText(titre, { x, y, size: 9, font: polices.gras, color: NOIR });
  page.drawLine({ start: { x: PAGE.marge, y: y - 6 }, end: { x: COLONNES.page, y: y - 6 }, thickness: 0.6, color: NOIR });
  return PAGE.hauteur - CORPS.tete;
}

interface PlaceLigne extends LigneIndex {
  readonly debut: number;
  readonly y: number;
  readonly hasVolumes: boolean;
}

function writeLigne(page: PDFPage, { romain, gras }: Polices, { piece, lignes, volume, debut, y, hasVolumes }: PlaceLigne): void {
  const commun = { y, size: CORPS.taille, color: NOIR };
  page.drawText(String(piece.numero), { ...commun, x: PAGE.marge, font: gras });
  for (const [rang, ligne] of lignes.entries()) page.drawText(ligne, { ...commun, y: y - rang * CORPS.interligne, x: COLONNES.intitule, font: romain });
  page.drawText(piece.motif === undefined ? String(piece.pages) : `${piece.pages} + original`, { ...commun, x: COLONNES.pages, font: romain });
  const place = `${hasVolumes ? `vol. ${volume + 1}, ` : ""}p. ${debut}`;
  page.drawText(place, { ...commun, x: COLONNES.page - romain.widthOfTextAtSize(place, CORPS.taille), font: romain });
  const bas = y - lignes.length * CORPS.interligne + 6;
  page.drawLine({ start: { x: PAGE.marge, y: bas }, end: { x: COLONNES.page, y: bas }, thickness: 0.25, color: GRIS });
}

function createLien({ context }: PDFDocument, cadre: readonly number[], page: PDFRef): PDFRef {
  return context.register(context.obj({ Type: "Annot", Subtype: "Link", Rect: [...cadre], Border: [0, 0, 0], Dest: [page, "XYZ", null, null, null] }));
}

export interface Signet {
  readonly titre: string;
  readonly page: PDFRef;
}

/** The outline of the file, shown when it opens. */
export function writeSignets({ context, catalog }: PDFDocument, signets: readonly Signet[]): void {
  const racine = context.nextRef();
  const refs = signets.map(() => context.nextRef());
  for (const [rang, { titre, page }] of signets.entries()) {
    const [ref, avant, apres] = [refs[rang], refs[rang - 1], refs[rang + 1]];
    if (ref === undefined) continue;
    const entree = context.obj({ Parent: racine, Dest: [page, "XYZ", null, null, null], ...(avant === undefined ? {} : { Prev: avant }), ...(apres === undefined ? {} : { Next: apres }) });
    entree.set(PDFName.of("Title"), PDFHexString.fromText(titre));
    context.assign(ref, entree);
  }
  const [premier, dernier] = [refs[0], refs.at(-1)];
  if (premier === undefined || dernier === undefined) return;
  context.assign(racine, context.obj({ Type: "Outlines", First: premier, Last: dernier, Count: refs.length }));
  catalog.set(PDFName.of("Outlines"), racine);
  catalog.set(PDFName.of("PageMode"), PDFName.of("UseOutlines"));
}
