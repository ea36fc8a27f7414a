import { expect, test } from "vitest";
import { MANDAT_EXECUTION_TITRE } from "#shared/actes/modeles/mandat-execution-titre.ts";
import { NOMS_DOSSIERS, renderActeInvente } from "../../../support/dossiers-actes.ts";

const [dossier] = NOMS_DOSSIERS;
if (dossier === undefined) throw new Error("Aucun dossier inventé");
const render = (nature: string): string => renderActeInvente(MANDAT_EXECUTION_TITRE, dossier, { "titre.nature": nature, "titre.date": "2026-09-14" }).texte.replace(/[\u00A0\u202F]/g, " ");

test("un jugement s’exécute dix ans (CPCE, art. L111-4)", () => {
  expect(render("jugement")).toContain("Le titre s'exécute jusqu'au 14 septembre 2036");
});

test("un acte notarié ou une transaction contresignée ne vit pas dix ans, mais le temps de la créance (CPCE, art. L111-4 a contrario)", () => {
  for (const nature of ["acte notarié", "transaction contresignée par avocats"]) {
    expect(render(nature)).toContain("tant que la créance qu'il constate n'est pas prescrite");
    expect(render(nature)).not.toContain("2036");
  }
});
