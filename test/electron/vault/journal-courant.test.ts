// The current goes: a disk keeps what it was told to keep, and may forget the rest.
import { expect, test } from "vitest";
import type { Disk } from "../../../electron/adapters/disk.ts";
import { createNote, openTestJournal, readLignes } from "../../support/coffre-kit.ts";
import { createMemoryDisk } from "../../support/memory-disk.ts";

interface DisqueCoupe {
  readonly disk: Disk;
  /** The files as they are found after a cut: what was flushed, nothing else. */
  readonly durables: Map<string, Uint8Array>;
}

/** `isSourd`: it answers that it has flushed, and has not. */
function createDisqueCoupe(isSourd = false): DisqueCoupe {
  const memoire = createMemoryDisk();
  const durables = new Map<string, Uint8Array>();
  const openFile: Disk["openFile"] = async (path, mode) => {
    const file = await memoire.openFile(path, mode);
    const sync = async (): Promise<void> => {
      await file.sync();
      if (!isSourd) durables.set(path, Uint8Array.from(memoire.files.get(path) ?? []));
    };
    return { ...file, sync };
  };
  return { disk: { ...memoire, openFile }, durables };
}

/** Saves, one at a time then together; answers what was acknowledged and what is left after the cut. */
async function saveAndCut(isSourd: boolean): Promise<{ readonly acquis: readonly string[]; readonly restent: readonly string[] }> {
  const { disk, durables } = createDisqueCoupe(isSourd);
  const journal = await openTestJournal(disk);
  const acquis = [await journal.append([createNote("un"), createNote("deux")], undefined)];
  acquis.push(...(await Promise.all(["trois", "quatre", "cinq"].map((texte) => journal.append([createNote(texte)], undefined)))));
  const apres = await openTestJournal(createMemoryDisk(durables), { incarnation: "cccccccc" });
  return { acquis, restent: await readLignes(apres) };
}

test("« Enregistré » is said of what is on the disk: after a cut of the current every acknowledged lot is there (I1)", async () => {
  const { acquis, restent } = await saveAndCut(false);
  expect(acquis).toHaveLength(4);
  expect(restent).toEqual(acquis);
});

test("a vault that would answer before the disk has flushed loses them: this is what the test above sees", async () => {
  expect((await saveAndCut(true)).restent).toEqual([]);
});
