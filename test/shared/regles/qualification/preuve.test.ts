import { expect, test } from "vitest";
import { NATURES_PIECE } from "#shared/model/faits/dossier-faits.ts";
import { ELEMENTS, findForce, LIBELLES_ELEMENT, REFERENCES_ELEMENT } from "#shared/regles/qualification/preuve.ts";

test("ce que chaque nature de pièce prouve ou corrobore", () => {
  const utiles = NATURES_PIECE.flatMap((nature) => ELEMENTS.flatMap((element) => {
    const force = findForce(nature, element);
    return force === undefined ? [] : [`${nature} ${force} ${element}`];
  }));
  expect(utiles).toEqual([
    "facture prouve facture", "contrat prouve engagement", "contrat prouve conditions", "bon-de-commande prouve engagement", "bon-de-commande corrobore conditions", "conditions-generales corrobore engagement", "conditions-generales corrobore conditions", "bon-de-livraison prouve execution",
    "releve-de-compte corrobore facture", "mise-en-demeure prouve mise-en-demeure", "accuse-de-reception corrobore mise-en-demeure",
    "courriel corrobore engagement", "courriel corrobore execution",
    "reconnaissance-de-dette prouve engagement", "reconnaissance-de-dette prouve execution", "reconnaissance-de-dette prouve facture",
    "decision prouve engagement", "decision prouve execution", "decision prouve facture",
  ]);
});

test("une nature inconnue ne prouve rien, chaque élément a son nom et son article", () => {
  expect(findForce("photo", "facture")).toBeUndefined();
  for (const element of ELEMENTS) expect([LIBELLES_ELEMENT[element].length > 0, REFERENCES_ELEMENT[element].length > 0]).toEqual([true, true]);
});
