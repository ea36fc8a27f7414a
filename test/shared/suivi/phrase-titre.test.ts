import { expect, test } from "vitest";
import { listChronologie } from "#shared/suivi/chronologie.ts";
import { brouillon, euros, factsOf, id, ouverture } from "../../support/dossier-builder.ts";

test("un titre et les mouvements de sa grosse se lisent dans la chronologie", () => {
  const lignes = listChronologie(factsOf(
    ouverture(),
    brouillon("titre", "2026-09-14", { titreId: id("t"), type: "1", auteur: "TJ de Tours", principal: euros("1 000,00"), depens: euros("60,00") }),
    brouillon("garde", "2026-09-20", { gardeId: id("g"), titreId: id("t"), lieu: "mandataire", detenteur: "Étude Vasseur", retourPour: "2027-03-20" as never }),
  ));
  expect(lignes.map(({ libelle, detail }) => [libelle, detail]).slice(1)).toEqual([
    ["Grosse remise\u00A0: Étude Vasseur", "retour attendu le 20/03/2027"],
    ["Titre enregistré\u00A0: décision de justice ou accord ayant force exécutoire (L111-3, 1°)", "TJ de Tours, condamnation de 1\u202F060,00\u00A0€"],
  ]);
});
