import { expect, test } from "vitest";
import { listLignesActe } from "#shared/actes/chronologie-acte.ts";
import { jour } from "#shared/kernel/jour.ts";
import type { Dossier, Evenement } from "#shared/model/dossier.ts";
import { createFaitsInventes } from "../../support/dossier-invente.ts";

const { dossier, mandat, prescriptions } = createFaitsInventes();

function listLibelles(changes: Partial<Dossier>): readonly string[] {
  return listLignesActe({ ...dossier, ...changes }, undefined, []).map(({ date, libelle, effet, pieceNumeros }) => `${date} ${libelle}${effet === undefined ? "" : ` (${effet})`} ${pieceNumeros.join()}`.trim());
}

function createEvenement(kind: Evenement["kind"]): Evenement {
  return { faitId: dossier.creances[0]!.faitId, dateFait: jour("2026-09-01"), evenementId: "e", kind };
}

test("la mise en demeure et la requête en injonction n’interrompent pas la prescription, et le document le dit", () => {
  const vides = { creances: [], avoirs: [], reglements: [], pieces: [] };
  expect(listLibelles({ ...vides, evenements: [createEvenement("mise_en_demeure"), createEvenement("requete_injonction"), createEvenement("assignation")] })).toEqual([
    "2026-09-01 Mise en demeure (n’interrompt pas la prescription)",
    "2026-09-01 Requête en injonction de payer (n’interrompt pas la prescription)",
    "2026-09-01 Assignation",
  ]);
});

test("la fin de l’exécution raconte le bon de livraison, qui n’est pas dit deux fois", () => {
  const [premiere] = dossier.creances;
  if (premiere === undefined) throw new Error("créance attendue");
  const lignes = listLibelles({ creances: [{ ...premiere, dateExecution: jour("2025-03-11") }], avoirs: [], reglements: [], evenements: [] });
  expect(lignes.filter((ligne) => ligne.endsWith(" 3"))).toEqual(["2025-03-11 Fin de l’exécution, facture n° F-25-412 3"]);
});

test("le travail interne du service n’est pas un fait de l’affaire", () => {
  const texte = listLignesActe(dossier, mandat, prescriptions).map(({ libelle }) => libelle).join("\n");
  expect(texte).not.toMatch(/note|qualification|porte|import/i);
});

test("les dates à venir sont la mission et la prescription prudente", () => {
  expect(listLignesActe(dossier, mandat, prescriptions).filter(({ date }) => date > "2026-11-21").map(({ date }) => date)).toEqual(["2026-12-15", "2030-03-11"]);
});
