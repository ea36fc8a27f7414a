import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { Debiteur } from "#shared/model/dossier.ts";
import { createFaitId, type FaitBrouillon } from "#shared/model/fait.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { projectDebiteur } from "#shared/suivi/parties.ts";
import { projectVue } from "#shared/suivi/vue-dossier.ts";
import { debiteurProfessionnel, DOSSIER, euros, factsOf, facture, id, ouverture, piece, porte, verdict } from "../../support/dossier-builder.ts";

const contexte = { aujourdhui: jour("2026-11-21"), baremes: createBaremes(), territoire: "metropole" } as const;
const debiteur = projectDebiteur(factsOf(debiteurProfessionnel()));
const parties = {
  debiteurs: new Map<string, Debiteur>(debiteur === undefined ? [] : [[id("b"), debiteur]]),
  creanciers: [],
  mandataires: [{ id: id("w"), kind: "avocat", nom: "Me Ysaure Delmont", faitId: createFaitId({ poste: "aaaaaaaaaaaaaaaa", incarnation: "bbbbbbbb", sequence: 1 }), dateFait: contexte.aujourdhui }],
} as const;

const preuves = [piece("k", "facture", { creanceIds: [id("a")] }), piece("l", "bon-de-commande"), piece("m", "bon-de-livraison"), piece("n", "mise-en-demeure")];
const qualification = [porte("exigible"), porte("documentee"), porte("non-prescrite"), verdict()];
const mandat: FaitBrouillon = { sujet: DOSSIER, type: "mandat", dateFait: contexte.aujourdhui, remplace: [], contenu: { mandatId: id("x"), mandataireId: id("w"), mission: "Obtenir un titre" } };
const transmission: FaitBrouillon = {
  sujet: DOSSIER, type: "transmission", dateFait: contexte.aujourdhui, remplace: [],
  contenu: { transmissionId: id("t"), mandatId: id("x"), nomFichier: "dossier.docx", decompteArreteAu: contexte.aujourdhui, total: euros("10,00"), bordereau: [] },
};

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

describe("prochaine étape", () => {
  const base = facture("a", "1 200,00");
  const SUITE: readonly [string, readonly FaitBrouillon[], string][] = [
    ["une échéance calculée se confirme avant tout", [facture("a", "1 200,00", { origineEcheance: "calculee" }), ...preuves], "confirmer-echeances"],
    ["une facture sans pièce appelle ses preuves", [base], "ajouter-pieces"],
    ["une créance prouvée se qualifie", [base, ...preuves], "qualifier"],
    ["une créance qualifiée se confie", [base, ...preuves, ...qualification], "mandater"],
    ["un mandat sans envoi se transmet", [base, ...preuves, ...qualification, mandat], "transmettre"],
    ["un dossier transmis se suit, et la balle est chez l’avocat", [base, ...preuves, ...qualification, mandat, transmission], "suivre"],
  ];

  test.each(SUITE)("%s", (_nom, brouillons, action) => {
    expect(projectWith(...brouillons).prochaineEtape.action).toBe(action);
  });

  test("la balle est chez celui à qui le dossier a été transmis", () => {
    expect(projectWith(base, ...preuves, ...qualification, mandat, transmission).prochaineEtape.balle).toBe("Me Ysaure Delmont");
  });
});
