import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import type { LignePerte, LigneProvision } from "#shared/suivi/pilotage/cloture.ts";
import { COMPTES, listEcritures } from "#shared/suivi/pilotage/ecritures.ts";
import { computeTableau } from "#shared/suivi/pilotage/tableau.ts";
import "../../../support/fast-check.ts";

const tableau = computeTableau([], { periode: { debut: jour("2026-10-01"), fin: jour("2026-10-31") }, reglages: { taux: {} } });

function provision(propose: number, precedent: number, base = 100_000): LigneProvision {
  return { dossierId: "d", reference: "2026-0001", debiteur: "Pelagrin Bâtiment", motif: "age-180", taux: 50, base: montant(base), propose: montant(propose), precedent: montant(precedent), mouvement: montant(propose - precedent) };
}

const perte: LignePerte = { dossierId: "d", reference: "2026-0001", debiteur: "Pelagrin Bâtiment", le: jour("2026-10-10"), motif: "abandon", montant: montant(80_000) };
const listComptes = (...[provisions, pertes = []]: [readonly LigneProvision[], (readonly LignePerte[])?]) => listEcritures({ provisions, pertes, tableau }).map(({ compte, debit, credit }) => [compte, debit, credit]);

describe("écritures proposées", () => {
  test("une créance qui devient douteuse passe de 411 à 416, et se déprécie par 6817 et 491", () => {
    expect(listComptes([provision(50_000, 0)])).toEqual([[416, 100_000, 0], [411, 0, 100_000], [6817, 50_000, 0], [491, 0, 50_000]]);
  });

  test("une provision qui baisse se reprend par 7817\u00A0; une qui ne bouge pas n’écrit rien", () => {
    expect(listComptes([provision(20_000, 50_000)])).toEqual([[491, 30_000, 0], [7817, 0, 30_000]]);
    expect(listComptes([provision(50_000, 50_000)])).toEqual([]);
  });

  test("une perte sort de 416 par 654, et sa provision est dite utilisée", () => {
    expect(listComptes([provision(0, 40_000, 0)], [perte]).slice(2)).toEqual([[654, 80_000, 0], [416, 0, 80_000]]);
    expect(listEcritures({ provisions: [provision(0, 40_000, 0)], pertes: [perte], tableau })[0]?.libelle).toContain("Reprise utilisée");
  });

  test("une perte qui n’était pas douteuse, un petit solde abandonné, sort de 411", () => {
    expect(listComptes([], [perte])).toEqual([[654, 80_000, 0], [411, 0, 80_000]]);
  });

  test("debit equals credit whatever moved, and every account has its name", () => {
    const somme = fc.integer({ min: 0, max: 100_000_000 });
    fc.assert(fc.property(fc.array(fc.tuple(somme, somme)), fc.array(somme), (mouvements, pertes) => {
      const lignes = listEcritures({ provisions: mouvements.map(([propose, precedent]) => provision(propose, precedent)), pertes: pertes.map((perdu) => ({ ...perte, montant: montant(perdu) })), tableau });
      const sum = (cote: "debit" | "credit") => lignes.reduce((total, ligne) => total + ligne[cote], 0);
      expect(sum("debit")).toBe(sum("credit"));
      expect(lignes.every(({ compte, debit, credit }) => COMPTES[compte].length > 3 && (debit === 0) !== (credit === 0))).toBe(true);
    }));
  });
});
