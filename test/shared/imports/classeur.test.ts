import { describe, expect, test } from "vitest";
import { readClasseurListe } from "#shared/imports/classeur.ts";
import { listControleEcheancier } from "#shared/imports/controle-publie.ts";
import type { LectureEcheancier, OptionsLecture } from "#shared/imports/lecture.ts";
import { type Feuille, readClasseur } from "#shared/formats/xlsx.ts";
import { createXlsx, listCellules } from "../../support/classeur-builder.ts";
import { hasExemples, readAttendus, readExemple } from "../../support/exemples.ts";

const ENTETE = ["Code", "Client", "Facture", "Échéance", "Solde"];
const feuille = (nom: string, rangees: readonly (readonly string[])[], isMasquee = false): Feuille => ({ nom, isMasquee, isBase1904: false, rangees: rangees.map((cellules, rang) => ({ ligne: rang + 1, cellules })) });
const read = (feuilles: readonly Feuille[], options?: OptionsLecture): LectureEcheancier => {
  const lecture = readClasseurListe("liste.xlsx", feuilles, options);
  if (lecture.kind === "refus") throw new Error(lecture.motif);
  return lecture;
};
const LYON = ["C1", "X", "F1", "2025-01-31", "10.00"];
const PARIS = ["C2", "Y", "F2", "2025-01-31", "5.00"];

test("sheets of the same columns are read together, each with its own totals; a wrong cell names its sheet", () => {
  const lecture = read([feuille("Lyon", [ENTETE, LYON, ["Total", "", "", "", "10.00"]]), feuille("Paris", [["Paris"], ENTETE, PARIS, ["C1", "X", "F3", "2025-02-30", "1.00"], ["Total", "", "", "", "5.00"]])]);
  expect(lecture).toMatchObject({ feuilles: ["Lyon", "Paris"], controle: { lignes: 2, clients: 2, soldeNet: 1500 }, anomalies: [{ ligne: 4, motif: expect.stringMatching(/^Feuille «\u00A0Paris\u00A0».*2025-02-30/) }] });
  expect(lecture.avertissements[0]).toContain("lues ensemble");
});

test("a sheet that repeats another adds nothing, whatever their order", () => {
  const toutes = feuille("Toutes", [ENTETE, LYON, PARIS]);
  expect(read([feuille("Lyon", [ENTETE, LYON]), toutes])).toMatchObject({ feuilles: ["Toutes"], controle: { soldeNet: 1500 } });
  expect(read([toutes, feuille("Lyon", [ENTETE, LYON])]).avertissements).toEqual([expect.stringContaining("«\u00A0Lyon\u00A0» répète")]);
});

test("a hidden list is told, not read; other columns too; a summary without a list is silent", () => {
  const lecture = read([feuille("Synthèse", [["Ventes", "12"]]), feuille("Liste", [ENTETE, LYON]), feuille("Vieux", [ENTETE, PARIS], true), feuille("SAP", [["Customer", "Invoice", "Due date", "Amount due"], ["Z", "F9", "2025-01-31", "1"]])]);
  expect(lecture).toMatchObject({ feuilles: ["Liste"], controle: { soldeNet: 1000 } });
  expect(lecture.avertissements).toEqual([expect.stringMatching(/SAP.*autres colonnes/), expect.stringMatching(/masquée.*Vieux/)]);
  expect(readClasseurListe("x", [feuille("Vieux", [ENTETE, PARIS], true)])).toMatchObject({ kind: "refus", motif: expect.stringContaining("masquée") });
});

test("unknown columns are shown to be designated, then read", () => {
  const feuilles = [feuille("F", [["Titre"], ["Qui", "Quoi", "Quand", "Combien"], ["X", "F1", "2025-01-31", "10"]])];
  expect(readClasseurListe("x", feuilles)).toMatchObject({ kind: "refus", tableau: { ligneEntete: 2, rangees: [{ cellules: ["Titre"] }, { cellules: ["Qui", "Quoi", "Quand", "Combien"] }, { cellules: ["X", "F1", "2025-01-31", "10"] }] } });
  expect(read(feuilles, { correspondances: { nom: "Qui", piece: "Quoi", echeance: "Quand", solde: "Combien" } })).toMatchObject({ controle: { soldeNet: 1000 }, noms: ["Qui", "Quoi", "Quand", "Combien"] });
  expect(readClasseurListe("x", [feuille("F", [])])).toMatchObject({ kind: "refus", motif: expect.stringContaining("pas de tableau") });
});

test("a formula that nobody computed and an error are set aside with their line; serial days, in a workbook from 1904 too", () => {
  const rangees = [["Code", "Client", "Facture", "Échéance", "Solde"], ["C1", "X", "F1", 45688, 10], ["C1", "X", "F2", 45688, 20]] as const;
  const lecture = readClasseur(createXlsx([{ nom: "L", cellules: [...listCellules(rangees), ...listCellules([["C1", "X", "F3", 45688]], 4), { r: "E4", f: "E2+E3" }, ...listCellules([["C1", "X", "F4", 45688]], 5), { r: "E5", t: "e", v: "#REF!" }] }]));
  const liste = read(lecture.ok ? lecture.feuilles : []);
  expect(liste).toMatchObject({ lignes: { lues: 2, ecartees: 2 }, anomalies: [{ ligne: 4, motif: expect.stringContaining("#FORMULE") }, { ligne: 5, motif: expect.stringContaining("#REF!") }] });
  expect(liste.comptes[0]?.postes[0]?.echeance).toBe("2025-01-31");
  const depuis1904 = readClasseur(createXlsx([{ nom: "L", cellules: listCellules([rangees[0], ["C1", "X", "F1", 45688 - 1462, 10]]) }], { date1904: true }));
  expect(read(depuis1904.ok ? depuis1904.feuilles : []).comptes[0]?.postes[0]?.echeance).toBe("2025-01-31");
});

describe.skipIf(!hasExemples)("the samples", () => {
  const attendu = hasExemples ? readAttendus()["balance-agee"] : undefined;

  test.each(["syn_postes_ouverts.xlsx", "syn_postes_ouverts_libreoffice.xlsx", "syn_postes_ouverts_libreoffice.xls", "syn_postes_ouverts_libreoffice.ods"])("%s: the figures of the FEC it comes from", (nom) => {
    const classeur = readClasseur(readExemple(`balance-agee/${nom}`));
    const lecture = read(classeur.ok ? classeur.feuilles : []);
    expect(listControleEcheancier(lecture.controle)).toEqual(Object.fromEntries(["lines", "customers", "debit_cents", "credit_cents", "net_cents"].map((cle) => [cle, attendu?.figures[cle]])));
    expect(lecture).toMatchObject({ anomalies: [], ligneEntete: 3, feuilles: ["Postes ouverts"], lignes: { lues: 310, ecartees: 0 } });
  });
});
