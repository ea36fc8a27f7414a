import { type NoeudXml, parseNoeuds } from "../formats/xml-noeuds.ts";
import { type Jeton, listJetons, type MarqueJeton } from "./gabarit-jetons.ts";
import { planPassages, type Role } from "./gabarit-passages.ts";
import { healMarques } from "./gabarit-reparation.ts";
import { type Hote, type PartieHote, readHote } from "./hote-lecture.ts";

/** A place in a template, as a person finds it again. */
export interface LieuGabarit {
  /** « word/document.xml ». */
  readonly partie: string;
  /** « Corps du document », « En-tête ». */
  readonly libelle: string;
  /** From 1. */
  readonly paragraphe: number;
  readonly extrait: string;
}

export interface AnomalieGabarit {
  readonly lieu: LieuGabarit;
  /** French sentence. */
  readonly motif: string;
}

/** A part of a template as a wording: its marks in their text, each piece of XML a private sign (`SIGNE`). */
export interface PartieGabarit {
  readonly nom: string;
  readonly texte: string;
  readonly xml: readonly string[];
}

/** A template of the company, read: its marks are those of the acts. */
export interface Gabarit {
  readonly hote: Hote;
  readonly parties: readonly PartieGabarit[];
  readonly marques: readonly { readonly texte: string; readonly lieu: LieuGabarit }[];
  readonly anomalies: readonly AnomalieGabarit[];
}

export type LectureGabarit = { readonly ok: true; readonly gabarit: Gabarit } | { readonly ok: false; readonly motif: string };

/** A piece of XML in the text of a part: its rank between two private signs. */
export const SIGNE = /\uE000(\d+)\uE001/g;

/** Reads a template; `findRole` knows the language of the marks. Its body is kept, cleaned as a letterhead is. */
export function readGabarit(octets: Uint8Array, findRole: (marque: string) => Role): LectureGabarit {
  const lecture = readHote(octets, true);
  return lecture.ok ? { ok: true, gabarit: createGabarit(lecture.hote, findRole) } : lecture;
}

export function createGabarit(hote: Hote, findRole: (marque: string) => Role): Gabarit {
  const lues = [hote.document, ...hote.annexes].map((partie) => readPartie(partie, findRole));
  return {
    hote,
    parties: lues.map(({ partie }) => partie),
    marques: lues.flatMap(({ marques }) => marques),
    anomalies: lues.flatMap(({ anomalies }) => anomalies),
  };
}

function readPartie({ nom, racine }: PartieHote, findRole: (marque: string) => Role) {
  const jetons = listJetons(healMarques(racine));
  const passages = planPassages(jetons, findRole);
  const visibles = jetons.filter((jeton): jeton is MarqueJeton => jeton.kind === "marque" && jeton.chemin.at(-1)?.isDouble !== true);
  const createLieu = ({ chemin }: MarqueJeton): LieuGabarit => ({ partie: nom, libelle: formatPartie(nom), paragraphe: chemin.at(-1)?.rang ?? 0, extrait: cutExtrait(chemin.at(-1)?.texte ?? "") });
  return {
    partie: { nom, ...joinJetons(jetons, passages) },
    marques: visibles.map((marque) => ({ texte: marque.texte, lieu: createLieu(marque) })),
    anomalies: passages.anomalies.filter(({ marque }) => marque.chemin.at(-1)?.isDouble !== true).map(({ marque, motif }) => ({ lieu: createLieu(marque), motif: `«\u00A0${marque.texte}\u00A0»\u00A0: ${motif}` })),
  };
}

function joinJetons(jetons: readonly Jeton[], { avant, retires, deplacees }: ReturnType<typeof planPassages>): Pick<PartieGabarit, "texte" | "xml"> {
  const xml: string[] = [];
  let texte = "";
  for (let rang = 0; rang <= jetons.length; rang++) {
    texte += (avant.get(rang) ?? []).join("");
    const jeton = jetons[rang];
    if (jeton === undefined || retires.has(rang)) continue;
    if (jeton.kind === "xml") texte += `\uE000${xml.push(jeton.xml) - 1}\uE001`;
    else if (jeton.kind === "texte") texte += jeton.texte.replace(/[\n\uE000-\uE00F]/g, " ");
    else if (!deplacees.has(jeton)) texte += jeton.texte;
  }
  return { texte, xml };
}

/** Where a part stands, in the words of Word. */
export function formatPartie(nom: string): string {
  if (/header/.test(nom)) return "En-tête";
  if (/footer/.test(nom)) return "Pied de page";
  return /notes/.test(nom) ? "Notes" : "Corps du document";
}

function cutExtrait(texte: string): string {
  const net = texte.replace(/\s+/g, " ").trim();
  return net.length > 90 ? `${net.slice(0, 89)}…` : net;
}

/** A part as a tree again. */
export function parsePartie(xml: string): NoeudXml {
  const lu = parseNoeuds(xml);
  if (!lu.ok) throw new Error(`Le modèle rempli n’est pas un XML correct\u00A0: ${lu.motif}`);
  return lu.racine;
}
