import { cp, mkdir, mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { build } from "vite";
import { findMedian } from "../support/grand-portefeuille.ts";
import { launchApp, type LaunchedApp } from "../support/launch.ts";
import type { Enregistrements, MesuresProjection } from "../support/mesure-projection.ts";
import { readProcesseur } from "../support/processus.ts";

const DOSSIERS = Number(process.env["EXIGIBLE_MESURE_DOSSIERS"] ?? 50_000);
const ESSAIS = Number(process.env["EXIGIBLE_MESURE_ESSAIS"] ?? 5);

export const nom = `R1 copie scellée de ${DOSSIERS} dossiers, ouverte, scellée de nouveau et écrite, contre un put nu`;
export const but = 0.6;

const ETAPES = ["putNu", "stockage", "bulkPutIndexe", "ouverture", "lectureJson"] as const;
type Etape = (typeof ETAPES)[number];

interface Mesure {
  /** Milliseconds of the clock. */
  readonly duree: number;
  /** Milliseconds of processor, all processes together; `undefined` where the system does not say. */
  readonly processeur: number | undefined;
}

/** In the real shell: its IndexedDB, its vault, its page policy. The portfolio is made once; the sides then take turns, each on a base of its own. */
export async function mesure() {
  const folder = await mkdtemp(join(tmpdir(), "exigible-mesure-"));
  try {
    const lance = await launchApp({ application: await writeApplication(folder) });
    try {
      await lance.page.waitForFunction(() => "mesures" in window);
      const { reconstruction, octetsJson } = await call(lance, "prepare", DOSSIERS);
      const json = await writeJson(lance, join(folder, "portefeuille.json"));
      const essais: Readonly<Record<Etape, Mesure>>[] = [];
      for (let essai = 0; essai < ESSAIS; essai += 1) essais.push(await runEssai(lance, essai, json));
      await settle(lance);
      return formatReponse(essais, await call(lance, "enregistrements", undefined), { reconstruction, octetsJson });
    } finally {
      await lance.dispose();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** None is always the first; what the one before left to collect in memory and to tidy on the disk is over before. */
async function runEssai(lance: LaunchedApp, essai: number, json: string): Promise<Readonly<Record<Etape, Mesure>>> {
  const travaux: Readonly<Record<Etape, () => Promise<number>>> = {
    putNu: () => call(lance, "putNu", essai),
    stockage: () => call(lance, "stockage", essai),
    bulkPutIndexe: () => call(lance, "bulkPutIndexe", essai),
    ouverture: async () => (await call(lance, "ouverture", undefined)).liste,
    lectureJson: () => readJson(lance, json),
  };
  const mesures: Partial<Record<Etape, Mesure>> = {};
  for (let rang = 0; rang < ETAPES.length; rang += 1) {
    const etape = ETAPES[(rang + essai) % ETAPES.length] ?? "putNu";
    if (etape === "putNu" || etape === "bulkPutIndexe") await call(lance, "loadObjets", undefined);
    await settle(lance);
    const avant = readProcesseur(findPid(lance));
    const duree = await travaux[etape]();
    const apres = readProcesseur(findPid(lance));
    mesures[etape] = { duree, processeur: avant === undefined || apres === undefined ? undefined : apres - avant };
  }
  return mesures as Readonly<Record<Etape, Mesure>>;
}

/** Milliseconds of processor in a quarter of a second: more is an application still at work. */
const REPOS = 20;
const ATTENTE_MAXIMALE = 30_000;

async function settle(lance: LaunchedApp): Promise<void> {
  await lance.page.requestGC();
  for (const fin = performance.now() + ATTENTE_MAXIMALE; performance.now() < fin; ) {
    const avant = readProcesseur(findPid(lance));
    await sleep(250);
    if ((readProcesseur(findPid(lance)) ?? 0) - (avant ?? 0) < REPOS) return;
  }
}

function formatReponse(essais: readonly Readonly<Record<Etape, Mesure>>[], saves: Enregistrements, { reconstruction, octetsJson }: { readonly reconstruction: number; readonly octetsJson: number }) {
  const compare = (etape: Etape, temoin: Etape) => findMedian(essais.map((mesures) => mesures[etape].duree / mesures[temoin].duree));
  const median = (etape: Etape) => Math.round(findMedian(essais.map((mesures) => mesures[etape].duree)));
  const compareProcesseur = (etape: Etape, temoin: Etape) => findMedian(essais.map((mesures) => (mesures[etape].processeur ?? Number.NaN) / (mesures[temoin].processeur ?? Number.NaN))).toFixed(2);
  return {
    ratio: compare("stockage", "putNu"),
    detail: `Écrite en ${median("stockage")} ms\u00A0; put nu ${median("putNu")} ms, indexé ${median("bulkPutIndexe")} ms\u00A0; liste ouverte en ${median("ouverture")} ms, JSON de ${Math.round(octetsJson / 1e6)} Mo lu en ${median("lectureJson")} ms (médianes de ${essais.length}). `
      + `Par le temps de processeur\u00A0: R1 ${compareProcesseur("stockage", "putNu")}, R2 ${compareProcesseur("stockage", "bulkPutIndexe")}, R3 ${compareProcesseur("ouverture", "lectureJson")}. `
      + `Refaite une fois d’après le journal (lots lus, vérifiés, repliés, droit, écrits) en ${Math.round(reconstruction)} ms. `
      + `Enregistrement médian\u00A0: journal ${saves.journalMedian.toFixed(1)} ms, copie ${saves.copieMedian.toFixed(1)} ms, son disque écrit derrière ${saves.suiteMediane.toFixed(1)} ms, put strict ${saves.putStrictMedian.toFixed(1)} ms.`,
    limites: [
      { nom: "R2 la même, contre un bulkPut de Dexie avec huit index", valeur: compare("stockage", "bulkPutIndexe"), but: 0.25, unite: "×" },
      { nom: "R3 liste scellée ouverte, contre la lecture du JSON entier", valeur: compare("ouverture", "lectureJson"), but: 0.5, unite: "×" },
      { nom: "R5 une note enregistrée (journal sur le disque, puis la copie, dont le disque est écrit derrière), p95, contre un put strict", valeur: saves.enregistrementP95 / saves.putStrictP95, but: 1.5, unite: "×" },
      { nom: "Enregistrement, p95", valeur: saves.enregistrementP95, but: 50, unite: "ms" },
    ],
  };
}

function findPid({ app }: LaunchedApp): number {
  return app.process().pid ?? 0;
}

type Nom = keyof MesuresProjection;

function call<N extends Nom>({ page }: LaunchedApp, nomEtape: N, argument: Parameters<MesuresProjection[N]>[0]): Promise<Awaited<ReturnType<MesuresProjection[N]>>> {
  return page.evaluate(([etape, valeur]) => (Reflect.get(window, "mesures") as Record<string, (valeur: unknown) => unknown>)[etape as string]?.(valeur), [nomEtape, argument] as const) as Promise<Awaited<ReturnType<MesuresProjection[N]>>>;
}

/** The whole portfolio as a file, portion by portion. */
async function writeJson(lance: LaunchedApp, chemin: string): Promise<string> {
  const fichier = await open(chemin, "w");
  try {
    for (let rang = 0; ; rang += 1) {
      const portion = await call(lance, "listJson", rang);
      if (portion === undefined) break;
      await fichier.write(`${rang === 0 ? "[" : ","}${portion}`);
    }
    await fichier.write("]");
  } finally {
    await fichier.close();
  }
  return chemin;
}

/** `readFile` and `JSON.parse` of the whole, where the application has files. */
function readJson({ app }: LaunchedApp, chemin: string): Promise<number> {
  return app.evaluate(async (_electron, fichier) => {
    const { readFile } = process.mainModule?.require("node:fs/promises") as { readonly readFile: (fichier: string, encodage: "utf8") => Promise<string> };
    const debut = performance.now();
    const lu: unknown = JSON.parse(await readFile(fichier, "utf8"));
    if (!Array.isArray(lu)) throw new Error("Le portefeuille ne se lit pas");
    return performance.now() - debut;
  }, chemin);
}

/** The real main process and vault around a page that measures. */
async function writeApplication(folder: string): Promise<string> {
  await cp(join(process.cwd(), "dist/electron"), join(folder, "dist/electron"), { recursive: true });
  const page = join(folder, "dist/renderer");
  await mkdir(page, { recursive: true });
  await writeFile(join(page, "index.html"), '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Mesure</title><script type="module" src="./mesure.js"></script></head><body></body></html>');
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "exigible", productName: "Exigible", version: "0.1.0", main: "dist/electron/main.cjs" }));
  await build({
    root: process.cwd(), configFile: false, logLevel: "error", publicDir: false, base: "./", worker: { format: "es" },
    // Not a library: those put their workers inside their own text, which the page's policy refuses.
    build: { outDir: page, emptyOutDir: false, target: "chrome114", minify: false, rolldownOptions: { input: "test/support/mesure-projection.ts", output: { entryFileNames: "mesure.js", assetFileNames: "[name]-[hash][extname]" } } },
  });
  return folder;
}
