import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { findValeurCalculee } from "#shared/kernel/resultat.ts";
import { computeARendre, computeExces, createAbandon, listSommesDetenues } from "#shared/suivi/encaissements.ts";
import { brouillon, euros, facture, id, reglement, rejet } from "../../support/dossier-builder.ts";
import { AU, BAREMES, createVue } from "../../support/vue-builder.ts";

const reversement = (lettre: string, reglements: readonly string[], somme: string, le: string, retenu?: string) =>
  brouillon("reversement", le, { reversementId: id(lettre), reglementIds: reglements.map(id), montant: euros(somme), ...(retenu === undefined ? {} : { retenu: euros(retenu) }) });

describe("une somme reçue par l’étude", () => {
  const paye = reglement("r", "1 000,00", "2026-10-01", { canal: "etude", mandataireId: id("m"), reversementPour: jour("2026-11-01") });

  test("est détenue, puis en retard le lendemain du jour attendu", () => {
    const { dossier } = createVue([facture("a", "5 000,00"), paye]);
    expect(listSommesDetenues(dossier, jour("2026-11-01"))).toMatchObject([{ reste: 100_000, isEnRetard: false }]);
    expect(listSommesDetenues(dossier, jour("2026-11-02"))).toMatchObject([{ reste: 100_000, isEnRetard: true }]);
    expect(listSommesDetenues(dossier, jour("2026-09-30"))).toEqual([]);
  });

  test("ne l’est plus une fois reversée, la retenue pour frais comprise ; en partie, le reste demeure", () => {
    expect(listSommesDetenues(createVue([facture("a", "5 000,00"), paye, reversement("v", ["r"], "920,00", "2026-11-05", "80,00")]).dossier, AU)).toEqual([]);
    expect(listSommesDetenues(createVue([facture("a", "5 000,00"), paye, reversement("v", ["r"], "400,00", "2026-11-05")]).dossier, AU)).toMatchObject([{ reste: 60_000 }]);
  });

  test("revenue impayée, elle n’est plus à reverser ; reçue directement, elle ne l’a jamais été", () => {
    expect(listSommesDetenues(createVue([facture("a", "5 000,00"), paye, rejet("t", "r", "1 000,00", "2026-10-09")]).dossier, AU)).toEqual([]);
    expect(listSommesDetenues(createVue([facture("a", "5 000,00"), reglement("r", "1 000,00", "2026-10-01")]).dossier, AU)).toEqual([]);
  });

  test("un reversement de plusieurs règlements les solde dans l’ordre où il les nomme", () => {
    const autre = reglement("s", "500,00", "2026-10-15", { canal: "carpa" });
    expect(listSommesDetenues(createVue([facture("a", "5 000,00"), paye, autre, reversement("v", ["r", "s"], "1 200,00", "2026-11-05")]).dossier, AU)).toMatchObject([{ reste: 30_000, reglement: { reglementId: id("s") } }]);
  });
});

describe("un règlement plus grand que la dette", () => {
  const vue = createVue([facture("a", "1 000,00")]);
  const total = findValeurCalculee(vue.decompte)?.total ?? 0;

  test("est dit au centime avant d’être écrit", () => {
    expect(computeExces(vue, { date: AU, montant: euros("5 000,00") }, AU, BAREMES)).toBe(500_000 - total);
    expect(computeExces(vue, { date: AU, montant: euros("1 000,00") }, AU, BAREMES)).toBe(0);
  });

  test("dépasse la facture qu’il nomme même si une autre est due", () => {
    const deux = createVue([facture("a", "1 000,00"), facture("c", "3 000,00")]);
    expect(computeExces(deux, { date: AU, montant: euros("2 000,00") }, AU, BAREMES)).toBe(0);
    expect(computeExces(deux, { date: AU, montant: euros("2 000,00"), creanceId: id("a") }, AU, BAREMES)).toBeGreaterThan(80_000);
  });

  test("laisse un trop-perçu à rendre, éteint par le remboursement", () => {
    const trop = createVue([facture("a", "1 000,00"), reglement("r", "5 000,00", "2026-11-21")]);
    const aRendre = computeARendre(trop.dossier, findValeurCalculee(trop.decompte));
    expect(aRendre).toBe(500_000 - total);
    const rendu = createVue([facture("a", "1 000,00"), reglement("r", "5 000,00", "2026-11-21"), brouillon("remboursement", "2026-11-21", { remboursementId: id("z"), montant: aRendre })]);
    expect(computeARendre(rendu.dossier, findValeurCalculee(rendu.decompte))).toBe(0);
  });
});

test("sans décompte, l’excès ne se devine pas", () => {
  expect(computeExces(createVue([]), { date: AU, montant: euros("10,00") }, AU, BAREMES)).toBeUndefined();
});

test("un solde abandonné éteint la dette à son jour, et pas avant", () => {
  const avant = createVue([facture("a", "1 000,00"), reglement("r", "1 000,00", "2026-04-02")]);
  const reste = findValeurCalculee(avant.decompte)?.total ?? euros("0,00");
  expect(reste).toBeGreaterThan(0);
  const apres = createVue([facture("a", "1 000,00"), reglement("r", "1 000,00", "2026-04-02"), createAbandon(id("d"), { montant: reste, motif: "petit solde" }, AU, id("q"))]);
  expect(findValeurCalculee(apres.decompte)?.total).toBe(0);
  expect(apres.dossier.reglements).toHaveLength(1);
});
