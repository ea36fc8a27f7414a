import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addJours, fromNumero, toNumero } from "#shared/kernel/jour.ts";
import { statistiqueSchema } from "#shared/model/faits/rgpd-faits.ts";
import { computeTableau } from "#shared/suivi/pilotage/tableau.ts";
import { createStatistique, NOM_ANONYME, toEntree } from "#shared/suivi/rgpd/statistique.ts";
import { addAu, AU_PILOTAGE, createEntrees, portefeuilleArbitraire } from "../../../support/pilotage-builder.ts";
import "../../../support/fast-check.ts";

const FIN = toNumero(AU_PILOTAGE);
const demande = (jours: number) => ({ periode: { debut: fromNumero(FIN - jours), fin: AU_PILOTAGE }, comparaison: { debut: fromNumero(FIN - jours - 365), fin: fromNumero(FIN - 365) }, reglages: { taux: {} } });
const anonyme = "z".repeat(20);

describe("les chiffres du service avant et après un effacement", () => {
  test("sont égaux, quels que soient les dossiers clos que l’on efface", () => {
    fc.assert(fc.property(portefeuilleArbitraire, fc.integer({ min: 0, max: 800 }), fc.func(fc.boolean()), (dossiers, jours, isEfface) => {
      const avant = createEntrees(dossiers);
      const apres = avant.map((entree, rang) => {
        const statistique = isEfface(rang) ? createStatistique(entree, anonyme) : undefined;
        return statistique === undefined ? entree : toEntree(statistiqueSchema.parse(statistique), AU_PILOTAGE)!;
      });
      expect(computeTableau(apres, demande(jours))).toEqual(computeTableau(avant, demande(jours)));
    }));
  });

  test("sans nom, sans référence, sans identifiant du dossier", () => {
    fc.assert(fc.property(portefeuilleArbitraire, (dossiers) => {
      for (const entree of createEntrees(dossiers)) {
        const ecrit = JSON.stringify(createStatistique(entree, anonyme) ?? {});
        for (const secret of [entree.ligne.id, entree.ligne.reference, entree.ligne.debiteur, entree.ligne.debiteurId ?? "-"]) expect(ecrit.includes(secret)).toBe(false);
      }
    }));
  });

  test("un dossier ouvert ne se résume pas\u00A0: il n’est pas à effacer", () => {
    const [ouvert] = createEntrees([{ ouvertLe: FIN - 10, creances: [], avoirs: [], reglements: [], poursuites: [], mandats: [], depenses: [], promesses: [], abandons: [], remboursements: [] }]);
    expect(createStatistique(ouvert!, anonyme)).toBeUndefined();
  });
});

test("à un jour passé\u00A0: absent avant son ouverture, sans ce qui suivait avant sa clôture", () => {
  const [entree] = createEntrees([{ ouvertLe: FIN - 100, creances: [{ le: FIN - 100, montant: 1000, echeance: FIN - 90 }], avoirs: [], reglements: [{ le: FIN - 20, montant: 1000 }], poursuites: [], mandats: [], depenses: [], promesses: [], abandons: [], remboursements: [], cloture: { le: FIN - 10, motif: "paiement" } }]);
  const statistique = createStatistique(entree!, anonyme)!;
  expect(toEntree(statistique, addAu(-101))).toBeUndefined();
  expect(toEntree(statistique, addAu(-50))).toMatchObject({ ligne: { etape: "amiable", debiteur: NOM_ANONYME }, situation: { mouvements: statistique.mouvements.slice(0, 4) } });
  expect(toEntree(statistique, addAu(-50))?.situation.clos).toBeUndefined();
  expect(toEntree(statistique, addJours(AU_PILOTAGE, 400))).toMatchObject({ ligne: { etape: "clos" }, situation: { mouvements: statistique.mouvements } });
});
