import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { Debiteur } from "#shared/model/dossier.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { projectDebiteur } from "#shared/suivi/parties.ts";
import { projectVue } from "#shared/suivi/vue-dossier.ts";
import { debiteurProfessionnel, factsOf, facture, id, ouverture, piece } from "../../support/dossier-builder.ts";

const contexte = { aujourdhui: jour("2026-11-21"), baremes: createBaremes(), territoire: "metropole" } as const;
const debiteur = projectDebiteur(factsOf(debiteurProfessionnel()));
const parties = {
  debiteurs: new Map<string, Debiteur>(debiteur === undefined ? [] : [[id("b"), debiteur]]),
  creanciers: [],
  mandataires: [],
};

const preuves = [piece("k", "facture", { creanceIds: [id("a")] }), piece("l", "bon-de-commande"), piece("m", "bon-de-livraison"), piece("n", "mise-en-demeure")];
function projectWith(...brouillons: readonly FaitBrouillon[]) {
  const vue = projectVue(factsOf(ouverture(), ...brouillons), parties, contexte);
  if (vue === undefined) throw new Error("dossier absent");
  return vue;
}

describe("vue d’un dossier", () => {
  test("sans ouverture, il n’y a rien à voir", () => {
    expect(projectVue(factsOf(facture("a", "1,00")), parties, contexte)).toBeUndefined();
  });

  test("les trois portes répondent, chacune avec ses raisons", () => {
    const { portes } = projectWith(facture("a", "1 200,00"), ...preuves);
    expect([portes.exigible.etat, portes.documentee.etat, portes["non-prescrite"].etat]).toEqual(["ouverte", "ouverte", "ouverte"]);
  });

  test("sans pièce, la porte « Documentée » dit tout ce qui manque à la fois", () => {
    const { portes } = projectWith(facture("a", "1 200,00"));
    expect(portes.documentee.etat).toBe("fermee");
    expect(portes.documentee.constats.filter(({ kind }) => kind === "reserve" || kind === "manque").length).toBeGreaterThanOrEqual(4);
  });
});
