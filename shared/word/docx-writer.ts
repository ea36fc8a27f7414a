import {
  AlignmentType, Document, type FileChild, Footer, ImageRun, type ISectionOptions, LevelFormat, Packer, PageNumber, PageOrientation, Paragraph, TabStopType, TextRun,
} from "docx";
import { createZip, type EntreeZip, parseZip } from "../formats/zip.ts";
import { mapNonEmpty, type NonEmpty } from "../kernel/brand.ts";
import type { Bloc, DocumentRedige, Image, Liste, Paragraphe, SautDePage, Titre } from "./bloc.ts";
import { renderParties, renumberEntrees } from "./docx-package.ts";
import { renderFragments, type Signets } from "./docx-runs.ts";
import { listSignets } from "./docx-signets.ts";
import { TAQUET_PIED } from "./docx-styles.ts";
import { renderTableau } from "./docx-tables.ts";
import { formatDocument } from "./typographie.ts";
import { checkEntrees } from "./validate-ooxml.ts";

/** The page that a text is laid on, in twentieths of a point. */
export interface MiseEnPage {
  readonly largeur: number;
  readonly hauteur: number;
  readonly gauche: number;
  readonly droite: number;
  readonly haut: number;
  readonly bas: number;
}

/** The company's own paper: its page, and what makes a package of ours one of its own. */
export interface Fond {
  readonly page: MiseEnPage;
  readonly apply: (entrees: readonly EntreeZip[], document: DocumentRedige) => readonly EntreeZip[];
}

/** A4, margins of 2.5 cm. */
export const PAGE_A4: MiseEnPage = { largeur: 11906, hauteur: 16838, gauche: 1417, droite: 1417, haut: 1417, bas: 1417 };

/**
 * The .docx of a document: A4 or the page of its `fond`, styles without direct formatting, French typography, same bytes for the same
 * document. Throws, with a French sentence, rather than hand out a file that Word would repair.
 */
export async function renderDocx(document: DocumentRedige, fond?: Fond): Promise<Uint8Array> {
  return renderDocuments([document], fond);
}

/** Several documents in one file, the properties those of the first: each on pages of its own, numbered from 1, under its own footer. */
export async function renderDocuments(documents: NonEmpty<DocumentRedige>, fond?: Fond): Promise<Uint8Array> {
  const compose = mapNonEmpty(documents, (document) => formatDocument(fond === undefined ? document : { ...document, logo: undefined }));
  const [premier] = compose;
  const entrees = await packDocuments(compose, fond?.page ?? PAGE_A4);
  const paquet = checkEntrees(fond === undefined ? entrees : fond.apply(entrees, premier));
  if (paquet.kind === "refuse") throw new Error(`Le document «\u00A0${premier.titre}\u00A0» ne s’ouvrirait pas sans réparation\u00A0: ${paquet.anomalies.slice(0, 3).join(" ; ")}`);
  return createZip(renumberEntrees(paquet.entrees), premier.date);
}

/** The entries of the .docx, before they are checked. */
export async function packDocuments(compose: NonEmpty<DocumentRedige>, page: MiseEnPage): Promise<readonly EntreeZip[]> {
  const parties = [...renderParties(compose[0])].map(([path, xml]) => ({ path, data: xml }));
  const archive = parseZip(await Packer.pack(createFichier(compose, page), "uint8array", undefined, parties));
  if (!archive.ok) throw new Error(archive.motif);
  return archive.entrees;
}

const STYLES_TITRE = ["Titre", "Titre1", "Titre2", "Titre3"] as const;
const STYLES_PARAGRAPHE = {
  normal: "Normal", discret: "Discret", droite: "ADroite", centre: "Centre", "sous-titre": "SousTitre", destinataire: "Destinataire", signature: "Signature",
} as const;
const LOGO_MAXIMUM = { largeur: 227, hauteur: 76 } as const;
/** Twentieths of a point in a pixel of 1/96 inch; a picture never takes more than half a page. */
const VINGTIEMES_PAR_PIXEL = 15;
const HAUTEUR_ILLUSTRATION = 440;

interface Section {
  readonly orientation: "portrait" | "paysage";
  /** Blocks before its own: a list keeps its rank in the document. */
  readonly debut: number;
  readonly blocs: readonly Bloc[];
}

/** The document of the library, before it is packed. */
export function createFichier(documents: NonEmpty<DocumentRedige>, page: MiseEnPage): Document {
  const { titre, sujet, auteur } = documents[0];
  return new Document({
    title: titre,
    subject: sujet,
    creator: auteur,
    numbering: { config: [createNumerotation("numero", LevelFormat.DECIMAL, "."), createNumerotation("degre", LevelFormat.DECIMAL, "°"), createNumerotation("tiret", LevelFormat.BULLET, "–")] },
    sections: createSections(documents, page),
  });
}

/** Names of bookmarks and ranks of lists go on from one document to the next. */
function createSections(documents: NonEmpty<DocumentRedige>, page: MiseEnPage): ISectionOptions[] {
  let avant = 0;
  return documents.flatMap((document) => {
    const signets = listSignets(document, avant);
    const sections = splitSections(document.blocs);
    const pages = documents.length === 1 ? "fichier" : sections.length === 1 ? "section" : "aucune";
    const rendues = sections.map((section) => createSection(document, section, { page, signets, avant, pages }));
    avant += document.blocs.length + signets.size;
    return rendues;
  });
}

interface Ensemble {
  readonly page: MiseEnPage;
  readonly signets: Signets;
  /** Blocks and bookmarks of the documents before this one. */
  readonly avant: number;
  /** What « page x / y » counts: the whole file, the section that is the document, or nothing. */
  readonly pages: "fichier" | "section" | "aucune";
}

function createNumerotation(reference: Liste["marque"], format: (typeof LevelFormat)[keyof typeof LevelFormat], signe: string) {
  const createLevel = (level: number) => ({
    level, format, text: format === LevelFormat.BULLET ? signe : `%${level + 1}${signe}`, alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 397 * (level + 1), hanging: 397 } } },
  });
  return { reference, levels: [createLevel(0), createLevel(1)] };
}

/** A page break that turns the page opens a section. */
function splitSections(blocs: readonly Bloc[]): readonly Section[] {
  const sections: (Section & { readonly blocs: Bloc[] })[] = [{ orientation: "portrait", debut: 0, blocs: [] }];
  for (const [rang, bloc] of blocs.entries()) {
    const courante = sections.at(-1);
    if (isTour(bloc, courante?.orientation)) sections.push({ orientation: bloc.orientation ?? "portrait", debut: rang, blocs: [] });
    else courante?.blocs.push(bloc);
  }
  return sections;
}

function isTour(bloc: Bloc, orientation: Section["orientation"] | undefined): bloc is SautDePage {
  return bloc.kind === "saut-de-page" && bloc.orientation !== undefined && bloc.orientation !== orientation;
}

function createSection(document: DocumentRedige, { orientation, debut, blocs }: Section, { page, signets, avant, pages }: Ensemble): ISectionOptions {
  const isPaysage = orientation === "paysage";
  const largeur = (isPaysage ? page.hauteur : page.largeur) - page.gauche - page.droite;
  const logo = debut === 0 && document.logo !== undefined ? [createImage(document.logo, "Logo de la société créancière")] : [];
  return {
    properties: {
      page: {
        size: { width: page.largeur, height: page.hauteur, orientation: isPaysage ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { top: page.haut, right: page.droite, bottom: page.bas, left: page.gauche, header: 709, footer: 624 },
        ...(pages !== "fichier" && debut === 0 ? { pageNumbers: { start: 1 } } : {}),
      },
    },
    footers: { default: createPied(document, pages, isPaysage ? largeur : undefined) },
    children: [...logo, ...blocs.flatMap((bloc, rang) => renderBloc(bloc, { precedent: blocs[rang - 1], suivant: blocs[rang + 1], rang: avant + debut + rang, largeur, signets }))],
  };
}

const TOTAL_PAGES = { fichier: ["\u00A0/\u00A0", PageNumber.TOTAL_PAGES], section: ["\u00A0/\u00A0", PageNumber.TOTAL_PAGES_IN_SECTION], aucune: [] } as const;

function createPied({ reference, pied }: DocumentRedige, pages: Ensemble["pages"], taquet: number | undefined): Footer {
  return new Footer({
    children: [
      ...(pied === undefined ? [] : [new Paragraph({ style: "Mentions", children: [new TextRun(pied)] })]),
      new Paragraph({
        style: "PiedDePage",
        ...(taquet === undefined ? {} : { tabStops: [{ type: TabStopType.CLEAR, position: TAQUET_PIED }, { type: TabStopType.RIGHT, position: taquet }] }),
        children: [new TextRun({ children: [reference, "\t", "page\u00A0", PageNumber.CURRENT, ...TOTAL_PAGES[pages]] })],
      }),
    ],
  });
}

function createImage({ octets, type, largeur, hauteur }: Image, description: string, maximum: { readonly largeur: number; readonly hauteur: number } = LOGO_MAXIMUM): Paragraph {
  const echelle = Math.min(1, maximum.largeur / largeur, maximum.hauteur / hauteur);
  const transformation = { width: Math.max(1, Math.round(largeur * echelle)), height: Math.max(1, Math.round(hauteur * echelle)) };
  const altText = { name: "Image", title: "Image", description };
  return new Paragraph({ style: "Logo", children: [new ImageRun({ type, data: octets, transformation, altText })] });
}

interface Place {
  readonly precedent: Bloc | undefined;
  readonly suivant: Bloc | undefined;
  readonly rang: number;
  readonly largeur: number;
  readonly signets: Signets;
}

function renderBloc(bloc: Bloc, place: Place): readonly FileChild[] {
  switch (bloc.kind) {
    case "titre":
      return [renderTitre(bloc, place)];
    case "paragraphe":
      return [renderParagraphe(bloc, place)];
    case "liste":
      return renderListe(bloc, place);
    case "tableau":
      // Two tables that touch become one in Word, and a cell or a section must not end on a table.
      return [renderTableau(bloc, place.largeur, place.signets), new Paragraph({ style: "Interligne" })];
    case "encadre":
      return [new Paragraph({ style: bloc.ton === "alerte" ? "EncadreAlerte" : "Encadre", children: [...renderFragments(bloc.texte, place.signets)] })];
    case "image":
      return [createImage(bloc.image, bloc.description, bloc.isPleineLargeur === true ? { largeur: place.largeur / VINGTIEMES_PAR_PIXEL, hauteur: HAUTEUR_ILLUSTRATION } : LOGO_MAXIMUM)];
    case "saut-de-page":
      return hasSautPropre(place.suivant) ? [] : [new Paragraph({ style: "Interligne", pageBreakBefore: true })];
  }
}

/** A title or a paragraph carries the page break that precedes it; nothing follows the last one. */
function hasSautPropre(bloc: Bloc | undefined): boolean {
  return bloc === undefined || bloc.kind === "titre" || bloc.kind === "paragraphe";
}

function renderTitre({ niveau, texte, ancre }: Titre, { precedent, signets }: Place): Paragraph {
  const saut = precedent?.kind === "saut-de-page" ? { pageBreakBefore: true } : {};
  return new Paragraph({ style: STYLES_TITRE[niveau], ...saut, children: [...renderFragments([{ texte }], signets, ancre)] });
}

function renderParagraphe({ texte, style = "normal", isSolidaire = false }: Paragraphe, { precedent, suivant, signets }: Place): Paragraph {
  const keepNext = isSolidaire || suivant?.kind === "tableau" || suivant?.kind === "liste" || isSignature(suivant);
  const liens = { ...(keepNext ? { keepNext } : {}), ...(precedent?.kind === "saut-de-page" ? { pageBreakBefore: true } : {}) };
  return new Paragraph({ style: STYLES_PARAGRAPHE[style], ...liens, children: [...renderFragments(texte, signets)] });
}

/** The closing words never leave a signature alone on its page. */
function isSignature(bloc: Bloc | undefined): boolean {
  return bloc?.kind === "paragraphe" && bloc.style === "signature";
}

/** Each numbered list starts again at 1. */
function renderListe({ marque, niveau = 0, points }: Liste, { rang, signets }: Place): readonly Paragraph[] {
  const style = niveau === 0 ? "Liste" : "Liste2";
  return points.map((point) => new Paragraph({ style, numbering: { reference: marque, level: niveau, instance: rang }, children: [...renderFragments(point, signets)] }));
}
