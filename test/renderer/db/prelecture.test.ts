import { expect, test } from "vitest";
import { FAMILLES_TENUES } from "../../../renderer/db/atelier.ts";
import { createPrelecture } from "../../../renderer/db/prelecture.ts";
import { CLE_CANARI, createRangementMemoire, type Rangement } from "../../../renderer/db/rangement.ts";

const canari = { cle: CLE_CANARI, octets: new Uint8Array([1]), generation: 1 };
const bloc = { cle: "dossier/0000", octets: new Uint8Array([2]) };
const PREVUS = ["canari", ...FAMILLES_TENUES];

test("the canary and the blocks are read before they are asked for, the rows first, and answered once from there", async () => {
  const { rangement, lus } = await createTemoin();
  const open = createPrelecture(Promise.resolve(rangement));
  await Promise.resolve();
  expect(lus).toEqual(PREVUS);
  expect(PREVUS[1]).toBe("dossier");
  const ouvert = await open();
  expect(await ouvert.readCanari()).toBe(canari);
  expect(await ouvert.readBlocs("dossier")).toEqual([bloc]);
  expect(await ouvert.readBlocs("debiteur")).toEqual([]);
  expect(lus).toEqual(PREVUS);
});

test("what is asked again is read on the disk as it stands", async () => {
  const { rangement, lus } = await createTemoin();
  const ouvert = await createPrelecture(Promise.resolve(rangement))();
  await Promise.all([ouvert.readCanari(), ouvert.readBlocs("dossier")]);
  await ouvert.empty();
  expect(await ouvert.readCanari()).toBeUndefined();
  expect(await ouvert.readBlocs("dossier")).toEqual([]);
  expect(lus).toEqual([...PREVUS, "canari", "dossier"]);
});

test("a disk that refuses is met by the one who asks", async () => {
  const refus = new Error("disque");
  await expect(createPrelecture(Promise.reject(refus))()).rejects.toBe(refus);
});

async function createTemoin(): Promise<{ readonly rangement: Rangement; readonly lus: readonly string[] }> {
  const memoire = createRangementMemoire();
  await memoire.write({ canari, sujets: [], feuilles: [], blocs: [bloc], blocsEffaces: [] });
  const lus: string[] = [];
  const note = <T>(quoi: string, lecture: Promise<T>): Promise<T> => {
    lus.push(quoi);
    return lecture;
  };
  return { lus, rangement: { ...memoire, readCanari: () => note("canari", memoire.readCanari()), readBlocs: (famille) => note(famille, memoire.readBlocs(famille)) } };
}
