import { expect, test } from "vitest";
import { readPartie } from "../../support/acte-texte.ts";
import { createFaitsInventes } from "../../support/dossier-invente.ts";

const pleins = createFaitsInventes();

test("fixe la mission, ses limites, son budget et sa date", () => {
  const mission = readPartie(pleins, "I. Lettre de mission");
  expect(mission).toContain("Obtenir un titre contre le débiteur pour la totalité des sommes dues.");
  expect(mission).toContain("Aucune transaction, aucun délai, aucun désistement, aucun acquiescement sans notre accord écrit.");
  expect(mission).toContain("si un premier versement de 5 000 € est reçu.");
  expect(mission).toContain("Budget prévu pour cette mission : 1 800,00 € hors taxes");
  expect(mission).toContain("le projet d’acte avant le 15 décembre 2026 ;");
});
