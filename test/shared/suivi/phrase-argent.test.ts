import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { formatFait } from "#shared/suivi/phrase-fait.ts";
import { brouillon, euros, factsOf, id, reglement, rejet } from "../../support/dossier-builder.ts";

const dit = (fait: FaitBrouillon) => {
  const [seul] = factsOf(fait);
  const { libelle, detail } = seul === undefined ? { libelle: "", detail: undefined } : formatFait(seul, []);
  return [libelle, detail].filter((part) => part !== undefined).join(" | ").replace(/[\u00A0\u202F]/g, " ");
};

test("chaque mouvement d’argent se lit à la chronologie", () => {
  expect(dit(reglement("r", "100,00", "2026-11-02", { canal: "carpa", dateValeur: jour("2026-11-04"), principalDabord: "decision" }))).toBe("Règlement de 100,00 € | par la CARPA, valeur 04/11/2026, principal d’abord, décision du juge (C. civ., art. 1343-5)");
  expect(dit(rejet("t", "r", "100,00", "2026-11-05", { motif: "AC04" }))).toBe("Règlement revenu impayé : 100,00 € | AC04");
  expect(dit(brouillon("reversement", "2026-11-05", { reversementId: id("v"), reglementIds: [id("r")], montant: euros("90,00"), retenu: euros("10,00") }))).toBe("Reversement de 90,00 € | 10,00 € retenus");
  expect(dit(brouillon("remboursement", "2026-11-05", { remboursementId: id("v"), montant: euros("9,00") }))).toBe("Trop-perçu rendu : 9,00 €");
  expect(dit(brouillon("abandon", "2026-11-05", { abandonId: id("v"), montant: euros("3,12"), motif: "petit solde" }))).toBe("Solde abandonné : 3,12 € | petit solde");
  expect(dit(brouillon("depense", "2026-11-05", { depenseId: id("v"), libelle: "Signification", poste: "acte-prescrit", montant: euros("61,90"), horsTaxes: euros("51,58"), numero: "F 12" }))).toBe("Signification : 61,90 € | Acte prescrit par la loi, facture n° F 12, 51,58 € hors taxes");
  expect(dit(brouillon("provision", "2026-11-05", { provisionId: id("v"), mandatId: id("m"), montant: euros("300,00") }))).toBe("Provision versée : 300,00 €");
  expect(dit(brouillon("plan", "2026-11-05", { planId: id("p"), sort: "remis", regularisation: 8, signeLe: jour("2026-11-05") }))).toBe("Plan d’apurement signé | intérêts remis, 8 jours pour régulariser");
  expect(dit(brouillon("denouement", "2026-11-05", { denouementId: id("f"), planId: id("p"), fin: "dechu" }))).toBe("Déchéance du terme");
});
