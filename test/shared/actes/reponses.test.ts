import { expect, test } from "vitest";
import { listReponsesConnues } from "#shared/actes/reponses.ts";
import { createObjetInvente } from "../../support/dossier-invente.ts";

function produit(reponses: Readonly<Record<string, string>>) {
  return { ...createObjetInvente("2026-11-02"), acteId: "a", modele: "x", titre: "X", nomFichier: "x.docx", empreinte: "0", reponses, derogations: [], bordereau: [] };
}

test("an answer serves the next act, the last one wins, what belongs to one sending does not", () => {
  const actes = [
    produit({ "contrat.libelle": "le contrat", "acte.numeroRecommande": "1A 234", "miseEnDemeure.dateLimite": "2026-12-08" }),
    produit({ "contrat.libelle": "le contrat du 12 mars 2025", "verification.C. civ. 1103": "C. Aubry", "champ.disparu": "x" }),
  ];
  expect(listReponsesConnues({ actes })).toEqual({ "contrat.libelle": "le contrat du 12 mars 2025", "verification.C. civ. 1103": "C. Aubry" });
});
