// The monthly report, opened by LibreOffice: its pages hold the figures of the screen.
import { expect, test } from "vitest";
import { composeRapport } from "#shared/actes/rapport-mensuel.ts";
import { formatSomme } from "#shared/suivi/pilotage/mots.ts";
import { renderDocx } from "#shared/word/docx-writer.ts";
import { createClotureInventee } from "../support/pilotage-builder.ts";
import { normalize, readRendus } from "./libreoffice.ts";

test("le rapport d’un mois s’ouvre, et dit l’encours et les encaissements du mois", async () => {
  const cloture = createClotureInventee();
  const document = composeRapport({ cloture, selon: "connu", creancier: "Ardenne Matériaux", nMinimum: 30, findNom: (id) => id, empreinte: "0".repeat(64), images: {} });
  const rendu = readRendus(new Map([["rapport-mensuel", await renderDocx(document)]]), process.env["EXIGIBLE_IMAGES"]).get("rapport-mensuel");
  const texte = rendu?.texte.replace(/\s+/g, " ") ?? "";
  for (const cle of ["final", "encaissements"]) expect(texte).toContain(normalize(formatSomme(cloture.tableau.cellules.flux[cle]?.somme ?? 0)));
  expect(texte).toContain("Données arrêtées au 31 octobre 2026");
  expect(texte).toContain(`page 1 / ${rendu?.pages ?? 0}`);
}, 240_000);
