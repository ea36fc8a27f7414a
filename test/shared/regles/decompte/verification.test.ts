import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { findRefusFaits, formatNomCreance, listManquants } from "#shared/regles/decompte/verification.ts";
import { createFacture, createFaits, PRO_CONTRE_CONSOMMATEUR } from "./faits.ts";

test("des faits ordinaires ne sont ni refusés ni incomplets", () => {
  expect(findRefusFaits(createFaits())).toBeUndefined();
  expect(listManquants(createFaits())).toEqual([]);
});

test("un avoir ou un règlement orphelin nomme la créance qui manque", () => {
  const orphelins = createFaits({ avoirs: [{ creanceId: "X", date: jour("2026-05-01"), montant: montant(1) }], reglements: [{ creanceId: "Y", date: jour("2026-05-02"), montant: montant(1) }] });
  expect(listManquants(orphelins)).toEqual(["la créance «\u00A0X\u00A0», que vise l’avoir du 01/05/2026", "la créance «\u00A0Y\u00A0», que vise le règlement du 02/05/2026"]);
});

test("deux créances de même identifiant, ou un montant négatif, sont refusés", () => {
  expect(findRefusFaits(createFaits({ creances: [createFacture(), createFacture()] }))?.motif).toContain("même identifiant");
  expect(findRefusFaits(createFaits({ creances: [createFacture({ montantTtc: montant(-1) })] }))?.motif).toContain("négatif");
  expect(findRefusFaits(createFaits({ reglements: [{ date: jour("2026-05-01"), montant: montant(-1) }] }))?.motif).toContain("négatif");
});

test("les pénalités sont refusées contre un consommateur, ou pour un particulier, dès que la créance est échue", () => {
  expect(findRefusFaits(createFaits(PRO_CONTRE_CONSOMMATEUR))?.motif).toContain("qu’entre professionnels");
  expect(findRefusFaits(createFaits({ creancier: { qualite: "particulier" } }))?.motif).toContain("qu’entre professionnels");
  expect(findRefusFaits(createFaits({ ...PRO_CONTRE_CONSOMMATEUR, creances: [createFacture({ echeance: jour("2026-11-21") })] }))).toBeUndefined();
});

test("une créance se nomme comme son lecteur la nomme", () => {
  expect(formatNomCreance({ id: "F1" })).toBe("F1");
  expect(formatNomCreance({ id: "x2k", libelle: "facture n° 12" })).toBe("facture n° 12");
});

test("les intérêts de la commande publique sont refusés contre un autre qu’un acheteur public", () => {
  const publique = createFacture({ taux: { regime: "commande-publique" } });
  expect(findRefusFaits(createFaits({ creances: [publique] }))?.motif).toContain("acheteur public");
  expect(findRefusFaits(createFaits({ creances: [publique], debiteur: { qualite: "personne-publique" } }))).toBeUndefined();
});

test("un délai de grâce à l’envers, des frais en double ou inconnus sont dits", () => {
  const depens = { id: "D", libelle: "Dépens", poste: "depens", date: jour("2026-05-01"), montant: montant(1) } as const;
  expect(findRefusFaits(createFaits({ delaisGrace: [{ du: jour("2026-05-02"), au: jour("2026-05-01") }] }))?.motif).toContain("avant de commencer");
  expect(findRefusFaits(createFaits({ frais: [depens, depens] }))?.motif).toContain("lignes de frais");
  expect(listManquants(createFaits({ reglements: [{ fraisId: "E", date: jour("2026-05-02"), montant: montant(1) }], frais: [depens] }))).toEqual(["les frais «\u00A0E\u00A0», que vise le règlement du 02/05/2026"]);
});

test("sans créance, le décompte en demande une", () => {
  expect(listManquants(createFaits({ creances: [] }))).toEqual(["au moins une créance"]);
});
