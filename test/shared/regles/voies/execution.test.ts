import { describe, expect, test } from "vitest";
import { computeExecution } from "#shared/regles/voies/execution.ts";
import { TYPES_TITRE, type TypeTitre } from "#shared/kernel/types-titre.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { CAS_EXECUTION } from "./execution.cas.ts";
import { faitsConsommateur, faitsVoies } from "./faits.ts";

const titre = (type: TypeTitre) => ({ type, isExecutoire: true, isSignifie: true, isPrescrit: false });

describe("exécution forcée", () => {
  test.each(CAS_EXECUTION)("$nom ($source)", ({ faits, etat }) => {
    expect(computeExecution(faitsVoies(faits), BAREMES).valeur.etat).toBe(etat);
  });

  test("piège 9\u00A0: dix ans aux seuls titres 1° à 3°, les autres vivent comme la créance", () => {
    const durees = TYPES_TITRE.map((type) => (computeExecution(faitsVoies({ titre: titre(type) }), BAREMES).valeur.conditions.some(({ libelle }) => libelle.includes("10 ans")) ? type : ""));
    expect(durees.filter((type) => type !== "")).toEqual(["1", "2", "2bis", "3"]);
  });

  test("les rémunérations ne se saisissent que d’une personne physique", () => {
    const delais = (faits: Parameters<typeof computeExecution>[0]) => computeExecution(faits, BAREMES).valeur.etapes.flatMap((etape) => etape.delais.map(({ parametreId }) => parametreId));
    expect(delais(faitsVoies({ titre: titre("1") }))).not.toContain("delais/remunerations-proces-verbal");
    expect(delais(faitsConsommateur({ titre: titre("1") }))).toContain("delais/remunerations-proces-verbal");
  });

  test("le coût du commandement vient du barème, les autres sont à saisir", () => {
    const { couts } = computeExecution(faitsVoies({ titre: titre("1") }), BAREMES).valeur;
    expect(couts.map(({ montant }) => montant)).toEqual([undefined, 4901, undefined]);
  });
});
