import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { computeDeclarationCreance } from "#shared/regles/voies/declaration-creance.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { CAS_DECLARATION } from "./declaration-creance.cas.ts";
import { faitsVoies, listObstacles } from "./faits.ts";

describe("déclaration de créance", () => {
  test.each(CAS_DECLARATION)("$nom ($source)", ({ faits, etat }) => {
    expect(computeDeclarationCreance(faitsVoies(faits), BAREMES).valeur.etat).toBe(etat);
  });

  test("le dernier jour est donné, avec celui du relevé de forclusion", () => {
    const { etapes } = computeDeclarationCreance(faitsVoies({ isProcedureCollective: true, ouverture: { publication: jour("2026-11-18") } }), BAREMES).valeur;
    expect(etapes.flatMap(({ delais }) => delais.map(({ parametreId, echeance }) => [parametreId, echeance]))).toEqual([
      ["delais/declaration-creance", "2027-01-18"], ["delais/revendication", "2027-02-18"], ["delais/contestation-creance", undefined], ["delais/releve-forclusion", "2027-05-18"],
    ]);
  });

  test("sans publication, le BODACC est demandé, jamais compté depuis le jugement", () => {
    const voie = computeDeclarationCreance(faitsVoies({ isProcedureCollective: true, isAnterieure: true, ouverture: { jugement: jour("2026-11-05") } }), BAREMES).valeur;
    expect(listObstacles(voie, "inconnue")).toContain("BODACC du jugement du 05/11/2026");
  });
});
