import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { computeContributionJusticeEconomique } from "#shared/regles/competence/contribution-justice-economique.ts";
import { BAREMES, expectCalcule } from "../../../support/baremes.ts";
import { AU } from "./faits.ts";
import { CAS_CJE } from "./contribution-justice-economique.cas.ts";

describe("contribution pour la justice économique (loi 2023-1059, art. 27)", () => {
  test.each(CAS_CJE)("$nom : $du € ($source)", ({ demande, demandeur, du }) => {
    const { valeur, justification } = expectCalcule(computeContributionJusticeEconomique({ montant: montant(demande * 100), au: AU, demandeur }, BAREMES));
    expect(valeur).toBe(du * 100);
    expect(justification.parametres.map(({ id }) => id)).toContain("contributions/cje-seuil");
  });

  test("la part est arrondie au centime", () => {
    const demandeur = CAS_CJE.find(({ nom }) => nom.startsWith("première tranche, 3"))?.demandeur;
    expect(expectCalcule(computeContributionJusticeEconomique({ montant: montant(50_000_17), au: AU, demandeur }, BAREMES)).valeur).toBe(1_500_01);
  });

  test("tout ce qui manque est nommé, et rien n’est demandé quand l’effectif exonère", () => {
    const faits = { montant: montant(60_000_00), au: AU };
    expect(computeContributionJusticeEconomique(faits, BAREMES)).toMatchObject({ kind: "incomplet", manquants: [expect.stringContaining("effectif") as string, expect.stringContaining("chiffre d’affaires") as string, expect.stringContaining("bénéfice") as string] });
    expect(computeContributionJusticeEconomique({ ...faits, demandeur: { kind: "personne_physique" } }, BAREMES)).toMatchObject({ manquants: [expect.any(String) as string, expect.stringContaining("revenu") as string] });
    expect(computeContributionJusticeEconomique({ ...faits, demandeur: { kind: "personne_morale", effectif: 12 } }, BAREMES)).toMatchObject({ valeur: 0 });
    expect(computeContributionJusticeEconomique({ ...faits, demandeur: { kind: "personne_morale", effectif: 250 } }, BAREMES)).toMatchObject({ kind: "incomplet" });
  });

  test.each(["2024-12-31", "2029-01-01"])("au %s, hors de l’expérimentation, aucun barème", (au) => {
    expect(computeContributionJusticeEconomique({ montant: montant(60_000_00), au: jour(au) }, BAREMES)).toMatchObject({ kind: "inapplicable" });
  });
});
