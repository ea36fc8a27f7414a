import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { addImputation, createCompte, findInteretsDus, listSegmentsDe } from "#shared/regles/decompte/compte.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { createFacture, createFaits, PRO_CONTRE_CONSOMMATEUR } from "./faits.ts";

const BASE = 365;
const ouvert = createCompte(createFacture(), createFaits(), BAREMES);

describe("le compte d’une créance", () => {
  test("les pénalités partent du lendemain de l’échéance (C. com., art. L441-10 II)", () => {
    expect(ouvert.debut).toBe("2026-04-01");
    expect(createCompte(createFacture({ interetsDu: jour("2026-05-01") }), createFaits(), BAREMES).debut).toBe("2026-05-01");
  });

  test("l’intérêt légal part du lendemain de la mise en demeure, jamais avant l’échéance (C. civ., art. 1231-6)", () => {
    const legal = (miseEnDemeureLe: string) => createFacture({ taux: { regime: "legal", miseEnDemeureLe: jour(miseEnDemeureLe) } });
    expect(createCompte(legal("2026-05-10"), createFaits(PRO_CONTRE_CONSOMMATEUR), BAREMES).debut).toBe("2026-05-11");
    expect(createCompte(legal("2026-02-10"), createFaits(PRO_CONTRE_CONSOMMATEUR), BAREMES).debut).toBe("2026-04-01");
  });

  test("un règlement compte à partir du lendemain de son jour", () => {
    const paye = addImputation(ouvert, { kind: "reglement", rang: 0, date: jour("2026-04-10"), surInterets: montant(3995), surPrincipal: montant(200_000), surIndemnite: montant(0) });
    expect(listSegmentsDe(paye, jour("2026-04-20"), BASE).map(({ du, au, principal }) => [du, au, principal])).toEqual([["2026-04-01", "2026-04-10", 1_200_000], ["2026-04-11", "2026-04-20", 1_000_000]]);
    expect(findInteretsDus(paye, jour("2026-04-10"), BASE)).toBe(0);
  });

  test("un règlement qui ne paie que des intérêts coupe aussi le segment ; l’indemnité seule ne le coupe pas", () => {
    const part = { kind: "reglement", rang: 0, date: jour("2026-04-10"), surInterets: montant(0), surPrincipal: montant(0), surIndemnite: montant(0) } as const;
    expect(listSegmentsDe(addImputation(ouvert, { ...part, surInterets: montant(1) }), jour("2026-04-20"), BASE)).toHaveLength(2);
    expect(listSegmentsDe(addImputation(ouvert, { ...part, surIndemnite: montant(1) }), jour("2026-04-20"), BASE)).toHaveLength(1);
  });
});
