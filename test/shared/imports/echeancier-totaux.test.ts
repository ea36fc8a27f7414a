import { expect, test } from "vitest";
import { createReleveAnomalies } from "#shared/imports/anomalie.ts";
import { findEnteteEcheancier } from "#shared/imports/echeancier-entete.ts";
import { createLectureColonnes } from "#shared/imports/echeancier-ligne.ts";
import { checkTotal, createTotaux, isTotal } from "#shared/imports/echeancier-totaux.ts";

const entete = findEnteteEcheancier("Code;Client;Facture;Date;Solde")!;
const colonnes = createLectureColonnes(entete, []);
const rangee = (...cellules: readonly string[]) => ({ ligne: 9, cellules });

test.each([[";Total C1;;;10"], ["TOTAL;;;;10"], ["Sous-total;;;;1"], ["* Cumul;;;;1"], ["***;;;;1"], [";;;;10,00"]])("%s is a total", (texte) => {
  expect(isTotal(rangee(...texte.split(";")), entete)).toBe(true);
});

test.each([["C1;TOTALENERGIES;F1;31/01/2025;1"], [";X;F1;31/01/2025;1"], ["C1;;;;1"]])("%s is an item", (texte) => {
  expect(isTotal(rangee(...texte.split(";")), entete)).toBe(false);
});

test("a subtotal is compared with the lines since the last one, a grand total with all of them", () => {
  const anomalies = createReleveAnomalies();
  const totaux = { ...createTotaux(), sousTotal: 500, total: 1500 };
  checkTotal(totaux, rangee("", "Total C1", "", "", "5,00"), colonnes, anomalies);
  checkTotal(totaux, rangee("", "TOTAL GÉNÉRAL", "", "", "15,00"), colonnes, anomalies);
  expect(anomalies.countTotal()).toBe(0);
  checkTotal({ sousTotal: 500, total: 1500 }, rangee("", "TOTAL GÉNÉRAL", "", "", "5,00"), colonnes, anomalies);
  expect(anomalies.list()).toMatchObject([{ ligne: 9, isEcartee: false }]);
});
