import { expect, test } from "vitest";
import { createNomsUniques, formatNomActe, listMotsInconnus } from "#shared/actes/noms-actes.ts";
import { jour } from "#shared/kernel/jour.ts";

const VALEURS = { acte: "mise-en-demeure-professionnel", reference: "2026/0417", debiteur: "Étais & Cie : « œuvre »", date: jour("2026-11-21") };

test("a name says the act, the dossier and the day, whatever signs the reference holds", () => {
  expect(formatNomActe(VALEURS)).toBe("mise-en-demeure-professionnel-2026-0417-2026-11-21");
});

test("a rule of a person is followed, its names made safe for every system", () => {
  expect(formatNomActe(VALEURS, "{debiteur}_{reference}")).toBe("Etais-Cie-oeuvre-_2026-0417");
  expect(formatNomActe({ ...VALEURS, debiteur: "../../:*?" }, "{debiteur}")).toBe("acte");
  expect(formatNomActe({ ...VALEURS, debiteur: "CON" }, "{debiteur}")).toBe("acte-CON");
  expect(formatNomActe({ ...VALEURS, debiteur: "x".repeat(500) }, "{debiteur}")).toHaveLength(100);
});

test("a word that no rule knows is told", () => {
  expect(listMotsInconnus("{acte}-{refernce}-{}")).toEqual(["refernce", ""]);
  expect(listMotsInconnus("{acte} {reference} {debiteur} {date}")).toEqual([]);
});

test("two acts never take one name, whatever the case", () => {
  expect(createNomsUniques(["a", "A", "b", "a"])).toEqual(["a", "A-2", "b", "a-3"]);
});
