import { createNoeud, findEnfant, formatNoeud, listEnfants, type NoeudXml, readTexteNoeud, walkNoeuds } from "../formats/xml-noeuds.ts";
import { type Hote, type PartieHote, type Relation, RELATION } from "./hote-lecture.ts";
import { hasPagesPaires } from "./hote-nettoyage.ts";
import { fuseRacines } from "./hote-styles.ts";

/** The footers that the sections of an act need, one part for each that differs. */
export interface Pieds {
  readonly parties: readonly PartieHote[];
  readonly relations: readonly Relation[];
  /** The references of a section to its footers, by the footer that our writer gave it. */
  readonly findReferences: (pied: string) => readonly NoeudXml[];
}

export interface LignesPied {
  /** Root of the part that our writer made. */
  readonly racine: NoeudXml;
  readonly lignes: readonly NoeudXml[];
}

/**
 * Each kind of page ends with our lines: under the company's footer when it has one, in a new one otherwise. `isMentionneEntier`: the
 * letterhead prints the legal mentions already.
 */
export function createPieds(hote: Hote, section: NoeudXml, lignes: ReadonlyMap<string, LignesPied>, isMentionneEntier: boolean): Pieds {
  const pages = ["default", ...(findEnfant(section, "w:titlePg") === undefined ? [] : ["first"]), ...(hasPagesPaires(hote.reglages) ? ["even"] : [])];
  const parties = new Map<string, PartieHote>();
  const references = new Map<string, readonly NoeudXml[]>();
  for (const [id, { racine, lignes: toutes }] of lignes) {
    const utiles = isMentionneEntier ? toutes.slice(-1) : toutes;
    references.set(id, pages.map((type) => {
      const sien = findPied(hote, section, type);
      const contenu = sien === undefined ? { ...racine, enfants: utiles } : appendLignes(sien.racine, utiles, racine);
      const cle = formatNoeud(contenu);
      const partie = parties.get(cle) ?? { nom: `word/footer${parties.size + 1}.xml`, racine: contenu, relations: sien?.relations ?? [] };
      parties.set(cle, partie);
      return createNoeud("w:footerReference", { "w:type": type, "r:id": createId(partie) });
    }));
  }
  return {
    parties: [...parties.values()],
    relations: [...parties.values()].map((partie) => ({ id: createId(partie), type: `${RELATION}footer`, cible: partie.nom })),
    findReferences: (pied) => references.get(pied) ?? [...references.values()][0] ?? [],
  };
}

function createId({ nom }: PartieHote): string {
  return `exigible-${/\w+(?=\.xml$)/.exec(nom)?.[0] ?? ""}`;
}

function findPied(hote: Hote, section: NoeudXml, type: string): PartieHote | undefined {
  const id = listEnfants(section, "w:footerReference").find(({ attributs }) => attributs["w:type"] === type)?.attributs["r:id"];
  const cible = hote.document.relations.find((relation) => relation.id === id)?.cible;
  return hote.annexes.find(({ nom }) => nom === cible);
}

/** A footer that numbers its pages is left as it is, but for the legal mentions that it lacks. */
function appendLignes(pied: NoeudXml, lignes: readonly NoeudXml[], racine: NoeudXml): NoeudXml {
  const ajouts = hasNumero(pied) ? lignes.slice(0, -1) : lignes;
  return ajouts.length === 0 ? pied : { ...fuseRacines(pied, racine), enfants: [...pied.enfants, ...ajouts] };
}

function hasNumero(pied: NoeudXml): boolean {
  return [...walkNoeuds(pied)].some((noeud) => /^\s*PAGE\b/i.test(noeud.nom === "w:instrText" ? readTexteNoeud(noeud) : noeud.nom === "w:fldSimple" ? (noeud.attributs["w:instr"] ?? "") : ""));
}

/** Whether the letterhead bears the SIREN that our legal mentions hold: they are its own then. */
export function hasMentions(texte: string, mentions: string | undefined): boolean {
  const siren = /\d{3}\s?\d{3}\s?\d{3}/.exec(mentions ?? "")?.[0].replace(/\s/g, "");
  return mentions === undefined || (siren !== undefined && texte.replace(/\s/g, "").includes(siren));
}
