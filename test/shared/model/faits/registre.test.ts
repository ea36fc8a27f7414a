import { describe, expect, test } from "vitest";
import { z } from "zod";
import { isTypeFait, registre } from "#shared/model/faits/registre.ts";

describe("le registre des faits", () => {
  test("ne change pas sans qu’on le voie : un type retiré ou renommé rendrait d’anciens faits illisibles", () => {
    expect(Object.keys(registre)).toEqual(expect.arrayContaining(["creancier", "debiteur", "mandataire", "utilisateur", "ouverture", "creance", "avoir", "reglement", "evenement", "audience", "correspondance", "piece", "porte", "verdict", "mandat", "transmission", "note", "import", "champ", "retrait"]));
  });
  test("nomme chaque type d’un mot simple", () => {
    for (const type of Object.keys(registre)) expect(type).toMatch(/^[a-z][a-z-]{2,39}$/);
  });
  test("ne prend pas un nom de JavaScript pour un type", () => {
    for (const nom of ["constructor", "__proto__", "toString", "hasOwnProperty", ""]) expect(isTypeFait(nom)).toBe(false);
    expect(isTypeFait("creance")).toBe(true);
  });
  test("ne contient que des objets, sans valeur nulle admise", () => {
    for (const [type, schema] of Object.entries(registre)) {
      expect(schema, type).toBeInstanceOf(z.ZodObject);
      expect(schema.safeParse(null).success, type).toBe(false);
    }
  });
});

describe("un champ corrigé", () => {
  test("porte un texte, un nombre, un oui ou un non, une liste d’identifiants, un régime de taux, ou rien quand il est vidé", () => {
    for (const valeur of ["x", 12, true, ["a".repeat(20)], { regime: "conventionnel", tauxPpm: 100_000 }, undefined]) expect(registre.champ.safeParse({ champ: "echeance", valeur }).success).toBe(true);
    for (const valeur of [{}, ["x"], { regime: "conventionnel" }, null, Number.NaN]) expect(registre.champ.safeParse({ champ: "echeance", valeur }).success).toBe(false);
  });
});
