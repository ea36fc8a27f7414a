import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createTauxCommandePublique } from "#shared/regles/interets/taux-commande-publique.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { CAS_COMMANDE_PUBLIQUE } from "./taux-commande-publique.cas.ts";

describe("intérêts moratoires de la commande publique (décret 2013-269, art. 8)", () => {
  test.each(CAS_COMMANDE_PUBLIQUE)("$nom ($source)", ({ debutRetard, jour: date, tauxPpm }) => {
    expect(createTauxCommandePublique(jour(debutRetard), BAREMES)(jour(date))).toMatchObject({ kind: "tranche", taux: tauxPpm });
  });

  test("figé, il survit au dernier taux publié, et sa source unique est à vérifier", () => {
    const tranche = createTauxCommandePublique(jour("2026-08-01"), BAREMES)(jour("2027-03-01"));
    expect(tranche).toMatchObject({ taux: 104000, debut: "2027-01-01", composition: expect.stringContaining("figé pour tout le retard") as string });
    expect(tranche.kind === "tranche" && tranche.avertissements[0]).toContain("À vérifier");
  });

  test("un retard né dans un semestre sans taux est refusé", () => {
    expect(createTauxCommandePublique(jour("2027-01-01"), BAREMES)(jour("2027-02-01"))).toMatchObject({ kind: "refus", jour: "2027-02-01" });
  });
});
