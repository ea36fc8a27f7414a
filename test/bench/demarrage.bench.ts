import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ElectronApplication, _electron } from "playwright-core";
import { nodeDisk } from "../../electron/adapters/disk.ts";
import { openVault } from "../../electron/vault/vault.ts";
import { addJours, jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";

export const nom = "Démarrage jusqu’à la liste de 5 000 dossiers, contre une fenêtre Electron vide";
/** Times the empty window. */
export const but = 2.5;

const DOSSIERS = 5000;
const ESSAIS = 5;

/**
 * From the launch of the process to the first row of the list, the projection being there from an earlier session, against
 * the same runtime that opens a blank page; the two take turns.
 */
export async function mesure() {
  const folder = await mkdtemp(join(tmpdir(), "exigible-bench-"));
  try {
    const profil = join(folder, "profil");
    const vide = await writeEmptyApplication(join(folder, "vide"));
    await fillVault(join(profil, "coffre"));
    // The first start builds the projection; what is measured is every later morning.
    await measureStart(process.cwd(), profil, ".dt-corps [role=row]");
    const essais: { readonly liste: number; readonly vide: number }[] = [];
    for (let essai = 0; essai < ESSAIS; essai += 1) {
      essais.push({
        vide: await measureStart(vide, join(folder, "profil-vide"), "body"),
        liste: await measureStart(process.cwd(), profil, ".dt-corps [role=row]"),
      });
    }
    const liste = findMedian(essais.map((essai) => essai.liste));
    const temoin = findMedian(essais.map((essai) => essai.vide));
    return { ratio: liste / temoin, detail: `Liste utilisable en ${Math.round(liste)} ms ; fenêtre vide en ${Math.round(temoin)} ms (médianes de ${ESSAIS}).` };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureStart(application: string, profil: string, selector: string): Promise<number> {
  const executablePath = process.env["EXIGIBLE_ELECTRON"];
  if (executablePath === undefined) throw new Error("EXIGIBLE_ELECTRON manque : lancer par npm run bench");
  const flags = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const depart = performance.now();
  const app: ElectronApplication = await _electron.launch({ executablePath, args: [application, ...flags, "--disable-gpu", `--user-data-dir=${profil}`] });
  try {
    const page = await app.firstWindow();
    await page.waitForSelector(selector, { timeout: 120_000 });
    return performance.now() - depart;
  } finally {
    await app.close();
  }
}

async function writeEmptyApplication(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "vide", version: "1.0.0", main: "main.cjs" }));
  await writeFile(join(folder, "page.html"), "<!doctype html><title>vide</title><body>vide</body>");
  await writeFile(join(folder, "main.cjs"), "const { app, BrowserWindow } = require('electron'); app.whenReady().then(() => new BrowserWindow({ width: 1440, height: 900 }).loadFile(__dirname + '/page.html'));");
  return folder;
}

/** An invented portfolio written by the real vault: one debtor, one dossier and three invoices each. */
async function fillVault(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const vault = await openVault({ disk: nodeDisk, folder, randomBytes, now: () => Date.UTC(2026, 10, 21), pid: process.pid, isAlive: () => false });
  const creancierId = createId(0);
  await vault["journal:append"]({ brouillons: [{ sujet: createSujetId("creancier", creancierId), type: "creancier", dateFait: LE, remplace: [], contenu: { denomination: "Ormelune Distribution SA" } }] });
  for (let premier = 1; premier <= DOSSIERS; premier += 250) {
    const brouillons = Array.from({ length: 250 }, (_, rang) => listFaits(premier + rang, creancierId)).flat();
    await vault["journal:append"]({ brouillons });
  }
  await vault["coffre:close"]({});
}

const LE = jour("2026-11-21");

function listFaits(rang: number, creancierId: string): readonly FaitBrouillon[] {
  const debiteurId = createId(rang * 10 + 1);
  const sujet = createSujetId("dossier", createId(rang * 10 + 2));
  return [
    { sujet: createSujetId("debiteur", debiteurId), type: "debiteur", dateFait: LE, remplace: [], contenu: { nom: `Débiteur ${rang}`, qualite: "professionnel" } },
    { sujet, type: "ouverture", dateFait: LE, remplace: [], contenu: { reference: `2026-${String(rang).padStart(4, "0")}`, creancierId, debiteurId } },
    ...[0, 1, 2].map((numero): FaitBrouillon => {
      const dateFacture = addJours(jour("2025-01-15"), (rang * 7 + numero * 31) % 600);
      return {
        sujet, type: "creance", dateFait: dateFacture, remplace: [],
        contenu: {
          creanceId: createId(rang * 10 + 3 + numero), numero: `F-${rang}-${numero}`, nature: "commercial", montantTtc: montant(10_000 + ((rang * 7919 + numero * 104_729) % 5_000_000)),
          dateFacture, echeance: addJours(dateFacture, 30), origineEcheance: "stipulee",
        },
      };
    }),
  ];
}

/** Twenty base32 characters that count up: the portfolio is the same at every run. */
function createId(rang: number): string {
  return rang.toString(32).replace(/[0189]/g, (chiffre) => ({ 0: "w", 1: "x", 8: "y", 9: "z" })[chiffre] ?? "a").padStart(20, "w");
}

function findMedian(durees: readonly number[]): number {
  return durees.toSorted((a, b) => a - b)[Math.floor(durees.length / 2)] ?? 0;
}
