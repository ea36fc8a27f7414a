import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { launchApp } from "../support/launch.ts";
import { findMedian } from "../support/grand-portefeuille.ts";
import type { MesuresProjection } from "../support/mesure-projection.ts";

const DOSSIERS = Number(process.env["EXIGIBLE_MESURE_DOSSIERS"] ?? 50_000);
const ESSAIS = Number(process.env["EXIGIBLE_MESURE_ESSAIS"] ?? 3);

export const nom = `R1 copie scellée de ${DOSSIERS} dossiers, ouverte, scellée de nouveau et écrite, contre un put nu`;
export const but = 0.6;

/** In the real shell: its IndexedDB, its vault, its page policy; a fresh profile for each trial. */
export async function mesure() {
  const folder = await mkdtemp(join(tmpdir(), "exigible-mesure-"));
  try {
    const application = await writeApplication(folder);
    const essais: MesuresProjection[] = [];
    for (let essai = 0; essai < ESSAIS; essai += 1) essais.push(await runEssai(application));
    const median = (find: (mesures: MesuresProjection) => number) => findMedian(essais.map(find));
    const enregistrement = median(({ enregistrementP95 }) => enregistrementP95);
    return {
      ratio: median(({ stockage, putNu }) => stockage / putNu),
      detail: formatDetail(essais),
      limites: [
        { nom: "R2 la même, contre un put avec huit index", valeur: median(({ stockage, bulkPutIndexe }) => stockage / bulkPutIndexe), but: 0.25, unite: "×" },
        { nom: "R3 liste scellée ouverte, contre la lecture du JSON entier", valeur: median(({ ouverture, lectureJson }) => ouverture / lectureJson), but: 0.5, unite: "×" },
        { nom: "R5 une note enregistrée (journal sur le disque, puis la copie, que le système écrit à son heure), p95, contre un put strict", valeur: median(({ enregistrementP95, putStrictP95 }) => enregistrementP95 / putStrictP95), but: 1.5, unite: "×" },
        { nom: "Enregistrement, p95", valeur: enregistrement, but: 50, unite: "ms" },
      ],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function formatDetail(essais: readonly MesuresProjection[]): string {
  const median = (cle: keyof MesuresProjection) => Math.round(findMedian(essais.map((mesures) => mesures[cle])));
  return `Écrite en ${median("stockage")} ms ; refaite d’après le journal (lots lus, vérifiés, repliés, écrits) en ${median("reconstruction")} ms sans le droit, ${median("reconstructionAvecDroit")} ms avec ; put nu ${median("putNu")} ms, indexé ${median("bulkPutIndexe")} ms ; ouverte en ${median("ouverture")} ms, JSON de ${Math.round(median("octetsJson") / 1e6)} Mo lu en ${median("lectureJson")} ms ; enregistrement médian : journal ${median("journalMedian")} ms, copie ${median("copieMedian")} ms (médianes de ${essais.length}).`;
}

async function runEssai(application: string): Promise<MesuresProjection> {
  const lance = await launchApp({ application });
  try {
    await lance.page.waitForFunction(() => "measureProjection" in window);
    return await lance.page.evaluate(async (dossiers) => (Reflect.get(window, "measureProjection") as (nombre: number) => Promise<MesuresProjection>)(dossiers), DOSSIERS);
  } finally {
    await lance.dispose();
  }
}

/** The real main process and vault around a page that measures. */
async function writeApplication(folder: string): Promise<string> {
  await cp(join(process.cwd(), "dist/electron"), join(folder, "dist/electron"), { recursive: true });
  const page = join(folder, "dist/renderer");
  await mkdir(page, { recursive: true });
  await writeFile(join(page, "index.html"), '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Mesure</title><script type="module" src="./mesure.js"></script></head><body></body></html>');
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "exigible", productName: "Exigible", version: "0.1.0", main: "dist/electron/main.cjs" }));
  await build({
    root: process.cwd(), configFile: false, logLevel: "error", publicDir: false,
    build: { outDir: page, emptyOutDir: false, target: "chrome114", minify: false, lib: { entry: "test/support/mesure-projection.ts", formats: ["es"], fileName: () => "mesure.js" } },
  });
  return folder;
}
