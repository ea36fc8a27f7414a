import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { findParametre } from "#shared/regles/baremes.ts";
import { createCours } from "#shared/regles/prescription/cours.ts";
import { findNature } from "#shared/regles/prescription/nature.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { createEvenement, type EvenementLisible } from "./faits.ts";

const follow = (depart: string, ...evenements: readonly EvenementLisible[]) =>
  createCours(jour(depart), {
    nature: findNature("commercial")!, parametre: findParametre(BAREMES, "prescription/commercial"), evenements: evenements.map(createEvenement), au: jour("2026-11-21"), marge: 1, reliquatMois: 6, causes: { interrompt: [], suspend: [] }, butoir: undefined,
  });

describe("le cours d’une prescription, événement après événement", () => {
  test("un acte antérieur au départ est sans effet, une instance engagée avant et close après le recule", () => {
    expect(follow("2022-03-15", { type: "reconnaissance", date: "2021-01-01" }).dernierJour).toBe("2027-03-14");
    expect(follow("2022-03-15", { type: "assignation", date: "2021-01-01", fin: "2023-01-01", issue: "jugement" }).dernierJour).toBe("2027-12-31");
  });

  test("pendant une instance, un paiement n’a pas d’effet propre ; si elle est non avenue, il le retrouve", () => {
    const paiement = { type: "paiement_partiel", date: "2024-06-01" };
    expect(follow("2022-03-15", { type: "assignation", date: "2024-01-01" }, paiement).dernierJour).toBeUndefined();
    expect(follow("2022-03-15", { type: "assignation", date: "2024-01-01", fin: "2025-01-01", issue: "jugement" }, paiement).dernierJour).toBe("2029-12-31");
    expect(follow("2022-03-15", { type: "assignation", date: "2024-01-01", fin: "2025-01-01", issue: "desistement" }, paiement).dernierJour).toBe("2029-05-31");
  });

  test("un acte du dernier jour interrompt encore, le lendemain il est trop tard", () => {
    expect(follow("2020-03-15", { type: "reconnaissance", date: "2025-03-14" }).dernierJour).toBe("2030-03-13");
    const tardif = follow("2020-03-15", { type: "reconnaissance", date: "2025-03-15" });
    expect(tardif.dernierJour).toBe("2025-03-14");
    expect(tardif.avertissements.join(" ")).toContain("renonciation");
  });

  test("une reconnaissance pendant une médiation : le nouveau délai part de la fin de la médiation", () => {
    const cours = follow("2022-03-15", { type: "mediation", date: "2024-01-01", fin: "2024-07-01" }, { type: "reconnaissance", date: "2024-03-01" });
    expect(cours.dernierJour).toBe("2029-06-30");
  });

  test("l’instance figée s’affiche suspendue jusqu’à sa fin, ou jusqu’au jour du calcul", () => {
    expect(follow("2022-03-15", { type: "assignation", date: "2024-01-01", fin: "2025-01-01", issue: "jugement" }).periodes.slice(0, 2)).toEqual([
      { kind: "efface", debut: "2022-03-15", fin: "2023-12-31" }, { kind: "suspendu", debut: "2024-01-01", fin: "2024-12-31" },
    ]);
    expect(follow("2022-03-15", { type: "assignation", date: "2024-01-01" }).periodes.at(-1)).toEqual({ kind: "suspendu", debut: "2024-01-01", fin: "2026-11-21" });
  });
});
