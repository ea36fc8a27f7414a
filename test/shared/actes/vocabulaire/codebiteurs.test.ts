import { describe, expect, test } from "vitest";
import { PLAN_APUREMENT } from "#shared/actes/modeles/plan-apurement.ts";
import { createPortee } from "#shared/actes/vocabulaire/vocabulaire.ts";
import { montant } from "#shared/kernel/montant.ts";
import { createFaitsActeInventes } from "../../../support/dossiers-actes.ts";
import { createObjetInvente as objet } from "../../../support/dossier-invente.ts";

const CAUTION = {
  oblige: { ...objet("2026-01-10"), obligeId: "o", debiteurId: "y", lien: "caution" as const, plafond: montant(2_000_000) },
  debiteur: { ...objet("2026-01-10"), id: "y", nom: "Monsieur Côme Pelagrin", adresse: "3 allée des Tilleuls", codePostal: "92000", ville: "Nanterre" },
  prescriptions: [],
};

describe("ceux qui doivent avec le débiteur", () => {
  const find = (champ: string, obliges: readonly (typeof CAUTION)[], reponses: Readonly<Record<string, string>> = {}) => createPortee({ ...createFaitsActeInventes(PLAN_APUREMENT, "professionnel, trois factures", reponses), obliges }).find(champ);

  test("sont ceux du dossier, chacun avec son adresse, sa qualité et sa limite", () => {
    expect(find("codebiteurs", [CAUTION])).toMatchObject({ kind: "liste", elements: [{ "codebiteur.nom": { texte: "Monsieur Côme Pelagrin" }, "codebiteur.adresse": { texte: expect.stringContaining("Nanterre") }, "codebiteur.qualite": { texte: "caution" }, "codebiteur.plafond": { montant: 2_000_000 } }] });
    expect(find("codebiteurs.liste", [CAUTION])).toEqual({ kind: "texte", texte: "Monsieur Côme Pelagrin" });
  });

  test("ce que la personne écrit pour l’acte l’emporte", () => {
    expect(find("codebiteurs.liste", [CAUTION], { codebiteurs: "Madame B\u00A0; Lyon\u00A0; codébitrice" })).toEqual({ kind: "texte", texte: "Madame B" });
  });

  test("un débiteur seul n’en a aucun", () => {
    expect([find("codebiteurs", []), find("codebiteurs.liste", [])]).toEqual([undefined, undefined]);
  });
});
