import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromNumero, toNumero } from "#shared/kernel/jour.ts";
import { type Cellules, sumCellules } from "#shared/suivi/pilotage/agregat.ts";
import { MESURES, type MesureId } from "#shared/suivi/pilotage/mesures.ts";
import { computeTableau, type DemandePilotage, isMesure, listDerriere } from "#shared/suivi/pilotage/tableau.ts";
import { AU_PILOTAGE, createEntrees, type DossierNu, portefeuilleArbitraire } from "../../../support/pilotage-builder.ts";
import "../../../support/fast-check.ts";

const FIN = toNumero(AU_PILOTAGE);
const REGLAGES = { taux: {} };
const longueur = fc.integer({ min: 0, max: 800 });

function demand(jours: number): DemandePilotage {
  return { periode: { debut: fromNumero(FIN - jours), fin: AU_PILOTAGE }, comparaison: { debut: fromNumero(FIN - jours - 365), fin: fromNumero(FIN - 365) }, reglages: REGLAGES };
}

// What follows adds bare values up by the definitions of the figures, without the engine.

/** Day on which a movement counts: what precedes the opening is settled on that day. */
const countLe = ({ ouvertLe }: DossierNu, le: number) => Math.max(le, ouvertLe);

function reste(dossier: DossierNu, au: number): number {
  if (dossier.ouvertLe > au) return 0;
  const sum = (termes: readonly { readonly le: number; readonly montant: number }[]) => termes.filter(({ le }) => le <= au).reduce((total, { montant }) => total + montant, 0);
  return sum(dossier.creances) - sum(dossier.avoirs) - sum(dossier.reglements) + sum(listRejets(dossier));
}

function listRejets({ reglements }: DossierNu): readonly { readonly le: number; readonly montant: number }[] {
  return reglements.flatMap(({ le, montant, rejet }) => (rejet === undefined ? [] : [{ le: le + rejet.apres, montant: Math.min(montant, rejet.montant) }])).filter(({ le }) => le <= FIN);
}

const isClos = ({ cloture }: DossierNu, au: number) => cloture !== undefined && cloture.le <= au;
const encours = (dossier: DossierNu, au: number) => (isClos(dossier, au) ? 0 : Math.max(0, reste(dossier, au)));

function encaisse(dossier: DossierNu, debut: number, fin: number): number {
  const entre = (le: number) => le >= dossier.ouvertLe && le >= debut && le <= fin;
  return dossier.reglements.filter(({ le }) => entre(le)).reduce((total, { montant }) => total + montant, 0) - listRejets(dossier).filter(({ le }) => entre(le)).reduce((total, { montant }) => total + montant, 0);
}

const total = (dossiers: readonly DossierNu[], find: (dossier: DossierNu) => number) => dossiers.reduce((somme, dossier) => somme + find(dossier), 0);
const somme = (cellules: Cellules, cle: string) => cellules[cle]?.somme ?? 0;

describe("figures of any portfolio", () => {
  test("what is followed is what entered less what was received, whatever the axis", () => {
    fc.assert(fc.property(portefeuilleArbitraire, longueur, (dossiers, jours) => {
      const { cellules } = computeTableau(createEntrees(dossiers), demand(jours));
      const attendu = total(dossiers, (dossier) => encours(dossier, FIN));
      for (const axe of ["etape", "nature", "gestionnaire", "entite"] as const) expect(sumCellules(cellules[axe]).somme).toBe(attendu);
      expect(somme(cellules.flux, "final")).toBe(attendu);
      expect(somme(cellules.flux, "initial")).toBe(total(dossiers, (dossier) => encours(dossier, FIN - jours - 1)));
    }), { numRuns: 60 });
  });

  test("the flows lead from the first evening to the last", () => {
    fc.assert(fc.property(portefeuilleArbitraire, longueur, (dossiers, jours) => {
      const { cellules: { flux }, comparees } = computeTableau(createEntrees(dossiers), demand(jours));
      for (const un of [flux, comparees.flux]) {
        const de = (cle: string) => somme(un, cle);
        expect(de("initial") + de("nouvelles") + de("accessoires") - de("encaissements") - de("avoirs") - de("remises") - de("pertes") - de("autres")).toBe(de("final"));
      }
    }), { numRuns: 60 });
  });

  test("money received is the same by month, by route and in the flows", () => {
    fc.assert(fc.property(portefeuilleArbitraire, longueur, (dossiers, jours) => {
      const { cellules } = computeTableau(createEntrees(dossiers), demand(jours));
      const attendu = total(dossiers, (dossier) => encaisse(dossier, FIN - jours, FIN));
      expect(sumCellules(cellules.mois).somme).toBe(attendu);
      expect(sumCellules(cellules.voie).somme).toBe(attendu);
      expect(somme(cellules.flux, "encaissements")).toBe(attendu);
    }), { numRuns: 60 });
  });

  test("money of a route came in while it was the last procedure opened", () => {
    fc.assert(fc.property(portefeuilleArbitraire, longueur, (dossiers, jours) => {
      const { cellules: { voie } } = computeTableau(createEntrees(dossiers), demand(jours));
      const attendu = total(dossiers, (dossier) => {
        const entre = (le: number) => le >= dossier.ouvertLe && le >= FIN - jours && le <= FIN;
        const isAmiable = (le: number) => dossier.poursuites.every((poursuite) => poursuite.le > le);
        return dossier.reglements.filter(({ le }) => entre(le) && isAmiable(le)).reduce((t, { montant }) => t + montant, 0) - listRejets(dossier).filter(({ le }) => entre(le) && isAmiable(le)).reduce((t, { montant }) => t + montant, 0);
      });
      expect(somme(voie, "amiable")).toBe(attendu);
    }), { numRuns: 60 });
  });

  test("closings are counted once by axis, successes apart, with what they brought", () => {
    fc.assert(fc.property(portefeuilleArbitraire, longueur, (dossiers, jours) => {
      const { cellules } = computeTableau(createEntrees(dossiers), demand(jours));
      const clos = dossiers.filter(({ cloture }) => cloture !== undefined && cloture.le >= FIN - jours && cloture.motif !== "transmission" && cloture.motif !== "erreur");
      const reussis = clos.filter(({ cloture }) => cloture?.motif === "paiement" || cloture?.motif === "transaction");
      for (const axe of ["clos-voie", "clos-juridiction", "clos-etude", "clos-debiteur", "clos-preuve"] as const) {
        expect(sumCellules(cellules[axe]).dossiers).toBe(clos.length);
        expect(sumCellules(cellules[axe], (cle) => cle.endsWith("|reussi")).dossiers).toBe(reussis.length);
        expect(sumCellules(cellules[axe]).somme).toBe(total(clos, (dossier) => encaisse(dossier, Number.NEGATIVE_INFINITY, dossier.cloture?.le ?? 0)));
      }
      const durees = reussis.map((dossier) => {
        const dernier = Math.max(...dossier.reglements.map(({ le }) => countLe(dossier, le) === le && le <= (dossier.cloture?.le ?? 0) ? le : Number.NEGATIVE_INFINITY));
        return Math.max(0, (Number.isFinite(dernier) ? dernier : (dossier.cloture?.le ?? 0)) - dossier.ouvertLe);
      });
      expect((sumCellules(cellules.duree).valeurs ?? []).toSorted((a, b) => a - b)).toEqual(durees.toSorted((a, b) => a - b));
    }), { numRuns: 60 });
  });

  test("costs are the budgets given in the period", () => {
    fc.assert(fc.property(portefeuilleArbitraire, longueur, (dossiers, jours) => {
      const { cellules: { cout } } = computeTableau(createEntrees(dossiers), demand(jours));
      expect(sumCellules(cout).somme).toBe(total(dossiers, ({ mandats }) => mandats.filter(({ le }) => le >= FIN - jours).reduce((t, { budget }) => t + budget, 0)));
    }), { numRuns: 60 });
  });

  test("the dossiers behind any cell sum to it, and are as many as it says", () => {
    fc.assert(fc.property(portefeuilleArbitraire, longueur, (dossiers, jours) => {
      const entrees = createEntrees(dossiers);
      const demande = demand(jours);
      const tableau = computeTableau(entrees, demande);
      for (const [isComparee, familles] of [[false, tableau.cellules], [true, tableau.comparees]] as const) {
        for (const mesure of Object.keys(MESURES).filter(isMesure)) {
          for (const [cle, cellule] of Object.entries(familles[mesure])) {
            const derriere = listDerriere(entrees, demande, { mesure, cellules: [cle], isComparee });
            expect(derriere).toHaveLength(cellule.dossiers);
            expect(derriere.reduce((t, contribution) => t + contribution.somme, 0)).toBeCloseTo(cellule.somme, 0);
          }
        }
      }
    }), { numRuns: 40 });
  });

  test("a filter leaves the dossiers of one person, and all of them make the whole", () => {
    fc.assert(fc.property(portefeuilleArbitraire, (dossiers) => {
      const entrees = createEntrees(dossiers);
      const flux = (gestionnaire: string | undefined) => somme(computeTableau(entrees, { ...demand(30), filtre: { gestionnaire } }).cellules.flux, "final");
      expect(["Claire Aubry", "Hugo Lemoine", "—"].reduce((t, nom) => t + flux(nom), 0)).toBe(flux(undefined));
    }), { numRuns: 30 });
  });

  test("nothing is ever something else than a number", () => {
    fc.assert(fc.property(portefeuilleArbitraire, longueur, (dossiers, jours) => {
      const { cellules, comparees } = computeTableau(createEntrees(dossiers), demand(jours));
      for (const mesure of Object.keys(MESURES) as readonly MesureId[]) for (const { somme: valeur } of [...Object.values(cellules[mesure]), ...Object.values(comparees[mesure])]) expect(Number.isFinite(valeur)).toBe(true);
    }), { numRuns: 30 });
  });
});
