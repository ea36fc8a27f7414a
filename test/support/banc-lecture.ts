import { spawnSync } from "node:child_process";
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createLecteur } from "#shared/imports/lecture-fichier.ts";
import type { Lecture } from "#shared/imports/lecture.ts";

/** A file read by the application and by a bare reference, each in a process of its own so that its peak memory is its own. */
export interface BancLecture {
  /** Of the bench: the child processes run it again. */
  readonly url: string;
  readonly nomFichier: string;
  readonly portions: () => Iterable<string>;
  /** Items that the application read. */
  readonly count: (lecture: Lecture) => number;
  /** Items that the bare reference met. */
  readonly temoin: (fichier: string) => Promise<number>;
  readonly attendu: number;
}

interface Essai {
  readonly ms: number;
  readonly memoireMo: number;
  readonly nombre: number;
}

const ESSAIS = 3;
export const PORTION = 1 << 20;

/** The two take turns; of the runs of each, the median. */
export async function compareLectures({ url, nomFichier, portions, attendu }: BancLecture): Promise<{ readonly lecture: Essai; readonly temoin: Essai }> {
  const folder = mkdtempSync(join(tmpdir(), "exigible-banc-"));
  const fichier = join(folder, nomFichier);
  try {
    await writePortions(fichier, portions());
    const essais = Array.from({ length: ESSAIS }, () => ({ lecture: run(url, "lecture", fichier), temoin: run(url, "temoin", fichier) }));
    const [lecture, temoin] = [findMedian(essais.map((essai) => essai.lecture)), findMedian(essais.map((essai) => essai.temoin))];
    for (const { nombre } of [lecture, temoin]) if (nombre !== attendu) throw new Error(`${nombre} lus sur ${attendu}`);
    return { lecture, temoin };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a child process does: one reading, its time and its peak memory on the standard output. Nothing in the parent. */
export async function answerEssai({ url, nomFichier, count, temoin }: BancLecture): Promise<void> {
  const [, script, role, fichier] = process.argv;
  if (script !== fileURLToPath(url) || fichier === undefined) return;
  const debut = performance.now();
  const nombre = role === "lecture" ? count(await readAuFil(nomFichier, fichier)) : await temoin(fichier);
  const essai: Essai = { ms: performance.now() - debut, memoireMo: Math.round(process.resourceUsage().maxRSS / 1024), nombre };
  process.stdout.write(JSON.stringify(essai));
}

async function readAuFil(nomFichier: string, fichier: string): Promise<Lecture> {
  const lecteur = createLecteur(nomFichier);
  for await (const portion of createReadStream(fichier, { highWaterMark: PORTION })) lecteur.add(portion as Uint8Array);
  return lecteur.end();
}

function run(url: string, role: "lecture" | "temoin", fichier: string): Essai {
  const { stdout, stderr, status } = spawnSync(process.execPath, [fileURLToPath(url), role, fichier], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Essai;
}

function findMedian(essais: readonly Essai[]): Essai {
  const [, median = { ms: Number.NaN, memoireMo: Number.NaN, nombre: 0 }] = essais.toSorted((premier, second) => premier.ms - second.ms);
  return median;
}

async function writePortions(fichier: string, portions: Iterable<string>): Promise<void> {
  const sortie = createWriteStream(fichier);
  for (const portion of portions) if (!sortie.write(portion)) await new Promise<void>((resolve) => sortie.once("drain", () => resolve()));
  await new Promise<void>((resolve) => sortie.end(() => resolve()));
}
