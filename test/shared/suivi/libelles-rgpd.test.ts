import { expect, test } from "vitest";
import { NATURES_DEMANDE_PERSONNE } from "#shared/model/faits/rgpd-faits.ts";
import { LIBELLES_DEMANDE_PERSONNE } from "#shared/suivi/libelles-rgpd.ts";

test("chaque nature de demande a son nom, et un seul", () => {
  const noms = NATURES_DEMANDE_PERSONNE.map((nature) => LIBELLES_DEMANDE_PERSONNE[nature]);
  expect(new Set(noms).size).toBe(NATURES_DEMANDE_PERSONNE.length);
});
