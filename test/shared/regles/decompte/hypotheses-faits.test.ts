import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import type { FaitsDecompte } from "#shared/regles/decompte/decompte.ts";
import { listHypothesesFaits } from "#shared/regles/decompte/hypotheses-faits.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { createFaits, PRO_CONTRE_CONSOMMATEUR } from "./faits.ts";

const ids = (faits: FaitsDecompte) => listHypothesesFaits(faits).map(({ id }) => id);
const change = (faits: FaitsDecompte, id: string) => listHypothesesFaits(faits).find((hypothese) => hypothese.id === id)!.change({ faits, baremes: BAREMES }).faits;

test("seules les erreurs que les faits permettent sont envisagées", () => {
  expect(ids(createFaits())).toEqual(["depart-avance", "depart-retarde", "arrete-exclu", "capitalisation-ajoutee"]);
  expect(ids(createFaits({ ...PRO_CONTRE_CONSOMMATEUR }))).toContain("indemnite-consommateur");
  expect(ids(createFaits({ delaisGrace: [{ du: jour("2026-05-01"), au: jour("2026-06-01") }], recevabiliteSurendettementLe: jour("2026-07-01") }))).toEqual(expect.arrayContaining(["grace-ignoree", "surendettement-ignore"]));
});

test("un règlement postérieur à l’arrêté n’est pas une erreur possible", () => {
  expect(ids(createFaits({ reglements: [{ date: jour("2026-12-01"), montant: montant(1) }] }))).not.toContain("reglement-omis-0");
});

test("chaque erreur ne change que ce qu’elle dit", () => {
  const faits = createFaits({ reglements: [{ date: jour("2026-06-01"), montant: montant(5) }], avoirs: [{ creanceId: "F1", date: jour("2026-06-03"), montant: montant(3) }] });
  expect(change(faits, "reglement-omis-0")).toEqual({ ...faits, reglements: [] });
  expect(change(faits, "avoir-paiement-0")).toEqual({ ...faits, avoirs: [], reglements: [...faits.reglements, { date: "2026-06-03", montant: 3, creanceId: "F1" }] });
  expect(change(faits, "depart-avance").creances[0]?.interetsDu).toBe("2026-03-31");
  expect(change(faits, "arrete-exclu").arreteAu).toBe("2026-11-20");
  expect(change(faits, "principal-dabord").reglements[0]?.principalDabord).toBe("convention");
});
