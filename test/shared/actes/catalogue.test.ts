import { expect, test } from "vitest";
import { ACTES, findActe } from "#shared/actes/catalogue.ts";
import { createFaitsInventes, createFaitsVides } from "../../support/dossier-invente.ts";

test("chaque acte se nomme, se produit et dit ce qui lui manque", () => {
  expect(new Set(ACTES.map(({ id }) => id)).size).toBe(ACTES.length);
  for (const acte of ACTES) {
    expect(acte.besoins.length).toBeGreaterThan(0);
    expect(acte.render(createFaitsInventes()).blocs.length).toBeGreaterThan(10);
    expect(acte.listManques(createFaitsVides()).some(({ gravite }) => gravite === "bloquant")).toBe(true);
  }
});

test("un acte se retrouve par son identifiant", () => {
  expect(findActe("transmission-avocat")?.titre).toBe("Transmettre à l’avocat");
  expect(findActe("inconnu")).toBeUndefined();
});
