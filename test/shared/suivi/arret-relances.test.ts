import { expect, test } from "vitest";
import { listRelancesAArreter } from "#shared/suivi/arret-relances.ts";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { debiteurInvente } from "../../support/detection-builder.ts";
import { writeLot } from "../../support/import-builder.ts";

test("les factures encore dues des dossiers ouverts, avec leur reste ; une facture soldée n’y est plus", () => {
  const sujet = createSujetId("dossier", "d".repeat(20));
  const commun = { sujet, dateFait: jour("2026-01-05"), remplace: [] } as const;
  const creance = (creanceId: string, numero: string): FaitBrouillon => ({ ...commun, type: "creance", contenu: { creanceId: creanceId.repeat(20), numero, montantTtc: 1000 as never } });
  const dossier = projectDossier(writeLot([
    { ...commun, type: "ouverture", contenu: { reference: "2026-0001", creancierId: "c".repeat(20), debiteurId: "b".repeat(20) } }, creance("f", "F1"), creance("g", "F2"),
    { ...commun, type: "reglement", contenu: { reglementId: "r".repeat(20), creanceId: "f".repeat(20), montant: 400 as never } },
    { ...commun, type: "avoir", contenu: { avoirId: "v".repeat(20), creanceId: "g".repeat(20), montant: 1000 as never } },
  ], 1));
  if (dossier === undefined) throw new Error("Dossier absent");
  expect(listRelancesAArreter([dossier], () => debiteurInvente("GARAGE", { codeComptable: "C1" }))).toMatchObject([{ code: "C1", debiteur: "GARAGE", numero: "F1", reste: 600, reference: "2026-0001", reprisLe: "2026-01-05" }]);
});
