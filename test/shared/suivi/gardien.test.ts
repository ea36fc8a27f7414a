import { describe, expect, test } from "vitest";
import { addJours, jour } from "#shared/kernel/jour.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import { composeGardien, findIntensite, groupCarte } from "#shared/suivi/gardien.ts";
import { KINDS_VEILLE, type KindVeille } from "#shared/suivi/veilles-lues.ts";
import { euros, id } from "../../support/dossier-builder.ts";

const AU = jour("2026-11-21");

function ligne(nom: string, entrees: readonly string[] = [], contenu: Partial<LigneDossier> = {}): LigneDossier {
  return {
    id: nom, reference: nom, debiteur: nom, dateOuverture: AU, etape: "amiable", solde: euros("100,00"), principal: euros("100,00"), interets: euros("0,00"), indemnites: euros("0,00"), interetsParJour: euros("0,00"), arreteAu: AU, creances: 1, hasConflit: false, hasAVerifier: false,
    ...(entrees.length === 0 ? {} : { veilles: entrees.join("\n") }), ...contenu,
  };
}

const dans = (jours: number, montant: string, kind: KindVeille = "prescription", objetId = id("a")) => [String(KINDS_VEILLE.indexOf(kind)), objetId, addJours(AU, jours), String(euros(montant)), "F-1", "C. com., art. L110-4 I", "", "Reconnaissance de dette", "Assignation"].join("\t");

describe("le gardien de prescription", () => {
  test.each([[-1, "passee"], [0, 30], [30, 30], [31, 60], [60, 60], [61, 90], [91, 180], [180, 180]] as const)("à %i jours, la créance est dans la tranche %s", (jours, borne) => {
    const { tranches } = composeGardien([ligne("a", [dans(jours, "500,00")])], AU);
    expect(tranches.filter(({ creances }) => creances.length > 0).map((tranche) => [tranche.borne, tranche.montant])).toEqual([[borne, euros("500,00")]]);
  });

  test("compte chaque créance d’un dossier à son propre dernier jour, la première à se perdre d’abord", () => {
    const { creances } = composeGardien([ligne("a", [dans(40, "500,00"), dans(10, "20,00", "prescription", id("b"))])], AU);
    expect(creances.map(({ objetId, semaine, reste }) => [objetId, semaine, reste])).toEqual([[id("b"), 1, 10], [id("a"), 5, 40]]);
    expect(creances[0]).toMatchObject({ reference: "C. com., art. L110-4 I", actes: ["Reconnaissance de dette", "Assignation"] });
  });

  test("garde les titres comme les créances, et rien d’autre", () => {
    const { creances } = composeGardien([ligne("a", [dans(40, "500,00", "titre"), dans(3, "1,00", "tache")])], AU);
    expect(creances.map(({ kind }) => kind)).toEqual(["titre"]);
  });

  test("met au-delà ce qui ne se perd pas dans les six mois ; un dossier clos n’y est pas", () => {
    expect(composeGardien([ligne("a"), ligne("b", [dans(181, "5,00")]), ligne("c", [], { etape: "clos" })], AU)).toMatchObject({ creances: [], audela: { nombre: 2, montant: euros("200,00") } });
  });
});

describe("la carte", () => {
  const { creances } = composeGardien([ligne("a", [dans(8, "500,00")], { gestionnaire: "Claire Aubry" }), ligne("b", [dans(10, "100,00")], { gestionnaire: "Claire Aubry" }), ligne("c", [dans(100, "900,00")]), ligne("d", [dans(-5, "7,00")])], AU);

  test("additionne les euros d’une même semaine et ne dessine pas ce qui est passé", () => {
    const carte = groupCarte(creances, ({ dossier }) => dossier.gestionnaire ?? "Personne");
    expect(carte.map(({ nom, montant }) => [nom, montant])).toEqual([["Personne", euros("900,00")], ["Claire Aubry", euros("600,00")]]);
    expect(carte[1]?.cellules.get(1)).toEqual({ montant: euros("600,00"), nombre: 2 });
  });

  test("fonce avec la somme", () => {
    expect([1, 20, 50, 100].map((part) => findIntensite(euros(`${part},00`), euros("100,00")))).toEqual([1, 2, 3, 4]);
  });
});
