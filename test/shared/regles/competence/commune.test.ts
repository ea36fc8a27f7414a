import { describe, expect, test } from "vitest";
import { findCommune, formatLieu } from "#shared/regles/competence/commune.ts";
import { ANNUAIRE } from "../../../support/annuaire.ts";

describe("the commune of an address", () => {
  test.each([
    ["75008", "Paris 8e Arrondissement", "75056"],
    ["75116", "PARIS", "75056"],
    ["69003", "Lyon 3ème", "69123"],
    ["72000", "LE MANS", "72181"],
    ["72000", "Mans (Le)", "72181"],
    ["58120", "Château-Chinon Ville", "58062"],
    ["93200", "St Denis", "93066"],
    ["97400", "SAINT DENIS", "97411"],
    ["20000", "Ajaccio", "2A004"],
    ["97150", "Saint-Martin", "97801"],
  ])("%s %s → %s", (codePostal, ville, insee) => {
    expect(findCommune({ codePostal, ville }, ANNUAIRE)).toMatchObject({ kind: "trouvee", lieu: { commune: { insee } }, avertissements: [] });
  });

  test("an arrondissement is its city, a former commune is a part of today's", () => {
    expect(findCommune({ insee: "75108" }, ANNUAIRE)).toMatchObject({ lieu: { commune: { insee: "75056" } } });
    expect(findCommune({ insee: "17103" }, ANNUAIRE)).toMatchObject({ lieu: { commune: { insee: "17457" }, ancienne: { nom: "Chervettes" } } });
    expect(findCommune({ codePostal: "17380", ville: "Chervettes" }, ANNUAIRE)).toMatchObject({ lieu: { commune: { insee: "17457" }, ancienne: { code: "17103" } } });
  });

  test("a special postal code is told by its department, with a warning", () => {
    expect(findCommune({ codePostal: "75380", ville: "PARIS CEDEX 08" }, ANNUAIRE)).toMatchObject({ kind: "trouvee", lieu: { commune: { insee: "75056" } }, avertissements: [expect.stringContaining("75380") as string] });
    expect(findCommune({ codePostal: "33077", ville: "Bordeaux Cedex" }, ANNUAIRE)).toMatchObject({ kind: "trouvee", lieu: { commune: { insee: "33063" } } });
    expect(findCommune({ codePostal: "20704", ville: "AJACCIO CEDEX 9" }, ANNUAIRE)).toMatchObject({ kind: "trouvee", lieu: { commune: { insee: "2A004" } } });
    expect(findCommune({ codePostal: "92974", ville: "PARIS LA DEFENSE CEDEX" }, ANNUAIRE)).toMatchObject({ kind: "ambigue", motif: expect.stringContaining("département") as string });
  });

  test("the beginning of a name is enough among the communes of the postal code, with a warning", () => {
    expect(findCommune({ codePostal: "69400", ville: "Villefranche" }, ANNUAIRE)).toMatchObject({ kind: "trouvee", lieu: { commune: { insee: "69264" } }, avertissements: [expect.stringContaining("À vérifier") as string] });
  });
});

test("an INSEE code decides, and a postal code that contradicts it is said", () => {
  expect(findCommune({ insee: "13117", codePostal: "13127", ville: "Vitrolles" }, ANNUAIRE)).toMatchObject({ lieu: { commune: { insee: "13117" } }, avertissements: [] });
  expect(findCommune({ insee: "13117", codePostal: "75008" }, ANNUAIRE)).toMatchObject({ lieu: { commune: { insee: "13117" } }, avertissements: [expect.stringContaining("75008") as string] });
});

describe("candidates rather than a silent choice", () => {
  test("a postal code alone covers several communes, or one", () => {
    expect(findCommune({ codePostal: "01260" }, ANNUAIRE)).toMatchObject({ kind: "ambigue", motif: expect.stringContaining("la ville manque") as string });
    expect(findCommune({ codePostal: "33000" }, ANNUAIRE)).toMatchObject({ kind: "trouvee", lieu: { commune: { insee: "33063" } } });
  });

  test("a name alone is borne by several communes, or one", () => {
    expect(findCommune({ ville: "Saint-Denis" }, ANNUAIRE)).toMatchObject({ kind: "ambigue" });
    expect(findCommune({ ville: "Villeurbanne" }, ANNUAIRE)).toMatchObject({ kind: "trouvee", lieu: { commune: { insee: "69266" } } });
  });

  test("a postal code and a town that contradict each other give both", () => {
    const recherche = findCommune({ codePostal: "33000", ville: "Villeurbanne" }, ANNUAIRE);
    expect(recherche).toMatchObject({ kind: "ambigue", motif: expect.stringContaining("se contredisent") as string });
    expect(recherche.kind === "ambigue" && recherche.lieux.map(({ commune }) => commune.insee)).toEqual(["69266", "33063"]);
  });

  test("a town that is a commune of today is not the former commune of the same name", () => {
    expect(findCommune({ codePostal: "18190", ville: "Corquoy" }, ANNUAIRE)).not.toHaveProperty("lieu.ancienne");
  });

  test("nothing known is said to be unknown", () => {
    expect(findCommune({}, ANNUAIRE)).toMatchObject({ kind: "inconnue" });
    expect(findCommune({ ville: "Nulle-Part" }, ANNUAIRE)).toMatchObject({ kind: "inconnue", motif: expect.stringContaining("Nulle-Part") as string });
    expect(findCommune({ codePostal: "00000" }, ANNUAIRE)).toMatchObject({ kind: "inconnue" });
    expect(findCommune({ codePostal: "99999", ville: "Nulle-Part Cedex" }, ANNUAIRE)).toMatchObject({ kind: "inconnue" });
  });
});

test("a place is named by what was typed and what it is today", () => {
  const commune = { insee: "17457", nom: "La Devise", codesPostaux: [] };
  expect(formatLieu({ commune })).toBe("La Devise (17457)");
  expect(formatLieu({ commune, ancienne: { code: "17103", nom: "Chervettes" } })).toBe("Chervettes, aujourd’hui La Devise (17457)");
});
