import { findErrno } from "../../adapters/refus.ts";
import { formatCheminGenese, NOTICE } from "./chemins.ts";
import type { Contexte, TeteRecue } from "./contexte.ts";
import { FICHIER_MAX, writeShared } from "./ecriture.ts";
import type { Inventaire } from "./inventaire.ts";
import type { Fiche } from "./miroir.ts";
import { listAnciens } from "./publication.ts";
import { isCouverte } from "./reception.ts";

/** Another post's file is given this time to come back by itself before it is written again. */
const PATIENCE = 60 * 60 * 1000;
/** Own files compared with the folder at each exchange, beyond those that are missing. */
const CONTROLES = 4;

/** Failures of one file, after which the next one may pass. */
const PASSAGERS: ReadonlySet<string> = new Set(["EPERM", "EBUSY", "EACCES", "EIO", "EEXIST"]);

const TEXTE_NOTICE = "Ce dossier est partagé par Exigible.\r\nNe modifiez pas et ne renommez pas ce qu’il contient. Le copier est sans danger.\r\n";

/**
 * Puts back, byte for byte, what the folder lost: own files at once, those of others after an hour. What nobody has any more in the folder is never a
 * deletion. Heads are their author's own.
 */
export async function healDossier(contexte: Contexte, inventaire: Inventaire): Promise<void> {
  if (inventaire.identite === "entame") await writeShared(contexte, formatCheminGenese(contexte.trousse.genese), contexte.trousse.genese);
  if ((await contexte.io.stat(NOTICE)) === undefined) await writeNotice(contexte);
  const refus = await rewriteAll(contexte, listAEcrire(contexte, inventaire));
  await checkQuelques(contexte, inventaire);
  if (refus.length > 0) throw refus[0];
}

/**
 * Own files that a head says altered, when it was read since the folder was repaired: written again in this exchange, so that their reader finds them at
 * its next one. `connues`: places of the heads that the repair knew.
 */
export async function healSignales(contexte: Contexte, connues: ReadonlySet<string>): Promise<void> {
  const { miroir, trousse, tetes } = contexte;
  const signales = findSignales([...tetes.values()].filter(({ chemin }) => !connues.has(chemin)));
  const miens = [trousse.poste, ...listAnciens(contexte)].flatMap((poste) => {
    const fiches = miroir.list(poste);
    return fiches.filter((fiche) => signales.has(fiche.chemin) && isReparable(fiche, fiches, trousse.poste));
  });
  const refus = await rewriteAll(contexte, miens.map(({ chemin }) => chemin));
  if (refus.length > 0) throw refus[0];
}

/** One file held by another program does not keep the others back; answers why some were refused. */
async function rewriteAll(contexte: Contexte, chemins: readonly string[]): Promise<readonly unknown[]> {
  const refus: unknown[] = [];
  for (const chemin of chemins) {
    await rewrite(contexte, chemin).then(undefined, (error: unknown) => {
      if (!PASSAGERS.has(findErrno(error))) throw error;
      refus.push(error);
    });
  }
  return refus;
}

/** What it says to who opens the folder is never read: failing to write it is nothing. */
async function writeNotice({ io }: Contexte): Promise<void> {
  await io.createExclusive(NOTICE, Buffer.from(`\uFEFF${TEXTE_NOTICE}`, "utf8")).then(undefined, findErrno);
}

function listAEcrire(contexte: Contexte, { chemins }: Inventaire): readonly string[] {
  const { miroir, trousse, manquants, tetes, now } = contexte;
  const signales = findSignales([...tetes.values()]);
  const miens = new Set([trousse.poste, ...listAnciens(contexte)]);
  const aEcrire: string[] = [];
  for (const poste of miroir.listPostes()) {
    const fiches = miroir.list(poste);
    const paquets = fiches.filter(({ nature }) => nature === "paquet");
    for (const fiche of fiches) {
      const isPresent = chemins.has(fiche.chemin) && !signales.has(fiche.chemin);
      if (isPresent || !isReparable(fiche, paquets, trousse.poste)) {
        manquants.delete(fiche.chemin);
        continue;
      }
      const depuis = manquants.get(fiche.chemin) ?? now();
      manquants.set(fiche.chemin, depuis);
      if (miens.has(poste) || Math.abs(now() - depuis) >= PATIENCE) aEcrire.push(fiche.chemin);
    }
  }
  return aEcrire;
}

function findSignales(tetes: readonly TeteRecue[]): ReadonlySet<string> {
  return new Set(tetes.flatMap(({ tete }) => tete.illisibles));
}

/** What the folder should hold of a post's kept files: a tail segment that a pack holds was removed on purpose, heads are their author's own. */
export function isReparable({ nature, auteur, entete }: Fiche, fiches: readonly Fiche[], propre: string): boolean {
  if (nature === "tete") return auteur === propre;
  return nature !== "segment" || typeof entete["a"] !== "number" || !isCouverte(fiches, entete["a"]);
}

async function rewrite(contexte: Contexte, chemin: string): Promise<void> {
  const bytes = await contexte.miroir.read(chemin);
  if (bytes === undefined) return;
  await writeShared(contexte, chemin, bytes);
  contexte.manquants.delete(chemin);
}

/** A few own files are read back each time, in turn: altered bytes under a right name show in no list. */
async function checkQuelques(contexte: Contexte, { chemins }: Inventaire): Promise<void> {
  const siens = contexte.miroir.list(contexte.trousse.poste).filter(({ chemin }) => chemins.has(chemin));
  for (let rang = 0; rang < Math.min(CONTROLES, siens.length); rang += 1) {
    const fiche = siens[(contexte.prochainControle + rang) % siens.length];
    const kept = fiche === undefined ? undefined : await contexte.miroir.read(fiche.chemin);
    if (fiche === undefined || kept === undefined) continue;
    const lus = await contexte.io.read(fiche.chemin, FICHIER_MAX).then((bytes) => bytes, () => undefined);
    if (lus === undefined || Buffer.compare(lus, kept) !== 0) await writeShared(contexte, fiche.chemin, kept);
  }
  contexte.prochainControle += CONTROLES;
}
