import { expect, test } from "vitest";
import { renderSignatureParties } from "#shared/actes/bloc-signature-parties.ts";
import { DECOMPTE } from "#shared/actes/modeles/decompte.ts";
import { formatBlocsTexte } from "../../support/blocs-texte.ts";
import { createFaitsActeInventes } from "../../support/dossiers-actes.ts";

test("each side signs in its own column, a company through the person who may bind it", () => {
  const faits = createFaitsActeInventes(DECOMPTE, "professionnel, trois factures", { "signataire.qualite": "directrice", "debiteur.signataireQualite": "président" });
  const texte = formatBlocsTexte(renderSignatureParties(faits));
  expect(texte).toContain("Le Créancier / Valdoré Équipements / Claire Aubry, directrice | Le Débiteur / Pelagrin Bâtiment / Monsieur Côme Pelagrin, président");
});

test("a person signs for himself", () => {
  expect(formatBlocsTexte(renderSignatureParties(createFaitsActeInventes(DECOMPTE, "consommateur")))).toMatch(/Le Débiteur \/ Madame Odile Ferrandis$/);
});
