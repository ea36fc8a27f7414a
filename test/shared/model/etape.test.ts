import { expect, test } from "vitest";
import { ETAPES } from "#shared/model/etape.ts";

test("les étapes vont de l’amiable à la clôture, dans cet ordre", () => {
  expect(ETAPES).toEqual(["amiable", "qualifie", "procedure", "titre", "execution", "clos"]);
});
