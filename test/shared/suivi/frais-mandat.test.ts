import { describe, expect, test } from "vitest";
import type { ContenuPar } from "#shared/model/faits/registre.ts";
import { findRefusDepense, listComptesMandats } from "#shared/suivi/frais-mandat.ts";
import { brouillon, euros, facture, id } from "../../support/dossier-builder.ts";
import { AU, BAREMES, createVue } from "../../support/vue-builder.ts";

const mandat = (contenu: Partial<ContenuPar["mandat"]> = {}) => brouillon("mandat", "2026-06-01", { mandatId: id("m"), mandataireId: id("h"), mission: "Signifier l’ordonnance", ...contenu });
const depense = (lettre: string, somme: string, contenu: Partial<ContenuPar["depense"]> = {}) => brouillon("depense", "2026-06-15", { depenseId: id(lettre), libelle: "Signification", poste: "acte-prescrit", montant: euros(somme), mandatId: id("m"), ...contenu });
const comptes = (...suite: Parameters<typeof createVue>[0]) => listComptesMandats(createVue([facture("a", "5 000,00"), ...suite]).dossier, euros("5 000,00"), BAREMES)[0];

describe("les factures d’un mandat", () => {
  test("se comparent au forfait convenu, sinon au budget, hors taxes", () => {
    expect(comptes(mandat({ budget: euros("100,00") }), depense("f", "180,00", { horsTaxes: euros("150,00") }))).toMatchObject({ facture: 15_000, convenu: 10_000, depassement: 5_000, isTtc: false });
    expect(comptes(mandat({ budget: euros("100,00"), convention: { mode: "forfait", forfait: euros("200,00") } }), depense("f", "180,00", { horsTaxes: euros("150,00") }))).toMatchObject({ convenu: 20_000, depassement: 0 });
    expect(comptes(mandat(), depense("f", "180,00"))).toMatchObject({ convenu: undefined, depassement: 0, isTtc: true });
  });

  test("comptent les provisions avancées", () => {
    expect(comptes(mandat(), brouillon("provision", "2026-06-02", { provisionId: id("v"), mandatId: id("m"), montant: euros("300,00") }))).toMatchObject({ provisions: 30_000 });
  });

  // C. com., art. A444-11 n° 4 and A444-46 (droit.md § 12): 25,79 € HT × 2 above 1 280 €, plus 20 % = 61,896 €, rounded 61,90 €.
  test("un acte tarifé se compare au tarif de son jour, coefficient et taxe compris", () => {
    const [conforme] = comptes(mandat(), depense("f", "61,90", { acte: "signification-injonction" }))?.tarifees ?? [];
    expect(conforme).toMatchObject({ tarif: 6_190, ecart: 0 });
    const [cher] = comptes(mandat(), depense("f", "79,00", { acte: "signification-injonction" }))?.tarifees ?? [];
    expect(cher).toMatchObject({ ecart: 1_710 });
  });
});

describe("une ligne de facture", () => {
  const { dossier } = createVue([facture("a", "5 000,00"), mandat(), depense("f", "61,90", { numero: "F-2026-12" })]);
  const saisie = { libelle: "signification", poste: "acte-prescrit", montant: euros("61,90"), mandatId: id("m"), numero: "f-2026-12" } as const;

  test("n’est pas comptée deux fois : même facture, même ligne, même somme", () => {
    expect(findRefusDepense(dossier, saisie, AU, AU)?.replace(/[\u00A0\u202F]/g, " ")).toBe("La facture n° f-2026-12 porte déjà cette ligne de 61,90 € : elle n’est pas comptée deux fois.");
    expect(findRefusDepense(dossier, { ...saisie, montant: euros("20,00") }, AU, AU)).toBeUndefined();
    expect(findRefusDepense(dossier, { ...saisie, numero: "F-2026-13" }, AU, AU)).toBeUndefined();
  });

  test("d’un jour à venir, ou plus chère hors taxes que taxes comprises, elle est refusée", () => {
    expect(findRefusDepense(dossier, { ...saisie, numero: "N" }, AU, "2026-11-20" as typeof AU)).toContain("jour à venir");
    expect(findRefusDepense(dossier, { ...saisie, numero: "N", horsTaxes: euros("70,00") }, AU, AU)).toContain("hors taxes dépasse");
  });
});
