// @vitest-environment node
import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createDroit, findBaremes, isSocle, listEtatBaremes, readPaquet } from "../../../renderer/db/droit.ts";
import { formatFichier, listTauxInventes, source } from "../../support/paquet-builder.ts";

const DROIT = createDroit([]);
const AU = jour("2026-11-22");
const ID = "abcdefghijklmnopqrst";

function read(contenu: BlobPart, droit = DROIT) {
  return readPaquet(new File([contenu], "taux-2027-s1.json"), droit, AU, ID);
}

describe("a pack read from its file", () => {
  test("says what it would record and what it would change", async () => {
    const lecture = await read(formatFichier());
    expect(lecture).toMatchObject({ kind: "propose", candidat: { contenu: { nom: "taux-2027-s1.json", version: 1, auteur: "Essai, taux inventés" }, source: { id: ID }, dates: ["2027-01-01"] } });
    expect(lecture.kind === "propose" && lecture.candidat.contenu.empreinte).toMatch(/^[0-9a-f]{64}$/);
    expect(lecture.kind === "propose" && lecture.candidat.changements).toHaveLength(3);
  });

  test("the same pack accepted already changes nothing and says so", async () => {
    const droit = createDroit([source("accepte", "2026-11-21", ...listTauxInventes())]);
    expect(await read(formatFichier(), droit)).toEqual({ kind: "refus", motif: expect.stringContaining("il ne changerait rien. Les règles en vigueur sont inchangées.") as string });
  });

  test("bytes that are no text, and a file out of proportion, are refused without being read whole", async () => {
    expect(await read(new Uint8Array([0xff, 0xfe, 0x00, 0x80]))).toMatchObject({ kind: "refus", motif: expect.stringContaining("UTF-8") as string });
    expect(await read(new Uint8Array(8_000_001))).toMatchObject({ kind: "refus" });
  });
});

test("the law in force knows its sources, and what expires", () => {
  const droit = createDroit([source("accepte", "2026-11-21", ...listTauxInventes())]);
  expect(droit.sources.map(isSocle)).toEqual([true, false]);
  expect(findBaremes(droit).get("interets/taux-bce")?.perimeLe).toBe("2027-07-01");
  const listTauxProches = (en: typeof droit) => listEtatBaremes(en, AU).proches.filter(({ parametre }) => parametre.id.startsWith("interets/taux-"));
  expect(listTauxProches(DROIT)).toHaveLength(3);
  expect(listTauxProches(droit)).toEqual([]);
});
