import { randomBytes } from "node:crypto";
import { cp, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ResponseOf } from "#shared/ipc/contract.ts";
import { type Disk, nodeDisk } from "../../../electron/adapters/disk.ts";
import type { VaultCalls } from "../../../electron/vault/calls.ts";
import { openVault } from "../../../electron/vault/vault.ts";
import { COUT_TEST, createNote, listTextes, PHRASE_TEST, readLignes, unlockTestVault } from "../../support/coffre-kit.ts";

let profil: string;
beforeEach(async () => {
  profil = await mkdtemp(join(tmpdir(), "exigible-restauration-"));
});
afterEach(() => rm(profil, { recursive: true, force: true }));

describe("a backup put in place of the vault", () => {
  test("gives back its facts and its pièces under a new identity; the former vault is kept whole beside", async () => {
    const { cle, empreinte } = await fillProfil();
    const vault = await open();
    await save(vault, "après");
    const poste = await readPoste();
    expect((await restore(vault, cle)).isArrete).toBe(true);
    const rouvert = await open();
    expect(await readTextes(rouvert)).toEqual(["un", "deux"]);
    expect(Buffer.from((await rouvert["piece:read"]({ empreinte, debut: 0 })).portion).toString()).toBe("%PDF-1.7 facture");
    expect(await readPoste()).not.toBe(poste);
    await save(rouvert, "depuis");
    expect(Object.keys((await rouvert["journal:etat"]({})).curseur)).toHaveLength(2);
    expect((await rouvert["sauvegarde:list"]({})).restauration?.phrase).toMatch(/restaurée et comparée/);
    const { anciens } = await rouvert["sante:read"]({});
    expect(anciens).toHaveLength(1);
    await rouvert["coffre:close"]({});
    const ancien = await openAt(join(profil, anciens[0]!.nom));
    expect(await readTextes(ancien)).toEqual(["un", "deux", "après"]);
    await ancien["coffre:close"]({});
  });

  test("cut between its two renames, it is finished at the next start; cut before, nothing has changed", async () => {
    const { cle } = await fillProfil();
    const vault = await open(failing("rename", (path) => path === join(profil, "coffre")));
    await save(vault, "après");
    await restore(vault, cle);
    expect(await readdir(profil)).toContain("coffre.pret");
    expect(await readdir(profil)).not.toContain("coffre");
    const rouvert = await open();
    expect(await readTextes(rouvert)).toEqual(["un", "deux"]);
    await rouvert["coffre:close"]({});

    await cp(join(profil, "coffre"), join(profil, "coffre.pret"), { recursive: true });
    const encore = await open();
    expect(await readdir(profil)).not.toContain("coffre.pret");
    expect(await readTextes(encore)).toEqual(["un", "deux"]);
    await encore["coffre:close"]({});
  });

  test("refused by the disk on the way: the present vault goes on, nothing is left", async () => {
    const { cle } = await fillProfil();
    const vault = await open(failing("openFile", (path, mode) => mode === "wx" && path.includes("coffre.attente")));
    expect((await restore(vault, cle)).issue).toBe("echec");
    await save(vault, "après");
    expect(await readTextes(vault)).toEqual(["un", "deux", "après"]);
    expect((await readdir(profil)).toSorted()).toEqual(["coffre", "sauvegardes"]);
    await vault["coffre:close"]({});
  });

  test("from a folder that comes from elsewhere, into a vault that never existed", async () => {
    await fillProfil();
    const autre = await mkdtemp(join(tmpdir(), "exigible-autre-"));
    await rename(join(profil, "sauvegardes"), join(autre, "sauvegardes"));
    await rm(join(profil, "coffre"), { recursive: true });
    const vault = await open();
    const { sauvegardes } = await vault["sauvegarde:listIn"]({ folder: autre });
    expect(sauvegardes).toHaveLength(1);
    const { cle, contenu } = sauvegardes[0]!;
    expect(contenu?.isAutreCoffre).toBe(true);
    expect(await verify(vault, cle)).toMatchObject({ issue: "echec", phrase: expect.stringMatching(/celle d’un autre coffre.*Elle n’est pas jugée/) as string });
    expect((await verify(vault, cle, "autre phrase secrète")).issue).toBe("echec");
    expect((await vault["sauvegarde:listIn"]({ folder: autre })).sauvegardes[0]?.controle).toBeUndefined();
    expect(await verify(vault, cle, PHRASE_TEST)).toMatchObject({ issue: "fait", phrase: expect.stringMatching(/2\sfaits/) as string });
    expect((await restore(vault, cle)).issue).toBe("echec");
    expect(await restore(vault, cle, "autre phrase secrète")).toMatchObject({ issue: "echec", phrase: expect.stringMatching(/n’ouvre pas cette sauvegarde/) as string });
    await restore(vault, cle, PHRASE_TEST);
    const rouvert = await open();
    expect(await readTextes(rouvert)).toEqual(["un", "deux"]);
    await rouvert["coffre:close"]({});
    await rm(autre, { recursive: true });
  });
});

describe("a hostile backup", () => {
  test("with any of its files replaced by a link, it is refused and the link is not followed", async () => {
    const { cle } = await fillProfil();
    const objets = join(profil, "sauvegardes", "objets");
    const vault = await open();
    for (const aa of await readdir(objets)) {
      for (const nom of await readdir(join(objets, aa))) {
        const path = join(objets, aa, nom);
        await rename(path, join(profil, "ailleurs"));
        await symlink(join(profil, "ailleurs"), path);
        expect((await restore(vault, cle)).issue).toBe("echec");
        await rm(path);
        await rename(join(profil, "ailleurs"), path);
      }
    }
    expect(await readTextes(vault)).toEqual(["un", "deux"]);
    await vault["coffre:close"]({});
  });

  test("with a manifest replaced by a link or by something huge, it is not read", async () => {
    const { cle } = await fillProfil();
    const manifeste = join(profil, "sauvegardes", `${cle.slice("poste/".length)}.json`);
    await writeFile(join(profil, "secret"), "secret");
    await rm(manifeste);
    await symlink(join(profil, "secret"), manifeste);
    const vault = await open();
    expect(await restore(vault, cle)).toMatchObject({ issue: "echec", phrase: expect.stringMatching(/description de cette sauvegarde/) as string });
    await vault["coffre:close"]({});
  });
});

async function fillProfil(): Promise<{ readonly cle: string; readonly empreinte: string }> {
  const vault = await open();
  await save(vault, "un");
  await save(vault, "deux");
  const { jeton } = await vault["piece:begin"]({ nom: "facture.pdf", taille: 16 });
  await vault["piece:write"]({ jeton, portion: Uint8Array.from(Buffer.from("%PDF-1.7 facture")) });
  const { empreinte } = await vault["piece:end"]({ jeton });
  await vault["sauvegarde:create"]({});
  expect((await wait(vault)).issue).toBe("fait");
  const { sauvegardes } = await vault["sauvegarde:list"]({});
  await vault["coffre:close"]({});
  return { cle: sauvegardes[0]!.cle, empreinte };
}

let arrets = 0;
function open(disk: Disk = nodeDisk): Promise<VaultCalls> {
  return openAt(join(profil, "coffre"), disk);
}

async function openAt(folder: string, disk: Disk = nodeDisk): Promise<VaultCalls> {
  const vault = await openVault({ disk, folder, randomBytes, now: Date.now, pid: process.pid, isAlive: () => false, cout: COUT_TEST, exit: () => (arrets += 1) });
  await unlockTestVault(vault);
  return vault;
}

/** The real disk, one operation refused on some paths. */
function failing(operation: "rename" | "openFile", isRefuse: (path: string, mode: string) => boolean): Disk {
  const refuse = (): Promise<never> => Promise.reject(Object.assign(new Error("refus"), { code: "EIO" }));
  return {
    ...nodeDisk,
    rename: (from, to) => (operation === "rename" && isRefuse(to, "") ? refuse() : nodeDisk.rename(from, to)),
    openFile: (path, mode) => (operation === "openFile" && isRefuse(path, mode) ? refuse() : nodeDisk.openFile(path, mode)),
  };
}

async function restore(vault: VaultCalls, cle: string, secret?: string): Promise<NonNullable<ResponseOf<"sauvegarde:travail">["dernier"]> & { readonly isArrete: boolean }> {
  const avant = arrets;
  await vault["sauvegarde:restore"]({ cle, ...(secret === undefined ? {} : { secret }) });
  // Once the restored vault is ready this one is closed: it answers nothing more.
  const fin = await wait(vault).catch(() => ({ nature: "restauration", issue: "fait", phrase: "", instant: 0 }) as const);
  if (fin.issue === "fait") while (arrets === avant) await pause();
  return { ...fin, isArrete: arrets > avant };
}

async function verify(vault: VaultCalls, cle: string, secret?: string): Promise<NonNullable<ResponseOf<"sauvegarde:travail">["dernier"]>> {
  await vault["sauvegarde:verify"]({ cle, ...(secret === undefined ? {} : { secret }) });
  return wait(vault);
}

async function wait(vault: VaultCalls): Promise<NonNullable<ResponseOf<"sauvegarde:travail">["dernier"]>> {
  for (;;) {
    const { enCours, dernier } = await vault["sauvegarde:travail"]({});
    if (enCours === undefined && dernier !== undefined) return dernier;
    await pause();
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}

function save(vault: VaultCalls, texte: string): Promise<unknown> {
  return vault["journal:append"]({ brouillons: [createNote(texte)] });
}

async function readTextes(vault: VaultCalls): Promise<readonly string[]> {
  return listTextes(await readLignes({ read: (apres) => vault["journal:read"]({ apres }) }));
}

async function readPoste(): Promise<string> {
  return (JSON.parse(await readFile(join(profil, "coffre", "device.json"), "utf8")) as { poste: string }).poste;
}
