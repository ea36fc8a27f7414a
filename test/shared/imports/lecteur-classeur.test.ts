import { expect, test } from "vitest";
import { readFichierClasseur } from "#shared/imports/lecteur-classeur.ts";
import { createAutreClasseur, createChiffre, createXlsx, listCellules } from "../../support/classeur-builder.ts";
import { readTout } from "../../support/fec-builder.ts";
import { hasExemples, readAttendus, readExemple } from "../../support/exemples.ts";

const RANGEES = [["Code", "Client", "Facture", "Échéance", "Solde"], ["C1", "X", "F1", "31/01/2025", 10.5]] as const;

test.each([["xlsx", createXlsx([{ nom: "L", cellules: listCellules(RANGEES) }])], ["xls", createAutreClasseur(RANGEES, "xls")], ["ods", createAutreClasseur(RANGEES, "ods")]])("%s is recognised by its content, whatever its name", async (_, octets) => {
  expect(await readTout(octets, "liste.txt")).toMatchObject({ kind: "echeancier", nature: "postes", controle: { lignes: 1, soldeNet: 1050 }, comptes: [{ creances: [{ numero: "F1", echeance: "2025-01-31" }] }] });
  expect(readFichierClasseur).toBeTypeOf("function");
});

test("a locked workbook says how to unlock it; columns may be designated", async () => {
  expect(await readTout(createChiffre(), "liste.xlsx")).toMatchObject({ kind: "refus", motif: expect.stringContaining("mot de passe") });
  const classeur = createXlsx([{ nom: "L", cellules: listCellules([["Qui", "Quoi", "Quand", "Combien"], ["X", "F1", "31/01/2025", 3]]) }]);
  expect(await readTout(classeur, "l.xlsx")).toMatchObject({ kind: "refus", tableau: { rangees: [{ cellules: ["Qui", "Quoi", "Quand", "Combien"] }, { cellules: ["X", "F1", "31/01/2025", "3"] }] } });
  expect(await readTout(classeur, "l.xlsx", { correspondances: { nom: "Qui", piece: "Quoi", echeance: "Quand", solde: "Combien" } })).toMatchObject({ kind: "echeancier", controle: { soldeNet: 300 } });
});

test.skipIf(!hasExemples)("every form of the same list gives the figures of the FEC it comes from", async () => {
  const { figures, files } = readAttendus()["balance-agee"];
  for (const nom of Object.keys(files).filter((candidat) => /postes_ouverts|sage/.test(candidat))) {
    expect(await readTout(readExemple(`balance-agee/${nom}`), "renomme.bin"), nom).toMatchObject({ controle: { lignes: figures["lines"], clients: figures["customers"], totalDebit: figures["debit_cents"], totalCredit: figures["credit_cents"], soldeNet: figures["net_cents"] } });
  }
});
