import { ParseSpeeds, PDFDocument } from "pdf-lib";
import { toBrut } from "../formats/encodage.ts";
import { isInflatable } from "../formats/zip-plafond.ts";
import { createDocument, createPlume, embedPolices, PAGE, type Polices, saveDocument, stamp, write } from "./pdf-pages.ts";
import { toImprimable } from "./pdf-texte.ts";
import type { OptionsRecueil, PartieRecueil, PieceComposee, PieceRecueil } from "./recueil.ts";

/** What the parts of a PDF may hold once unpacked. */
const DEPLOYE_MAX = 512 * 1024 * 1024;
/** Pages of text of one pièce; beyond, the original is read better. */
const PAGES_TEXTE_MAX = 300;

/** The pages of one pièce, « Pièce n° 3 » on the first, its cover sheet before them; what cannot be converted is said by the sheet. Never throws. */
export async function composePiece(piece: PieceRecueil, options: OptionsRecueil): Promise<PieceComposee> {
  const doc = await createDocument(options);
  const polices = await embedPolices(doc);
  const motifs = piece.motif === undefined ? [] : [piece.motif];
  for (const partie of piece.parties) {
    try {
      if (await addPartie(doc, polices, partie)) motifs.push("Des signes d’un autre alphabet y sont écrits en lettres latines\u00A0: l’original fait foi.");
    } catch (erreur) {
      motifs.push(formatEchec(erreur, partie));
    }
  }
  const [premiere] = doc.getPages();
  if (premiere !== undefined) stamp(premiere, `Pièce n° ${piece.numero}`, polices.gras);
  const motif = motifs.length === 0 ? undefined : [...new Set(motifs)].join(" ");
  if (options.hasPagesDeGarde || premiere === undefined) writeGarde(doc, polices, { piece, motif, options, isReproduite: premiere !== undefined });
  const octets = await saveDocument(doc);
  return { numero: piece.numero, intitule: piece.intitule, nomFichier: piece.nomFichier, pages: doc.getPageCount(), octets, motif };
}

/** True when signs were written otherwise. Throws on what cannot be read: nothing of that part is then added. */
async function addPartie(doc: PDFDocument, polices: Polices, partie: PartieRecueil): Promise<boolean> {
  switch (partie.kind) {
    case "pdf": {
      if (!isInflatable(partie.octets, DEPLOYE_MAX)) throw new Error("il dépasse la taille admise une fois décompressé");
      const source = await PDFDocument.load(partie.octets, { updateMetadata: false, throwOnInvalidObject: true, parseSpeed: ParseSpeeds.Fastest });
      if (source.getPageCount() === 0) throw new Error("il n’a aucune page");
      for (const page of await doc.copyPages(source, source.getPageIndices())) doc.addPage(page);
      return false;
    }
    case "image":
      await addImage(doc, partie);
      return false;
    case "texte":
      return addTexte(doc, polices, partie);
  }
}

async function addImage(doc: PDFDocument, { octets, type }: Extract<PartieRecueil, { kind: "image" }>): Promise<void> {
  const image = type === "png" ? await doc.embedPng(octets) : await doc.embedJpg(octets);
  const isPaysage = image.width > image.height;
  const [largeur, hauteur] = isPaysage ? [PAGE.hauteur, PAGE.largeur] : [PAGE.largeur, PAGE.hauteur];
  const marge = PAGE.marge / 2;
  // One pixel is at most one ninety-sixth of an inch: a small picture is not blown up.
  const echelle = Math.min(0.75, (largeur - 2 * marge) / image.width, (hauteur - 3 * marge) / image.height);
  const [l, h] = [image.width * echelle, image.height * echelle];
  doc.addPage([largeur, hauteur]).drawImage(image, { x: (largeur - l) / 2, y: (hauteur - marge - h) / 2, width: l, height: h });
}

function addTexte(doc: PDFDocument, polices: Polices, { titre, fiche, texte }: Extract<PartieRecueil, { kind: "texte" }>): boolean {
  const corps = toImprimable(texte);
  const plume = createPlume(doc, polices);
  plume.y -= 24;
  if (titre !== undefined) write(plume, titre, { taille: 13, isGras: true });
  for (const [nom, valeur] of fiche) write(plume, `${nom}\u00A0: ${valeur}`, { taille: 9 });
  if (fiche.length > 0) plume.y -= 10;
  const debut = doc.getPageCount();
  write(plume, corps.texte, { taille: 10 }, () => doc.getPageCount() - debut < PAGES_TEXTE_MAX);
  return corps.isAltere || fiche.some(([, valeur]) => toImprimable(valeur).isAltere);
}

interface Garde {
  readonly piece: PieceRecueil;
  readonly motif: string | undefined;
  readonly options: OptionsRecueil;
  readonly isReproduite: boolean;
}

/** The sheet before a pièce: its number, what it is, and, when it is not whole here, under which name it travels beside. */
function writeGarde(doc: PDFDocument, polices: Polices, { piece: { numero, intitule, nomFichier }, motif, options, isReproduite }: Garde): void {
  const plume = createPlume(doc, polices, doc.insertPage(0, [PAGE.largeur, PAGE.hauteur]));
  write(plume, `${options.titre} – réf. ${options.reference}`, { taille: 9, isGris: true });
  plume.y = PAGE.hauteur * 0.62;
  write(plume, `Pièce n° ${numero}`, { taille: 32, isGras: true });
  plume.y -= 6;
  write(plume, intitule.slice(0, 1200), { taille: 14 });
  if (motif === undefined) return;
  plume.y -= 24;
  write(plume, isReproduite ? "L’original accompagne ce recueil." : "Cette pièce n’est pas reproduite ici.", { taille: 11, isGras: true });
  write(plume, `${motif} Le fichier «\u00A0${nomFichier}\u00A0» est joint tel quel à côté du recueil.`.slice(0, 2000), { taille: 11 });
}

function formatEchec(erreur: unknown, partie: PartieRecueil): string {
  if (partie.kind === "pdf" && isChiffre(partie.octets)) return "Ce PDF est protégé par un mot de passe ou des restrictions\u00A0: ses pages ne peuvent pas être reprises.";
  const detail = erreur instanceof Error && /^(?:il|son) /.test(erreur.message) ? erreur.message : "il est abîmé ou incomplet";
  return `Ce fichier ne peut pas être repris\u00A0: ${detail}.`;
}

/** Its trailer, which is never encrypted itself, names what encrypts the rest. */
function isChiffre(octets: Uint8Array): boolean {
  return /\/Encrypt\s+\d+\s+\d+\s+R/.test(toBrut(octets));
}
