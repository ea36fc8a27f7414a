import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { taux } from "#shared/kernel/taux.ts";
import { CAUSES_IRRECOUVRABLE, computeTvaDossier, findDernierJourTva, splitTva } from "#shared/suivi/tva-dossier.ts";
import { BAREMES } from "../../support/baremes.ts";

test("the price and the tax make the sum, rounded once", () => {
  expect(splitTva(montant(120_000), taux(200_000))).toEqual({ montantHt: 100_000, montantTva: 20_000, montantTtc: 120_000 });
  expect(splitTva(montant(10_001), taux(55_000))).toEqual({ montantHt: 9_480, montantTva: 521, montantTtc: 10_001 });
});

test("the causes that the acts name are those of the rules, and each is answered", () => {
  const dit = (cause: string): string => computeTvaDossier({ cause, date: jour("2026-10-06"), isTvaSurEncaissements: false }, splitTva(montant(120_000), taux(200_000)), jour("2026-11-21"), BAREMES).kind;
  expect(Object.keys(CAUSES_IRRECOUVRABLE).map((cause) => [cause, dit(cause)])).toEqual([
    ["liquidation judiciaire", "calcule"], ["plan arrêté", "calcule"], ["débiteur disparu", "calcule"], ["échec des poursuites", "calcule"], ["dépréciation", "inapplicable"], ["indemnité d’assurance", "inapplicable"],
  ]);
  expect(dit("autre")).toBe("incomplet");
});

test("la taxe d’une liquidation se récupère jusqu’au 31 décembre de la deuxième année (CGI, art. 272-1)", () => {
  expect(findDernierJourTva(jour("2026-05-04"), BAREMES)).toBe("2028-12-31");
});
