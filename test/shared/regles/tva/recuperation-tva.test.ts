import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { computeRecuperationTva, type FaitsRecuperationTva } from "#shared/regles/tva/recuperation-tva.ts";
import { BAREMES, expectCalcule } from "../../../support/baremes.ts";
import { CAS_TVA } from "./recuperation-tva.cas.ts";

const LIQUIDATION: FaitsRecuperationTva = { evenement: "liquidation-judiciaire", date: jour("2026-03-10"), isTvaSurEncaissements: false, prixNet: montant(1_000_000), tva: montant(200_000), au: jour("2026-11-21") };
const compute = (faits: Partial<FaitsRecuperationTva> = {}) => computeRecuperationTva({ ...LIQUIDATION, ...faits }, BAREMES);

describe("la taxe d’une créance irrécouvrable (CGI, art. 272-1)", () => {
  test.each(CAS_TVA)("$nom ($source)", ({ evenement, date, dernierJour }) => {
    const resultat = compute({ evenement, date: jour(date) });
    if (dernierJour === undefined) expect(resultat.kind).toBe("inapplicable");
    else expect(expectCalcule(resultat).valeur).toMatchObject({ montant: 200_000, dernierJour, isDansLeDelai: "2026-11-21" <= dernierJour });
  });

  test("la facture rectificative porte la mention, mot pour mot (CE 28/03/2012, 320470)", () => {
    expect(expectCalcule(compute()).valeur.mention.replaceAll(/[\u00A0\u202F]/g, " ")).toBe(
      "« Facture demeurée impayée pour la somme de 10 000,00 € (prix net) et pour la somme de 2 000,00 € (TVA correspondante) qui ne peut faire l’objet d’une déduction (article 272 du CGI) »",
    );
  });

  test("piège 21 : l’article 272 du CGI n’est plus écrit après le 31/12/2026, et c’est dit", () => {
    const { valeur, justification } = expectCalcule(compute({ au: jour("2027-01-01") }));
    expect(valeur.mention).not.toContain("272");
    expect(justification.avertissements.join()).toContain("recodification");
    expect(expectCalcule(compute({ au: jour("2026-12-31") })).valeur.mention).toContain("272");
  });

  test("taxe sur les encaissements : rien à récupérer", () => {
    expect(compute({ isTvaSurEncaissements: true })).toMatchObject({ kind: "inapplicable", motif: expect.stringContaining("encaissement") as string });
  });

  test("ce qui manque est nommé, tout à la fois", () => {
    expect(computeRecuperationTva({ au: jour("2026-11-21") }, BAREMES)).toEqual({
      kind: "incomplet",
      manquants: ["ce qui rend la créance irrécouvrable", "le jour où elle l’est devenue", "si la taxe est due à l’encaissement", "le prix net impayé", "la taxe correspondante"],
    });
  });
});
