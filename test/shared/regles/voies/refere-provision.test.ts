import { describe, expect, test } from "vitest";
import { computeRefereProvision } from "#shared/regles/voies/refere-provision.ts";
import { montant } from "#shared/kernel/montant.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { faitsConsommateur, faitsVoies } from "./faits.ts";
import { CAS_REFERE } from "./refere-provision.cas.ts";

describe("référé-provision", () => {
  test.each(CAS_REFERE)("$nom ($source)", ({ faits, etat }) => {
    expect(computeRefereProvision(faitsVoies(faits), BAREMES).valeur.etat).toBe(etat);
  });

  test("l’article est celui du juge saisi", () => {
    expect(computeRefereProvision(faitsVoies(), BAREMES).justification.references).toEqual([{ texte: "CPC", article: "873, al. 2" }]);
    expect(computeRefereProvision(faitsConsommateur(), BAREMES).justification.references).toEqual([{ texte: "CPC", article: "835, al. 2" }]);
  });

  test("avocat obligatoire au-delà du seuil seulement", () => {
    expect(computeRefereProvision(faitsVoies({ montant: montant(10_000_00) }), BAREMES).valeur.competence.avocat).toBe("facultatif");
    expect(computeRefereProvision(faitsVoies({ montant: montant(10_000_01) }), BAREMES).valeur.competence.avocat).toBe("obligatoire");
  });

  test("sans durée sourcée, l’usage se dit hypothèse", () => {
    expect(computeRefereProvision(faitsVoies(), BAREMES).valeur.delaiHabituel.isHypothese).toBe(true);
  });
});
