import { describe, expect, test } from "vitest";
import { ibanContenu, mouvementContenu, releveContenu } from "#shared/model/faits/banque-faits.ts";
import { reglementContenu, rejetContenu } from "#shared/model/faits/creance-faits.ts";
import { id } from "../../../support/dossier-builder.ts";

const MOUVEMENT = { mouvementId: id("m"), cle: "camt053|x", rang: 0, montant: -500, noms: [], libelle: "", references: [], isRetour: true, decision: "attente" };

describe("facts of a bank", () => {
  test("a movement may have no label, never no key nor decision", () => {
    expect(mouvementContenu.safeParse(MOUVEMENT).success).toBe(true);
    for (const manquant of ["cle", "decision", "montant"]) expect(mouvementContenu.safeParse({ ...MOUVEMENT, [manquant]: undefined }).success).toBe(false);
    expect(mouvementContenu.safeParse({ ...MOUVEMENT, montant: 1.5 }).success).toBe(false);
  });

  test("an account is an IBAN, a statement may lack its balances", () => {
    expect([ibanContenu.safeParse({ iban: "FR7630006000011234567890189" }).success, ibanContenu.safeParse({ iban: "12345" }).success]).toEqual([true, false]);
    expect(releveContenu.safeParse({ mouvements: 0 }).success).toBe(true);
  });

  test("a payment recorded before movements existed is still read", () => {
    expect(reglementContenu.parse({ reglementId: id("r"), montant: 500 })).toEqual({ reglementId: id("r"), montant: 500 });
    expect(rejetContenu.safeParse({ rejetId: id("t"), montant: 500 }).success).toBe(false);
  });
});
