import { describe, expect, test } from "vitest";
import { createIndexPayeurs, listPayeurs } from "#shared/imports/rapprochement-nom.ts";
import { listMotsNom } from "#shared/kernel/mots-nom.ts";

const index = createIndexPayeurs([
  { debiteurId: "boulangerie", nom: "BOULANGERIE MARTIN SARL", ibans: ["FR7630006000011234567890189"] },
  { debiteurId: "dupond", nom: "Dupond & Fils", ibans: [] },
  { debiteurId: "noel", nom: "Menuiserie Noël", ibans: [] },
  { debiteurId: "hotel", nom: "HÔTEL DU CŒUR", ibans: [] },
  { debiteurId: "do", nom: "DO", ibans: [] },
]);

function find(nom: string, libelle = "", iban?: string): readonly string[] {
  return listPayeurs(index, { noms: nom === "" ? [] : [nom], libelle, iban }).map(({ debiteurId, par }) => `${debiteurId} ${par}`);
}

describe("who pays", () => {
  test("accents, case, legal forms and linking words do not count", () => {
    expect(listMotsNom("SARL L’Étoile du CŒUR & Cie")).toEqual(["etoile", "coeur"]);
    expect(find("MENUISERIE NOEL SAS")).toEqual(["noel nom"]);
    expect(find("hotel du coeur")).toEqual(["hotel nom"]);
  });

  test("an account paid from before is surer than a name", () => {
    expect(find("DUPOND ET FILS", "", "FR7630006000011234567890189")).toEqual(["boulangerie iban"]);
    expect(find("DUPOND ET FILS", "", "DE89370400440532013000")).toEqual(["dupond nom"]);
  });

  test("a name inside a longer text is a mention, a short word alone is nothing", () => {
    expect(find("", "VIR SEPA BOULANGERIE MARTIN FACT 12")).toEqual(["boulangerie mention"]);
    expect(find("", "VIR DO RE MI")).toEqual([]);
    expect(find("M MARTIN")).toEqual([]);
  });

  test("the payer’s own name is not drowned by a mention in the label", () => {
    expect(find("Dupond & Fils", "POUR BOULANGERIE MARTIN")).toEqual(["dupond nom"]);
  });
});
