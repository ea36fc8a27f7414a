import { describe, expect, test } from "vitest";
import { listComptesFec } from "#shared/imports/fec-comptes.ts";
import { splitLettrage } from "#shared/imports/fec-lettrage.ts";
import { addJournal, createReleveFec, type LigneFec } from "#shared/imports/fec-releve.ts";

const journal = addJournal(createReleveFec(), "VE", "Ventes");
const ligne = (champs: Partial<LigneFec>): LigneFec => ({ ligne: 2, journal, numero: "1", compte: "411000", piece: "FA-1", libelle: "Facture", lettre: "", date: 20250310, datePiece: 20250305, montant: 1000, ...champs });
const list = (lignes: LigneFec[], nom = "FICTIF", encodage?: "cp850" | "utf-8") => listComptesFec([splitLettrage({ code: "C1", nom, lignes, avances: [] }, false)], encodage);

describe("from accounting lines to customers", () => {
  test("strings are decoded with the character set of the file, and repaired", () => {
    expect(list([ligne({})], "CHEZ ANDR\u0090", "cp850")[0]?.nom).toBe("CHEZ ANDRÉ");
    expect(list([ligne({})], "proc\u00C3\u00A9dure", "utf-8")[0]?.nom).toBe("procédure");
    expect(list([ligne({})], "", "utf-8")[0]?.nom).toBe("C1");
  });

  test("la date de pièce l’emporte sur la date d’écriture, celle-ci à défaut", () => {
    expect(list([ligne({})])[0]?.postes[0]?.dateFacture).toBe("2025-03-05");
    expect(list([ligne({ datePiece: 0 })])[0]?.postes[0]?.dateFacture).toBe("2025-03-10");
  });

  test("un avoir se reconnaît à son journal de ventes ou à son libellé, un règlement au reste", () => {
    const banque = addJournal(createReleveFec(), "BQ", "Banque");
    const kinds = (champs: Partial<LigneFec>) => list([ligne({ ...champs, montant: -500 })])[0]?.postes[0]?.kind;
    expect([kinds({}), kinds({ journal: banque, libelle: "Avoir 12" }), kinds({ journal: banque, libelle: "Virement" }), kinds({ journal: banque, libelle: "Savoir-faire" })]).toEqual(["avoir", "avoir", "reglement", "reglement"]);
  });

  test("labels longer than a fact allows are cut", () => {
    expect(list([ligne({ libelle: "x".repeat(5000) })])[0]?.postes[0]?.libelle).toHaveLength(400);
  });
});
