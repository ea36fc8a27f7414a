import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMois, fromNumero, toNumero } from "#shared/kernel/jour.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import { type Cellules, sumCellules } from "#shared/suivi/pilotage/agregat.ts";
import { MESURES, type MesureId } from "#shared/suivi/pilotage/mesures.ts";
import { computeTableau, type DemandePilotage, isMesure, listDerriere } from "#shared/suivi/pilotage/tableau.ts";
import { AU_PILOTAGE, createEntrees, type DossierNu, portefeuilleArbitraire } from "../../../support/pilotage-builder.ts";
import "../../../support/fast-check.ts";

const FIN = toNumero(AU_PILOTAGE);
const IL_Y_A_CINQ_ANS = toNumero(addMois(AU_PILOTAGE, -60));
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
  const sum = (termes: readonly { readonly le: number; readonly montant: number }[], jusque: number) => termes.filter(({ le }) => le <= jusque).reduce((total, { montant }) => total + montant, 0);
  const du = (le: number) => sum(dossier.creances, le) - sum(dossier.avoirs, le) - sum(dossier.reglements, le) + sum(listRejets(dossier), le) + sum(dossier.remboursements, le);
  return du(au) - sum(listAbandons(dossier, du), au);
}

/** A small balance given up is, of the principal, what was left of it that day. */
function listAbandons({ abandons }: DossierNu, findDu: (le: number) => number): readonly { readonly le: number; readonly montant: number }[] {
  return abandons.map(({ le, montant }) => ({ le, montant: Math.max(0, Math.min(montant, findDu(le))) }));
}

function listRejets({ reglements }: DossierNu): readonly { readonly le: number; readonly montant: number }[] {
  return reglements.flatMap(({ le, montant, rejet }) => (rejet === undefined ? [] : [{ le: le + rejet.apres, montant: Math.min(montant, rejet.montant) }]));
}

const isClos = ({ cloture }: DossierNu, au: number) => cloture !== undefined && cloture.le <= au;
const encours = (dossier: DossierNu, au: number) => (isClos(dossier, au) ? 0 : Math.max(0, reste(dossier, au)));

function encaisse(dossier: DossierNu, debut: number, fin: number): number {
  const entre = (le: number) => le >= dossier.ouvertLe && le >= debut && le <= fin;
  return dossier.reglements.filter(({ le }) => entre(le)).reduce((total, { montant }) => total + montant, 0) - [...listRejets(dossier), ...dossier.remboursements].filter(({ le }) => entre(le)).reduce((total, { montant }) => total + montant, 0);
}

interface PromesseNue {
  readonly pourLe: number;
  readonly montant: number;
  readonly isDePlan: boolean;
  readonly recu: number;
  readonly etat: "tenue" | "tardive" | "attendue" | "rompue";
}

/** Each payment that did not come back fills the promises made before it, the earliest day first. */
function followPromesses(dossier: DossierNu): readonly PromesseNue[] {
  const comptes = dossier.promesses.map((promesse) => ({ ...promesse, pourLe: Math.max(promesse.le, promesse.pourLe), recu: 0, tenueLe: undefined as number | undefined })).toSorted((a, b) => a.pourLe - b.pourLe);
  const nets = dossier.reglements.map(({ le, montant, rejet }) => ({ le, montant: montant - (rejet === undefined ? 0 : Math.min(montant, rejet.montant)) })).toSorted((a, b) => a.le - b.le);
  for (const { le, montant } of nets) {
    let reste = montant;
    for (const compte of comptes.filter((un) => (un.isDePlan ? le > un.le : le >= un.le))) {
      const part = Math.min(reste, compte.montant - compte.recu);
      compte.recu += part;
      reste -= part;
      if (part > 0 && compte.recu === compte.montant) compte.tenueLe = le;
    }
  }
  return comptes.map((compte) => ({ ...compte, etat: compte.tenueLe === undefined ? (compte.pourLe < FIN ? "rompue" : "attendue") : compte.tenueLe <= compte.pourLe ? "tenue" : "tardive" }));
}

/** Rates of the start, by what holds: the stage and the oldest due date are those of the row. */
function provision(dossier: DossierNu, ligne: LigneDossier | undefined): number {
  const principal = encours(dossier, FIN);
  const retard = ligne?.premiereEcheance === undefined ? 0 : FIN - toNumero(ligne.premiereEcheance);
  const taux = [
    dossier.collectiveLe === undefined ? 0 : 100, retard > 365 ? 75 : retard >= 180 ? 50 : retard >= 90 ? 25 : 0,
    { execution: 50, titre: 25, procedure: 25 }[String(ligne?.etape)] ?? 0,
  ];
  const parts = [...taux.map((un) => [principal, un] as const), [Math.min(principal, dossier.conteste ?? 0), 50] as const];
  return Math.max(...parts.map(([base, un]) => Number((BigInt(base) * BigInt(un) + 50n) / 100n)));
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
        return dossier.reglements.filter(({ le }) => entre(le) && isAmiable(le)).reduce((t, { montant }) => t + montant, 0) - [...listRejets(dossier), ...dossier.remboursements].filter(({ le }) => entre(le) && isAmiable(le)).reduce((t, { montant }) => t + montant, 0);
      });
      expect(somme(voie, "amiable")).toBe(attendu);
    }), { numRuns: 60 });
  });

  test("closings are counted once by axis, successes apart, with what they brought", () => {
    fc.assert(fc.property(portefeuilleArbitraire, longueur, (dossiers, jours) => {
      const { cellules } = computeTableau(createEntrees(dossiers), demand(jours));
      const clos = dossiers.filter(({ cloture }) => cloture !== undefined && cloture.le >= FIN - jours && cloture.motif !== "transmission" && cloture.motif !== "erreur");
      const reussis = clos.filter(({ cloture }) => cloture?.motif === "paiement" || cloture?.motif === "plan" || cloture?.motif === "transaction");
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

  test("costs are what was charged in the period, budgets what was given", () => {
    fc.assert(fc.property(portefeuilleArbitraire, longueur, (dossiers, jours) => {
      const { cellules: { cout, budget: budgets } } = computeTableau(createEntrees(dossiers), demand(jours));
      const dansPeriode = <T extends { readonly le: number }>(quoi: readonly T[]) => quoi.filter(({ le }) => le >= FIN - jours);
      expect(sumCellules(budgets).somme).toBe(total(dossiers, ({ mandats }) => dansPeriode(mandats).reduce((t, { budget }) => t + budget, 0)));
      const factures = ({ depenses }: DossierNu) => dansPeriode(depenses).filter(({ poste }) => poste !== "article-700" && poste !== "clause-penale");
      expect(sumCellules(cout).somme).toBe(total(dossiers, (dossier) => factures(dossier).reduce((t, { ttc, horsTaxes }) => t + (horsTaxes ?? ttc), 0)));
    }), { numRuns: 60 });
  });

  test("promises of the period are kept, late or broken by the payments alone, and what is left of those to come is the forecast", () => {
    fc.assert(fc.property(portefeuilleArbitraire, longueur, (dossiers, jours) => {
      const { cellules: { promesses, previsions } } = computeTableau(createEntrees(dossiers), demand(jours));
      const suivies = dossiers.flatMap((dossier) => followPromesses(dossier).map((promesse) => ({ ...promesse, isClos: isClos(dossier, FIN) })));
      const dues = suivies.filter(({ pourLe }) => pourLe >= FIN - jours && pourLe <= FIN);
      for (const [sorte, isDePlan] of [["plan", true], ["seule", false]] as const) {
        for (const etat of ["tenue", "tardive", "attendue", "rompue"] as const) {
          expect(somme(promesses, `${sorte}|${etat}`)).toBe(dues.filter((une) => une.isDePlan === isDePlan && une.etat === etat).reduce((t, { montant }) => t + montant, 0));
        }
      }
      for (const horizon of [30, 60, 90]) {
        const attendues = suivies.filter(({ etat, pourLe, isClos: ferme }) => !ferme && etat === "attendue" && pourLe - FIN <= horizon);
        expect(somme(previsions, String(horizon))).toBe(attendues.reduce((t, { montant, recu }) => t + montant - recu, 0));
      }
    }), { numRuns: 60 });
  });

  test("a provision is the highest of the house's rates that hold for the dossier, on the principal or on its disputed part", () => {
    fc.assert(fc.property(portefeuilleArbitraire, (dossiers) => {
      const entrees = createEntrees(dossiers);
      const { cellules: { provisions } } = computeTableau(entrees, demand(30));
      const attendu = dossiers.reduce((t, dossier, rang) => t + provision(dossier, entrees[rang]?.ligne), 0);
      expect(sumCellules(provisions).somme).toBe(attendu);
    }), { numRuns: 60 });
  });

  test("rights of claims that nothing interrupted are lost five years after they fell due (C. com., art. L110-4), each euro once", () => {
    fc.assert(fc.property(portefeuilleArbitraire, (dossiers) => {
      // Due dates that make every right end within the half year that is watched.
      const dues = (dossier: DossierNu) => dossier.creances.map((creance) => ({ ...creance, echeance: IL_Y_A_CINQ_ANS + 5 + (creance.echeance % 150) })).map((creance) => ({ ...creance, le: creance.echeance }));
      const nus = dossiers.map((dossier) => ({ ...dossier, creances: dues(dossier), avoirs: [], reglements: [], poursuites: [], abandons: [], remboursements: [], promesses: [], depenses: [], mandats: [], conteste: undefined, collectiveLe: undefined, cloture: undefined }));
      const { cellules: { droits } } = computeTableau(createEntrees(nus), demand(30));
      const creances = nus.flatMap((dossier) => dossier.creances);
      expect(sumCellules(droits).somme).toBe(creances.reduce((t, { montant }) => t + montant, 0));
      // A last useful day may come before the last day of the delay: the first days of a month belong to either.
      const mois = (decalage: number) => new Set(creances.map(({ echeance }) => fromNumero(toNumero(addMois(fromNumero(echeance), 60)) - decalage).slice(0, 7)));
      for (const cle of Object.keys(droits)) expect([0, 1, 2, 3, 4, 5].some((decalage) => mois(decalage).has(cle))).toBe(true);
    }), { numRuns: 40 });
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
