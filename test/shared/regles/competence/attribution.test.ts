import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { findAttributions } from "#shared/regles/competence/attribution.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { AU } from "./faits.ts";

function lire(matiere: "commerciale" | "civile" | "consommation" | "bail_habitation", procedure: "injonction" | "refere" | "fond" | "conservatoire", demande = 10_000_00) {
  const attributions = findAttributions({ matiere, procedure, montant: montant(demande), au: AU }, BAREMES);
  return attributions.kind === "inapplicable" ? [] : attributions.liste.map(({ siege, magistrat }) => `${siege} ${magistrat}`);
}

test("la matière et la procédure désignent la juridiction et le juge", () => {
  expect(lire("commerciale", "fond")).toEqual(["tc formation"]);
  expect(lire("commerciale", "injonction")).toEqual(["tc president"]);
  expect(lire("commerciale", "conservatoire")).toEqual(["tj jex", "tc president"]);
  expect(lire("civile", "fond")).toEqual(["tprx formation"]);
  expect(lire("civile", "fond", 10_000_01)).toEqual(["tj formation"]);
  expect(lire("civile", "refere")).toEqual(["tprx president", "tj president"]);
  expect(lire("civile", "refere", 10_000_01)).toEqual(["tj president"]);
  expect(lire("civile", "conservatoire")).toEqual(["tj jex"]);
  expect(lire("consommation", "injonction", 90_000_00)).toEqual(["tprx jcp"]);
  expect(lire("bail_habitation", "conservatoire")).toEqual(["tj jex"]);
});

test("le crédit à la consommation n’est pas toute dette de consommateur, et c’est dit", () => {
  const attributions = findAttributions({ matiere: "consommation", procedure: "fond", montant: montant(1), au: AU }, BAREMES);
  expect(attributions.kind === "attributions" && attributions.avertissements.join()).toContain("crédit à la consommation");
});

test("avant le premier seuil connu, la répartition civile est refusée", () => {
  expect(findAttributions({ matiere: "civile", procedure: "fond", montant: montant(1), au: jour("2010-01-01") }, BAREMES).kind).toBe("inapplicable");
});
