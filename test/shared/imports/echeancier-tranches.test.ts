import { expect, test } from "vitest";
import { finishTranches } from "#shared/imports/echeancier-tranches.ts";
import { readListe } from "../../support/fec-builder.ts";

const ENTETE = "Compte;Client;Solde;Non échu;1 à 30 jours;Plus de 30 jours\n";

test("a balance whose buckets do not foot is told, and kept", () => {
  const lecture = readListe(`${ENTETE}C1;X;100,00;50,00;50,00;\nC2;Y;100,00;50,00;10,00;\n`);
  expect(lecture).toMatchObject({ nature: "tranches", lignes: { lues: 2, ecartees: 0 }, controle: { soldeNet: 20000 } });
  expect(lecture.anomalies.map(({ ligne }) => ligne)).toEqual([3]);
  expect(lecture.tranches).toEqual([{ libelle: "Non échu", montant: 10000 }, { libelle: "1 à 30 jours", montant: 6000 }, { libelle: "Plus de 30 jours", montant: 0 }]);
});

test("une balance âgée n’ouvre aucune créance et le dit", () => {
  const { comptes, avertissements } = readListe(`${ENTETE}C1;X;100,00;;;100,00\n`);
  expect(comptes).toMatchObject([{ code: "C1", solde: 10000, plafond: 10000, postes: [], creances: [] }]);
  expect(avertissements[0]).toContain("n’ouvre aucun dossier");
  expect(finishTranches).toBeTypeOf("function");
});

test("a cell that is no amount sets the line aside", () => {
  expect(readListe(`${ENTETE}C1;X;100,00;abc;;100,00\nC2;Y;1,00;;1,00;\n`)).toMatchObject({ lignes: { lues: 1, ecartees: 1 }, anomalies: [{ ligne: 2, isEcartee: true }] });
});
