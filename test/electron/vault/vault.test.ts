// Every file of a real profile, deleted then damaged: what was announced as saved is read or said, and comes back from a backup.
import { randomBytes } from "node:crypto";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nodeDisk } from "../../../electron/adapters/disk.ts";
import { findRefus } from "../../../electron/adapters/refus.ts";
import type { VaultCalls } from "../../../electron/vault/calls.ts";
import { openVault } from "../../../electron/vault/vault.ts";
import { COUT_TEST, createNote, listTextes, readLignes, unlockTestVault } from "../../support/coffre-kit.ts";

const TEXTES = Array.from({ length: 40 }, (_, rang) => `note ${rang} ${"x".repeat(rang * 20)}`);
const CONTENU = Buffer.concat([Buffer.from("%PDF-1.7 "), Buffer.alloc(20_000, 0x41)]);

let racine: string;
let modele: string;
let empreinte: string;

beforeAll(async () => {
  racine = await mkdtemp(join(tmpdir(), "exigible-profil-"));
  modele = join(racine, "modele");
  const vault = await open(modele);
  for (const texte of TEXTES) await vault["journal:append"]({ brouillons: [createNote(texte)] });
  const { jeton } = await vault["piece:begin"]({ nom: "a.pdf", taille: CONTENU.byteLength });
  await vault["piece:write"]({ jeton, portion: Uint8Array.from(CONTENU) });
  ({ empreinte } = await vault["piece:end"]({ jeton }));
  await run(vault, () => vault["sauvegarde:create"]({}));
  await vault["coffre:close"]({});
}, 60_000);
afterAll(() => rm(racine, { recursive: true, force: true }));

describe("any one file of the profile", () => {
  for (const damage of ["supprimé", "vidé", "tronqué", "un octet changé au début", "un octet changé au milieu", "octets nuls"] as const) {
    test(`${damage}: healed or said, and no saved fact is lost`, async () => {
      const fichiers = (await readdir(modele, { recursive: true, withFileTypes: true })).filter((entree) => entree.isFile()).map((entree) => join(entree.parentPath, entree.name).slice(modele.length + 1));
      expect(fichiers.length).toBeGreaterThan(5);
      for (const fichier of fichiers) {
        const profil = join(racine, "essai");
        await rm(profil, { recursive: true, force: true });
        await cp(modele, profil, { recursive: true });
        await damageFile(join(profil, fichier), damage);
        await checkProfil(profil, `${fichier} ${damage}`, fichier);
      }
    }, 120_000);
  }
});

/** Opens whatever is left; what does not read must be said, and the backup must give everything back. */
async function checkProfil(profil: string, nom: string, fichier: string): Promise<void> {
  const vault = await open(profil);
  const lus = await readTextes(vault);
  const { avertissements } = await vault["journal:etat"]({});
  const piece = await readPiece(vault);
  const liste = await vault["sauvegarde:list"]({});
  const vue = liste.sauvegardes[0];
  if (vue?.contenu !== undefined) await run(vault, () => vault["sauvegarde:verify"]({ cle: vue.cle }));
  const controle = (await vault["sauvegarde:list"]({})).sauvegardes[0]?.controle;
  const isBonne = vue?.contenu !== undefined && controle?.isBonne === true;
  const isEntier = lus.length === TEXTES.length && piece === "lue";
  // One of the two stands, always: a single file never takes both away.
  expect(isEntier || isBonne, nom).toBe(true);
  if (fichier.startsWith("coffre/journal/") && lus.length < TEXTES.length) expect(avertissements, `${nom} : dit`).not.toEqual([]);
  if (fichier.startsWith("coffre/pieces/")) expect(["introuvable", "endommage"], `${nom} : dit`).toContain(piece);
  if (fichier.startsWith("sauvegardes/") && !fichier.endsWith("suivi.json")) expect(isBonne, `${nom} : vu`).toBe(false);
  if (!isEntier) await restoreAndCheck(profil, vault, vue?.cle, nom);
  else await vault["coffre:close"]({});
}

async function restoreAndCheck(profil: string, vault: VaultCalls, cle: string | undefined, nom: string): Promise<void> {
  if (cle === undefined) throw new Error(`${nom} : aucune sauvegarde`);
  // Once the restored vault is ready this one is closed: it answers nothing more.
  const fin = await run(vault, () => vault["sauvegarde:restore"]({ cle })).catch(() => ({ issue: "fait" }));
  expect(fin.issue, nom).toBe("fait");
  while (!isParti) await new Promise((resolve) => setTimeout(resolve, 5));
  const rouvert = await open(profil);
  expect(await readTextes(rouvert), nom).toEqual(TEXTES);
  expect(await readPiece(rouvert), nom).toBe("lue");
  await rouvert["coffre:close"]({});
}

let isParti = false;
async function open(profil: string): Promise<VaultCalls> {
  isParti = false;
  const vault = await openVault({ disk: nodeDisk, folder: join(profil, "coffre"), randomBytes, now: Date.now, pid: process.pid, isAlive: () => false, cout: COUT_TEST, exit: () => (isParti = true) });
  await unlockTestVault(vault);
  return vault;
}

async function run(vault: VaultCalls, start: () => Promise<unknown>): Promise<{ readonly issue: string; readonly phrase: string }> {
  await start();
  for (;;) {
    const { enCours, dernier } = await vault["sauvegarde:travail"]({});
    if (enCours === undefined && dernier !== undefined) return dernier;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

async function readTextes(vault: VaultCalls): Promise<readonly string[]> {
  return listTextes(await readLignes({ read: (apres) => vault["journal:read"]({ apres }) }));
}

async function readPiece(vault: VaultCalls): Promise<string> {
  return vault["piece:read"]({ empreinte, debut: 0 }).then(({ portion }) => (CONTENU.equals(portion) ? "lue" : "autre"), (error: unknown) => findRefus(error).code);
}

async function damageFile(path: string, damage: string): Promise<void> {
  if (damage === "supprimé") return rm(path);
  const bytes = await readFile(path);
  if (damage === "vidé") return writeFile(path, "");
  if (damage === "tronqué") return writeFile(path, bytes.subarray(0, Math.floor(bytes.byteLength / 2)));
  if (damage === "octets nuls") return writeFile(path, Buffer.alloc(bytes.byteLength));
  const place = damage.endsWith("début") ? 2 : Math.floor(bytes.byteLength / 2);
  bytes[place] = (bytes[place] ?? 0) ^ 0x11;
  return writeFile(path, bytes);
}
