import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { FaitsDecompte } from "#shared/regles/decompte/decompte.ts";
import { listHypothesesTaux } from "#shared/regles/decompte/hypotheses-taux.ts";
import { createFindTranche } from "#shared/regles/decompte/regime-creance.ts";
import { findValeurDe } from "#shared/regles/baremes.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { createFacture, createFaits, PRO_CONTRE_CONSOMMATEUR } from "./faits.ts";

const apply = (id: string, faits: FaitsDecompte = createFaits()) => listHypothesesTaux(faits, BAREMES).find((hypothese) => hypothese.id === id)!.change({ faits, baremes: BAREMES });
const tauxDe = (id: string, date: string, faits?: FaitsDecompte) => {
  const situation = apply(id, faits);
  const tranche = createFindTranche(situation.faits.creances[0]!, situation.faits, situation.baremes)(jour(date));
  return tranche.kind === "tranche" ? (tranche.taux as number) : undefined;
};

test("le taux d’un autre semestre, du jour, ou figé", () => {
  expect(tauxDe("taux-precedent", "2026-11-21")).toBe(121500);
  expect(tauxDe("taux-suivant", "2026-05-01")).toBe(124000);
  expect(tauxDe("taux-du-jour", "2026-11-21")).toBe(126500);
  expect(tauxDe("taux-fige-debut", "2026-11-21")).toBe(121500);
  expect(tauxDe("taux-fige-fin", "2026-05-01")).toBe(124000);
});

test("la majoration oubliée, immédiate ou comptée du prononcé", () => {
  const faits = createFaits({ ...PRO_CONTRE_CONSOMMATEUR, creances: [createFacture({ taux: { regime: "legal", miseEnDemeureLe: jour("2026-03-10") } })], titre: { executoireLe: jour("2026-09-01"), prononceLe: jour("2026-07-01") } });
  expect(["majoration-oubliee", "majoration-immediate", "majoration-prononce"].map((id) => tauxDe(id, "2026-10-01", faits))).toEqual([27500, 77500, 77500]);
  expect(tauxDe("majoration-oubliee", "2026-11-21", faits)).toBe(27500);
  expect(tauxDe("autre-categorie", "2026-10-01", faits)).toBe(68400);
});

test("l’indemnité oubliée ou multipliée, l’année de 360 jours : les barèmes livrés ne changent pas", () => {
  const read = (id: string, cle: string) => findValeurDe(apply(id).baremes, cle, jour("2026-03-31"));
  expect([read("indemnite-oubliee", "interets/indemnite-recouvrement"), read("indemnite-double", "interets/indemnite-recouvrement"), read("base-bancaire", "interets/base-jours")]).toMatchObject([{ lu: { valeur: 0 } }, { lu: { valeur: 8000 } }, { lu: { valeur: 360 } }]);
  expect(findValeurDe(BAREMES, "interets/base-jours", jour("2026-03-31"))).toMatchObject({ lu: { valeur: 365 } });
});
