import { expect, test } from "vitest";
import { paquetSchema } from "#shared/paquets/paquet-schema.ts";
import { formatFichier } from "../../support/paquet-builder.ts";

test("un paquet écrit se relit sans rien perdre", () => {
  const ecrit: unknown = JSON.parse(formatFichier());
  expect(paquetSchema.parse(ecrit)).toEqual(ecrit);
});

test("le nombre de barèmes et la longueur de l’auteur sont bornés", () => {
  expect(paquetSchema.safeParse(JSON.parse(formatFichier(undefined, { auteur: "x".repeat(401) }))).success).toBe(false);
  expect(paquetSchema.safeParse(JSON.parse(formatFichier(Array.from({ length: 2001 }, () => ({})) ))).success).toBe(false);
});
