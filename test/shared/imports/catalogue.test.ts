import { describe, expect, test } from "vitest";
import { CATALOGUE } from "#shared/imports/catalogue.ts";
import { createDebutFichier } from "#shared/imports/debut-fichier.ts";
import { toOctets } from "../../support/fec-builder.ts";

describe("every entry of the catalogue", () => {
  test("says what the file is, so that « Ce fichier est … » reads", () => {
    for (const { libelle } of CATALOGUE) expect(libelle).toMatch(/^(?:une? |binaire$)/);
  });

  test("refuses with one French sentence, or more, that end with a full stop", () => {
    for (const format of CATALOGUE) if (format.kind === "refuse") expect(format.motif).toMatch(/^(?:Ce|Cet|Cette) .+\.$/s);
  });

  test("is reached: none is hidden for ever by those before it", () => {
    const absurde = createDebutFichier(toOctets("bonjour"), true);
    expect(CATALOGUE.filter(({ isReconnu }) => isReconnu(absurde, {}))).toEqual([]);
  });
});
