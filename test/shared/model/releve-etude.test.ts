import { expect, test } from "vitest";
import { POSTES_ETUDE } from "#shared/model/releve-etude.ts";
import { LIBELLES_POSTE_ETUDE } from "#shared/suivi/contre-decompte-dossier.ts";

test("every post of a statement has its French name", () => {
  expect(Object.keys(LIBELLES_POSTE_ETUDE)).toEqual([...POSTES_ETUDE]);
});
