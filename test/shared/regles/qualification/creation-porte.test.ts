import { expect, test } from "vitest";
import { createConstat, createPorte } from "#shared/regles/qualification/creation-porte.ts";

const acquis = createConstat("acquis", "prouvé");

test("un seul manque ferme, une seule réserve réserve, un fait n’y change rien", () => {
  expect(createPorte([acquis]).etat).toBe("ouverte");
  expect(createPorte([acquis, createConstat("fait", "vu")]).etat).toBe("ouverte");
  expect(createPorte([acquis, createConstat("reserve", "à voir")]).etat).toBe("reserve");
  expect(createPorte([createConstat("manque", "absent"), createConstat("reserve", "à voir"), acquis])).toMatchObject({ etat: "fermee", constats: { length: 3 } });
});

test("un constat sans appui a des listes vides, jamais absentes", () => {
  expect(acquis).toEqual({ kind: "acquis", libelle: "prouvé", references: [], creanceIds: [], pieceIds: [] });
});
