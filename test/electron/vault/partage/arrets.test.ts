// Real processes on a real folder, killed in the middle of what they do.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { formatFrontiere } from "../../../../electron/vault/partage/tete.ts";
import { computeFrontiere } from "../../../../electron/vault/partage/tetes.ts";
import { type Bundle, bundleForNode } from "../../../support/bundle.ts";
import { readLignes } from "../../../support/coffre-kit.ts";
import { HEURE, NOMS } from "../../../support/partage/equipe.ts";
import { openPosteReel } from "../../../support/partage/poste-reel.ts";
import { foundDossier } from "../../../support/partage/trousse-en-memoire.ts";

const MORTS = 10;
const MEMBRES = NOMS.slice(0, 2);

let bundle: Bundle;
let racine = "";

beforeAll(async () => {
  bundle = await bundleForNode("test/support/partage/poste-enfant.ts");
  racine = await mkdtemp(join(tmpdir(), "exigible-arrets-"));
  const genese = new Map<string, Uint8Array>();
  foundDossier(genese);
  for (const [chemin, bytes] of genese) {
    await mkdir(dirname(join(racine, "commun", chemin)), { recursive: true });
    await writeFile(join(racine, "commun", chemin), bytes);
  }
}, 60_000);

afterAll(async () => {
  await bundle.remove();
  await rm(racine, { recursive: true, force: true });
});

test(`two posts killed ${MORTS} times each while they save and exchange: every acknowledged save is at both, once, and nobody wrote on its own`, async () => {
  const acquis: string[] = [];
  for (let mort = 0; mort < MORTS; mort += 1) {
    const enfants = MEMBRES.map((nom) => startEnfant(nom));
    await Promise.all(enfants.map(({ opened }) => opened));
    await new Promise((resolve) => setTimeout(resolve, 40 + ((mort * 67) % 300)));
    for (const { child } of enfants) child.kill("SIGKILL");
    for (const { ended } of enfants) acquis.push(...(await ended).filter((ligne) => ligne.startsWith("{")));
  }
  const frontieres = new Set<string>();
  for (let tour = 0; tour < 3; tour += 1) {
    for (const nom of MEMBRES) {
      const poste = await openPosteReel(racine, nom, MEMBRES, tour * 2 * HEURE);
      await poste.echange.run();
      if (tour === 2) {
        const lignes = await readLignes(poste.journal);
        const lues = new Set(lignes);
        expect(acquis.filter((ligne) => !lues.has(ligne))).toEqual([]);
        expect(lues.size).toBe(lignes.length);
        expect([...poste.echange.contexte.branches.values()].every((branches) => branches.length === 1)).toBe(true);
        frontieres.add(formatFrontiere(computeFrontiere(poste.echange.contexte)));
      }
      await poste.close();
    }
  }
  expect(frontieres.size).toBe(1);
  expect(acquis.length).toBeGreaterThan(MORTS * 2);
  // What a kill left half written in the folder bears a name that nobody reads.
  const restes = (await readdir(join(racine, "commun"), { recursive: true })).filter((nom) => nom.endsWith(".tmp"));
  console.log(`${MORTS * 2} arrêts brutaux, ${acquis.length} enregistrements acquittés, 0 perdu, ${restes.length} écritures inachevées dans le dossier`);
}, 120_000);

interface Enfant {
  readonly child: ChildProcess;
  readonly opened: Promise<void>;
  /** Whole lines printed until the end. */
  readonly ended: Promise<readonly string[]>;
}

function startEnfant(nom: string): Enfant {
  const child = spawn(process.execPath, [bundle.script, racine, nom, MEMBRES.join(",")], { stdio: ["ignore", "pipe", "inherit"], env: { PATH: process.env["PATH"] } });
  let texte = "";
  const opened = new Promise<void>((resolve) => {
    child.stdout?.on("data", (portion: Buffer) => {
      texte += portion.toString("utf8");
      if (texte.includes("ouvert\n")) resolve();
    });
    child.once("close", () => resolve());
  });
  return { child, opened, ended: new Promise((resolve) => child.once("close", () => resolve(texte.split("\n").slice(0, -1)))) };
}
