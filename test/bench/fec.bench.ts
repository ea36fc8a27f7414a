import { spawnSync } from "node:child_process";
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createLecteur } from "#shared/imports/lecture-fichier.ts";

export const nom = "FEC d’un million de lignes, contre readFile + split du même fichier";
/** Times the bare reading. */
export const but = 4;

const LIGNES = 1_000_000;
const CLIENTS = 8000;
const ESSAIS = 3;
const MEMOIRE_MAX_MO = 400;
const PORTION = 1 << 20;

interface Essai {
  readonly ms: number;
  readonly memoireMo: number;
  readonly lignes: number;
}

/** Each reading runs in a process of its own, so that its peak memory is its own; the two take turns. */
export async function mesure() {
  const folder = mkdtempSync(join(tmpdir(), "exigible-fec-"));
  const fichier = join(folder, "732829320FEC20251231.txt");
  try {
    await writeFec(fichier);
    const essais = Array.from({ length: ESSAIS }, () => ({ lecture: run("lecture", fichier), temoin: run("temoin", fichier) }));
    const lecture = findMedian(essais.map((essai) => essai.lecture));
    const temoin = findMedian(essais.map((essai) => essai.temoin));
    if (lecture.lignes !== LIGNES) throw new Error(`${lecture.lignes} lignes lues sur ${LIGNES}`);
    return {
      ratio: lecture.ms / temoin.ms,
      detail: `FEC : ${Math.round(lecture.ms)} ms et ${lecture.memoireMo} Mo, lu au fil de l’eau ; readFile + split : ${Math.round(temoin.ms)} ms et ${temoin.memoireMo} Mo.`,
      limites: [{ nom: "FEC d’un million de lignes, mémoire de crête", valeur: lecture.memoireMo, but: MEMOIRE_MAX_MO, unite: "Mo" }],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [, script, role, chemin] = process.argv;
if (script === fileURLToPath(import.meta.url) && chemin !== undefined) {
  const debut = performance.now();
  const lignes = role === "lecture" ? await readAuFil(chemin) : await readEnBloc(chemin);
  const essai: Essai = { ms: performance.now() - debut, memoireMo: Math.round(process.resourceUsage().maxRSS / 1024), lignes };
  process.stdout.write(JSON.stringify(essai));
}

async function readAuFil(fichier: string): Promise<number> {
  const lecteur = createLecteur("732829320FEC20251231.txt");
  for await (const portion of createReadStream(fichier, { highWaterMark: PORTION })) lecteur.add(portion as Uint8Array);
  const lecture = await lecteur.end();
  return lecture.kind === "fec" ? lecture.lignes.lues : 0;
}

async function readEnBloc(fichier: string): Promise<number> {
  return (await readFile(fichier, "utf8")).split("\n").length - 2;
}

function run(role: "lecture" | "temoin", fichier: string): Essai {
  const { stdout, stderr, status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), role, fichier], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Essai;
}

function findMedian(essais: readonly Essai[]): Essai {
  return essais.toSorted((premier, second) => premier.ms - second.ms)[Math.floor(essais.length / 2)]!;
}

/** Invoices of three lines, payments of two: the mix of a trading company, most of it lettered. */
async function writeFec(fichier: string): Promise<void> {
  const sortie = createWriteStream(fichier);
  sortie.write("JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise\n");
  let lignes: string[] = [];
  for (let rang = 0; rang < LIGNES / 5; rang++) {
    lignes.push(...listLignes(rang));
    if (lignes.length < 20_000) continue;
    if (!sortie.write(`${lignes.join("\n")}\n`)) await new Promise<void>((resolve) => sortie.once("drain", () => resolve()));
    lignes = [];
  }
  await new Promise<void>((resolve) => sortie.end(lignes.length === 0 ? "" : `${lignes.join("\n")}\n`, () => resolve()));
}

function listLignes(rang: number): readonly string[] {
  const client = `C${String((rang * 7919) % CLIENTS).padStart(5, "0")}\tSOCIÉTÉ FICTIVE DU CŒUR N° ${(rang * 7919) % CLIENTS}`;
  const jour = `2025${String(1 + (rang % 12)).padStart(2, "0")}${String(1 + (rang % 28)).padStart(2, "0")}`;
  const piece = `FA2025-${String(rang).padStart(6, "0")}`;
  const ht = 1000 + ((rang * 7) % 900_000);
  const [net, taxe] = [ht / 100, Math.round(ht / 5) / 100];
  const ttc = (Math.round(ht * 100 + Math.round(ht / 5) * 100) / 10_000).toFixed(2).replace(".", ",");
  const lettre = rang % 20 === 0 ? "\t" : `${(rang % 676).toString(36).toUpperCase()}${rang}\t${jour}`;
  const write = (montant: number): string => montant.toFixed(2).replace(".", ",");
  const vente = (compte: string, montants: string, lettrage: string): string =>
    `VE\tVentes\tVE${String(rang).padStart(8, "0")}\t${jour}\t${compte}\t${piece}\t${jour}\tFacture ${piece} réglée à 30 jours\t${montants}\t${lettrage}\t20260131\t\t`;
  const banque = (compte: string, montants: string, lettrage: string): string =>
    `BQ\tBanque\tBQ${String(rang).padStart(8, "0")}\t${jour}\t${compte}\t${piece}\t${jour}\tVirement reçu ${piece}\t${montants}\t${lettrage}\t20260131\t\t`;
  const paye = rang % 20 === 0 ? "0,01" : ttc;
  return [
    vente(`411000\tClients\t${client}`, `${ttc}\t0,00`, lettre),
    vente("701000\tVentes de produits finis\t\t", `0,00\t${write(net)}`, "\t"),
    vente("445710\tTVA collectée\t\t", `0,00\t${write(taxe)}`, "\t"),
    banque("512000\tBanque\t\t", `${paye}\t0,00`, "\t"),
    banque(`411000\tClients\t${client}`, `0,00\t${paye}`, lettre),
  ];
}
