import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { findEffetConvenu } from "#shared/regles/prescription/amenagement.ts";
import { computePrescription } from "#shared/regles/prescription/prescription.ts";
import { BAREMES, expectCalcule } from "../../../support/baremes.ts";
import { CAS_AMENAGEMENT } from "./amenagement.cas.ts";
import { createEvenement, createFaits, type FaitsLisibles } from "./faits.ts";

const signeLe = jour("2025-01-01");
const compute = (faits: FaitsLisibles, reste: object) => expectCalcule(computePrescription({ ...createFaits({ execution: "2025-03-15", ...faits }), ...reste }, BAREMES));

describe("aménagement conventionnel (C. civ., art. 2254)", () => {
  test.each(CAS_AMENAGEMENT)("$regle : $nom ($source)", ({ nature, duree, isPeriodique, dernierJour }) => {
    const { valeur, justification } = compute(nature === undefined ? {} : { nature }, { isPeriodique, amenagement: { signeLe, duree } });
    expect(valeur.dernierJour).toBe(dernierJour);
    const isApplique = justification.etapes[0].libelle.startsWith("Durée convenue au contrat");
    expect(justification.avertissements.some((phrase) => phrase.includes("pas appliquée"))).toBe(!isApplique);
  });

  test("une cause d’interruption ajoutée par le contrat compte, sauf contre un consommateur", () => {
    const evenements = [{ type: "mise_en_demeure", date: "2026-03-02" }];
    const amenagement = { signeLe, interrompt: ["mise_en_demeure"] };
    expect(compute({ evenements }, { amenagement }).valeur.dernierJour).toBe("2031-03-01");
    expect(compute({ evenements, nature: "pro_vers_consommateur" }, { amenagement }).valeur.dernierJour).toBe("2027-03-14");
  });

  test("une cause de suspension ajoutée par le contrat compte ses jours", () => {
    const { valeur } = compute({ evenements: [{ type: "negociation", date: "2026-03-02", fin: "2026-03-12" }] }, { amenagement: { signeLe, suspend: ["negociation"] } });
    expect(valeur.dernierJour).toBe("2030-03-24");
  });
});

test("le contrat ne dit rien de ce qu’il ne nomme pas", () => {
  const causes = { interrompt: ["relance"], suspend: ["negociation"] };
  const find = (type: string) => findEffetConvenu(createEvenement({ type, date: "2026-05-01" }), causes)?.kind;
  expect([find("relance"), find("negociation"), find("mise_en_demeure")]).toEqual(["interruption", "suspension", undefined]);
});
