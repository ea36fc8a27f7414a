import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createSuspension, extendDernierJour, findDepartUtile } from "#shared/regles/prescription/suspension.ts";
import { computePrescription } from "#shared/regles/prescription/prescription.ts";
import { BAREMES, expectCalcule } from "../../../support/baremes.ts";
import { createEvenement, createFaits } from "./faits.ts";
import { CAS_SUSPENSION } from "./suspension.cas.ts";

const REGLE = { marge: 1, reliquatMois: 6 };
const periode = (debut: string, fin: string, hasReliquat = true) => ({ debut: jour(debut), fin: jour(fin), isOuverte: false, hasReliquat });
const extend = (...suspensions: readonly ReturnType<typeof periode>[]) => extendDernierJour(jour("2027-03-14"), jour("2022-03-15"), suspensions, REGLE);

describe("la suspension arrête le cours sans effacer ce qui a couru (C. civ., art. 2230)", () => {
  test("les jours suspendus s’ajoutent au dernier jour", () => {
    expect(extend()).toBe("2027-03-14");
    expect(extend(periode("2024-01-01", "2024-01-31"))).toBe("2027-04-13");
  });

  test("deux suspensions s’ajoutent, leur recouvrement ne compte qu’une fois, leur ordre n’importe pas", () => {
    const une = periode("2024-01-01", "2024-01-31");
    const autre = periode("2024-01-21", "2024-02-10");
    expect(extend(une, periode("2025-01-01", "2025-01-11"))).toBe("2027-04-23");
    expect(extend(une, autre)).toBe("2027-04-23");
    expect(extend(autre, une)).toBe("2027-04-23");
    expect(extend(une, periode("2024-01-10", "2024-01-20"))).toBe("2027-04-13");
  });

  test("il reste six mois au moins à la fin (C. civ., art. 2238 et 2239)", () => {
    expect(extend(periode("2027-02-01", "2027-02-11"))).toBe("2027-08-10");
  });

  test("l’impossibilité d’agir suspend sans garantir six mois (C. civ., art. 2234)", () => {
    expect(extend(periode("2027-02-01", "2027-02-11", false))).toBe("2027-03-24");
  });

  test("commencée après le dernier jour, elle ne fait rien revivre", () => {
    expect(extend(periode("2027-03-15", "2028-03-15"))).toBe("2027-03-14");
    expect(extend(periode("2027-03-14", "2027-03-20"))).toBe("2027-09-19");
  });

  test("une suspension qui couvre le départ le recule à sa fin", () => {
    expect(findDepartUtile(jour("2022-03-15"), [periode("2022-01-01", "2022-06-01")])).toBe("2022-06-01");
    expect(findDepartUtile(jour("2022-03-15"), [periode("2022-01-01", "2022-06-01"), periode("2022-05-01", "2022-09-01")])).toBe("2022-09-01");
    expect(findDepartUtile(jour("2022-03-15"), [periode("2022-01-01", "2022-03-15"), periode("2022-04-01", "2022-05-01")])).toBe("2022-03-15");
  });

  test("sans fin connue au jour du calcul, elle est comptée jusqu’à ce jour", () => {
    const au = jour("2026-11-21");
    expect(createSuspension(createEvenement({ type: "mediation", date: "2026-05-01" }), au)).toEqual({ debut: "2026-05-01", fin: au, isOuverte: true, hasReliquat: true });
    expect(createSuspension(createEvenement({ type: "mediation", date: "2026-05-01", fin: "2027-01-01" }), au)).toMatchObject({ fin: au, isOuverte: true });
    expect(createSuspension(createEvenement({ type: "mediation", date: "2026-05-01", fin: "2026-11-21" }), au)).toMatchObject({ isOuverte: false });
  });
});

describe("chaque cause de suspension de la note de droit", () => {
  test.each(CAS_SUSPENSION)("$regle : $nom ($source)", ({ nature, type, date, fin, dernierJour }) => {
    const { valeur } = expectCalcule(computePrescription(createFaits({ nature: nature ?? "commercial", execution: "2022-03-15", evenements: [{ type, date, fin }] }), BAREMES));
    expect(valeur.dernierJour).toBe(dernierJour);
  });
});
