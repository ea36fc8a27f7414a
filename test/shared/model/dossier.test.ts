import { expect, test } from "vitest";
import { ETAPES } from "#shared/model/dossier.ts";

test("un dossier va de l’amiable à la clôture, chaque étape une fois", () => {
  expect(ETAPES).toEqual(["amiable", "qualifie", "procedure", "titre", "execution", "clos"]);
});
