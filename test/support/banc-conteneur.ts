// What the benches of the container seal: lots as the journal writes them, the same at each run.
import { randomBytes } from "node:crypto";
import { createLigneLot } from "../../electron/vault/lots.ts";
import { formatConteneur } from "../../electron/vault/crypto/conteneur.ts";
import { computeClePublique } from "../../electron/vault/crypto/paires.ts";
import { createNote, INSTANT, POSTE } from "./coffre-kit.ts";

export const CLE_BANC = new Uint8Array(32).fill(1);
const GRAINE = new Uint8Array(32).fill(2);
export const PUBLIQUE_BANC = computeClePublique("ed25519", GRAINE);

const MOTS = ["relance", "facture", "avocat", "promesse", "paiement", "litige", "livraison", "acompte", "audience", "délai", "accord", "courrier", "signature", "réserve", "dossier"];

/** Lots of one fact each, with words that vary: repeated text would flatter the compression. */
export function listLots(nombre: number): readonly unknown[] {
  let graine = 7;
  const draw = (maximum: number): number => (graine = (graine * 48_271) % 2_147_483_647) % maximum;
  return Array.from({ length: nombre }, (_vide, rang) => {
    const texte = Array.from({ length: 3 + draw(6) }, () => MOTS[draw(MOTS.length)]).join(" ");
    return JSON.parse(createLigneLot([createNote(texte)], { identite: { poste: POSTE, incarnation: "bbbbbbbb" }, premiere: rang + 1, horloge: [INSTANT + rang * 1000 + draw(1000), 0], par: undefined })) as unknown;
  });
}

export function sealLots(lots: readonly unknown[]): Buffer {
  return formatConteneur({ nature: "segment", auteur: POSTE, clair: Buffer.from(JSON.stringify(lots), "utf8") }, CLE_BANC, GRAINE, randomBytes);
}

/** Median of alternating measures: both sides meet the same noise of the machine. */
export async function compareDurees(essais: number, notre: () => unknown, temoin: () => unknown): Promise<{ readonly notre: number; readonly temoin: number }> {
  const durees: { notre: number[]; temoin: number[] } = { notre: [], temoin: [] };
  for (let essai = 0; essai < essais; essai += 1) {
    durees.notre.push(await measure(notre));
    durees.temoin.push(await measure(temoin));
  }
  return { notre: findMedian(durees.notre), temoin: findMedian(durees.temoin) };
}

async function measure(run: () => unknown): Promise<number> {
  const debut = performance.now();
  await run();
  return performance.now() - debut;
}

function findMedian(durees: readonly number[]): number {
  return durees.toSorted((a, b) => a - b)[Math.floor(durees.length / 2)] ?? 0;
}
