import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseJournalBytes } from "../../../electron/vault/journal-scan.ts";
import { createNote, listTextes, openTestJournal, POSTE, readLignes } from "../../support/coffre-kit.ts";
import { copyFiles, createMemoryDisk, listFolder, type MemoryDisk } from "../../support/memory-disk.ts";

const JOURNAL = `/coffre/journal/${POSTE}.1.wal`;
const TEXTES = ["première", "deuxième", "troisième", "quatrième"];

/** A journal of four lots, its bytes, and where each lot ends. */
async function createSample(): Promise<{ readonly bytes: Uint8Array; readonly fins: readonly number[] }> {
  const disk = createMemoryDisk();
  const journal = await openTestJournal(disk);
  const fins: number[] = [];
  for (const texte of TEXTES) {
    await journal.append([createNote(texte)], undefined);
    fins.push(disk.files.get(JOURNAL)?.byteLength ?? 0);
  }
  return { bytes: copyFiles(disk).get(JOURNAL)!, fins };
}

describe("torn at any byte", () => {
  test("exactly the lots that end before the cut are read, the rest is set aside, and writing goes on", async () => {
    const { bytes, fins } = await createSample();
    for (let cut = 0; cut <= bytes.byteLength; cut += 1) {
      const disk = createMemoryDisk(new Map([[JOURNAL, bytes.slice(0, cut)]]));
      const journal = await openTestJournal(disk, { incarnation: "cccccccc" });
      const attendus = TEXTES.slice(0, fins.filter((fin) => fin <= cut).length);
      expect(listTextes(await readLignes(journal)), `coupe à ${cut}`).toEqual(attendus);
      const debut = [0, ...fins].includes(cut) || cut === parseJournalStart(bytes);
      expect(journal.findEtat().avertissements.length, `coupe à ${cut}`).toBe(debut ? 0 : 1);
      if (!debut) expect(readQuarantine(disk), `coupe à ${cut}`).toEqual(Buffer.from(bytes.slice(Math.max(0, ...fins.filter((fin) => fin <= cut), cut > parseJournalStart(bytes) ? parseJournalStart(bytes) : 0), cut)));
      await journal.append([createNote("suite")], undefined);
      expect(listTextes(await readLignes(await openTestJournal(disk))), `coupe à ${cut}`).toEqual([...attendus, "suite"]);
    }
  });
});

describe("altered at any byte", () => {
  test("one flipped byte loses one lot at most, and it is said", async () => {
    const { bytes, fins } = await createSample();
    for (let place = 0; place < bytes.byteLength; place += 1) {
      const altered = bytes.slice();
      altered[place] = (altered[place] ?? 0) ^ 0x41;
      const disk = createMemoryDisk(new Map([[JOURNAL, altered]]));
      const journal = await openTestJournal(disk, { incarnation: "cccccccc" });
      const touche = place < parseJournalStart(bytes) ? -1 : fins.findIndex((fin) => place < fin);
      expect(listTextes(await readLignes(journal)), `octet ${place}`).toEqual(TEXTES.filter((_, rang) => rang !== touche));
      expect(journal.findEtat().avertissements.length, `octet ${place}`).toBeGreaterThan(0);
      expect(listFolder(disk, "/coffre/quarantine").length, `octet ${place}`).toBeGreaterThan(0);
      await journal.append([createNote("suite")], undefined);
      expect(listTextes(await readLignes(await openTestJournal(disk))), `octet ${place}`).toContain("suite");
    }
  });

  test("a run of zeros at the end, as a power cut leaves on NTFS, is a torn end", async () => {
    const { bytes } = await createSample();
    const disk = createMemoryDisk(new Map([[JOURNAL, Buffer.concat([bytes, Buffer.alloc(4096)])]]));
    const journal = await openTestJournal(disk);
    expect(listTextes(await readLignes(journal))).toEqual(TEXTES);
    expect(disk.files.get(JOURNAL)?.byteLength).toBe(bytes.byteLength);
  });

  test("damage is reported at each start and kept once", async () => {
    const { bytes, fins } = await createSample();
    const altered = bytes.slice();
    altered.fill(0, (fins[0] ?? 0) + 3, (fins[0] ?? 0) + 20);
    const disk = createMemoryDisk(new Map([[JOURNAL, altered]]));
    for (const incarnation of ["cccccccc", "dddddddd"]) {
      const journal = await openTestJournal(disk, { incarnation });
      expect(journal.findEtat().avertissements).toHaveLength(1);
      expect(listFolder(disk, "/coffre/quarantine")).toHaveLength(2);
    }
    expect(disk.files.get(JOURNAL)).toEqual(Buffer.from(altered));
  });

  test("random bytes are never taken for a lot, whatever they are", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        const releve = parseJournalBytes(Buffer.from(bytes));
        expect(releve.kind === "releve" && releve.lots.length === 0).toBe(true);
      }),
    );
  });

  test("the bytes of a lot written inside another lot's text are not a lot", async () => {
    const { bytes, fins } = await createSample();
    const inner = bytes.slice(fins[0], fins[1]);
    const disk = createMemoryDisk();
    const journal = await openTestJournal(disk);
    await journal.append([createNote(Buffer.from(inner).toString("latin1").slice(0, 300))], undefined);
    const altered = copyFiles(disk).get(JOURNAL)!;
    altered[parseJournalStart(altered)] = 0xff;
    const again = await openTestJournal(createMemoryDisk(new Map([[JOURNAL, altered]])));
    expect(await readLignes(again)).toEqual([]);
  });
});

test("any sequence of saves, restarts and portion sizes reads back every lot in order", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant("restart" as const)), { maxLength: 30 }), fc.integer({ min: 200, max: 3000 }), fc.integer({ min: 200, max: 3000 }), async (pas, tailleRotation, taillePortion) => {
      const disk = createMemoryDisk();
      const ports = { tailleRotation, taillePortion };
      let journal = await openTestJournal(disk, ports);
      const attendus: string[] = [];
      for (const [rang, action] of pas.entries()) {
        if (action === "restart") {
          await journal.close();
          journal = await openTestJournal(disk, { ...ports, incarnation: `cccccc${String.fromCharCode(97 + (rang % 26))}c` });
        } else attendus.push(await journal.append(Array.from({ length: action }, (_, fait) => createNote(`${rang}.${fait}`)), undefined));
      }
      expect(await readLignes(journal)).toEqual(attendus);
      expect(journal.findEtat().avertissements).toEqual([]);
      expect(journal.findEtat().faits).toBe(pas.reduce<number>((somme, action) => somme + (action === "restart" ? 0 : action), 0));
    }),
    { numRuns: 60 },
  );
});

function parseJournalStart(bytes: Uint8Array): number {
  return 12 + Buffer.from(bytes).readUInt32LE(8) + 8;
}

function readQuarantine(disk: MemoryDisk): Buffer | undefined {
  const path = listFolder(disk, "/coffre/quarantine").find((nom) => nom.endsWith(".bin"));
  return path === undefined ? undefined : disk.files.get(path);
}
