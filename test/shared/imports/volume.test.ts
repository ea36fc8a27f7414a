import { expect, test } from "vitest";
import { computeApercu, listClesRetenues } from "#shared/imports/apercu.ts";
import { createFaitsImport } from "#shared/imports/faits-import.ts";
import { countFaitsImport, listClesTenues } from "#shared/imports/volume.ts";
import { formatFec, readFec } from "../../support/fec-builder.ts";
import { createIds, optionsAu, RIEN } from "../../support/import-builder.ts";

const lecture = readFec(formatFec([
  { client: "C1", nom: "MENUISERIE FICTIVE", piece: "FA-1", date: "20250110", debit: "1200,00" },
  { client: "C1", nom: "MENUISERIE FICTIVE", piece: "FA-1", date: "20250120", credit: "200,00", journal: "BQ", numero: "2" },
  { client: "C1", nom: "MENUISERIE FICTIVE", piece: "FA-2", date: "20250210", debit: "300,50", numero: "3" },
  { client: "C2", nom: "GARAGE IMAGINAIRE", piece: "FA-3", date: "20250310", debit: "800,00", numero: "4" },
]));
const options = optionsAu("2026-11-21");
const apercu = computeApercu(lecture, RIEN, options);
const cles = listClesRetenues(apercu.debiteurs);

function countEcrits(choisies: ReadonlySet<string>): number {
  const createId = createIds();
  return createFaitsImport({ lecture, apercu, cles: choisies, source: options.source, creancierId: createId(), au: options.au, empreinte: "0".repeat(64), references: { annee: 2026, prochain: 1 }, createId }).brouillons.length;
}

test("le nombre annoncé avant « Importer » est celui des faits écrits", () => {
  expect(cles.size).toBe(3);
  expect(countFaitsImport(apercu, cles)).toBe(countEcrits(cles));
  const [premiere = ""] = cles;
  expect(countFaitsImport(apercu, new Set([premiere]))).toBe(countEcrits(new Set([premiere])));
  expect(countFaitsImport(apercu, new Set())).toBe(0);
});

test("ce qui tient en un import ne coupe pas un débiteur en deux, et n’ajoute rien qui n’était pas choisi", () => {
  const total = countFaitsImport(apercu, cles);
  expect(listClesTenues(apercu, cles, total)).toEqual(cles);
  const tenues = listClesTenues(apercu, cles, total - 1);
  expect(countFaitsImport(apercu, tenues)).toBeLessThan(total);
  expect(apercu.debiteurs.filter(({ creances }) => creances.some(({ cle }) => tenues.has(cle))).every(({ creances }) => creances.every(({ cle }) => tenues.has(cle)))).toBe(true);
  expect(tenues.size).toBeGreaterThan(0);
  expect(listClesTenues(apercu, new Set(), total).size).toBe(0);
});
