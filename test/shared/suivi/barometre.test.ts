import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { computeBarometre, computeMesure } from "#shared/suivi/barometre.ts";
import { brouillon, euros, evenement, facture, id, reglement } from "../../support/dossier-builder.ts";
import { AU, createVue } from "../../support/vue-builder.ts";

const mandat = brouillon("mandat", "2026-06-01", { mandatId: id("m"), mandataireId: id("h"), mission: "Signifier" });
const dossier = (...suite: readonly FaitBrouillon[]) => createVue([facture("a", "5 000,00"), mandat, ...suite]).dossier;

test("la médiane ne s’invente pas : rien, un cas, un nombre pair de cas", () => {
  expect(computeMesure([])).toEqual({ nombre: 0, mediane: undefined });
  expect(computeMesure([7])).toEqual({ nombre: 1, mediane: 7 });
  expect(computeMesure([10, 3])).toEqual({ nombre: 2, mediane: 7 });
  expect(computeMesure([1, 30, 2])).toEqual({ nombre: 3, mediane: 2 });
});

describe("le baromètre d’une étude", () => {
  test("compte ses actes depuis le départ du dossier, son coût par euro, son délai de reversement", () => {
    const plein = dossier(
      evenement("s", "signification_injonction", "2026-06-11"), evenement("t", "signification_injonction", "2026-08-01"),
      reglement("r", "1 000,00", "2026-07-01", { canal: "etude", mandataireId: id("h") }), brouillon("reversement", "2026-07-31", { reversementId: id("v"), reglementIds: [id("r")], montant: euros("1 000,00") }),
      brouillon("depense", "2026-06-12", { depenseId: id("f"), libelle: "Signification", poste: "acte-prescrit", montant: euros("61,90"), mandatId: id("m") }),
    );
    expect(computeBarometre([plein, dossier()], id("h"), AU)).toEqual({
      dossiers: 2, fructueux: 1, recouvre: 100_000, cout: 6190, coutParEuro: 6, enRetard: 0, reversement: { nombre: 1, mediane: 30 }, actes: [{ kind: "signification_injonction", mesure: { nombre: 1, mediane: 10 } }],
    });
  });

  test("ne compte ni l’acte ni le règlement d’avant le mandat, ni l’affaire d’un autre", () => {
    expect(computeBarometre([dossier(evenement("s", "assignation", "2026-05-01"), reglement("r", "100,00", "2026-05-20"))], id("h"), AU)).toMatchObject({ dossiers: 1, fructueux: 0, recouvre: 0, coutParEuro: undefined, actes: [] });
    expect(computeBarometre([dossier()], id("z"), AU).dossiers).toBe(0);
  });

  test("voit les sommes gardées au-delà de leur jour", () => {
    expect(computeBarometre([dossier(reglement("r", "100,00", "2026-07-01", { canal: "etude", mandataireId: id("h"), reversementPour: jour("2026-08-01") }))], id("h"), AU).enRetard).toBe(1);
  });
});
