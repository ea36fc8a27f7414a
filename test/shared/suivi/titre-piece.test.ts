import { expect, test } from "vitest";
import { findMention, findTitre } from "#shared/suivi/titre-piece.ts";

test.each([
  ["ACME SAS\n12 rue du Port\nFACTURE N° F-25-0412\nBon de commande : BC-12", "facture"],
  ["Bon de livraison n° 881\nFacture à suivre", "bon-de-livraison"],
  ["ACME\nBON DE COMMANDE BC-2025-17", "bon-de-commande"],
  ["Conditions générales de vente\nArticle 1", "conditions-generales"],
  ["CONTRAT DE PRESTATION DE SERVICES", "contrat"],
  ["Lyon, le 2 février 2026\nObjet : Mise en demeure de payer\nMadame,", "mise-en-demeure"],
  ["Accusé de réception n° 1A 123", "accuse-de-reception"],
  ["TRIBUNAL JUDICIAIRE DE LYON\nJUGEMENT DU 3 MARS 2025", "decision"],
  ["ORDONNANCE D’INJONCTION DE PAYER", "decision"],
  ["PROCÈS-VERBAL DE SIGNIFICATION", "signification"],
  ["Relevé de compte au 31/12/2025", "releve-de-compte"],
  ["Facture d’avoir AV-25-0093", "avoir"],
  ["Reconnaissance de dette", "reconnaissance-de-dette"],
  ["Objet : relance, facture F-25-0412", "relance"],
  ["Extrait Kbis", "kbis"],
] as const)("« %s » : %s", (texte, nature) => {
  expect(findTitre(texte)?.nature).toBe(nature);
  expect(findTitre(texte)?.passage).not.toBe("");
});

test("une phrase n’est pas un titre, même quand elle commence par le mot", () => {
  expect(findTitre("Contrat pour lequel nous vous avons adressé, au mois de mars dernier, un avenant que vous n’avez jamais signé ni retourné.")).toBeUndefined();
  expect(findTitre("Bonjour,\nà demain.")).toBeUndefined();
});

test("un mot au milieu d’une page est une mention, la plus précise d’abord", () => {
  expect(findMention("vous trouverez la facture et la mise en demeure", false)?.nature).toBe("mise-en-demeure");
  expect(findMention("rien", false)).toBeUndefined();
});

test("un message qui parle d’une mise en demeure n’en est pas une ; il en est une par ses propres mots", () => {
  expect(findMention("Réponse à votre mise en demeure", true)).toBeUndefined();
  expect(findMention("Par ce courriel, nous vous mettons en demeure de payer", true)?.nature).toBe("mise-en-demeure");
  expect(findMention("Nous contestons cette facture", true)?.nature).toBe("contestation");
});
