import { describe, expect, test } from "vitest";
import { parseJournalBytes } from "../../../electron/vault/journal-scan.ts";
import { verifyJournal } from "../../../electron/vault/journal-verify.ts";
import { createNote, createTestSealing, listTextes, openTestJournal, POSTE, readLignes } from "../../support/coffre-kit.ts";
import { copyFiles, createMemoryDisk, type MemoryDisk } from "../../support/memory-disk.ts";

const LIEU = { folder: "/coffre/journal", sealing: createTestSealing() };

describe("the chain of a journal, checked on demand", () => {
  test("an honest journal of several files has nothing to say", async () => {
    const disk = await createJournal(9);
    expect(listFichiers(disk).length).toBeGreaterThan(2);
    const controle = await verifyAll(disk);
    expect(controle).toEqual({ faits: 9, anomalies: [] });
  });

  test("a whole file removed: the next one does not follow, at start and on demand", async () => {
    const disk = await createJournal(9);
    const [, deuxieme] = listFichiers(disk);
    disk.files.delete(deuxieme!);
    expect((await verifyAll(disk)).anomalies).toEqual([expect.stringContaining("chaîne rompue")]);
    expect((await openTestJournal(disk)).findEtat().avertissements).toEqual([expect.stringContaining("chaîne du journal est rompue")]);
  });

  test("one lot cut out, its followers moved back: none of them opens", async () => {
    const disk = await createJournal(3, 1_000_000);
    const [path] = listFichiers(disk);
    const bytes = disk.files.get(path!)!;
    const releve = parseJournalBytes(bytes);
    if (releve.kind !== "releve") throw new Error("illisible");
    const [, milieu] = releve.lots;
    disk.files.set(path!, Buffer.concat([bytes.subarray(0, milieu!.debut), bytes.subarray(milieu!.fin)]));
    expect((await verifyAll(disk)).anomalies.length).toBeGreaterThan(0);
    expect(listTextes(await readLignes(await openTestJournal(disk)))).toEqual(["note 0"]);
  });

  test("two files exchanged by name: neither is read as the other", async () => {
    const disk = await createJournal(9);
    const [premier, deuxieme] = listFichiers(disk);
    const files = copyFiles(disk);
    disk.files.set(premier!, Buffer.from(files.get(deuxieme!)!));
    disk.files.set(deuxieme!, Buffer.from(files.get(premier!)!));
    expect((await verifyAll(disk)).anomalies.length).toBeGreaterThan(0);
  });

  test("any byte changed, in any file, is found", async () => {
    const disk = await createJournal(4, 1_000_000);
    const [path] = listFichiers(disk);
    const bytes = disk.files.get(path!)!;
    const places = Array.from({ length: Math.ceil(bytes.byteLength / 3) }, (_vide, rang) => rang * 3);
    // Side by side: an end that does not read is looked at again, a little later.
    await Promise.all(places.map(async (place) => {
      const altere = createMemoryDisk(disk.files);
      const octets = altere.files.get(path!)!;
      octets.writeUInt8(octets.readUInt8(place) ^ 0x10, place);
      const { anomalies, faits } = await verifyAll(altere);
      expect(anomalies.length > 0 || faits < 4, `octet ${place}`).toBe(true);
    }));
  });

  test("the chain goes on after a restart and after a torn end", async () => {
    const disk = await createJournal(3, 1_000_000);
    const [path] = listFichiers(disk);
    const entier = disk.files.get(path!)!;
    disk.files.set(path!, entier.subarray(0, entier.byteLength - 4));
    const journal = await openTestJournal(disk, { incarnation: "cccccccc" });
    await journal.append([createNote("suite")], undefined);
    expect(await verifyAll(disk)).toEqual({ faits: 3, anomalies: [] });
  });
});

async function createJournal(lots: number, tailleRotation = 600): Promise<MemoryDisk> {
  const disk = createMemoryDisk();
  const journal = await openTestJournal(disk, { tailleRotation });
  for (let rang = 0; rang < lots; rang += 1) await journal.append([createNote(`note ${rang}`)], undefined);
  await journal.close();
  return disk;
}

function listFichiers(disk: MemoryDisk): readonly string[] {
  return [...disk.files.keys()].filter((path) => path.includes(`/${POSTE}.`)).toSorted();
}

async function verifyAll(disk: MemoryDisk): Promise<{ readonly faits: number; readonly anomalies: readonly string[] }> {
  const anomalies: string[] = [];
  let faits = 0;
  for (let rang = 0, isFin = false; !isFin; rang += 1) {
    const portion = await verifyJournal({ ...LIEU, disk }, rang);
    anomalies.push(...portion.anomalies);
    faits += portion.faits;
    ({ isFin } = portion);
  }
  return { faits, anomalies };
}
