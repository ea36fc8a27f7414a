import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { computeContributions } from "#shared/regles/competence/contributions.ts";
import { BAREMES, expectCalcule } from "../../../support/baremes.ts";
import { CAS_CONTRIBUTIONS } from "./contributions.cas.ts";
import { faitsInstance } from "./faits.ts";

describe("contributions et frais pour saisir le juge", () => {
  test.each(CAS_CONTRIBUTIONS)("$nom, au $au ($source)", ({ type, procedure, au, montants }) => {
    const { valeur } = expectCalcule(computeContributions(faitsInstance({ type, procedure, au: jour(au) }), BAREMES));
    expect(valeur.map((contribution) => contribution.montant)).toEqual(montants);
    expect(valeur.every(({ libelle, motif }) => libelle.length > 0 && motif.length > 0)).toBe(true);
  });

  test("entre les deux dates d’effet que donnent les sources, la contribution est due et à vérifier", () => {
    const lireMotif = (au: string) => expectCalcule(computeContributions(faitsInstance({ au: jour(au) }), BAREMES)).valeur[0]?.motif;
    expect(lireMotif("2026-03-01")).toContain("à vérifier");
    expect(lireMotif("2026-04-30")).toContain("à vérifier");
    expect(lireMotif("2026-05-01")).not.toContain("à vérifier");
  });

  test("ce qui n’a pas été relevé est nommé sans montant", () => {
    const lireAvertissements = (faits: Parameters<typeof faitsInstance>[0]) => expectCalcule(computeContributions(faitsInstance(faits), BAREMES)).justification.avertissements.join();
    expect(lireAvertissements({ type: "TC" })).toContain("bordereau du greffe");
    expect(lireAvertissements({ type: "CCTJ", procedure: "injonction" })).toContain("frais de greffe");
    expect(lireAvertissements({ type: "TC", procedure: "injonction", au: jour("2028-03-01") })).toContain("à cette date");
    expect(lireAvertissements({ type: "TPI" })).toContain("outre-mer");
    expect(lireAvertissements({ procedure: "conservatoire", magistrat: "jex" })).toContain("requête");
  });
});

describe("contribution pour la justice économique", () => {
  const instance = faitsInstance({ type: "TAE", montant: montant(60_000_00) });
  const demandeur = { kind: "personne_morale", effectif: 400, chiffreAffairesMoyen: montant(80_000_000_00), beneficeMoyen: montant(5_000_000_00) } as const;

  test("due et chiffrée quand le demandeur est connu", () => {
    expect(expectCalcule(computeContributions({ ...instance, demandeur }, BAREMES)).valeur).toMatchObject([{ libelle: "Contribution pour la justice économique", montant: 1_800_00 }]);
  });

  test("due sans montant quand il manque le chiffre d’affaires, avec ce qui manque", () => {
    const [contribution] = expectCalcule(computeContributions(instance, BAREMES)).valeur;
    expect(contribution?.montant).toBeUndefined();
    expect(contribution?.motif).toContain("le chiffre d’affaires annuel moyen");
  });

  test("jamais devant un tribunal de commerce, ni pour un demandeur exonéré ; à vérifier pour une requête", () => {
    expect(expectCalcule(computeContributions({ ...instance, type: "TC", demandeur }, BAREMES)).valeur).toEqual([]);
    expect(expectCalcule(computeContributions({ ...instance, demandeur: { ...demandeur, effectif: 3 } }, BAREMES)).valeur).toEqual([]);
    for (const connu of [undefined, demandeur]) {
      const requete = expectCalcule(computeContributions({ ...instance, procedure: "conservatoire", magistrat: "president", demandeur: connu }, BAREMES));
      expect(requete.valeur).toEqual([]);
      expect(requete.justification.avertissements.join()).toContain("à une requête");
    }
  });
});
