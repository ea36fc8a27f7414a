import { expect, test } from "vitest";
import { parametreSchema } from "#shared/model/parametre-schema.ts";

const VALEUR = { depuis: "2025-01-01", valeur: 100, confiance: "A", references: [{ texte: "C. com.", article: "L441-10" }] };
const PARAMETRE = { id: "interets/taux-bce", regle: "R-INT-1", libelle: "Taux de la BCE", unite: "ppm", applicableSelon: "date", verifieLe: "2026-11-21", valeurs: [VALEUR] };

test("un paramètre sans source est refusé", () => {
  const unite = parametreSchema.safeParse(PARAMETRE).success ? "ppm" : findUnite();
  expect(parametreSchema.safeParse({ ...PARAMETRE, unite }).success).toBe(true);
  expect(parametreSchema.safeParse({ ...PARAMETRE, unite, valeurs: [{ ...VALEUR, references: [] }] }).success).toBe(false);
  expect(parametreSchema.safeParse({ ...PARAMETRE, unite, valeurs: [] }).success).toBe(false);
});

test("les valeurs sont en ordre chronologique, sans champ inconnu", () => {
  const unite = findUnite();
  const suivante = { ...VALEUR, depuis: "2025-07-01" };
  expect(parametreSchema.safeParse({ ...PARAMETRE, unite, valeurs: [VALEUR, suivante] }).success).toBe(true);
  expect(parametreSchema.safeParse({ ...PARAMETRE, unite, valeurs: [suivante, VALEUR] }).success).toBe(false);
  expect(parametreSchema.safeParse({ ...PARAMETRE, unite, valeurs: [VALEUR, VALEUR] }).success).toBe(false);
  expect(parametreSchema.safeParse({ ...PARAMETRE, unite, taux: 3 }).success).toBe(false);
});

test("un délai dit ensemble son événement, son acte et une sanction connue", () => {
  const delai = { ...PARAMETRE, unite: findUnite(), evenement: "saisie_attribution", acte: "denonciation_attribution", sanction: "caducite" };
  expect(parametreSchema.safeParse(delai).success).toBe(true);
  expect(parametreSchema.safeParse({ ...delai, sanction: "prison" }).success).toBe(false);
  expect(parametreSchema.safeParse({ ...delai, evenement: "Saisie attribution" }).success).toBe(false);
  expect(parametreSchema.safeParse({ ...delai, acte: undefined }).success).toBe(false);
});

function findUnite(): string {
  const unite = ["ppm", "centimes", "jours"].find((candidate) => parametreSchema.safeParse({ ...PARAMETRE, unite: candidate }).success);
  if (unite === undefined) throw new Error("Aucune unité connue");
  return unite;
}
