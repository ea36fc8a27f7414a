import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { sumCellules } from "#shared/suivi/pilotage/agregat.ts";
import { createCadre, computeTableau, filterEntrees, isMesure, listDerriere } from "#shared/suivi/pilotage/tableau.ts";
import { factsOf, facture, ouverture } from "../../../support/dossier-builder.ts";
import { AU_PILOTAGE, createEntree } from "../../../support/pilotage-builder.ts";

const reglages = { taux: {} };
const periode = { debut: jour("2026-11-01"), fin: AU_PILOTAGE };
const entree = createEntree(factsOf({ ...ouverture(), dateFait: jour("2026-06-01") }, facture("a", "1000,00")));

describe("figures asked and answered", () => {
  test("an empty portfolio has no cell, and no first day", () => {
    const tableau = computeTableau([], { periode, reglages });
    expect(tableau).toMatchObject({ dossiers: 0 });
    expect(tableau.premierJour).toBeUndefined();
    expect(Object.values(tableau.cellules).every((cellules) => Object.keys(cellules).length === 0)).toBe(true);
  });

  test("one dossier: its figures, and nothing compared when nothing is asked", () => {
    const tableau = computeTableau([entree], { periode, reglages });
    expect([tableau.dossiers, tableau.premierJour, sumCellules(tableau.cellules.etape).somme]).toEqual([1, "2026-06-01", 100_000]);
    expect(tableau.comparees.flux).toEqual({});
  });

  test("only what is asked is computed", () => {
    const { cellules } = computeTableau([entree], { periode, reglages, mesures: ["nature"] });
    expect([cellules.nature["commercial"]?.somme, cellules.etape]).toEqual([100_000, {}]);
  });

  test("the dossiers of a compared cell are those of its period", () => {
    const demande = { periode, comparaison: { debut: jour("2026-06-01"), fin: jour("2026-06-30") }, reglages };
    expect(listDerriere([entree], demande, { mesure: "flux", cellules: ["nouvelles"], isComparee: true })).toEqual([{ dossierId: entree.ligne.id, somme: 100_000 }]);
    expect(listDerriere([entree], demande, { mesure: "flux", cellules: ["nouvelles"] })).toEqual([]);
    expect(createCadre(demande).fin).toBeGreaterThan(createCadre(demande, true).fin);
  });

  test("filters, and names of families", () => {
    expect([filterEntrees([entree], { gestionnaire: "—" }).length, filterEntrees([entree], { gestionnaire: "Claire" }).length, filterEntrees([entree]).length]).toEqual([1, 0, 1]);
    expect([isMesure("flux"), isMesure("toString")]).toEqual([true, false]);
  });
});
