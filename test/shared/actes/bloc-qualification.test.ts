import { expect, test } from "vitest";
import { normalize, readPartie } from "../../support/acte-texte.ts";
import { createFaitsInventes } from "../../support/dossier-invente.ts";

const pleins = createFaitsInventes();

test("donne les trois portes avec toutes leurs raisons, et l’avis du service", () => {
  const qualification = readPartie(pleins, "IV. Qualification");
  expect(qualification).toContain("Verdict : créance sérieuse, le 12 novembre 2026 : Livraisons et commandes prouvées.");
  for (const { constats } of Object.values(pleins.portes)) for (const { libelle } of constats) expect(qualification).toContain(normalize(libelle));
  expect(qualification).toContain("## Documentée : ouverte, une réserve".replace("##", "###"));
  expect(qualification).toContain("Avis du service, le 12 novembre 2026 : porte ouverte, une réserve : La troisième livraison n’est prouvée que par un courriel.");
});

test("énumère ce qui ferait perdre le procès", () => {
  expect(readPartie(pleins, "V. Ce qui")).toBe("1. Documentée — Livraison ou exécution, facture n° F-25-1342 : corroboré seulement (C. civ., art. 1353) (pièces n° 9, 10 et 14).");
});
