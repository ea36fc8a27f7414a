import { expect, test } from "vitest";
import { addEcrituresDesequilibrees, listAvertissementsFec } from "#shared/imports/fec-avertissements.ts";
import { createReleveAnomalies } from "#shared/imports/anomalie.ts";
import { computeControle } from "#shared/imports/fec-controle.ts";
import { addJournal, addMouvement, closeEcriture, createReleveFec } from "#shared/imports/fec-releve.ts";
import { jour } from "#shared/kernel/jour.ts";

function releve(ecritures: readonly (readonly [journal: string, numero: string, net: number])[]) {
  const lu = createReleveFec();
  ecritures.forEach(([code, numero, net], rang) => addMouvement(lu, { ligne: rang + 2, journal: addJournal(lu, code, ""), numero, classe: 707, debit: net, credit: 0, date: 20250101 }));
  closeEcriture(lu);
  return lu;
}

test("each unbalanced entry is told with its line, the last one as maybe cut", () => {
  const anomalies = createReleveAnomalies();
  expect(addEcrituresDesequilibrees(releve([["VE", "1", 100], ["VE", "2", -250]]), anomalies)).toEqual([]);
  expect(anomalies.list().map(({ ligne, motif, isEcartee }) => [ligne, motif.replace(/[\u00A0\u202F]/g, " "), isEcartee])).toEqual([
    [2, "L’écriture VE 1 n’est pas équilibrée : 1,00 € de trop au débit. Ses lignes sont gardées.", false],
    [3, "L’écriture VE 2 n’est pas équilibrée : 2,50 € de trop au crédit. C’est la dernière du fichier, peut-être coupé.", false],
  ]);
});

test("entries that balance across journals are one warning", () => {
  const anomalies = createReleveAnomalies();
  expect(addEcrituresDesequilibrees(releve([["VE", "1", 100], ["BQ", "1", -100]]), anomalies)[0]).toContain("plusieurs journaux");
  expect(anomalies.countTotal()).toBe(0);
});

test("a name that announces another year is said with both dates", () => {
  const lu = releve([["VE", "1", 0]]);
  const phrases = listAvertissementsFec({ releve: lu, encodage: undefined, controle: computeControle(lu, []), lettrages: [], comptes: [], dateCloture: jour("2022-12-31"), premiereDate: jour("2023-01-01"), derniereDate: jour("2023-07-31") });
  expect(phrases.some((phrase) => phrase.includes("31/12/2022") && phrase.includes("31/07/2023"))).toBe(true);
  expect(phrases.some((phrase) => phrase.includes("Aucun compte client"))).toBe(true);
});
