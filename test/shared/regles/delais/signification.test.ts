import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { computeSignification } from "#shared/regles/delais/signification.ts";
import { BAREMES, expectCalcule } from "../../../support/baremes.ts";
import { CAS_SIGNIFICATION } from "./signification.cas.ts";

describe("jours et heures d’une signification", () => {
  test.each(CAS_SIGNIFICATION)("$nom ($source)", ({ jour: texte, heure, isPermise }) => {
    expect(expectCalcule(computeSignification({ jour: jour(texte), heure, territoire: "metropole" }, BAREMES)).valeur.isPermise).toBe(isPermise);
  });

  test("la permission du juge lève l’interdiction", () => {
    expect(expectCalcule(computeSignification({ jour: jour("2026-11-22"), territoire: "metropole", isAutorisee: true }, BAREMES)).valeur.isPermise).toBe(true);
  });

  test("un jour férié local interdit chez lui, avec un doute qui se voit", () => {
    const reunion = expectCalcule(computeSignification({ jour: jour("2027-12-20"), territoire: "la-reunion" }, BAREMES));
    expect(reunion.valeur.isPermise).toBe(false);
    expect(reunion.justification.avertissements[0]).toMatch(/^À vérifier/);
    expect(expectCalcule(computeSignification({ jour: jour("2027-12-20"), territoire: "metropole" }, BAREMES)).valeur.isPermise).toBe(true);
  });

  test("sans jour, ou à une heure qui n’existe pas, la règle le dit", () => {
    expect(computeSignification({ territoire: "metropole", heure: "24:00" }, BAREMES)).toEqual({ kind: "incomplet", manquants: ["le jour de la signification", "une heure qui existe (HH:MM)"] });
  });
});
