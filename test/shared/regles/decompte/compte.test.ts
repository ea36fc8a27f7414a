import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { createTerme } from "#shared/regles/decompte/borne.ts";
import { addImputation, type Compte, createCompte, extendCompte } from "#shared/regles/decompte/compte.ts";
import type { FaitsCreance, FaitsDecompte } from "#shared/regles/decompte/decompte.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { createFacture, createFaits } from "./faits.ts";

const REGLES = { base: { jours: 365, isExacte: false }, anneesCapitalisation: 1 };
const open = (creance: FaitsCreance = createFacture(), faits: FaitsDecompte = createFaits()) => createCompte(creance, faits, REGLES, BAREMES);
const extend = (compte: Compte, au: string) => extendCompte(compte, createTerme(jour(au)));
const list = (compte: Compte) => compte.segments.map(({ du, au, principal }) => [du, au, principal]);
const part = { kind: "reglement", rang: 0, date: jour("2026-04-10"), surInterets: montant(0), surPrincipal: montant(0), surIndemnite: montant(0) } as const;

describe("le compte d’une créance", () => {
  test("coupé à chaque semestre ; compter deux fois le même jour n’ajoute rien", () => {
    const compte = extend(open(), "2026-07-31");
    expect(list(compte)).toEqual([["2026-04-01", "2026-06-30", 1_200_000], ["2026-07-01", "2026-07-31", 1_200_000]]);
    expect(extend(compte, "2026-07-31")).toBe(compte);
    expect(extend(open(), "2026-03-31").segments).toEqual([]);
  });

  test("un règlement compte à partir du lendemain de son jour", () => {
    const paye = addImputation(extend(open(), "2026-04-10"), { ...part, surInterets: montant(3995), surPrincipal: montant(200_000) });
    expect(list(extend(paye, "2026-04-20"))).toEqual([["2026-04-01", "2026-04-10", 1_200_000], ["2026-04-11", "2026-04-20", 1_000_000]]);
    expect(paye.interets).toBe(0);
  });

  test("une créance soldée ne porte plus rien, et n’a pas besoin d’un taux inconnu", () => {
    const soldee = addImputation(extend(open(), "2026-04-10"), { ...part, surInterets: montant(3995), surPrincipal: montant(1_200_000) });
    const plusTard = extend(soldee, "2027-12-31");
    expect([plusTard.interets, plusTard.refus]).toEqual([0, undefined]);
    expect(extend(open(), "2027-01-01").refus).toMatchObject({ jour: "2027-01-01" });
  });

  test("l’ouverture d’une procédure collective et la recevabilité du surendettement arrêtent le cours la veille, la première des deux", () => {
    const ouverture = createFaits({ ouvertureProcedureCollectiveLe: jour("2026-05-01") });
    expect(extend(open(createFacture(), ouverture), "2026-11-21").segments.at(-1)?.au).toBe("2026-04-30");
    const recevable = { ...ouverture, recevabiliteSurendettementLe: jour("2026-04-15") };
    expect(extend(open(createFacture(), recevable), "2026-11-21").segments.at(-1)?.au).toBe("2026-04-14");
  });

  test("un prêt d’un an ou plus porte intérêt après l’ouverture, sans capitalisation (C. com., art. L622-28)", () => {
    const faits = createFaits({ ouvertureProcedureCollectiveLe: jour("2026-01-01"), capitalisation: { depuis: jour("2024-01-01"), fondement: "contrat" } });
    const pret = extend(open(createFacture({ echeance: jour("2024-12-31"), isPretLong: true }), faits), "2026-11-21");
    expect(pret.segments.at(-1)?.au).toBe("2026-11-21");
    expect(pret.capitalises).toBe(0);
  });
});

describe("la capitalisation, par années entières (C. civ., art. 1343-2)", () => {
  const faits = createFaits({ capitalisation: { depuis: jour("2020-01-01"), fondement: "contrat" } });
  const facture = createFacture({ echeance: jour("2024-12-31"), montantTtc: montant(1_000_000) });

  test("au premier anniversaire, les intérêts de l’année portent intérêt à leur tour", () => {
    const compte = extend(open(facture, faits), "2026-06-30");
    // 2025: 181 j × 13,15 % = 652,10; 184 j × 12,15 % = 612,49; together 1 264,59. Then 11 264,59 × 12,15 % × 181 ÷ 365.
    expect(compte.segments.map(({ du, principal, montant: interets }) => [du, principal, interets])).toEqual([
      ["2025-01-01", 1_000_000, 65_210], ["2025-07-01", 1_000_000, 61_249], ["2026-01-01", 1_126_459, 67_870],
    ]);
  });

  test("la veille de l’anniversaire, rien n’est encore capitalisé", () => {
    expect(extend(open(facture, faits), "2025-12-31").capitalises).toBe(0);
  });

  test("un anniversaire au milieu d’un semestre coupe la période", () => {
    // 327,85 + 612,49 + 299,59 = 1 239,93.
    expect(list(extend(open({ ...facture, echeance: jour("2025-03-31") }, faits), "2026-04-30")).slice(-2)).toEqual([["2026-01-01", "2026-03-31", 1_000_000], ["2026-04-01", "2026-04-30", 1_123_993]]);
  });

  test("un règlement paie d’abord les intérêts qui portent intérêt : les plus anciens", () => {
    const compte = extend(open(facture, faits), "2026-01-10");
    const paye = addImputation(compte, { ...part, surInterets: montant(100_000) });
    expect(paye.capitalises).toBe(26_459);
    expect(addImputation(compte, { ...part, surInterets: compte.interets }).capitalises).toBe(0);
  });
});
