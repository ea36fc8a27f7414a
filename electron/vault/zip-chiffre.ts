import { createCipheriv, createHmac, pbkdf2 } from "node:crypto";
import { promisify } from "node:util";
import { formatInstant } from "../adapters/clock.ts";
import type { DiskFile } from "../adapters/disk.ts";
import type { RandomBytes } from "./poste.ts";

/** Where the bytes of an archive go, one portion after the other. */
export interface SortieZip {
  readonly take: (portion: Uint8Array) => Promise<void>;
  readonly finish: () => Promise<void>;
}

const TAILLE_SEL = 16;
const TAILLE_VERIFICATION = 2;
const TAILLE_SCEAU = 10;
const TAILLE_CLE = 32;
/** Those of the format: a passphrase drawn at random needs no more. */
const TOURS = 1000;
/** Bytes of the key stream made at once. */
const PORTION = 64 * 1024;
const BLOC = 16;

/** AE-2, AES-256, what is sealed is stored as it is. */
const EXTRA = Buffer.from([0x01, 0x99, 7, 0, 2, 0, 0x41, 0x45, 3, 0, 0]);

export interface PlanZipChiffre {
  /** Name of the file inside, ASCII. */
  readonly nom: string;
  readonly phrase: string;
  readonly randomBytes: RandomBytes;
  /** Dates the entry (milliseconds since 1970). */
  readonly instant: number;
}

/**
 * One file, sealed in a ZIP that 7-Zip and its like open with a passphrase: AES-256 in counter mode, as WinZip describes it (AE-2: PBKDF2-HMAC-SHA1, then
 * HMAC-SHA1 of what is sealed). The ZIP of what is handed over lies inside, so that the names of its files are sealed too. It is written from the start
 * of `file`; the sizes are known at the end, and written then.
 */
export async function createZipChiffre(file: Pick<DiskFile, "write">, { nom, phrase, randomBytes, instant }: PlanZipChiffre): Promise<SortieZip> {
  const sel = Buffer.from(randomBytes(TAILLE_SEL));
  const cles = await promisify(pbkdf2)(Buffer.from(phrase, "utf8"), sel, TOURS, 2 * TAILLE_CLE + TAILLE_VERIFICATION, "sha1");
  const flux = createFlux(cles.subarray(0, TAILLE_CLE));
  const sceau = createHmac("sha1", cles.subarray(TAILLE_CLE, 2 * TAILLE_CLE));
  const debut = Buffer.concat([formatEntree(nom, instant, 0), sel, cles.subarray(2 * TAILLE_CLE)]);
  await file.write(0, debut);
  let clair = 0;
  return {
    take: async (portion) => {
      const scelle = flux(portion);
      sceau.update(scelle);
      await file.write(debut.byteLength + clair, scelle);
      clair += portion.byteLength;
    },
    finish: async () => {
      const fin = debut.byteLength + clair;
      const suite = Buffer.concat([sceau.digest().subarray(0, TAILLE_SCEAU), formatRepertoire(nom, instant, { clair, place: fin + TAILLE_SCEAU })]);
      await file.write(fin, suite);
      await file.write(0, formatEntree(nom, instant, clair));
      cles.fill(0);
    },
  };
}

/** The key stream: AES of a counter that begins at one, its lowest byte first, which no mode of the library counts that way. */
function createFlux(cle: Uint8Array): (portion: Uint8Array) => Buffer {
  const aes = createCipheriv("aes-256-ecb", cle, null).setAutoPadding(false);
  const compteurs = Buffer.alloc(PORTION);
  let prochain = 1;
  let reste: Buffer = Buffer.alloc(0);
  const refill = (): Buffer => {
    for (let place = 0; place < PORTION; place += BLOC, prochain += 1) compteurs.writeUIntLE(prochain, place, 6);
    return aes.update(compteurs);
  };
  return (portion) => {
    const scelle = Buffer.alloc(portion.byteLength);
    for (let place = 0; place < portion.byteLength; ) {
      if (reste.byteLength === 0) reste = refill();
      const pris = Math.min(reste.byteLength, portion.byteLength - place);
      for (let rang = 0; rang < pris; rang += 1) scelle[place + rang] = (portion[place + rang] ?? 0) ^ (reste[rang] ?? 0);
      reste = reste.subarray(pris);
      place += pris;
    }
    return scelle;
  };
}

/** Sealed sizes hold the salt, the check of the passphrase and the seal. */
function findTaille(clair: number): number {
  return clair + TAILLE_SEL + TAILLE_VERIFICATION + TAILLE_SCEAU;
}

function formatEntree(nom: string, instant: number, clair: number): Buffer {
  return Buffer.concat([pack([[0x04034b50, 4]]), formatCommun(instant, clair), pack([[nom.length, 2], [EXTRA.byteLength, 2]]), Buffer.from(nom, "ascii"), EXTRA]);
}

/** Version, encrypted, method 99, day and hour, no checksum (AE-2), sizes. */
function formatCommun(instant: number, clair: number): Buffer {
  const { heure, jour } = toDos(instant);
  return pack([[51, 2], [1, 2], [99, 2], [heure, 2], [jour, 2], [0, 4], [findTaille(clair), 4], [clair, 4]]);
}

function formatRepertoire(nom: string, instant: number, { clair, place }: { readonly clair: number; readonly place: number }): Buffer {
  const central = Buffer.concat([pack([[0x02014b50, 4], [51, 2]]), formatCommun(instant, clair), pack([[nom.length, 2], [EXTRA.byteLength, 2], [0, 2], [0, 2], [0, 2], [0, 4], [0, 4]]), Buffer.from(nom, "ascii"), EXTRA]);
  return Buffer.concat([central, pack([[0x06054b50, 4], [0, 2], [0, 2], [1, 2], [1, 2], [central.byteLength, 4], [place, 4], [0, 2]])]);
}

function pack(champs: readonly (readonly [valeur: number, octets: 2 | 4])[]): Buffer {
  return Buffer.concat(champs.map(([valeur, octets]) => {
    const buffer = Buffer.alloc(octets);
    buffer.writeUIntLE(valeur, 0, octets);
    return buffer;
  }));
}

/** Day and hour, as the format has them. */
function toDos(instant: number): { readonly jour: number; readonly heure: number } {
  const [annee = 1980, mois = 1, quantieme = 1, heures = 0, minutes = 0, secondes = 0] = formatInstant(instant).split(/\D+/).map(Number);
  return { jour: ((annee - 1980) << 9) | (mois << 5) | quantieme, heure: (heures << 11) | (minutes << 5) | (secondes >> 1) };
}
