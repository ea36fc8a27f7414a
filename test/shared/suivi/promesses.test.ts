import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { findPromesseRompue, listPromessesSuivies } from "#shared/suivi/promesses.ts";
import { brouillon, euros, facture, id, reglement, rejet } from "../../support/dossier-builder.ts";
import { createVue } from "../../support/vue-builder.ts";

const promesse = (lettre: string, somme: string, pourLe: string, le = "2026-10-01") => brouillon("promesse", le, { promesseId: id(lettre), montant: euros(somme), pourLe: jour(pourLe) });
const etats = (au: string, ...suite: Parameters<typeof createVue>[0]) => listPromessesSuivies(createVue([facture("a", "1 000,00"), ...suite]).dossier, jour(au)).map(({ etat, recu }) => [etat, recu]);

describe("une promesse", () => {
  test("est attendue jusqu’à son jour compris, rompue le lendemain", () => {
    expect(etats("2026-10-15", promesse("p", "500,00", "2026-10-15"))).toEqual([["attendue", 0]]);
    expect(etats("2026-10-16", promesse("p", "500,00", "2026-10-15"))).toEqual([["rompue", 0]]);
  });

  test("est tenue par un paiement à son jour, tardive par un paiement d’après", () => {
    expect(etats("2026-11-01", promesse("p", "500,00", "2026-10-15"), reglement("r", "500,00", "2026-10-15"))).toEqual([["tenue", 50_000]]);
    expect(etats("2026-11-01", promesse("p", "500,00", "2026-10-15"), reglement("r", "500,00", "2026-10-16"))).toEqual([["tardive", 50_000]]);
  });

  test("n’est tenue ni par un paiement d’avant elle, ni en partie, ni par un paiement revenu impayé", () => {
    expect(etats("2026-11-01", promesse("p", "500,00", "2026-10-15"), reglement("r", "500,00", "2026-09-30"))).toEqual([["rompue", 0]]);
    expect(etats("2026-11-01", promesse("p", "500,00", "2026-10-15"), reglement("r", "499,99", "2026-10-10"))).toEqual([["rompue", 49_999]]);
    expect(etats("2026-11-01", promesse("p", "500,00", "2026-10-15"), reglement("r", "500,00", "2026-10-10"), rejet("t", "r", "500,00", "2026-10-12"))).toEqual([["rompue", 0]]);
  });
});

test("un paiement va à la plus proche, ce qu’il en reste à la suivante", () => {
  expect(etats("2026-11-20", promesse("p", "300,00", "2026-10-15"), promesse("q", "300,00", "2026-11-15"), reglement("r", "400,00", "2026-10-14"))).toEqual([["tenue", 30_000], ["rompue", 10_000]]);
  const { dossier } = createVue([facture("a", "1 000,00"), promesse("p", "300,00", "2026-10-15"), promesse("q", "300,00", "2026-11-15"), reglement("r", "400,00", "2026-10-14")]);
  expect(findPromesseRompue(dossier, jour("2026-11-20"))?.promesse.promesseId).toBe(id("q"));
});
