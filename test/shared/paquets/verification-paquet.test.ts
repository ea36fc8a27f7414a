import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { Parametre } from "#shared/kernel/parametre.ts";
import { mergeDroit } from "#shared/paquets/merge-paquets.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { findRefusPaquet } from "#shared/paquets/verification-paquet.ts";
import { listTauxInventes, reprise, source, valeur } from "../../support/paquet-builder.ts";

const SOCLE = createBaremes();
const AU = jour("2026-11-22");

function findRefus(...parametres: readonly Parametre[]): string | undefined {
  return findRefusPaquet({ publieLe: AU, parametres }, mergeDroit(SOCLE, []), AU);
}

test("tout le socle pourrait revenir en paquet", () => {
  expect(findRefus(...SOCLE.values())).toBeUndefined();
});

test("un barème inconnu n’a pas d’unité à respecter ni de fin à reprendre", () => {
  const { perimeLe: _fin, ...sansFin } = reprise("interets/taux-bce", { unite: "centimes" });
  expect(findRefus({ ...sansFin, id: "essai/nouveau" })).toBeUndefined();
});

test("ce qui est comparé est le droit en vigueur, paquets acceptés compris", () => {
  const nouveau = { ...reprise("interets/taux-bce", {}), id: "essai/nouveau" };
  const droit = mergeDroit(SOCLE, [source("premier", "2026-11-21", nouveau)]);
  expect(findRefusPaquet({ publieLe: AU, parametres: [{ ...nouveau, unite: "jours" }] }, droit, AU)).toContain("l’unité");
});

test("un délai de procédure garde son événement et son acte", () => {
  const delai = reprise("delais/injonction-signification", {});
  expect(findRefus(delai)).toBeUndefined();
  expect(findRefus({ ...delai, acte: "autre_acte" })).toContain("même événement");
});

describe("les bornes d’une unité", () => {
  test.each([
    ["interets/taux-bce", 1_000_001], ["interets/taux-bce", -1_000_001], ["interets/indemnite-recouvrement", -1], ["interets/indemnite-recouvrement", 1_000_000_000_001],
    ["delais/paiement-defaut", 36_601], ["interets/majoration-l441-10", -1], ["interets/delai-majoration", 1201], ["prescription/commercial", 101], ["interets/plancher-conventionnel", -1], ["competence/experimentation-tae", 2],
  ])("%s ne vaut pas %d", (id, montant) => {
    expect(findRefus(reprise(id, { valeurs: [valeur("2026-12-31", montant)] }))).toContain("hors de ce que l’unité");
  });

  test("un taux nul ou négatif se dit", () => {
    const [bce] = listTauxInventes();
    expect(findRefus({ ...bce!, valeurs: [valeur("2027-01-01", 0)] })).toBeUndefined();
    expect(findRefus({ ...bce!, valeurs: [valeur("2027-01-01", -500)] })).toBeUndefined();
  });
});
