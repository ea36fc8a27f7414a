import { expect, test } from "vitest";
import { CHAMPS_RETOUR, computeCleRetour, GROUPES_RETOUR, LIGNES_FRAIS, TAGS_IDENTITE, VERSION_RETOUR } from "#shared/model/fiche-retour.ts";

test("each field has a name of its own, and only a choice has choices", () => {
  const tags = [...Object.values(TAGS_IDENTITE), ...GROUPES_RETOUR.flatMap(({ champs }) => champs.map(({ tag }) => tag))];
  expect(new Set(tags).size).toBe(tags.length);
  expect(CHAMPS_RETOUR.size).toBe(tags.length - 4 + 5 * LIGNES_FRAIS);
  for (const { type, choix = [] } of CHAMPS_RETOUR.values()) expect(type === "choix").toBe(choix.length > 1);
});

test("the key of a form changes with the mandate, the dossier and the version", () => {
  const cle = computeCleRetour("mandatmandatmandat12", "2026-0417", VERSION_RETOUR);
  expect(cle).toMatch(/^[2-9a-hjkmnp-z]{8}$/);
  const autres = [computeCleRetour("mandatmandatmandat13", "2026-0417", "1"), computeCleRetour("mandatmandatmandat12", "2026-0418", "1"), computeCleRetour("mandatmandatmandat12", "2026-0417", "2")];
  expect(new Set([cle, ...autres]).size).toBe(4);
  expect(computeCleRetour("mandatmandatmandat12", "2026-0417", "1")).toBe(cle);
});
