import { describe, expect, test } from "vitest";
import { listPropositionsEntreprises } from "#shared/imports/propositions-entreprise.ts";
import type { Entreprise } from "#shared/imports/sirene.ts";
import { jour } from "#shared/kernel/jour.ts";
import { applyPropositions, createConnaissances, debiteur, resume } from "../../support/connaissances-builder.ts";

const CESSEE: Entreprise = { siren: "404833048", nom: "CAFE DES HALLES", etat: "cessee", dateCessation: jour("2026-06-30"), adresse: "3 RUE DU LAC", codePostal: "69003", ville: "LYON", dateMiseAJour: jour("2026-07-02"), isNonDiffusible: false };

describe("une réponse de l’annuaire des entreprises", () => {
  test("remplit ce qui manque, avec sa source et sa date", () => {
    const connu = createConnaissances();
    const propositions = listPropositionsEntreprises([CESSEE], connu);
    expect(resume(propositions)).toEqual(["☑ proposee État administratif : cessée", "☑ proposee Cessation : 30/06/2026", "☑ proposee Adresse : 3 RUE DU LAC", "☑ proposee Code postal : 69003", "☑ proposee Ville : LYON"]);
    expect(propositions[0]?.detail).toBe("Annuaire des entreprises, fiche du 02/07/2026");
    const apres = applyPropositions(connu, propositions);
    expect(apres.debiteurs[0]).toMatchObject({ etatAdministratif: "cessee", dateCessation: "2026-06-30", dateVerification: "2026-07-02", adresse: "3 RUE DU LAC", ville: "LYON" });
    expect(resume(listPropositionsEntreprises([CESSEE], apres))).toEqual(["☐ deja Rien de nouveau"]);
  });

  test("ne remplace rien de ce qu’une personne a saisi sans qu’elle le coche", () => {
    const propositions = listPropositionsEntreprises([CESSEE], createConnaissances(debiteur({ adresse: "1 place Bellecour", etatAdministratif: "active" })));
    expect(propositions.find(({ titre }) => titre.startsWith("Adresse"))).toMatchObject({ etat: "a-verifier", isRetenue: false, reserve: expect.stringMatching(/1 place Bellecour/) });
    expect(propositions[0]).toMatchObject({ isRetenue: true, reserve: expect.stringMatching(/active/) });
  });

  test("par le nom et la ville, propose le SIREN et ne coche rien", () => {
    const propositions = listPropositionsEntreprises([CESSEE], createConnaissances(debiteur({ siren: undefined, ville: "Lyon" })));
    expect(propositions.map(({ isRetenue }) => isRetenue)).not.toContain(true);
    expect(propositions[0]).toMatchObject({ titre: "SIREN\u00A0: 404833048", etat: "a-verifier" });
  });

  test("un inconnu est dit, et rien n’est créé", () => {
    expect(listPropositionsEntreprises([{ ...CESSEE, siren: "842525388", nom: "AUTRE" }], createConnaissances())).toMatchObject([{ etat: "impossible", reserve: expect.stringMatching(/Aucun débiteur/) }]);
  });
});
