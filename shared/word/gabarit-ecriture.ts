import { createNoeud, type EnfantXml, formatPartie as formatXml, listEnfants, mapNoeuds, type NoeudXml, readTexteNoeud, walkNoeuds } from "../formats/xml-noeuds.ts";
import { createZip, decodeUtf8, encodeUtf8, parseZip } from "../formats/zip.ts";
import { readTextePropre } from "./gabarit-jetons.ts";
import { formatPartie, parsePartie } from "./gabarit-lecture.ts";
import { healMarques, listTextesParagraphe, replaceTextes } from "./gabarit-reparation.ts";
import { type Hote, readHote } from "./hote-lecture.ts";
import { createEntrees } from "./hote-paquet.ts";
import { checkEntrees } from "./validate-ooxml.ts";

export type LectureModele = { readonly ok: true; readonly octets: Uint8Array; readonly remarques: readonly string[] } | { readonly ok: false; readonly motif: string };

/** The template as it is kept: cleaned of macros, links and revisions, its marks mended; refused with one French sentence. */
export function prepareModele(octets: Uint8Array): LectureModele {
  const lecture = readHote(octets, true);
  if (!lecture.ok) return lecture;
  const paquet = checkEntrees(createEntrees(createContenu(lecture.hote)));
  if (paquet.kind === "refuse") return { ok: false, motif: `Ce document n’est pas écrit comme Word l’attend (${paquet.anomalies[0]})\u00A0: ouvrez-le dans Word, enregistrez-le de nouveau, puis recommencez.` };
  return { ok: true, octets: createZip(paquet.entrees, undefined), remarques: lecture.hote.remarques };
}

function createContenu(hote: Hote) {
  const polices = hote.polices ?? createNoeud("w:fonts", { "xmlns:w": hote.document.racine.attributs["xmlns:w"] ?? "" });
  const heal = <P extends { readonly racine: NoeudXml }>(partie: P): P => ({ ...partie, racine: healMarques(partie.racine) });
  return { ...hote, polices, document: heal(hote.document), annexes: hote.annexes.map(heal), proprietes: PROPRIETES };
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PROPRIETES = new Map([
  ["docProps/core.xml", `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>`],
  ["docProps/app.xml", `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Exigible</Application></Properties>`],
]);

/** A paragraph of a template, as a person reads it. */
export interface ParagrapheModele {
  readonly partie: string;
  /** « Corps du document », « En-tête ». */
  readonly libelle: string;
  /** From 1, in its part. */
  readonly rang: number;
  readonly texte: string;
  /** Rank of the row that holds it, and of its cell, from 1; absent outside a table. */
  readonly rangee?: number;
  readonly cellule?: number;
}

/** Every paragraph, headers first, footers last; the copies for old versions of Word are left out. */
export function listParagraphesModele({ document, annexes }: Pick<Hote, "document" | "annexes">): readonly ParagrapheModele[] {
  const sortes = listSortes(document);
  const parties = [...annexes.filter(({ nom }) => nom.includes("header")), document, ...annexes.filter(({ nom }) => !nom.includes("header"))];
  return parties.flatMap(({ nom, racine }) => {
    const trouves: ParagrapheModele[] = [];
    const releve = { rang: 0, rangee: 0 };
    collectParagraphes(healMarques(racine), { partie: nom, libelle: `${formatPartie(nom)}${sortes.get(nom) ?? ""}` }, releve, trouves);
    return trouves;
  });
}

const SORTES: Readonly<Record<string, string>> = { first: ", première page", even: ", pages paires" };

/** The pages on which each header and footer stands, when it is not on all of them. */
function listSortes({ racine, relations }: Hote["document"]): ReadonlyMap<string, string> {
  const references = [...walkNoeuds(racine)].filter(({ nom }) => nom === "w:headerReference" || nom === "w:footerReference");
  return new Map(references.flatMap(({ attributs }) => {
    const cible = relations.find(({ id }) => id === attributs["r:id"])?.cible;
    return cible === undefined ? [] : [[cible, SORTES[attributs["w:type"] ?? ""] ?? ""] as const];
  }));
}

type Ici = Pick<ParagrapheModele, "partie" | "libelle" | "rangee" | "cellule"> & { readonly isDouble?: boolean };

function collectParagraphes(noeud: NoeudXml, ici: Ici, releve: { rang: number; rangee: number }, trouves: ParagrapheModele[]): void {
  let cellule = 0;
  if (noeud.nom === "w:p") {
    releve.rang++;
    const { isDouble = false, ...place } = ici;
    if (!isDouble) trouves.push({ ...place, rang: releve.rang, texte: readTextePropre(noeud) });
  }
  const rangee = noeud.nom === "w:tr" ? ++releve.rangee : undefined;
  for (const enfant of listEnfants(noeud)) {
    if (enfant.nom === "w:tc") cellule++;
    collectParagraphes(enfant, { ...ici, ...(rangee === undefined ? {} : { rangee, cellule }), ...(enfant.nom === "mc:Fallback" ? { isDouble: true } : {}) }, releve, trouves);
  }
}

/** Where a mark is written: in place of the letters from `debut` to `fin` of a paragraph. */
export interface CibleModele {
  readonly partie: string;
  readonly rang: number;
  readonly debut: number;
  readonly fin: number;
}

/** The template once a mark took the place of some letters of a paragraph, in the look of the first of them. */
export function writeMarque(octets: Uint8Array, { partie, rang, debut, fin }: CibleModele, marque: string): Uint8Array {
  return changePartie(octets, partie, (racine) => {
    const paragraphe = findParagraphe(racine, rang);
    const porteurs = listTextesParagraphe(paragraphe);
    if (porteurs.length === 0) return replaceNoeud(racine, paragraphe, [{ ...paragraphe, enfants: [...paragraphe.enfants, createRun(marque)] }]);
    return replaceTextes(racine, spliceTextes(porteurs, positions(paragraphe), debut, fin, marque));
  });
}

/** A tab or a line break counts for one letter of the paragraph, and no text holds it. */
function positions(paragraphe: NoeudXml): ReadonlyMap<NoeudXml, number> {
  const departs = new Map<NoeudXml, number>();
  let place = 0;
  const walk = (noeud: NoeudXml): void => {
    if (noeud.nom === "w:t") departs.set(noeud, place);
    if (noeud.nom === "w:t") place += readTexteNoeud(noeud).length;
    else if (noeud.nom === "w:tab" || noeud.nom === "w:br") place++;
    else for (const enfant of listEnfants(noeud)) if (enfant.nom !== "w:txbxContent" && enfant.nom !== "w:pPr") walk(enfant);
  };
  walk(paragraphe);
  return departs;
}

function spliceTextes(porteurs: readonly NoeudXml[], departs: ReadonlyMap<NoeudXml, number>, debut: number, fin: number, marque: string): ReadonlyMap<NoeudXml, string> {
  const textes = new Map<NoeudXml, string>();
  let isEcrite = false;
  for (const [place, porteur] of porteurs.entries()) {
    const texte = readTexteNoeud(porteur);
    const depart = departs.get(porteur) ?? 0;
    const [de, a] = [Math.max(0, Math.min(texte.length, debut - depart)), Math.max(0, Math.min(texte.length, fin - depart))];
    const isIci: boolean = !isEcrite && (debut <= depart + texte.length || place === porteurs.length - 1);
    if (isIci) textes.set(porteur, `${texte.slice(0, de)}${marque}${texte.slice(a)}`);
    else if (a > de) textes.set(porteur, `${texte.slice(0, de)}${texte.slice(a)}`);
    isEcrite ||= isIci;
  }
  return textes;
}

/** The template once a paragraph, or the row that holds it, is a passage between two marks. */
export function wrapPassage(octets: Uint8Array, { partie, rang }: Pick<CibleModele, "partie" | "rang">, [ouvrante, fermante]: readonly [string, string], isRangee: boolean): Uint8Array {
  return changePartie(octets, partie, (racine) => {
    const paragraphe = findParagraphe(racine, rang);
    const rangee = isRangee ? [...walkNoeuds(racine)].findLast((noeud) => noeud.nom === "w:tr" && [...walkNoeuds(noeud)].includes(paragraphe)) : undefined;
    if (rangee === undefined) return replaceNoeud(racine, paragraphe, [createNoeud("w:p", {}, [createRun(ouvrante)]), paragraphe, createNoeud("w:p", {}, [createRun(fermante)])]);
    const paragraphes = [...walkNoeuds(rangee)].filter(({ nom }) => nom === "w:p");
    const [premier, dernier] = [paragraphes[0], paragraphes.at(-1)];
    if (premier === undefined || dernier === undefined) return racine;
    const proprietes = listEnfants(premier, "w:pPr");
    const reste = premier.enfants.filter((enfant) => typeof enfant === "string" || enfant.nom !== "w:pPr");
    const ouvert = { ...premier, enfants: [...proprietes, createRun(ouvrante), ...reste, ...(premier === dernier ? [createRun(fermante)] : [])] };
    const ouverte = replaceNoeud(racine, premier, [ouvert]);
    return premier === dernier ? ouverte : replaceNoeud(ouverte, dernier, [{ ...dernier, enfants: [...dernier.enfants, createRun(fermante)] }]);
  });
}

function createRun(texte: string): NoeudXml {
  return createNoeud("w:r", {}, [createNoeud("w:t", { "xml:space": "preserve" }, [texte])]);
}

function findParagraphe(racine: NoeudXml, rang: number): NoeudXml {
  const paragraphe = [...walkNoeuds(racine)].filter(({ nom }) => nom === "w:p")[rang - 1];
  if (paragraphe === undefined) throw new Error("Ce paragraphe n’est plus dans le modèle\u00A0: rouvrez-le.");
  return paragraphe;
}

function replaceNoeud(racine: NoeudXml, cible: NoeudXml, noeuds: readonly EnfantXml[]): NoeudXml {
  return mapNoeuds(racine, (noeud) => (noeud === cible ? noeuds : [noeud]));
}

/** Only the part that changes is written again. */
function changePartie(octets: Uint8Array, nom: string, change: (racine: NoeudXml) => NoeudXml): Uint8Array {
  const archive = parseZip(octets);
  if (!archive.ok) throw new Error(archive.motif);
  const entrees = archive.entrees.map((entree) => (entree.nom === nom ? { ...entree, octets: encodeUtf8(formatXml(change(healMarques(parsePartie(decodeUtf8(entree.octets)))))) } : entree));
  return createZip(entrees, undefined);
}
