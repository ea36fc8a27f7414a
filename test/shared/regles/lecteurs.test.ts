import { describe, expect, test } from "vitest";
import { createBaremes } from "#shared/paquets/socle.ts";
import { findUsage, listReglesLisant } from "#shared/regles/lecteurs.ts";
import { listFiles, readText } from "../../support/depot.ts";

const ids = [...createBaremes().keys()];
const code = listFiles("shared/regles", /\.ts$/).filter((path) => path !== "shared/regles/lecteurs.ts").map(readText).join("\n");
const isNomme = (id: string) => code.includes(`"${id}"`);

describe("which rules read a dated value", () => {
  test("a value that the code of a rule names has a reader: if this fails, add it to shared/regles/lecteurs.ts", () => {
    expect(ids.filter((id) => isNomme(id) && listReglesLisant(id).length === 0)).toEqual([]);
  });

  test("a value said to be read is named by a rule, whole or by its family", () => {
    const familles = ["prescription/", "contributions/cje-"];
    expect(ids.filter((id) => listReglesLisant(id).length > 0 && !isNomme(id) && !familles.some((famille) => id.startsWith(famille)))).toEqual([]);
  });

  test("each reader names rules of the catalogue", () => {
    expect(listReglesLisant("interets/taux-legal-autres-cas").map(({ id }) => id)).toEqual(["interets/taux-legal", "interets/taux-conventionnel"]);
    expect(listReglesLisant("prescription/commercial").map(({ titre }) => titre)).toEqual(["Prescription d’une créance et forclusion"]);
    expect(listReglesLisant("contributions/cje-seuil").map(({ id }) => id)).toEqual(["competence/contribution-justice-economique"]);
  });

  test("what no rule reads says so, or says what else reads it", () => {
    expect(listReglesLisant("essai/nouveau")).toEqual([]);
    expect(listReglesLisant("delais/paiement-defaut")).toEqual([]);
    expect(findUsage("delais/paiement-defaut")).toContain("Import");
    expect(findUsage("prescription/commercial")).toBeUndefined();
  });
});
