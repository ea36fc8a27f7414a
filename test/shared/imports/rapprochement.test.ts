import { describe, expect, test } from "vitest";
import { computeReste, createCleNom, createCleNumero, findDebiteur, listCreancesDeNumero } from "#shared/imports/rapprochement.ts";
import { createConnaissances, debiteur } from "../../support/connaissances-builder.ts";
import { facture, id, reglement } from "../../support/dossier-builder.ts";

describe("who a file speaks of", () => {
  const { debiteurs } = createConnaissances(debiteur({ siren: undefined, ville: "Lyon", codePostal: "69003" }));

  test("a SIREN settles it", () => {
    expect(findDebiteur({ siren: "404833048", nom: "Autre nom" }, createConnaissances().debiteurs)).toMatchObject({ kind: "siren" });
  });

  test.each([
    ["the same name and department", { siren: "404833048", nom: "SARL CAFE DES HALLES", codePostal: "69002" }, "nom"],
    ["the same name, no place", { nom: "Café des Halles" }, "nom"],
    ["the same name elsewhere", { nom: "Café des Halles", codePostal: "75001" }, "aucun"],
    ["another name", { nom: "Café des Arts", codePostal: "69003" }, "aucun"],
    ["no name at all", {}, "aucun"],
  ] as const)("%s only proposes: %j", (_, identite, kind) => expect(findDebiteur(identite, debiteurs).kind).toBe(kind));

  test("the same name under another SIREN is another company", () => {
    expect(findDebiteur({ siren: "732829320", nom: "Café des Halles" }, createConnaissances().debiteurs)).toEqual({ kind: "aucun" });
  });

  test.each([["S.A.R.L. Café des Halles", "cafe des halles"], ["Société L'Étoile & Cie, SAS", "l etoile cie"], ["SCI", ""]])("« %s » is « %s »", (nom, cle) => expect(createCleNom(nom)).toBe(cle));
});

describe("which claim", () => {
  const { dossiers } = createConnaissances(debiteur(), facture("a", "1 200,00"), reglement("r", "200,00", "2026-05-01", { creanceId: id("a") }), reglement("s", "50,00", "2026-05-01"));

  test("letters and digits only", () => {
    expect(createCleNumero("fa 2025-014")).toBe("FA2025014");
    expect(listCreancesDeNumero("FA", dossiers)).toHaveLength(1);
    expect(listCreancesDeNumero("--", dossiers)).toEqual([]);
    expect(listCreancesDeNumero("F-A", dossiers, ["autre"])).toEqual([]);
  });

  test("what remains is its amount less what names it", () => {
    expect(listCreancesDeNumero("F-A", dossiers).map(computeReste)).toEqual([100_000]);
  });
});
