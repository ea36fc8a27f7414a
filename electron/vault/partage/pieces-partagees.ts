import { createHmac } from "node:crypto";
import { deriveCle } from "../crypto/derive.ts";
import { formatDebutBloc, formatDossierBlocs } from "./chemins.ts";
import type { Contexte, PiecesDuCoffre } from "./contexte.ts";
import { FICHIER_MAX, writeShared } from "./ecriture.ts";
import { toFiche } from "./miroir.ts";
import { findPropre } from "./publication.ts";

export type ArriveePiece =
  | { readonly kind: "arrivee" }
  /** Chunks found, of how many; zero of zero: nobody's have come. */
  | { readonly kind: "attente"; readonly recus: number; readonly total: number };

const TAILLE_BLOC = 4 * 1024 * 1024;
/** A colleague's demand is left this time to whoever shared the pièce first (milliseconds). */
const PATIENCE = 60 * 60 * 1000;

/** Mark of a pièce in the folder: found again with a key of the team, and told nothing by without it. */
export function computeRepere(cle: Uint8Array, empreinte: string): string {
  return createHmac("sha256", deriveCle(cle, new Uint8Array(0), "exigible repères des pièces")).update(empreinte).digest("hex").slice(0, 32);
}

/** Chunks of the pièces that unshared facts name, before those facts: of this post, or of one that it signs for. */
export async function publishPieces(contexte: Contexte, poste = contexte.trousse.poste): Promise<void> {
  const { pieces, journal } = contexte;
  if (pieces === undefined) return;
  for (let apres = findPropre(contexte, poste).fin.sequence; apres < journal.findDerniere(poste); ) {
    const lots = await journal.read(poste, apres);
    if (lots.length === 0) return;
    for (const empreinte of listNommees(lots.map(({ ligne }) => ligne))) if ((await pieces.findTaille(empreinte)) !== undefined) await writeBlocs(contexte, pieces, empreinte);
    apres = lots.at(-1)?.derniere ?? Infinity;
  }
}

/** Whatever looks like the hash of a file: those that the vault does not hold are something else. */
export function listNommees(lignes: readonly string[]): readonly string[] {
  return [...new Set(lignes.flatMap((ligne) => [...ligne.matchAll(/"([0-9a-f]{64})"/g)].map(([, empreinte = ""]) => empreinte)))];
}

/** Writes the chunks of a pièce that this post's room does not hold whole. */
async function writeBlocs(contexte: Contexte, pieces: PiecesDuCoffre, empreinte: string): Promise<void> {
  const { trousse, sceau } = contexte;
  const epoque = trousse.epoque();
  const cle = trousse.cleDe(epoque);
  if (cle === undefined) return;
  const taille = (await pieces.findTaille(empreinte)) ?? 0;
  const piece = computeRepere(cle, empreinte);
  const presents = await listBlocs(contexte, trousse.poste, piece);
  let rang = 0;
  await pieces.readBlocs(empreinte, async (clair) => {
    rang += 1;
    if (await hasBloc(contexte, presents, piece, rang)) return;
    const bytes = sceau.seal({ nature: "bloc", auteur: trousse.poste, entete: { equipe: trousse.equipe, ep: epoque, piece, rang, sur: Math.max(1, Math.ceil(taille / TAILLE_BLOC)), taille }, clair }, cle, trousse.graine);
    const juge = sceau.parse(bytes);
    const fiche = juge.kind === "entier" ? toFiche(juge.fichier) : undefined;
    if (fiche !== undefined) await writeShared(contexte, fiche.chemin, bytes);
  });
}

async function hasBloc(contexte: Contexte, presents: readonly string[], piece: string, rang: number): Promise<boolean> {
  for (const chemin of presents.filter((candidat) => candidat.includes(`/${formatDebutBloc(piece, rang)}`))) if ((await readBloc(contexte, chemin, piece)) !== undefined) return true;
  return false;
}

async function listBlocs({ io }: Contexte, poste: string, piece: string): Promise<readonly string[]> {
  const folder = formatDossierBlocs(poste, piece);
  return (await io.list(folder)).filter(({ nom }) => nom.startsWith(piece)).map(({ nom }) => `${folder}/${nom}`);
}

interface Bloc {
  readonly rang: number;
  readonly sur: number;
  readonly taille: number;
  readonly clair: Uint8Array;
}

/** A chunk whose origin and content are proved. */
async function readBloc({ io, sceau, trousse }: Contexte, chemin: string, piece: string): Promise<Bloc | undefined> {
  const bytes = await io.read(chemin, FICHIER_MAX).then((lus) => lus, () => undefined);
  const juge = bytes === undefined ? undefined : sceau.parse(bytes);
  if (juge?.kind !== "entier" || juge.fichier.nature !== "bloc") return undefined;
  const { auteur, entete, open } = juge.fichier;
  const { ep, rang, sur, taille } = entete;
  const membre = trousse.findPoste(auteur);
  const cle = typeof ep === "number" ? trousse.cleDe(ep) : undefined;
  if (membre === undefined || cle === undefined || entete["piece"] !== piece || typeof rang !== "number" || typeof sur !== "number" || typeof taille !== "number") return undefined;
  const clair = open(cle, membre.publique);
  return clair === undefined ? undefined : { rang, sur, taille, clair };
}

/** Takes the chunks of an erased pièce out of this post's room, under every key that the team has had. */
export async function removeBlocs(contexte: Contexte, empreinte: string): Promise<void> {
  const { trousse, io } = contexte;
  for (const epoque of trousse.listEpoques()) {
    const cle = trousse.cleDe(epoque);
    if (cle !== undefined) for (const chemin of await listBlocs(contexte, trousse.poste, computeRepere(cle, empreinte))) await io.remove(chemin);
  }
}

/** Brings in a pièce that facts name, when all its chunks have come: whoever wrote them. Otherwise it is asked for. */
export async function takePiece(contexte: Contexte, empreinte: string): Promise<ArriveePiece> {
  const { trousse, pieces, piecesDemandees } = contexte;
  let arrivee: ArriveePiece = { kind: "attente", recus: 0, total: 0 };
  for (const epoque of trousse.listEpoques().toReversed()) {
    const cle = trousse.cleDe(epoque);
    if (cle === undefined || pieces === undefined) continue;
    const piece = computeRepere(cle, empreinte);
    const parRang = await listParRang(contexte, piece);
    const premier = await readPremier(contexte, parRang, piece);
    if (premier !== undefined && parRang.size >= premier.sur && (await pieces.add(premier.taille, readInOrder(contexte, parRang, piece))) === empreinte) {
      piecesDemandees.delete(piece);
      return { kind: "arrivee" };
    }
    if (premier !== undefined) arrivee = { kind: "attente", recus: Math.min(parRang.size, premier.sur), total: premier.sur };
    if (premier !== undefined || epoque === trousse.epoque()) piecesDemandees.add(piece);
  }
  return arrivee;
}

/** Chunks of a pièce that are in the folder, of how many, without taking it. The number is read once, in the first chunk that is whole. */
export async function countArrivee(contexte: Contexte, empreinte: string): Promise<{ readonly recus: number; readonly total: number }> {
  for (const epoque of contexte.trousse.listEpoques().toReversed()) {
    const cle = contexte.trousse.cleDe(epoque);
    if (cle === undefined) continue;
    const piece = computeRepere(cle, empreinte);
    const parRang = await listParRang(contexte, piece);
    if (parRang.size === 0) continue;
    const total = contexte.morceaux.get(piece) ?? (await readPremier(contexte, parRang, piece))?.sur;
    if (total === undefined) continue;
    contexte.morceaux.set(piece, total);
    return { recus: Math.min(parRang.size, total), total };
  }
  return { recus: 0, total: 0 };
}

/** Files that bear the mark of a pièce, whoever wrote them, by the rank that their names announce. */
async function listParRang(contexte: Contexte, piece: string): Promise<ReadonlyMap<number, readonly string[]>> {
  const parRang = new Map<number, string[]>();
  for (const { poste } of contexte.trousse.listPostes()) {
    for (const chemin of await listBlocs(contexte, poste, piece)) {
      const rang = Number(/\.(\d{5})-/.exec(chemin)?.[1]);
      if (rang >= 1) parRang.set(rang, [...(parRang.get(rang) ?? []), chemin]);
    }
  }
  return parRang;
}

async function readPremier(contexte: Contexte, parRang: ReadonlyMap<number, readonly string[]>, piece: string): Promise<Bloc | undefined> {
  for (const rang of [...parRang.keys()].toSorted((a, b) => a - b)) {
    const bloc = await readRang(contexte, parRang, piece, rang);
    if (bloc !== undefined) return bloc;
  }
  return undefined;
}

/** The first of the copies of one chunk that is whole. */
async function readRang(contexte: Contexte, parRang: ReadonlyMap<number, readonly string[]>, piece: string, rang: number): Promise<Bloc | undefined> {
  for (const chemin of parRang.get(rang) ?? []) {
    const bloc = await readBloc(contexte, chemin, piece);
    if (bloc?.rang === rang) return bloc;
  }
  return undefined;
}

/** Ends early at a chunk that is not whole: what was made of the others is then not the pièce. */
async function* readInOrder(contexte: Contexte, parRang: ReadonlyMap<number, readonly string[]>, piece: string): AsyncGenerator<Uint8Array> {
  for (let rang = 1; rang <= parRang.size; rang += 1) {
    const bloc = await readRang(contexte, parRang, piece, rang);
    if (bloc === undefined) return;
    yield bloc.clair;
  }
}

/** Writes again the chunks that colleagues ask for: those that this post shared at once, any other that it holds an hour later. */
export async function servePieces(contexte: Contexte): Promise<void> {
  const { pieces, tetes, trousse, demandesVues, now } = contexte;
  const demandes = new Set([...tetes].filter(([poste]) => poste !== trousse.poste).flatMap(([, { tete }]) => tete.pieces));
  for (const connue of demandesVues.keys()) if (!demandes.has(connue)) demandesVues.delete(connue);
  const nouvelles = [...demandes].filter((piece) => (demandesVues.get(piece) ?? -Infinity) < now() - PATIENCE);
  if (pieces === undefined || nouvelles.length === 0) return;
  const cles = trousse.listEpoques().flatMap((epoque) => trousse.cleDe(epoque) ?? []);
  for (const empreinte of await pieces.listEmpreintes()) {
    const piece = cles.map((cle) => computeRepere(cle, empreinte)).find((repere) => nouvelles.includes(repere));
    if (piece === undefined) continue;
    const isSienne = (await listBlocs(contexte, trousse.poste, piece)).length > 0;
    if (isSienne || demandesVues.has(piece)) await writeBlocs(contexte, pieces, empreinte);
  }
  for (const piece of nouvelles) demandesVues.set(piece, now());
}
