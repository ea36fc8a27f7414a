import { expect, test } from "vitest";
import { formatPhraseVerdict } from "#shared/suivi/phrase-verdict.ts";
import { facture, piece } from "../../support/dossier-builder.ts";
import { createVue } from "../../support/vue-builder.ts";

test("la phrase du verdict cite ce qui est acquis avec ses pièces, puis ce qui manque", () => {
  const vue = createVue([facture("a", "1 000,00"), piece("k", "facture"), piece("l", "contrat")]);
  const phrase = formatPhraseVerdict(vue.portes, vue.dossier.pieces);
  expect(phrase).toContain("Contrat ou commande [2].");
  expect(phrase).toContain("À compléter\u00A0: ");
  expect(phrase).toContain("livraison ou exécution, facture n°\u00A0F-A\u00A0: aucune pièce");
});
