import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { formatCsv } from "#shared/formats/csv-export.ts";
import { parseCsv } from "#shared/formats/csv.ts";
import { COLONNES_ECRITURES, COMPTES_USUELS, findDesequilibre, listEcritures, listRangees, sumEcritures } from "#shared/suivi/ecritures.ts";
import { brouillon, euros, facture, id, reglement, rejet } from "../../support/dossier-builder.ts";
import { createVue } from "../../support/vue-builder.ts";

const ANNEE = { du: jour("2026-01-01"), au: jour("2026-12-31") };
const ecrire = (...suite: Parameters<typeof createVue>[0]) => {
  const { dossier, debiteur } = createVue([facture("a", "5 000,00"), ...suite]);
  return listEcritures(dossier, debiteur, ANNEE);
};
const lignes = (...suite: Parameters<typeof createVue>[0]) => ecrire(...suite).map((ecriture) => ecriture.lignes.map(({ role, debit, credit }) => [role, debit, credit]));

describe("chaque mouvement a son écriture", () => {
  test("un règlement direct va en banque, à sa date de valeur", () => {
    expect(lignes(reglement("r", "100,00", "2026-03-02"))).toEqual([[["banque", 10_000, 0], ["clients", 0, 10_000]]]);
    expect(ecrire(reglement("r", "100,00", "2026-03-02", { dateValeur: jour("2026-03-05") }))[0]?.date).toBe("2026-03-05");
  });

  test("reçu par l’étude, il passe par les tiers jusqu’au reversement, la retenue en frais", () => {
    expect(lignes(reglement("r", "100,00", "2026-03-02", { canal: "etude" }), brouillon("reversement", "2026-03-20", { reversementId: id("v"), reglementIds: [id("r")], montant: euros("92,00"), retenu: euros("8,00") }))).toEqual([
      [["detenteurs", 10_000, 0], ["clients", 0, 10_000]], [["banque", 9200, 0], ["honoraires", 800, 0], ["detenteurs", 0, 10_000]],
    ]);
  });

  test("un règlement revenu garde son écriture, le rejet a la sienne", () => {
    expect(lignes(reglement("r", "100,00", "2026-03-02"), rejet("t", "r", "100,00", "2026-03-06"))).toEqual([[["banque", 10_000, 0], ["clients", 0, 10_000]], [["clients", 10_000, 0], ["banque", 0, 10_000]]]);
    expect(lignes(reglement("r", "100,00", "2026-03-02"), rejet("t", "r", "40,00", "2026-03-06"))[0]).toEqual([["banque", 10_000, 0], ["clients", 0, 10_000]]);
  });

  test("une facture de mandataire sépare sa taxe\u00A0; l’article 700 alloué n’est une facture pour personne", () => {
    expect(lignes(brouillon("depense", "2026-06-15", { depenseId: id("f"), libelle: "Signification", poste: "execution", montant: euros("61,90"), horsTaxes: euros("51,58") }))).toEqual([[["honoraires", 5158, 0], ["taxe", 1032, 0], ["fournisseurs", 0, 6190]]]);
    expect(lignes(brouillon("depense", "2026-06-15", { depenseId: id("f"), libelle: "Article 700", poste: "article-700", montant: euros("500,00") }))).toEqual([]);
  });

  test("une créance irrécouvrable sépare la taxe que le Trésor rend (CGI, art. 272-1)\u00A0; la dette reste due au décompte", () => {
    const perte = brouillon("perte", "2026-06-15", { perteId: id("q"), montant: euros("1 200,00"), tva: euros("200,00"), motif: "liquidation" });
    expect(lignes(perte)).toEqual([[["pertes", 100_000, 0], ["taxeCollectee", 20_000, 0], ["clients", 0, 120_000]]]);
    const { decompte } = createVue([facture("a", "5 000,00"), perte]);
    expect(decompte.kind === "calcule" && decompte.valeur.principalRestant).toBe(500_000);
  });

  test("un abandon est une perte, un trop-perçu rendu sort de la banque, une provision est une avance", () => {
    expect(lignes(brouillon("abandon", "2026-06-15", { abandonId: id("q"), montant: euros("3,12"), motif: "petit solde" }))).toEqual([[["pertes", 312, 0], ["clients", 0, 312]]]);
    expect(lignes(brouillon("remboursement", "2026-06-15", { remboursementId: id("q"), montant: euros("9,00") }))).toEqual([[["clients", 900, 0], ["banque", 0, 900]]]);
    expect(lignes(brouillon("provision", "2026-06-15", { provisionId: id("q"), mandatId: id("m"), montant: euros("300,00") }))).toEqual([[["avances", 30_000, 0], ["banque", 0, 30_000]]]);
  });
});

const TOUT = [
  reglement("r", "1 234,56", "2026-03-02", { canal: "carpa" }), reglement("s", "0,01", "2026-04-02"), rejet("t", "s", "0,01", "2026-04-05"), brouillon("reversement", "2026-05-01", { reversementId: id("v"), reglementIds: [id("r")], montant: euros("1 200,00"), retenu: euros("34,56") }),
  brouillon("depense", "2026-06-15", { depenseId: id("f"), libelle: "Commandement; «\u00A0urgent\u00A0»", poste: "execution", montant: euros("49,01"), horsTaxes: euros("40,84") }), brouillon("abandon", "2026-06-16", { abandonId: id("q"), montant: euros("3,12"), motif: "petit solde" }),
];

test("débits et crédits sont égaux, écriture par écriture et en tout\u00A0; le fichier relu garde dix-huit colonnes et ses sommes", () => {
  const ecritures = ecrire(...TOUT);
  expect(findDesequilibre(ecritures)).toBeUndefined();
  const { debit, credit } = sumEcritures(ecritures);
  expect(debit).toBe(credit);
  const { rangees: [entete, ...lues] } = parseCsv(formatCsv([[...COLONNES_ECRITURES], ...listRangees(ecritures, COMPTES_USUELS)]).replace(/^\uFEFF/, ""), ";");
  const rangees = lues.filter(({ cellules }) => cellules.some((cellule) => cellule !== ""));
  expect(entete?.cellules).toHaveLength(18);
  const sum = (colonne: number) => rangees.reduce((total, { cellules }) => total + Math.round(Number((cellules[colonne] ?? "0").replace(",", ".")) * 100), 0);
  expect(sum(11)).toBe(debit);
  expect(sum(12)).toBe(credit);
  expect(new Set(rangees.map(({ cellules }) => cellules.length))).toEqual(new Set([18]));
});

test("hors de la période, rien\u00A0; une écriture faussée est refusée d’une phrase", () => {
  const { dossier, debiteur } = createVue([facture("a", "5 000,00"), ...TOUT]);
  expect(listEcritures(dossier, debiteur, { du: jour("2026-07-01"), au: jour("2026-12-31") })).toEqual([]);
  const [premiere] = ecrire(...TOUT);
  expect(findDesequilibre([{ ...premiere!, lignes: premiere!.lignes.slice(0, 1) }])).toMatch(/rien n’est écrit/);
});
