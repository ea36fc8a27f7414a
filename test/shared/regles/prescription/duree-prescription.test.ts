import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { Parametre, ValeurDatee } from "#shared/kernel/parametre.ts";
import { findTermePrescription, toDuree } from "#shared/regles/prescription/duree-prescription.ts";
import { computePrescription } from "#shared/regles/prescription/prescription.ts";
import { BAREMES, expectCalcule } from "../../../support/baremes.ts";
import { CAS_POINT_DEPART } from "./duree-prescription.cas.ts";
import { createFaits } from "./faits.ts";

const REGLE = { marge: 1, reliquatMois: 6 };
const valeur = (depuis: string, annees: number): ValeurDatee => ({ depuis: jour(depuis), valeur: annees, confiance: "A", references: [{ texte: "C. civ.", article: "2222" }] });
const createParametre = (...valeurs: Parametre["valeurs"]): Parametre => ({
  id: "prescription/essai", regle: "R-X-01", libelle: "Durée d’essai", unite: "annees", applicableSelon: "départ", verifieLe: jour("2026-11-21"), valeurs,
});

describe("la durée d’une prescription et ses réformes (C. civ., art. 2222)", () => {
  const abrege = createParametre(valeur("2000-01-01", 10), valeur("2010-01-01", 5));
  const allonge = createParametre(valeur("2000-01-01", 2), valeur("2010-01-01", 5));

  test.each([
    ["née avant, elle gagne à l’ancien total s’il finit plus tôt", abrege, "2001-06-01", "2011-05-31", false],
    ["née avant, elle compte la nouvelle durée du jour de la loi", abrege, "2008-06-01", "2014-12-31", true],
    ["née après, elle n’a que la nouvelle durée", abrege, "2010-01-01", "2014-12-31", false],
    ["allongée en cours, elle prend la nouvelle durée depuis son départ", allonge, "2009-06-01", "2014-05-31", false],
    ["à son dernier jour quand la loi l’allonge, elle n’est pas encore acquise", allonge, "2008-01-02", "2013-01-01", false],
    ["acquise avant l’allongement, elle le reste", allonge, "2007-06-01", "2009-05-31", false],
  ] as const)("%s", (_nom, parametre, depart, attendu, isAbrege) => {
    expect(findTermePrescription(parametre, jour(depart), [], REGLE)).toMatchObject({ dernierJour: attendu, isAbrege });
  });

  test("une suspension finie avant la réforme n’allonge que l’ancienne durée", () => {
    const suspension = { debut: jour("2008-07-01"), fin: jour("2009-07-01"), isOuverte: false, hasReliquat: true };
    expect(findTermePrescription(abrege, jour("2008-06-01"), [suspension], REGLE).dernierJour).toBe("2014-12-31");
  });

  test("née avant la première durée connue, elle avertit", () => {
    const { dernierJour, avertissements } = findTermePrescription(abrege, jour("1999-12-31"), [], REGLE);
    expect(dernierJour).toBe("2009-12-30");
    expect(avertissements).toHaveLength(1);
    expect(findTermePrescription(abrege, jour("2000-01-01"), [], REGLE).avertissements).toEqual([]);
  });
});

test("une prescription se compte en années ou en mois, jamais en jours", () => {
  expect(toDuree({ unite: "annees" }, 5)).toEqual({ annees: 5 });
  expect(toDuree({ unite: "mois" }, 6)).toEqual({ mois: 6 });
  expect(() => toDuree({ unite: "jours" }, 6)).toThrow("jours");
});

describe("le point de départ et le compte", () => {
  test.each(CAS_POINT_DEPART)("$regle : $nom ($source)", ({ faits, dernierJour, agirAuPlusTard }) => {
    expect(expectCalcule(computePrescription(createFaits(faits), BAREMES)).valeur).toMatchObject({ dernierJour, agirAuPlusTard });
  });
});
