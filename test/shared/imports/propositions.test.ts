import { describe, expect, test } from "vitest";
import { createCorrection, createFaitPiece, createFaitsPropositions, cutTexte, type Proposition } from "#shared/imports/propositions.ts";
import { brouillonsSchema } from "#shared/model/lot.ts";
import { createConnaissances, createEcriture, debiteur, FICHIER } from "../../support/connaissances-builder.ts";
import { appendLot, DEBITEUR, id } from "../../support/dossier-builder.ts";

const AUCUNE: Proposition = { cle: "x", nom: "X", titre: "X", etat: "impossible", isRetenue: false, hasPiece: false };

describe("writing what was chosen", () => {
  const portefeuille = createConnaissances(debiteur({ ville: "Lyon" }));

  test("nothing chosen writes nothing, not even the name of the file", () => {
    expect(createFaitsPropositions([], FICHIER, createEcriture(portefeuille))).toEqual([]);
    expect(createFaitsPropositions([AUCUNE], FICHIER, createEcriture(portefeuille))).toEqual([]);
  });

  test("the file leads the lot, which the vault accepts", () => {
    const corrige: Proposition = { ...AUCUNE, createFaits: (ecriture) => [createCorrection(ecriture, { sujet: DEBITEUR, champ: "ville", valeur: "Nanterre" })] };
    const brouillons = createFaitsPropositions([corrige], FICHIER, createEcriture(portefeuille));
    expect(brouillons.map(({ type }) => type)).toEqual(["import", "champ"]);
    expect(brouillonsSchema.safeParse(brouillons).success).toBe(true);
  });

  test("a correction replaces what is alive of that field, and only it", () => {
    const faits = appendLot(portefeuille.faits, ...["Nanterre", "Lille"].map((valeur) => createCorrection(createEcriture(portefeuille), { sujet: DEBITEUR, champ: "ville", valeur })), createCorrection(createEcriture(portefeuille), { sujet: DEBITEUR, champ: "pays", valeur: "FR" }));
    expect(createCorrection(createEcriture({ ...portefeuille, faits }), { sujet: DEBITEUR, champ: "ville", valeur: "Brest" }).remplace).toEqual(faits.slice(-3, -1).map((fait) => fait.id));
  });

  test("a pièce needs its file", () => {
    expect(createFaitPiece(createEcriture(portefeuille, false), id("d"), { nature: "facture", creanceIds: [] })).toEqual([]);
    expect(createFaitPiece(createEcriture(portefeuille), id("d"), { nature: "facture", creanceIds: [] })).toMatchObject([{ type: "piece", contenu: { nom: "facture.pdf" } }]);
  });

  test("a line of text holds in a fact", () => expect(cutTexte("x".repeat(500))).toHaveLength(400));
});
