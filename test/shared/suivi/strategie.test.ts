import { describe, expect, test } from "vitest";
import { composeScenario } from "#shared/fictif/portefeuille-fictif.ts";
import { SCENARIOS_AMIABLE } from "#shared/fictif/scenarios-amiable.ts";
import { SCENARIOS_INSOLVABILITE } from "#shared/fictif/scenarios-insolvabilite.ts";
import type { Scenario } from "#shared/fictif/scenario.ts";
import { montant } from "#shared/kernel/montant.ts";
import { findValeurCalculee } from "#shared/kernel/resultat.ts";
import type { Voie } from "#shared/regles/voies/voie.ts";
import { computeEsperance, listVoiesDossier, readFaitsVoies } from "#shared/suivi/strategie.ts";
import { AUJOURDHUI, BAREMES, projectVuePlume } from "../../support/scenarios-fictifs.ts";

const CONTEXTE = { aujourdhui: AUJOURDHUI, baremes: BAREMES, territoire: "metropole" } as const;

function project(scenarios: readonly Scenario[], titre: string) {
  const scenario = scenarios.find((candidat) => candidat.titre === titre);
  if (scenario === undefined) throw new Error(`Aucun scénario « ${titre} »`);
  return projectVuePlume(composeScenario(scenario, 4, AUJOURDHUI, BAREMES));
}

describe("ce que le dossier dit des voies", () => {
  test("une vente entre commerçants, facturée et non contestée", () => {
    const faits = readFaitsVoies(project(SCENARIOS_AMIABLE, "Un dossier complet, à qualifier"), AUJOURDHUI);
    expect(faits).toMatchObject({ origine: "contractuelle", isMontantDetermine: true, isExigible: true, isPrescrite: false, contestation: "aucune", isDebiteurCommercant: true, matiere: "commerciale", domicile: "france" });
    // Nobody looked for a proceeding nor for a title: neither is supposed.
    expect(faits.isProcedureCollective).toBeUndefined();
    expect(faits.titre).toBeUndefined();
  });

  test("une contestation que personne n’a jugée n’est ni sérieuse ni vaine", () => {
    const vue = project(SCENARIOS_AMIABLE, "Le débiteur conteste tout");
    expect(readFaitsVoies(vue, AUJOURDHUI).contestation).toBe("serieuse");
    expect(readFaitsVoies({ ...vue, dossier: { ...vue.dossier, verdict: undefined } }, AUJOURDHUI).contestation).toBeUndefined();
  });

  test("sous une procédure collective, aucune poursuite n’est possible et la déclaration l’est (C. com., art. L622-21 et L622-24)", () => {
    const voies = findValeurCalculee(listVoiesDossier(project(SCENARIOS_INSOLVABILITE, "Redressement publié, créance à déclarer"), CONTEXTE)) ?? [];
    const etats = new Map(voies.map(({ resultat: { valeur } }) => [valeur.id, valeur.etat]));
    expect(etats.get("injonction-de-payer")).toBe("fermee");
    expect(etats.get("assignation-fond")).toBe("fermee");
    expect(etats.get("declaration-creance")).not.toBe("fermee");
  });
});

describe("le gain attendu", () => {
  const voie = (couts: Voie["couts"]) => ({ couts }) as unknown as Voie;
  const cout = (charge: Voie["couts"][number]["charge"], centimes?: number): Voie["couts"][number] => ({ libelle: charge, charge, motif: "", lus: [], ...(centimes === undefined ? {} : { montant: montant(centimes) }) });

  test("chances × dû, moins ce qui est perdu en tout cas, moins les dépens si l’on perd", () => {
    const { avance, net, plancher } = computeEsperance(voie([cout("creancier", 20_000), cout("depens", 10_000)]), montant(1_000_000), { chances: 60, honoraires: montant(50_000) });
    expect({ avance, net }).toEqual({ avance: 80_000, net: 600_000 - 70_000 - 4_000 });
    expect(plancher).toBe(8);
  });

  test("sans hypothèse, aucun gain n’est avancé ; sans montant dû, pas même un plancher", () => {
    expect(computeEsperance(voie([cout("depens", 10_000)]), montant(1_000_000), undefined)).toEqual({ avance: 10_000, inconnus: [], plancher: 1 });
    expect(computeEsperance(voie([cout("depens")]), undefined, { chances: 50 })).toEqual({ avance: 0, inconnus: ["depens"] });
  });
});
