import { expect, test } from "vitest";
import type { LectureReleves } from "#shared/imports/lecture-releves.ts";
import { publishReleves } from "#shared/imports/publication-releves.ts";
import { montant } from "#shared/kernel/montant.ts";

const mouvement = (centimes: number, isComptabilise = true) => ({ cle: "m", montant: montant(centimes), libelle: "VIR", references: [], isComptabilise });
const lire = (format: LectureReleves["format"]) =>
  publishReleves({
    kind: "releves", format, nature: "releve", nomFichier: "r", anomalies: [], anomaliesTotal: 0, avertissements: [],
    releves: [{ compte: "FR76", soldeFinal: montant(1475750), isEquilibre: true, mouvements: [mouvement(475755), mouvement(-5), mouvement(900, false)] }],
  });

test("what is pending is shown and never summed", () => {
  expect(lire("camt053").controle).toEqual({ kind: "camt.053", statements: [{ account: "FR76", entries_count: 3, booked_sum: "4757.50", reconciles: true }] });
  expect(lire("camt053").mouvements).toHaveLength(3);
});

test.each([
  ["cfonb120", { movements: 3, movements_net_cents: 475750, statements: 1 }],
  ["ofx", { accounts: [{ account: "FR76", transactions: 3, sum_cents: 475750, ledger_balance_cents: 1475750 }] }],
  ["releve-csv", { movements: 3, movements_net_cents: 475750 }],
] as const)("figures of %s", (format, attendu) => {
  expect(lire(format).controle).toEqual(attendu);
});
