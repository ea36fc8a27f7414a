import { createNoeud, mapNoeuds, type NoeudXml, readTexteNoeud } from "../formats/xml-noeuds.ts";
import { MARQUE } from "./gabarit-jetons.ts";

/**
 * Word cuts a text into runs wherever its writer stopped: each mark is brought back whole into the run where it starts, with plain spaces
 * and quotes in place of those that Word puts by itself.
 */
export function healMarques(racine: NoeudXml): NoeudXml {
  const textes = new Map<NoeudXml, string>();
  healNoeud(racine, textes);
  return replaceTextes(racine, textes);
}

/** The same part once some of its texts say something else. */
export function replaceTextes(racine: NoeudXml, textes: ReadonlyMap<NoeudXml, string>): NoeudXml {
  if (textes.size === 0) return racine;
  return mapNoeuds(racine, (noeud) => {
    const texte = textes.get(noeud);
    return [texte === undefined ? noeud : createNoeud(noeud.nom, { ...noeud.attributs, "xml:space": "preserve" }, [texte])];
  });
}

function healNoeud(noeud: NoeudXml, textes: Map<NoeudXml, string>): void {
  if (noeud.nom === "w:p") healParagraphe(noeud, textes);
  for (const enfant of noeud.enfants) if (typeof enfant !== "string") healNoeud(enfant, textes);
}

/** The `w:t` of a paragraph, those of the boxes anchored in it left out: they are paragraphs of their own. */
export function listTextesParagraphe(noeud: NoeudXml): readonly NoeudXml[] {
  return noeud.enfants.flatMap((enfant) => (typeof enfant === "string" || enfant.nom === "w:txbxContent" ? [] : enfant.nom === "w:t" ? [enfant] : listTextesParagraphe(enfant)));
}

function healParagraphe(paragraphe: NoeudXml, textes: Map<NoeudXml, string>): void {
  const porteurs = listTextesParagraphe(paragraphe);
  const lus = porteurs.map(readTexteNoeud);
  const tout = lus.join("");
  if (!/\{\{|\[\[/.test(tout)) return;
  const neufs = lus.map(() => "");
  let position = 0;
  for (const { 0: brute, index } of [...tout.matchAll(MARQUE), { 0: "", index: tout.length }]) {
    spread(lus, neufs, position, index);
    const porteur = findPorteur(lus, index);
    if (brute !== "") neufs[porteur] = `${neufs[porteur] ?? ""}${cleanMarque(brute)}`;
    position = index + brute.length;
  }
  for (const [rang, porteur] of porteurs.entries()) if (neufs[rang] !== lus[rang]) textes.set(porteur, neufs[rang] ?? "");
}

/** The letters from `debut` to `fin` stay where they are. */
function spread(lus: readonly string[], neufs: string[], debut: number, fin: number): void {
  let depart = 0;
  for (const [rang, lu] of lus.entries()) {
    neufs[rang] = `${neufs[rang] ?? ""}${lu.slice(Math.max(0, debut - depart), Math.max(0, fin - depart))}`;
    depart += lu.length;
  }
}

function findPorteur(lus: readonly string[], index: number): number {
  let fin = 0;
  for (const [rang, lu] of lus.entries()) {
    fin += lu.length;
    if (index < fin) return rang;
  }
  return Math.max(0, lus.length - 1);
}

export function cleanMarque(brute: string): string {
  return brute.replace(/[\u00A0\u202F\t\n]/g, " ").replace(/[’‘]/g, "'").replace(/[\u200B-\u200F\uFEFF\u00AD]/g, "");
}
