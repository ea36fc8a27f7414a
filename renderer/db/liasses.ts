import type { SujetId } from "#shared/model/fait.ts";
import type { Atelier } from "./atelier.ts";
import { inflate } from "./compression.ts";
import { decodeSujet, type SujetTenu } from "./faits-tenus.ts";
import type { Enregistrement } from "./schema.ts";
import { createScelleur, type Scelleur } from "./scelleur.ts";
import { findCodec, findMarque, formatPlace, openEnregistrement } from "./scelles.ts";
import type { Liasse } from "./sujets-tenus.ts";

const VIDE: SujetTenu = new Uint8Array(0);

/** A few dossiers of many facts fill a bundle too, before they are deflated: larger, a save would rewrite more than it must; smaller, each costs the disk as much. */
const OCTETS_PAR_LIASSE = 120_000;

/** What is to be written, and where each subject stands from now on. */
export interface Placement {
  readonly liasses: ReadonlyMap<number, Liasse>;
  readonly rangs: ReadonlyMap<SujetId, number>;
}

export function formatCleLiasse(rang: number): string {
  return String(rang).padStart(6, "0");
}

/** More than that is a long reading, of which nothing is kept. */
const OUVERTES = 8;

/** Throws on a bundle that is lost, damaged, or of an earlier copy. */
export async function readLiasses(atelier: Atelier, rangs: readonly number[]): Promise<ReadonlyMap<number, Liasse>> {
  const absentes = rangs.filter((rang) => !atelier.ouvertes.has(rang));
  const connues = new Map([...atelier.ouvertes, ...(await readStockees(atelier, absentes))]);
  if (absentes.length > 0) atelier.ouvertes = connues.size > OUVERTES ? new Map() : connues;
  return connues;
}

async function readStockees(atelier: Atelier, rangs: readonly number[]): Promise<ReadonlyMap<number, Liasse>> {
  const cles = rangs.map(formatCleLiasse);
  const stockees = cles.length === 0 ? [] : await atelier.rangement.read("sujets", cles);
  return new Map(await Promise.all(rangs.map(async (rang, place) => [rang, await openLiasse(atelier, stockees[place], atelier.reperes[rang])] as const)));
}

/** Checks that it is the one that was written last. */
export async function openLiasse(atelier: Atelier, stockee: Enregistrement | undefined, repere: number | undefined): Promise<Liasse> {
  if (stockee === undefined) throw new Error("La copie est abîmée\u00A0: une liasse y manque");
  const octets = await inflate(await openEnregistrement(atelier, "sujets", stockee));
  if (findMarque(stockee) !== repere) throw new Error(`La copie de ${stockee.cle} est abîmée\u00A0: ce n’est pas la dernière écrite`);
  return new Map(splitOctets(octets).map((ligne) => [decodeSujet(ligne), ligne]));
}

/** Bundles sealed, and the hash of each subject that changed. */
export interface LiassesScellees {
  readonly enregistrements: readonly Enregistrement[];
  readonly empreintes: ReadonlyMap<SujetId, string>;
}

/** Many are sealed by the thread that is made for it, if the engine was given one; `isAttendue`: this thread, which only waits, seals every other one. */
export async function sealLiasses(atelier: Atelier, liasses: ReadonlyMap<number, Liasse>, changes: ReadonlyMap<SujetId, SujetTenu>, isAttendue: boolean): Promise<LiassesScellees> {
  const ici = createScelleur(findCodec(atelier));
  const fil = findFil(atelier, liasses.size) ?? ici;
  const empreintes = new Map<SujetId, string>();
  const enregistrements = await Promise.all([...liasses].map(async ([rang, liasse], numero): Promise<Enregistrement> => {
    const { seal } = isAttendue && numero % 2 === 1 ? ici : fil;
    const cle = formatCleLiasse(rang);
    const siens = [...liasse.keys()].filter((sujet) => changes.has(sujet));
    const scellee = await seal({ place: formatPlace("sujets", cle), octets: encodeLiasse(liasse), bornes: listBornes(liasse, siens) });
    for (const [place, sujet] of siens.entries()) empreintes.set(sujet, scellee.empreintes[place] ?? "");
    return { cle, octets: scellee.octets };
  }));
  return { enregistrements, empreintes };
}

/** A few bundles are sealed sooner than a thread starts. */
const LIASSES_POUR_UN_FIL = 48;

function findFil(atelier: Atelier, nombre: number): Scelleur | undefined {
  if (nombre >= LIASSES_POUR_UN_FIL) atelier.scelleur ??= atelier.createScelleur?.(findCodec(atelier));
  return atelier.scelleur;
}

function listBornes(liasse: Liasse, sujets: readonly SujetId[]): Uint32Array<ArrayBuffer> {
  const bornes = new Uint32Array(sujets.length * 2);
  let place = 0;
  let rang = 0;
  for (const [sujet, ligne] of liasse) {
    if (sujet === sujets[rang / 2]) {
      bornes[rang] = place;
      bornes[rang + 1] = place + ligne.length;
      rang += 2;
    }
    place += ligne.length + 1;
  }
  return bornes;
}

/** Known subjects stay where they are, new ones fill the last bundle, then others. */
export async function placeSujets(atelier: Atelier, lignes: ReadonlyMap<SujetId, SujetTenu>, findRang: (sujet: SujetId) => number | undefined): Promise<Placement> {
  const rangs = new Map<SujetId, number>();
  for (const sujet of lignes.keys()) {
    const rang = findRang(sujet);
    if (rang !== undefined) rangs.set(sujet, rang);
  }
  const nouveaux = [...lignes.keys()].filter((sujet) => !rangs.has(sujet));
  const dernier = atelier.reperes.length - 1;
  const lues = await readPourEcrire(atelier, new Set([...rangs.values(), ...(nouveaux.length > 0 && dernier >= 0 ? [dernier] : [])]));
  const liasses = new Map<number, Map<SujetId, SujetTenu>>();
  const open = (rang: number): Map<SujetId, SujetTenu> => {
    const ouverte = liasses.get(rang) ?? new Map(lues.get(rang));
    liasses.set(rang, ouverte);
    return ouverte;
  };
  for (const [sujet, rang] of rangs) open(rang).set(sujet, lignes.get(sujet) ?? VIDE);
  let rang = Math.max(dernier, 0);
  let taille = computeTaille(liasses.get(rang) ?? lues.get(rang));
  let nombre = (liasses.get(rang) ?? lues.get(rang))?.size ?? 0;
  for (const sujet of nouveaux) {
    const ligne = lignes.get(sujet) ?? VIDE;
    if (nombre >= atelier.tailles.liasse || taille >= OCTETS_PAR_LIASSE) [rang, taille, nombre] = [rang + 1, 0, 0];
    open(rang).set(sujet, ligne);
    rangs.set(sujet, rang);
    taille += ligne.length;
    nombre += 1;
  }
  return { liasses, rangs };
}

/** The bundle being filled is in memory since it was written. */
async function readPourEcrire(atelier: Atelier, rangs: ReadonlySet<number>): Promise<ReadonlyMap<number, Liasse>> {
  const { derniere } = atelier;
  const lues = new Map(await readLiasses(atelier, [...rangs].filter((rang) => rang !== derniere?.rang)));
  return derniere !== undefined && rangs.has(derniere.rang) ? lues.set(derniere.rang, derniere.liasse) : lues;
}

function computeTaille(liasse: Liasse | undefined): number {
  return [...(liasse?.values() ?? [])].reduce((taille, ligne) => taille + ligne.length, 0);
}

const FIN_DE_LIGNE = 0x0a;

// A text made by JSON.stringify holds no line break, and an identifier no space.
function encodeLiasse(liasse: Liasse): Uint8Array<ArrayBuffer> {
  return findSuite([...liasse.values()]) ?? joinLignes(liasse);
}

/** Lines written one after the other by the same encoder are the bundle already. */
function findSuite(lignes: readonly SujetTenu[]): Uint8Array<ArrayBuffer> | undefined {
  const [premiere] = lignes;
  if (premiere === undefined) return undefined;
  const tout = new Uint8Array(premiere.buffer);
  let fin = premiere.byteOffset;
  for (const { buffer, byteOffset, byteLength } of lignes) {
    if (buffer !== premiere.buffer || byteOffset !== fin || tout[byteOffset + byteLength] !== FIN_DE_LIGNE) return undefined;
    fin = byteOffset + byteLength + 1;
  }
  return tout.subarray(premiere.byteOffset, fin);
}

function joinLignes(liasse: Liasse): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(computeTaille(liasse) + liasse.size).fill(FIN_DE_LIGNE);
  let place = 0;
  for (const ligne of liasse.values()) {
    octets.set(ligne, place);
    place += ligne.length + 1;
  }
  return octets;
}

/** Each line by itself: kept in memory, it must not keep the others. */
function splitOctets(octets: Uint8Array<ArrayBuffer>): readonly SujetTenu[] {
  const lignes: SujetTenu[] = [];
  for (let debut = 0; debut < octets.length; ) {
    const fin = octets.indexOf(FIN_DE_LIGNE, debut);
    lignes.push(octets.slice(debut, fin));
    debut = fin + 1;
  }
  return lignes;
}
