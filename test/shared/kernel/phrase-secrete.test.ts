import { expect, test } from "vitest";
import { estimateSolidite, LONGUEUR_PHRASE_MIN, type Solidite } from "#shared/kernel/phrase-secrete.ts";

test.each<[string, Solidite]>([
  ["", "trop-courte"],
  ["Azerty1234!", "trop-courte"],
  ["aaaaaaaaaaaaaaaaaaaa", "faible"],
  ["azertyuiopqsdfghjklm", "faible"],
  ["motdepasse2026", "faible"],
  ["012345678901234567", "faible"],
  ["bonjour soleil admin", "faible"],
  ["x9#Kd2!vQp7&Lm4z$Ft8", "correcte"],
  ["ancre vigne lundi carafe grelot tamis", "solide"],
])("« %s » est %s", (phrase, solidite) => {
  expect(estimateSolidite(phrase).solidite).toBe(solidite);
});

test("every advice but that of a strong one says what to do", () => {
  expect(estimateSolidite("court").conseil).toContain(String(LONGUEUR_PHRASE_MIN));
  expect(estimateSolidite("aaaaaaaaaaaaaaaaaa").conseil).toContain("mots");
  expect(estimateSolidite("ancre vigne lundi carafe grelot tamis").conseil).toBe("");
});

test("length counts what people see: an emoji or an accent in two code points is one character", () => {
  expect(estimateSolidite("e\u0301".repeat(LONGUEUR_PHRASE_MIN - 1)).solidite).toBe("trop-courte");
});
