import { expect, test } from "vitest";
import { createDossierClos, ISSUES_FICTIVES } from "#shared/fictif/histoire-fictive.ts";
import { toFait } from "#shared/fictif/transmission-fictive.ts";
import { addMois } from "#shared/kernel/jour.ts";
import { registre } from "#shared/model/faits/registre.ts";
import { sumCellules } from "#shared/suivi/pilotage/agregat.ts";
import { computeTableau } from "#shared/suivi/pilotage/tableau.ts";
import { computeConservation } from "#shared/suivi/rgpd/conservation.ts";
import { projectVue } from "#shared/suivi/vue-dossier.ts";
import { createEntree } from "../../support/pilotage-builder.ts";
import { AUJOURDHUI, BAREMES } from "../../support/scenarios-fictifs.ts";

const plumes = Array.from({ length: 100 }, (_vide, place) => createDossierClos(place, 400 + place, AUJOURDHUI, BAREMES));
const entrees = plumes.map(({ faits, dossier, debiteur }) => createEntree(faits.filter(({ sujet }) => sujet === dossier).map(toFait), AUJOURDHUI, faits.filter(({ sujet }) => sujet === debiteur).map(toFait)));

test("each fact has the shape that the vault accepts, and none is later than today", () => {
  for (const { type, contenu, dateFait } of plumes.flatMap(({ faits }) => faits)) {
    expect(registre[type].safeParse(contenu).error).toBeUndefined();
    expect(dateFait <= AUJOURDHUI).toBe(true);
  }
});

test("a hundred closed dossiers end in every way, and nothing moves once they are closed", () => {
  expect(new Set(entrees.map(({ situation: { clos } }) => clos?.motif))).toEqual(new Set(ISSUES_FICTIVES.map(({ motif }) => motif)));
  for (const { faits } of plumes) {
    const clos = faits.find(({ type }) => type === "cloture")?.dateFait ?? "";
    expect(faits.every(({ dateFait }) => dateFait <= clos)).toBe(true);
  }
});

test("a dossier closed as paid owes nothing on that day, principal, interest and indemnities", () => {
  const payes = entrees.filter(({ situation: { clos } }) => clos?.motif === "paiement");
  expect(payes.length).toBeGreaterThan(30);
  for (const { ligne } of payes) expect([ligne.reference, ligne.solde]).toEqual([ligne.reference, 0]);
});

test("two years have their receipts, their costs and their losses, quarter after quarter", () => {
  for (const trimestre of [0, 1, 2, 3, 4, 5, 6]) {
    const fin = addMois(AUJOURDHUI, -3 * trimestre);
    const { cellules } = computeTableau(entrees, { periode: { debut: addMois(fin, -3), fin }, reglages: { taux: {} } });
    expect([sumCellules(cellules.mois).somme > 0, sumCellules(cellules.cout).somme > 0, sumCellules(cellules["clos-voie"]).dossiers > 5]).toEqual([true, true, true]);
  }
  const { cellules } = computeTableau(entrees, { periode: { debut: addMois(AUJOURDHUI, -24), fin: AUJOURDHUI }, reglages: { taux: {} } });
  expect(cellules.flux["pertes"]?.somme).toBeGreaterThan(0);
  expect(sumCellules(cellules.etape).somme).toBe(0);
});

test("two of them have nothing left that keeps them, and may be proposed for erasure (RGPD)", () => {
  const echus = plumes.flatMap(({ faits, dossier }, place) => {
    const vue = projectVue(faits.filter(({ sujet }) => sujet === dossier).map(toFait), { debiteurs: new Map(), creanciers: [], mandataires: [] }, { aujourdhui: AUJOURDHUI, baremes: BAREMES, territoire: "metropole" });
    return vue !== undefined && computeConservation(vue, AUJOURDHUI, BAREMES).statut === "echue" ? [place] : [];
  });
  expect(echus).toEqual([97, 98]);
});
