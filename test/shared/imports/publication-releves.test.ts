import { expect, test } from "vitest";
import { montant } from "#shared/kernel/montant.ts";
import type { LectureReleves } from "#shared/imports/lecture-releves.ts";
import { publishReleves } from "#shared/imports/publication-releves.ts";
import { mouvement } from "../../support/encours-builder.ts";

const LECTURE: LectureReleves = {
  kind: "releves", nomFichier: "r", encodage: "utf-8", format: "cfonb120", nature: "releve", lignes: { lues: 3, ecartees: 0 }, anomalies: [], anomaliesTotal: 0, avertissements: [],
  releves: [
    { compte: { numero: "1" }, mouvements: [mouvement(500)], ecart: montant(0), soldeCloture: montant(500), controle: { nombre: 2, somme: "-12.50" } },
    { compte: {}, mouvements: [], controle: { nombre: 1, somme: "0.05" } },
  ],
};

test("the figures of each format, under the names that are published", () => {
  expect(publishReleves(LECTURE).controle).toEqual({ movements: 3, movements_net_cents: -1245, statements: 2 });
  expect(publishReleves({ ...LECTURE, format: "releve-csv" }).controle).toEqual({ movements: 3, movements_net_cents: -1245 });
  expect(publishReleves({ ...LECTURE, format: "ofx" }).controle).toEqual({ accounts: [
    { account: "1", transactions: 2, sum_cents: -1250, ledger_balance_cents: 500 }, { account: null, transactions: 1, sum_cents: 5, ledger_balance_cents: null },
  ] });
  expect(publishReleves({ ...LECTURE, format: "camt053", nature: "avis" }).controle).toEqual({ kind: "camt.054", statements: [
    { account: "1", entries_count: 2, booked_sum: "-12.50", reconciles: true }, { account: null, entries_count: 1, booked_sum: "0.05", reconciles: null },
  ] });
});

test("each movement is published with its account", () => {
  expect(publishReleves(LECTURE).mouvements).toEqual([{ compte: "1", ...mouvement(500) }]);
});
