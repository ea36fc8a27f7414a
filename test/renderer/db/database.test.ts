import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { expect, test } from "vitest";
import { openRangement } from "../../../renderer/db/database.ts";
import { GENERATION } from "../../../renderer/db/schema.ts";

const OCTETS = new Uint8Array([1, 2, 3]);

/** Bytes as numbers: those of the store are of another realm than those of the test. */
const readNombres = (lus: readonly ({ readonly cle: string; readonly octets: Uint8Array } | undefined)[]) => lus.map((lu) => (lu === undefined ? undefined : { cle: lu.cle, octets: [...lu.octets] }));

test("the stores of an earlier version are made again, and the drafts of forms are still there", async () => {
  const ancienne = new Dexie("ancienne");
  ancienne.version(2).stores({ meta: "cle", blocs: "cle", sujets: "cle", feuilles: "cle", brouillons: "cle" });
  for (const magasin of ["sujets", "blocs", "brouillons"]) await ancienne.table(magasin).put({ cle: "dossier/0000", octets: OCTETS });
  ancienne.close();
  const rangement = await openRangement("ancienne");
  expect(readNombres(await rangement.read("brouillons", ["dossier/0000"]))).toEqual([{ cle: "dossier/0000", octets: [1, 2, 3] }]);
  expect(await Promise.all([rangement.count("sujets"), rangement.count("blocs")])).toEqual([0, 0]);
});

test("what is written is found again under its key, in order, and a deleted block is not", async () => {
  const rangement = await openRangement("neuve");
  const canari = { cle: "canari", octets: OCTETS, generation: GENERATION };
  const blocs = ["dossier/0001", "debiteur/0000", "dossier/0000"].map((cle) => ({ cle, octets: new TextEncoder().encode(cle) }));
  await rangement.write({ canari, sujets: [{ cle: "000000", octets: OCTETS }], feuilles: [], blocs, blocsEffaces: [] });
  expect((await rangement.readBlocs("dossier")).map(({ cle, octets }) => [cle, new TextDecoder().decode(octets)])).toEqual([["dossier/0000", "dossier/0000"], ["dossier/0001", "dossier/0001"]]);
  expect(readNombres(await rangement.read("sujets", ["000001", "000000"]))).toEqual([undefined, { cle: "000000", octets: [1, 2, 3] }]);
  await rangement.write({ canari, sujets: [], feuilles: [], blocs: [], blocsEffaces: ["dossier/0001"] });
  expect((await rangement.readBlocs("dossier")).map(({ cle }) => cle)).toEqual(["dossier/0000"]);
});
