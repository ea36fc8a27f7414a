import { expect, test } from "vitest";
import { creancierContenu, debiteurContenu, KINDS_MANDATAIRE, mandataireContenu, QUALITES_DEBITEUR, utilisateurContenu } from "#shared/model/faits/partie-faits.ts";

test("un débiteur peut n’être qu’un nom ; son SIREN, s’il est donné, a une clé juste", () => {
  expect(debiteurContenu.parse({ nom: "Durand SARL" })).toEqual({ nom: "Durand SARL" });
  expect(debiteurContenu.safeParse({ nom: "Durand", siren: "732829320" }).success).toBe(true);
  expect(debiteurContenu.safeParse({ nom: "Durand", siren: "732829321" }).success).toBe(false);
  expect(debiteurContenu.safeParse({ nom: "Durand", siren: "732 829 320" }).success).toBe(false);
  for (const qualite of QUALITES_DEBITEUR) expect(debiteurContenu.safeParse({ nom: "Durand", qualite }).success).toBe(true);
});

test("le créancier porte ce que les actes impriment", () => {
  expect(creancierContenu.safeParse({ denomination: "Exemple SAS", capital: "10 000 €", villeRcs: "Lyon", logo: "0".repeat(64) }).success).toBe(true);
  expect(creancierContenu.safeParse({}).success).toBe(false);
});

test("un mandataire est avocat ou commissaire de justice", () => {
  for (const kind of KINDS_MANDATAIRE) expect(mandataireContenu.safeParse({ kind, nom: "Me Martin" }).success).toBe(true);
  expect(mandataireContenu.safeParse({ kind: "huissier", nom: "Me Martin" }).success).toBe(false);
});

test("un utilisateur a un nom", () => {
  expect(utilisateurContenu.safeParse({ nom: "" }).success).toBe(false);
});
