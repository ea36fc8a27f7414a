import { expect, test } from "vitest";
import { createReleveAnomalies } from "#shared/imports/anomalie.ts";
import { finishFec } from "#shared/imports/fec-bilan.ts";
import { addJournal, addMouvement, createReleveFec } from "#shared/imports/fec-releve.ts";
import { jour } from "#shared/kernel/jour.ts";

const forme = { nomFichier: "732829320FEC20251231.txt", separateur: "tab", champs: 18, encodage: "utf-8", encodageTextes: "utf-8" } as const;

test("what the file states of its closing day wins over its name", () => {
  expect(finishFec(createReleveFec(), createReleveAnomalies(), forme)).toMatchObject({ kind: "fec", siren: "732829320", dateCloture: "2025-12-31", comptes: [] });
  expect(finishFec(createReleveFec(), createReleveAnomalies(), { ...forme, dateCloture: jour("2024-12-31") })).toMatchObject({ dateCloture: "2024-12-31" });
});

test("sums that would no longer be exact refuse the file", () => {
  const releve = createReleveFec();
  for (const debit of [9e15, -9e15]) addMouvement(releve, { ligne: 2, journal: addJournal(releve, "VE", ""), numero: "1", classe: 411, debit, credit: 0, date: 20250101 });
  expect(finishFec(releve, createReleveAnomalies(), forme)).toMatchObject({ kind: "refus" });
});
