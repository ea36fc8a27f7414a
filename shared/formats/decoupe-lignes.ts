import { addOctet, type ReleveOctets } from "./encodage.ts";
import { mergeOctets } from "./flux-texte.ts";
import { findLongueurUtf8 } from "./unicode.ts";

/** One line still in bytes. The object is reused for the next line: read it, do not keep it. */
export interface LigneOctets {
  readonly octets: Uint8Array;
  readonly debut: number;
  readonly fin: number;
  /** Start of each field, then the end of the line plus one: field k is [bornes[k], bornes[k + 1] − 1[. */
  readonly bornes: Int32Array;
  readonly champs: number;
  /** Rank in the file, from 1. */
  readonly numero: number;
  readonly defaut: DefautLigne | undefined;
}

export type DefautLigne = "nul" | "guillemet" | "trop-longue";

export interface Decoupage {
  /** Code of the byte between fields. */
  readonly separateur: number;
  /** A field may be between quotes and then hold the separator. */
  readonly hasGuillemets: boolean;
  /** Told of the bytes above 7F on the way, so that the file is gone through once. */
  readonly releve: ReleveOctets;
}

export interface Decoupe {
  readonly add: (octets: Uint8Array) => void;
  readonly end: () => void;
  readonly countLignes: () => number;
}

/** Bytes kept of one line: what is longer is reported, cut, and the rest skipped, so that memory stays bounded. */
export const TAILLE_LIGNE_MAX = 1 << 20;
const EXTRAIT = 256;
const CHAMPS_MAX = 1024;
const LF = 10;
const CR = 13;
const GUILLEMET = 34;
const FIN_DE_FICHIER = 0x1a;

interface Etat {
  octets: Uint8Array;
  debut: number;
  fin: number;
  readonly bornes: Int32Array;
  champs: number;
  numero: number;
  defaut: DefautLigne | undefined;
  /** Carriage returns just met: `\r\r\n` (seen in a real file) is one line end, `\r` alone too. */
  retours: number;
  isEntreGuillemets: boolean;
  isDebordement: boolean;
  attente: Uint8Array;
}

/** Cuts a stream of bytes into lines and fields, in constant memory; blank lines are counted and not given. */
export function createDecoupe(decoupage: Decoupage, onLigne: (ligne: LigneOctets) => void): Decoupe {
  const etat: Etat = {
    octets: new Uint8Array(0), debut: 0, fin: 0, bornes: new Int32Array(CHAMPS_MAX + 2), champs: 1, numero: 1,
    defaut: undefined, retours: 0, isEntreGuillemets: false, isDebordement: false, attente: new Uint8Array(0),
  };
  return {
    add: (octets) => {
      etat.octets = etat.attente.length === 0 ? octets : mergeOctets(etat.attente, octets);
      splitLignes(etat, decoupage, onLigne);
      const reste = etat.octets.length - etat.debut;
      etat.isDebordement ||= reste > TAILLE_LIGNE_MAX;
      etat.attente = etat.octets.slice(etat.debut, etat.debut + (etat.isDebordement ? Math.min(reste, EXTRAIT) : reste));
    },
    end: () => {
      if (etat.attente.length === 0) return;
      etat.octets = mergeOctets(etat.attente, Uint8Array.of(LF));
      splitLignes(etat, decoupage, onLigne);
      etat.attente = new Uint8Array(0);
    },
    countLignes: () => etat.numero - 1,
  };
}

function splitLignes(etat: Etat, { separateur, hasGuillemets, releve }: Decoupage, onLigne: (ligne: LigneOctets) => void): void {
  const { octets, bornes } = etat;
  beginLigne(etat, 0);
  for (let rang = 0; rang < octets.length; rang++) {
    const octet = octets[rang] ?? 0;
    if (octet === separateur) {
      if (etat.isEntreGuillemets) continue;
      if (etat.champs < CHAMPS_MAX) bornes[etat.champs] = rang + 1;
      etat.champs++;
    } else if (octet < 14) {
      if (octet === LF || octet === CR) endLigne(etat, rang, octet, onLigne);
      else if (octet === 0) etat.defaut = "nul";
    } else if (octet > 127) {
      const suite = findLongueurUtf8(octets, rang);
      addOctet(releve, octet, suite);
      if (suite > 1) rang += suite - 1;
    } else if (hasGuillemets && octet === GUILLEMET) toggleGuillemet(etat, rang);
  }
}

function beginLigne(etat: Etat, debut: number): void {
  etat.debut = debut;
  etat.bornes[0] = debut;
  etat.champs = 1;
  etat.defaut = undefined;
  etat.isEntreGuillemets = false;
}

/** A quote opens only at the start of a field; doubled inside, it closes and opens again. */
function toggleGuillemet(etat: Etat, rang: number): void {
  const debutChamp = etat.bornes[Math.min(etat.champs, CHAMPS_MAX) - 1] ?? 0;
  if (etat.isEntreGuillemets) etat.isEntreGuillemets = false;
  else if (rang === debutChamp || etat.octets[rang - 1] === GUILLEMET) etat.isEntreGuillemets = true;
}

function endLigne(etat: Etat, rang: number, octet: number, onLigne: (ligne: LigneOctets) => void): void {
  const isSuite = octet === LF && etat.retours > 0 && rang === etat.debut;
  if (isSuite) {
    // The line end has been counted at its first \r; in \r\r\n the second one was no blank line.
    if (etat.retours === 2) etat.numero--;
    etat.retours = 0;
  } else {
    emitLigne(etat, rang, onLigne);
    etat.numero++;
    etat.retours = octet === LF ? 0 : rang === etat.debut && etat.retours === 1 ? 2 : 1;
  }
  beginLigne(etat, rang + 1);
}

function emitLigne(etat: Etat, fin: number, onLigne: (ligne: LigneOctets) => void): void {
  // Old systems end a file with one byte 1A.
  etat.fin = fin > etat.debut && etat.octets[fin - 1] === FIN_DE_FICHIER ? fin - 1 : fin;
  const isTropLongue = etat.isDebordement;
  etat.isDebordement = false;
  if (!isTropLongue && isBlanche(etat)) return;
  etat.bornes[Math.min(etat.champs, CHAMPS_MAX)] = etat.fin + 1;
  if (etat.isEntreGuillemets) etat.defaut ??= "guillemet";
  if (isTropLongue) etat.defaut = "trop-longue";
  onLigne(etat);
}

function isBlanche({ octets, debut, fin }: Etat): boolean {
  for (let rang = debut; rang < fin; rang++) if ((octets[rang] ?? 0) > 32) return false;
  return true;
}
