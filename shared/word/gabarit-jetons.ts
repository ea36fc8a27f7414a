import { escapeTexte, type EnfantXml, formatNoeud, formatTete, type NoeudXml, readTexteNoeud, walkNoeuds } from "../formats/xml-noeuds.ts";

/** What a part of a template is cut into: its XML, and the marks that a writer put in its text. */
export type Jeton = { readonly kind: "xml"; readonly xml: string } | { readonly kind: "texte"; readonly texte: string } | MarqueJeton;

export interface MarqueJeton {
  readonly kind: "marque";
  /** « {{debiteur.nom}} », « [[fin]] ». */
  readonly texte: string;
  /** From the part down to the paragraph that holds it. */
  readonly chemin: readonly Conteneur[];
}

/** A paragraph, a cell, a row, a table, or what holds paragraphs. */
export interface Conteneur {
  readonly nom: string;
  /** Its first token, and the one after its last. */
  readonly debut: number;
  fin: number;
  /** What it says by itself, marks included, boxes of text aside. */
  readonly texte: string;
  readonly hasDessin: boolean;
  /** From 1, among the paragraphs of the part. */
  readonly rang: number;
  /** Repeated for old versions of Word: the same text stands elsewhere. */
  readonly isDouble: boolean;
}

export const MARQUE = /\{\{[^{}]*\}\}|\[\[[^[\]]*\]\]/g;
const CONTENEURS = new Set(["w:p", "w:tc", "w:tr", "w:tbl", "w:txbxContent", "w:sdtContent", "w:body", "w:hdr", "w:ftr", "w:footnote", "w:endnote"]);

/** The tokens of a part whose marks were mended (`healMarques`). */
export function listJetons(racine: NoeudXml): readonly Jeton[] {
  const etat: Etat = { jetons: [], xml: "", rang: 0, doubles: 0 };
  appendNoeud(racine, [], etat);
  flush(etat);
  return etat.jetons;
}

interface Etat {
  readonly jetons: Jeton[];
  xml: string;
  rang: number;
  doubles: number;
}

function flush(etat: Etat): void {
  if (etat.xml !== "") etat.jetons.push({ kind: "xml", xml: etat.xml });
  etat.xml = "";
}

function appendNoeud(noeud: NoeudXml, chemin: readonly Conteneur[], etat: Etat): void {
  const isConteneur = CONTENEURS.has(noeud.nom);
  if (!isConteneur && !hasMarque(noeud)) {
    etat.xml += formatNoeud(noeud);
    // Paragraphs without a mark count too.
    for (const { nom } of walkNoeuds(noeud)) if (nom === "w:p") etat.rang++;
    return;
  }
  if (isConteneur) flush(etat);
  const conteneur = isConteneur ? createConteneur(noeud, etat) : undefined;
  const ici = conteneur === undefined ? chemin : [...chemin, conteneur];
  if (noeud.nom === "mc:Fallback") etat.doubles++;
  etat.xml += `<${formatTete(noeud)}>`;
  for (const enfant of noeud.enfants) appendEnfant(enfant, noeud.nom, ici, etat);
  etat.xml += `</${noeud.nom}>`;
  if (noeud.nom === "mc:Fallback") etat.doubles--;
  if (conteneur === undefined) return;
  flush(etat);
  conteneur.fin = etat.jetons.length;
}

function hasMarque(noeud: NoeudXml): boolean {
  return /\{\{|\[\[/.test(readTexteNoeud(noeud));
}

function createConteneur(noeud: NoeudXml, etat: Etat): Conteneur {
  if (noeud.nom === "w:p") etat.rang++;
  return { nom: noeud.nom, debut: etat.jetons.length, fin: 0, texte: readTextePropre(noeud), hasDessin: [...walkNoeuds(noeud)].some(({ nom }) => nom === "w:drawing" || nom === "w:pict"), rang: etat.rang, isDouble: etat.doubles > 0 };
}

function appendEnfant(enfant: EnfantXml, parent: string, chemin: readonly Conteneur[], etat: Etat): void {
  if (typeof enfant !== "string") return appendNoeud(enfant, chemin, etat);
  if (parent !== "w:t" || !/\{\{|\[\[/.test(enfant)) {
    etat.xml += escapeTexte(enfant);
    return undefined;
  }
  flush(etat);
  let debut = 0;
  for (const { 0: marque, index } of enfant.matchAll(MARQUE)) {
    if (index > debut) etat.jetons.push({ kind: "texte", texte: enfant.slice(debut, index) });
    etat.jetons.push({ kind: "marque", texte: marque, chemin });
    debut = index + marque.length;
  }
  if (debut < enfant.length) etat.jetons.push({ kind: "texte", texte: enfant.slice(debut) });
  return undefined;
}

/** Text of a paragraph without that of the boxes anchored in it; of a row, all that its cells hold. */
export function readTextePropre(noeud: NoeudXml): string {
  return noeud.enfants
    .map((enfant) => {
      if (typeof enfant === "string") return noeud.nom === "w:t" ? enfant : "";
      if (enfant.nom === "w:txbxContent" || enfant.nom === "w:instrText") return "";
      return enfant.nom === "w:tab" ? "\t" : enfant.nom === "w:br" ? "\n" : readTextePropre(enfant);
    })
    .join("");
}
