import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { formatFaitsExport, formatLotExport, parseFaitExport, sommaireExportSchema } from "#shared/model/export.ts";
import { createFaitId, createSujetId } from "#shared/model/fait.ts";
import { formatLot, parseLot } from "#shared/model/lot.ts";

const ids = [1, 2].map((sequence) => createFaitId({ poste: "a".repeat(16), incarnation: "b".repeat(8), sequence }));

function createLigne(texte: string): string {
  const horloge = [1_795_000_000_000, 3] as const;
  const lot = ids[0]!;
  const faits = ids.map((id) => ({
    id, horloge, par: "lea", lot, v: 1, sujet: createSujetId("dossier", "d".repeat(20)), type: "note" as const, dateFait: jour("2026-11-21"), contenu: { texte, portee: "interne" as const }, remplace: [],
  }));
  return formatLot({ id: lot, horloge, par: "lea", faits });
}

test.each(["une note", "« é » \\ \"guillemets\"\n\u2028 𝄞", "x".repeat(5000)])("a lot taken apart fact by fact is put together again to the byte", (texte) => {
  const ligne = createLigne(texte);
  const lignes = formatFaitsExport(ligne);
  expect(lignes).toHaveLength(2);
  expect(lignes.every((fait) => !fait.includes("\n"))).toBe(true);
  const lus = lignes.map((fait) => parseFaitExport(fait)).flatMap((lu) => (lu.ok ? [lu] : []));
  expect(formatLotExport(lus)).toBe(ligne);
  expect(parseLot(formatLotExport(lus)).ok).toBe(true);
});

test("a lot of a copy of a post says in which journal it lies, and is the same lot", () => {
  const ligne = createLigne("x");
  const lus = formatFaitsExport(ligne, "q".repeat(16)).map(parseFaitExport).flatMap((lu) => (lu.ok ? [lu] : []));
  expect(lus.map(({ fait }) => fait.journal)).toEqual(["q".repeat(16), "q".repeat(16)]);
  expect(formatLotExport(lus)).toBe(ligne);
});

test.each(["", "{", "[]", "null", '{"id":"x"}', '{"__proto__":{"a":1}}'])("%j is not a fact of an export", (ligne) => expect(parseFaitExport(ligne).ok).toBe(false));

test("a summary names its format and its version", () => {
  const sommaire = { format: "exigible-export", version: 1, instant: 1, application: "1", faits: 0, curseur: {}, racine: "0".repeat(64), pieces: 0, manquantes: [] };
  expect(sommaireExportSchema.safeParse(sommaire).success).toBe(true);
  expect(sommaireExportSchema.safeParse({ ...sommaire, version: 2 }).success).toBe(false);
});
