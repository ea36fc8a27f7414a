import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { taux } from "#shared/kernel/taux.ts";
import { listAvertissements } from "#shared/regles/decompte/avertissements-decompte.ts";
import { createCompte } from "#shared/regles/decompte/compte.ts";
import type { FaitsDecompte } from "#shared/regles/decompte/decompte.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { createFacture, createFaits, PRO_CONTRE_CONSOMMATEUR } from "./faits.ts";

const list = (faits: FaitsDecompte) => listAvertissements(faits, { comptes: faits.creances.map((creance) => createCompte(creance, faits, BAREMES)), tropPercu: montant(0) });
const cinqPourCent = createFacture({ taux: { regime: "conventionnel", tauxPpm: taux(50_000) } });

test("un décompte ordinaire n’avertit de rien", () => {
  expect(list(createFaits())).toEqual([]);
});

test("ce qui est postérieur à l’arrêté est nommé", () => {
  const faits = createFaits({ reglements: [{ date: jour("2026-12-01"), montant: montant(50_000) }], avoirs: [{ creanceId: "F1", date: jour("2026-12-02"), montant: montant(100) }] });
  expect(list(faits)).toEqual([expect.stringMatching(/^Postérieur à l’arrêté, non compté.*l’avoir du 02\/12\/2026.*et le règlement du 01\/12\/2026/) as string]);
});

test("un taux convenu sous le plancher avertit une fois par semestre, entre professionnels seulement", () => {
  expect(list(createFaits({ creances: [cinqPourCent] }))).toHaveLength(2);
  expect(list(createFaits({ ...PRO_CONTRE_CONSOMMATEUR, creances: [cinqPourCent] }))).toEqual([expect.stringContaining("consommateur") as string]);
});

test("des intérêts qui partent avant le lendemain de l’échéance sont à justifier", () => {
  expect(list(createFaits({ creances: [createFacture({ interetsDu: jour("2026-03-31") })] }))).toHaveLength(1);
  expect(list(createFaits({ creances: [createFacture({ interetsDu: jour("2026-04-01") })] }))).toEqual([]);
});
