import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import type { VaultCalls } from "../../../../electron/vault/calls.ts";
import { clearSealing } from "../../../../electron/vault/sealer.ts";
import { openPieces } from "../../../../electron/vault/pieces.ts";
import { openVault } from "../../../../electron/vault/vault.ts";
import { COUT_TEST, createNote, INSTANT, listTextes, openTestJournal, PHRASE_TEST, POSTE, readLignes, unlockTestVault } from "../../../support/coffre-kit.ts";
import { copyFiles, createMemoryDisk, type MemoryDisk } from "../../../support/memory-disk.ts";

const TEXTES = Array.from({ length: 6 }, (_vide, rang) => `marqueur-note-${rang}`);

test("a vault in clear is sealed at its creation: the same lots, the same pièces, nothing in clear is left", async () => {
  const { disk, empreinte } = await createClearVault();
  expect(countMarqueurs(disk)).toBeGreaterThan(6);
  const vault = await open(disk);
  expect(await vault["coffre:etat"]({})).toMatchObject({ etat: "absent", isEnClair: true });
  await vault["coffre:create"]({ phrase: PHRASE_TEST });
  await checkAll(vault, empreinte);
  expect((await vault["journal:etat"]({})).avertissements).toEqual([expect.stringContaining("vient d’être scellé")]);
  expect(countMarqueurs(disk)).toBe(0);
  await vault["journal:append"]({ brouillons: [createNote("suite")] });
  await vault["coffre:close"]({});
  const encore = await open(disk);
  await unlockTestVault(encore);
  expect((await encore["journal:etat"]({})).avertissements).toEqual([]);
  expect(await readTextes(encore)).toEqual([...TEXTES, "suite"]);
});

test("stopped at any operation of the disk (row 20): the next opening goes on, nothing is lost", async () => {
  const { disk: depart, empreinte } = await createClearVault();
  const avant = copyFiles(depart);
  let arrets = 0;
  for (let arret = 1; arret < 200; arret += 3) {
    const disk = createMemoryDisk(avant);
    const vault = await open(disk);
    let operations = 0;
    disk.fault = (_operation, path) => (!path.includes("verrou") && (operations += 1) >= arret ? { code: "EIO", keep: 10 } : undefined);
    const isFini = await vault["coffre:create"]({ phrase: PHRASE_TEST }).then(() => true, () => false);
    const apres = createMemoryDisk(copyFiles(disk));
    const encore = await open(apres);
    await unlockTestVault(encore);
    await checkAll(encore, empreinte);
    expect(countMarqueurs(apres), `arrêt ${arret}`).toBe(0);
    if (isFini) break;
    arrets += 1;
  }
  expect(arrets).toBeGreaterThan(10);
}, 120_000);

test("bytes set aside in clear are sealed too, and a pièce that cannot be read stays where it is, and is said", async () => {
  const { disk, empreinte } = await createClearVault();
  const [path, bytes] = [...disk.files].find(([nom]) => nom.endsWith(empreinte))!;
  const abime = Buffer.from(bytes);
  abime.writeUInt8(abime.readUInt8(abime.byteLength - 20) ^ 1, abime.byteLength - 20);
  disk.files.set(path, abime);
  disk.files.set("/coffre/quarantine/abcd.bin", Buffer.from("marqueur-mis-de-côté"));
  const vault = await open(disk);
  await vault["coffre:create"]({ phrase: PHRASE_TEST });
  expect((await vault["journal:etat"]({})).avertissements).toEqual([expect.stringContaining("scellé"), expect.stringContaining("pièce illisible")]);
  expect(disk.files.get(path)?.equals(abime)).toBe(true);
  expect(disk.files.get("/coffre/quarantine/abcd.bin")?.includes("marqueur")).toBe(false);
});

async function createClearVault(): Promise<{ readonly disk: MemoryDisk; readonly empreinte: string }> {
  const disk = createMemoryDisk(new Map([["/coffre/device.json", Buffer.from(JSON.stringify({ format: 1, poste: POSTE }))]]));
  const journal = await openTestJournal(disk, { sealing: clearSealing, tailleRotation: 900 });
  for (const texte of TEXTES) await journal.append([createNote(texte)], undefined);
  await journal.close();
  const pieces = await openPieces({ disk, folder: "/coffre/pieces", sealing: clearSealing, randomBytes });
  const contenu = Buffer.from("marqueur-piece ".repeat(200));
  const { jeton } = await pieces.begin({ nom: "facture.txt", taille: contenu.byteLength });
  await pieces.write({ jeton, portion: contenu });
  return { disk, empreinte: (await pieces.end({ jeton })).empreinte };
}

function open(disk: MemoryDisk): Promise<VaultCalls> {
  return openVault({ disk, folder: "/coffre", randomBytes, now: () => INSTANT, pid: 1, isAlive: () => false, pause: () => Promise.resolve(), cout: COUT_TEST });
}

async function checkAll(vault: VaultCalls, empreinte: string): Promise<void> {
  expect(await readTextes(vault)).toEqual(TEXTES);
  expect(Buffer.from((await vault["piece:read"]({ empreinte, debut: 0 })).portion).toString()).toBe("marqueur-piece ".repeat(200));
  expect((await vault["journal:verify"]({ rang: 0 })).anomalies).toEqual([]);
}

async function readTextes(vault: VaultCalls): Promise<readonly string[]> {
  return listTextes(await readLignes({ read: (apres) => vault["journal:read"]({ apres }) }));
}

function countMarqueurs(disk: MemoryDisk): number {
  return Buffer.concat([...disk.files.values()]).toString("latin1").split("marqueur").length - 1;
}
