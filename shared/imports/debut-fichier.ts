import { decodeExtrait, type Encodage, findMarque, toBrut } from "../formats/encodage.ts";
import { listNomsOle } from "../formats/ole.ts";
import { decodeUtf16 } from "../formats/unicode.ts";
import { listEntreesZip } from "../formats/zip-repertoire.ts";

/** Bytes that are enough to tell what a file is, containers excepted: those are read to their end. */
export const TAILLE_DETECTION = 64 * 1024;

/** What the detection may look at: content only, never the name of the file. */
export interface DebutFichier {
  readonly octets: Uint8Array;
  /** `octets` is the whole file. */
  readonly isEntier: boolean;
  /** The first 64 kB, one character per byte. */
  readonly brut: string;
  readonly marque: Encodage | undefined;
  /** The first 64 kB decoded, without their mark; `undefined` when they are binary. */
  readonly texte: string | undefined;
  /** First line that is not blank; empty when binary. */
  readonly premiereLigne: string;
  /** Root element, when it is XML. */
  readonly racine: RacineXml | undefined;
  /** Names of the entries of a ZIP, of the streams of an OLE file; empty otherwise, or while the container is not whole. */
  readonly noms: readonly string[];
}

export interface RacineXml {
  /** Without its prefix. */
  readonly nom: string;
  /** Namespace of that prefix; empty when none is declared. */
  readonly espace: string;
}

export type Conteneur = "zip" | "ole";

export function findConteneur(octets: Uint8Array): Conteneur | undefined {
  const [premier, second, troisieme, quatrieme] = octets;
  if (premier === 0x50 && second === 0x4b && troisieme === 3 && quatrieme === 4) return "zip";
  return premier === 0xd0 && second === 0xcf && troisieme === 0x11 && quatrieme === 0xe0 ? "ole" : undefined;
}

export function createDebutFichier(octets: Uint8Array, isEntier: boolean): DebutFichier {
  const extrait = octets.subarray(0, TAILLE_DETECTION);
  const brut = toBrut(extrait);
  const marqueLue = findMarque(extrait);
  const marque = marqueLue?.encodage;
  const conteneur = findConteneur(octets);
  const texte = conteneur === undefined ? readTexte(extrait, brut, marqueLue) : undefined;
  return {
    octets, isEntier, brut, marque, texte,
    premiereLigne: texte?.split(/\r\r\n|\r\n|\n|\r/).find((ligne) => ligne.trim() !== "") ?? "",
    racine: texte === undefined ? undefined : findRacine(texte),
    noms: conteneur === undefined || !isEntier ? [] : conteneur === "zip" ? listEntreesZip(octets).map(({ nom }) => nom) : listNomsOle(octets),
  };
}

/** The beginning as text; `undefined` when it is binary. */
function readTexte(extrait: Uint8Array, brut: string, marqueLue: ReturnType<typeof findMarque>): string | undefined {
  const { encodage: marque, taille = 0 } = marqueLue ?? {};
  if (marque === "utf-16le" || marque === "utf-16be") return decodeUtf16(extrait.subarray(taille), extrait.length - taille - (extrait.length % 2), marque === "utf-16le");
  const controles = brut.match(/[\u0000-\u0008\u000E-\u0019\u001B-\u001F]/g)?.length ?? 0;
  if (controles * 50 > brut.length) return undefined;
  return decodeExtrait(marque === "utf-8-bom" ? brut.slice(3) : brut);
}

/** First element after the prologue and the comments. A document type is no root: such a file is refused before anything reads it. */
function findRacine(texte: string): RacineXml | undefined {
  const balise = /^\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]{0,20000}?-->\s*)*<(?:([\w.-]+):)?([\w.-]+)([^>]*)>?/.exec(texte);
  if (balise === null) return undefined;
  const [, prefixe, nom = "", attributs = ""] = balise;
  const declare = attributs.matchAll(/xmlns(?::([\w.-]+))?\s*=\s*["']([^"']*)["']/g);
  return { nom, espace: [...declare].find(([, lu]) => lu === prefixe)?.[2] ?? "" };
}
