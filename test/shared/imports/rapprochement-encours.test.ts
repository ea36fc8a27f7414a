import { describe, expect, test } from "vitest";
import { createEncours } from "#shared/imports/rapprochement-encours.ts";
import type { FaitDeType } from "#shared/model/fait.ts";
import { createSujetId } from "#shared/model/fait.ts";
import type { ContenuPar } from "#shared/model/faits/registre.ts";
import { jour } from "#shared/kernel/jour.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { avoir, brouillon, euros, factsOf, facture, id, ouverture } from "../../support/dossier-builder.ts";

const faits = factsOf(
  ouverture(), facture("e", "1 000,00"), facture("f", "500,00", { echeance: jour("2026-02-28") }), avoir("v", "100,00", "2026-04-01", { creanceId: id("e"), numero: "AV-1" }),
  brouillon("reglement", "2026-05-02", { reglementId: id("r"), montant: euros("600,00"), mouvementId: id("m") }),
  brouillon("reglement", "2026-05-03", { reglementId: id("s"), montant: euros("50,00"), creanceId: id("e") }),
  brouillon("rejet", "2026-05-09", { rejetId: id("t"), reglementId: id("s"), montant: euros("20,00") }),
);
const contenu: ContenuPar["mouvement"] = { mouvementId: id("m"), cle: "camt053|x", cleCommune: "banque|x", rang: 0, montant: euros("600,00"), noms: [], libelle: "VIR", bout: "E2E", references: ["R"], isRetour: false, decision: "affecte" };
const mouvement = { ...factsOf(brouillon("note", "2026-05-02", { texte: "x", portee: "interne" }))[0], type: "mouvement", sujet: createSujetId("import", id("i")), contenu } as FaitDeType<"mouvement">;

describe("what payments are compared with", () => {
  const dossiers = [projectDossier(faits)].filter((dossier) => dossier !== undefined);
  const encours = createEncours({ dossiers, debiteurs: [], mouvements: [mouvement], condamnations: new Map(), format: "ofx" });

  test("what names no claim pays the oldest first; what came back is due again", () => {
    expect(encours.creances.map(({ numero, reste, avoirs }) => [numero, reste, avoirs])).toEqual([["F-F", 0, []], ["F-E", 77_000, [{ numero: "AV-1", montant: 10_000 }]]]);
  });

  test("what a title orders takes the place of the invoices that it covers, and its payers may still name them", () => {
    const condamnation = { libelle: "jugement du 02/06/2026", depuis: jour("2026-06-03"), reste: euros("1 620,00"), creanceIds: [id("e"), id("f")], isTotal: true };
    const { creances } = createEncours({ dossiers, debiteurs: [], mouvements: [], condamnations: new Map([[id("d"), condamnation]]), format: "" });
    expect(creances).toMatchObject([{ numero: "jugement du 02/06/2026", reste: 162_000, avoirs: [{ numero: "AV-1" }], titre: { depuis: "2026-06-03", isTotal: true, factures: ["F-F", "F-E"] } }]);
    const partielle = createEncours({ dossiers, debiteurs: [], mouvements: [], condamnations: new Map([[id("d"), { ...condamnation, creanceIds: [id("f")], isTotal: false }]]), format: "" });
    expect(partielle.creances.map(({ numero }) => numero)).toEqual(["jugement du 02/06/2026", "F-E"]);
  });

  test("a payment keeps the references of its movement, and what is left after its return", () => {
    expect(encours.reglements).toMatchObject([{ reglementId: id("r"), montant: 60_000, bout: "E2E", references: ["R"] }, { reglementId: id("s"), montant: 3000, numero: "F-E" }]);
  });

  test("a movement is known by both its keys, and says whether the format is the same", () => {
    expect([encours.mouvements.get("camt053|x"), encours.mouvements.get("banque|x")]).toEqual(Array(2).fill({ decision: "affecte", importId: id("i"), isMemeFormat: false }));
    expect(createEncours({ dossiers: [], debiteurs: [], mouvements: [mouvement], condamnations: new Map(), format: "camt053" }).mouvements.get("camt053|x")?.isMemeFormat).toBe(true);
  });
});
