import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { computeDecompte } from "#shared/regles/decompte/decompte.ts";
import { listRubriques, type Releve, sumDecompte, sumReleve } from "#shared/regles/decompte/releve.ts";
import { BAREMES, expectCalcule } from "../../../support/baremes.ts";
import { createFaits } from "./faits.ts";

const releve = (...lignes: Releve["lignes"]): Releve => ({ arreteAu: jour("2026-11-21"), presentation: "nette", lignes });
const faits = createFaits({ reglements: [{ date: jour("2026-07-15"), montant: montant(400_000) }], avoirs: [{ creanceId: "F1", date: jour("2026-03-31"), montant: montant(100_000) }] });
const { valeur } = expectCalcule(computeDecompte(faits, BAREMES));

describe("le relevé de l’étude", () => {
  test("un poste passé sous silence vaut zéro, sauf si elle ne donne que le total", () => {
    const partiel = releve({ poste: "principal", montant: montant(5) });
    expect(listRubriques(partiel, faits).map(({ poste }) => poste)).toEqual(["principal", "interets", "indemnites", "frais"]);
    expect(sumReleve(partiel, { poste: "interets" })).toBe(0);
    expect(listRubriques(releve({ poste: "total", montant: montant(5) }), faits)).toEqual([{ poste: "total" }]);
  });

  test("par créance quand elle détaille par créance ; les lignes d’un poste s’ajoutent", () => {
    const detaille = releve({ poste: "interets", creanceId: "F1", montant: montant(5) }, { poste: "interets", creanceId: "F1", montant: montant(7) });
    expect(listRubriques(detaille, faits)).toContainEqual({ poste: "interets", creanceId: "F1" });
    expect(sumReleve(detaille, { poste: "interets", creanceId: "F1" })).toBe(12);
  });
});

test("notre décompte se présente net ou brut, et le brut moins les règlements est le net", () => {
  const read = (presentation: "nette" | "brute") => (["principal", "interets", "indemnites", "frais", "reglements"] as const).map((poste) => sumDecompte(valeur, faits, presentation, { poste }));
  const [net, brut] = [read("nette"), read("brute")];
  expect(brut[0]).toBe(1_100_000);
  expect(brut[4]).toBe(400_000);
  expect(brut.slice(0, 4).reduce((somme, part) => somme + part, 0) - 400_000).toBe(net.reduce((somme, part) => somme + part, 0));
  expect(sumDecompte(valeur, faits, "brute", { poste: "total" })).toBe(valeur.total);
});
