import { findErrno } from "../../adapters/refus.ts";
import { CHAMBRES, isNomTemporaire, POSTES } from "./chemins.ts";
import { type Contexte, listBranches } from "./contexte.ts";
import { FICHIER_MAX, writeShared } from "./ecriture.ts";
import type { FichierLots } from "./branches.ts";
import type { Fiche } from "./miroir.ts";
import { keepLots, PAQUET_MAX, takePortion } from "./publication.ts";
import { isCouverte, readKept } from "./reception.ts";
import { findAcquis } from "./tete.ts";

/** Tail segments before they are gathered in one pack. */
export const QUEUE_MAX = 128;
const JOUR = 24 * 60 * 60 * 1000;
/** A tail segment outlives its pack by this time, for those who were reading it. */
const DELAI_RETRAIT = 7 * JOUR;
/** A post silent for longer no longer holds the others back: it will read the packs. */
const SILENCE_MAX = 45 * JOUR;

/** Gathers the tail of this post in packs once it is long, or once the month has changed since its first segment. */
export async function packPropres(contexte: Contexte, { isMoisChange = false } = {}): Promise<void> {
  const { miroir, trousse } = contexte;
  const siennes = miroir.list(trousse.poste);
  const queue = siennes.filter((fiche) => fiche.nature === "segment" && !isCouverte(siennes, Number(fiche.entete["a"])));
  if (queue.length < 2 || (queue.length <= QUEUE_MAX && !isMoisChange) || listBranches(contexte, trousse.poste).length > 1) return;
  const lus: FichierLots[] = [];
  for (const { chemin } of queue.toSorted((a, b) => Number(a.entete["de"]) - Number(b.entete["de"]))) {
    const lu = await readKept(contexte, chemin);
    if (lu === undefined || (lus.length > 0 && lus.at(-1)?.ch !== lu.fichier.avant)) return;
    lus.push(lu.fichier);
  }
  let avant = lus[0]?.avant ?? "";
  for (let reste = lus.flatMap(({ lots }) => lots); reste.length > 0; ) {
    const portion = takePortion(reste, PAQUET_MAX);
    const chemin = await keepLots(contexte, { nature: "paquet", poste: trousse.poste, avant, lots: portion });
    const bytes = await miroir.read(chemin);
    if (bytes !== undefined) await writeShared(contexte, chemin, bytes);
    avant = portion.at(-1)?.ch ?? avant;
    reste = reste.slice(portion.length);
  }
}

/**
 * Removes own tail segments that a pack holds: the pack reads back whole, every post that still speaks says that it has it, and a week has passed.
 * Nobody else's file is ever removed from the folder; here, what an owner removed is forgotten once its pack is kept.
 */
export async function sweepQueues(contexte: Contexte, chemins: ReadonlySet<string>): Promise<void> {
  const { miroir, trousse, io } = contexte;
  const siennes = miroir.list(trousse.poste);
  for (const paquet of siennes.filter(({ nature }) => nature === "paquet")) {
    const couverts = siennes.filter((fiche) => fiche.nature === "segment" && isDans(paquet, fiche));
    if (couverts.length === 0 || !(await isPaquetSur(contexte, paquet))) continue;
    for (const { chemin } of couverts) {
      await io.remove(chemin);
      await miroir.remove(chemin);
    }
  }
  for (const poste of miroir.listPostes()) {
    if (poste === trousse.poste) continue;
    const fiches = miroir.list(poste);
    for (const { chemin, nature, entete } of fiches) if (nature === "segment" && !chemins.has(chemin) && isCouverte(fiches, Number(entete["a"]))) await miroir.remove(chemin);
  }
}

async function isPaquetSur(contexte: Contexte, { chemin, entete }: Fiche): Promise<boolean> {
  const { io, miroir, paquetsVus, now } = contexte;
  if (!isAcquis(contexte, Number(entete["a"]))) return false;
  const vu = paquetsVus.get(chemin) ?? now();
  paquetsVus.set(chemin, vu);
  if (now() - vu < DELAI_RETRAIT) return false;
  const [lus, kept] = [await io.read(chemin, FICHIER_MAX), await miroir.read(chemin)];
  return lus !== undefined && kept !== undefined && Buffer.compare(lus, kept) === 0;
}

/** Every active post said that it holds this journal up to there; one that never spoke has not. */
export function isAcquis({ trousse, tetes, now }: Pick<Contexte, "trousse" | "tetes" | "now">, sequence: number): boolean {
  return trousse.listPostes().every(({ poste, isActif }) => {
    if (!isActif || poste === trousse.poste) return true;
    const recue = tetes.get(poste);
    return recue !== undefined && (now() - recue.vue > SILENCE_MAX || findAcquis(recue.tete, trousse.poste) >= sequence);
  });
}

function isDans(paquet: Fiche, { entete }: Fiche): boolean {
  return Number(paquet.entete["de"]) <= Number(entete["de"]) && Number(paquet.entete["a"]) >= Number(entete["a"]);
}

/** Names of writings that a stop left half done, in this post's own rooms: seen again a day later, they are removed. */
export async function sweepTemporaires({ io, trousse, now, temporaires: vus }: Contexte): Promise<void> {
  for (const chambre of [CHAMBRES.segment, CHAMBRES.paquet, CHAMBRES.tete, CHAMBRES.membre]) {
    const folder = `${POSTES}/${trousse.poste}/${chambre}`;
    for (const { nom } of await io.list(folder)) {
      if (!isNomTemporaire(nom)) continue;
      const vu = vus.get(`${folder}/${nom}`) ?? now();
      vus.set(`${folder}/${nom}`, vu);
      if (now() - vu > JOUR) await io.remove(`${folder}/${nom}`).then(undefined, findErrno);
    }
  }
}
