import { expect, test } from "vitest";
import { createPlume, moveToOuvre } from "#shared/fictif/plume.ts";
import { addMois, findJourSemaine, jour } from "#shared/kernel/jour.ts";
import { AUJOURDHUI, BAREMES } from "../../support/scenarios-fictifs.ts";

test("what has happened is never later than today; what is announced may be", () => {
  const plume = createPlume({ rang: 0, aujourdhui: AUJOURDHUI, nature: "commercial", baremes: BAREMES });
  plume.write("note", jour("2027-01-01"), { texte: "Note", portee: "interne" });
  plume.announce("audience", jour("2027-01-04"), { audienceId: plume.createId() });
  expect(plume.faits.map(({ dateFait }) => dateFait)).toEqual([AUJOURDHUI, "2027-01-04"]);
});

test("an office works from Monday to Friday", () => {
  expect([jour("2026-11-27"), jour("2026-11-28"), jour("2026-11-29"), jour("2026-11-30")].map(moveToOuvre)).toEqual(["2026-11-27", "2026-11-27", "2026-11-27", "2026-11-30"]);
  const plume = createPlume({ rang: 3, aujourdhui: AUJOURDHUI, nature: "commercial", baremes: BAREMES });
  for (let age = 0; age < 30; age += 1) expect(findJourSemaine(plume.ilYa(age))).toBeLessThan(6);
});

test("the age of what a limitation of sixty months ends for in twenty days", () => {
  const plume = createPlume({ rang: 3, aujourdhui: AUJOURDHUI, nature: "commercial", baremes: BAREMES });
  expect(addMois(plume.ilYa(plume.ilYaMois(60, 20)), 60) <= jour("2026-12-19")).toBe(true);
});

test("a pièce names a document that can be read", () => {
  const plume = createPlume({ rang: 0, aujourdhui: AUJOURDHUI, nature: "commercial", baremes: BAREMES });
  plume.piece("facture", 20, "Facture F-1", [plume.facture(20)]);
  const piece = plume.faits.at(-1);
  expect(piece?.type === "piece" && plume.documents.get(piece.contenu.empreinte)?.[0]).toBe("Facture F-1");
});
