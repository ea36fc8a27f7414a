import { expect, test } from "vitest";
import { hasExemples, readExemple } from "../../support/exemples.ts";
import { formatFec, readTout } from "../../support/fec-builder.ts";
import { createZipInvente, type EntreeInventee } from "../../support/zip-invente.ts";

async function lire(entrees: readonly EntreeInventee[]) {
  const lecture = await readTout(createZipInvente(entrees));
  if (lecture.kind !== "archive") throw new Error(lecture.kind === "refus" ? lecture.motif : lecture.kind);
  return lecture;
}

test("the files of an archive, under names that leave no folder", async () => {
  const lecture = await lire([{ nom: "export/fec.txt", contenu: formatFec([]) }, { nom: "../../../etc/passwd", contenu: "x" }, { nom: "__MACOSX/._fec.txt", contenu: "x" }, { nom: "vide/", contenu: "" }]);
  expect(lecture.entrees.map(({ nom }) => nom)).toEqual(["fec.txt", "passwd"]);
  expect(lecture.lignes).toEqual({ lues: 2, ecartees: 0 });
});

test("an archive inside, a locked file, a damaged one are each set aside with their reason; the others are given", async () => {
  const interne = createZipInvente([{ nom: "a.txt", contenu: "x" }]);
  const classeur = createZipInvente([{ nom: "[Content_Types].xml", contenu: "x" }, { nom: "xl/workbook.xml", contenu: "x" }]);
  const lecture = await lire([
    { nom: "interne.zip", contenu: interne }, { nom: "secret.pdf", contenu: "x", isChiffree: true }, { nom: "etrange", contenu: "x", methode: 99 }, { nom: "comptes.xlsx", contenu: classeur },
  ]);
  expect(lecture.entrees.map(({ nom }) => nom)).toEqual(["comptes.xlsx"]);
  expect(lecture.anomalies.map(({ motif }) => motif)).toEqual([expect.stringContaining("lui-même une archive"), expect.stringContaining("mot de passe"), expect.stringContaining("n’est pas lue")]);
  expect(lecture.lignes).toEqual({ lues: 1, ecartees: 3 });
});

test("a bomb is stopped, and said", async () => {
  const lecture = await lire([{ nom: "bombe.txt", contenu: new Uint8Array(250e6), tailleDeclaree: 5 }, { nom: "a.txt", contenu: "x" }]);
  expect(lecture.entrees.map(({ nom }) => nom)).toEqual(["a.txt"]);
  expect(lecture.anomalies[0]?.motif).toContain("trop volumineux");
});

test.each([["thousands of files", Array.from({ length: 501 }, (_, rang) => ({ nom: `f${rang}`, contenu: "x" })), "501"], ["nothing", [], "vide"]])("%s: refused", async (_, entrees, extrait) => {
  expect(await readTout(createZipInvente(entrees).length > 22 ? createZipInvente(entrees) : Uint8Array.from([0x50, 0x4b, 3, 4, 0]))).toMatchObject({ kind: "refus", motif: expect.stringContaining(extrait) });
});

test.skipIf(!hasExemples)("a real zipped statement gives the statement", async () => {
  expect(await readTout(readExemple("camt/oca_test-camt053.zip"))).toMatchObject({ kind: "archive", entrees: [{ nom: "test-camt053_02.xml" }, { nom: "test-camt053_03.xml" }] });
});
