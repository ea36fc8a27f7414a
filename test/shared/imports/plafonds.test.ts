import { describe, expect, test } from "vitest";
import { computeApercu } from "#shared/imports/apercu.ts";
import { findConstat, indexPlafonds, listPlafonds, markDepassements } from "#shared/imports/plafonds.ts";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { formatFec, readFec } from "../../support/fec-builder.ts";
import { optionsAu, RIEN } from "../../support/import-builder.ts";

const fec = readFec(formatFec([{ debit: "1000,00" }, { piece: "FA-2", debit: "300,00", date: "20250401" }, { journal: "BQ", libelle: "Virement", piece: "VIR", date: "20250501", credit: "1100,00" }]));
const [facture] = computeApercu(fec, RIEN, optionsAu("2026-01-05")).debiteurs.flatMap(({ creances }) => creances);

describe("ce que doit un compte, crédits déduits", () => {
  test("the last day of the books and the ceiling of each of their accounts are kept", () => {
    expect(findConstat(fec, jour("2026-01-05"))).toBe("2025-05-01");
    expect(listPlafonds(fec, "c".repeat(20), jour("2026-01-05"))).toEqual([{ creancierId: "c".repeat(20), constateLe: "2025-05-01", comptes: [{ code: "C1", plafond: 20_000 }] }]);
  });

  test("the last statement is right; of one day, the lower", () => {
    const read = (constateLe: string, plafond: number) => ({ creancierId: "c", constateLe: jour(constateLe), comptes: [{ code: "C1", plafond: montant(plafond) }] });
    expect(indexPlafonds([read("2025-06-30", 500), read("2025-05-31", 100), read("2025-06-30", 300)], "s").get("s|C1")).toEqual({ constateLe: "2025-06-30", plafond: 300 });
  });

  test("claims that pass the ceiling are marked, the latest invoices being those left open; later invoices are free", () => {
    if (facture === undefined) throw new Error("Pas de facture");
    const creance = (cle: string, dateFacture: string, reste: number) => ({ ...facture, cle, isRetenue: true, poste: { ...facture.poste, dateFacture: jour(dateFacture), reste: montant(reste) } });
    const creances = [creance("a", "2025-01-01", 100), creance("b", "2025-03-01", 200), creance("c", "2025-08-01", 900)];
    const plafond = { constateLe: jour("2025-06-30"), plafond: montant(250) };
    expect(markDepassements(creances, plafond, []).map(({ isRetenue, depassement }) => [isRetenue, depassement?.plafond])).toEqual([[false, 250], [true, undefined], [true, undefined]]);
    const deja = { cle: "s|C1|z", creanceId: "z", dossierId: "d", numero: "Z", montant: montant(200) };
    expect(markDepassements(creances, plafond, [deja]).map(({ isRetenue }) => isRetenue)).toEqual([false, false, true]);
    expect(markDepassements(creances, undefined, [])).toBe(creances);
  });
});
