import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { createDemandeExperience, findExperience, formatExperience, mergeHypothese } from "#shared/suivi/pilotage/apprentissage.ts";
import { computeTableau } from "#shared/suivi/pilotage/tableau.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { brouillon, factsOf, facture, ouverture, poursuite, reglement } from "../../../support/dossier-builder.ts";
import { AU_PILOTAGE, createEntree } from "../../../support/pilotage-builder.ts";

const gagne = createEntree(factsOf({ ...ouverture(), dateFait: jour("2024-01-01") }, facture("a", "1000,00"), poursuite("p", "refere-provision", "2024-02-01"), reglement("r", "1000,00", "2024-04-10"), brouillon("cloture", "2024-05-01", { motif: "paiement" })));
const perdu = createEntree(factsOf({ ...ouverture(), dateFait: jour("2024-01-01") }, facture("a", "1000,00"), poursuite("p", "refere-provision", "2024-02-01"), brouillon("cloture", "2025-05-01", { motif: "abandon" })));
const tableau = computeTableau([gagne, gagne, gagne, perdu], createDemandeExperience(AU_PILOTAGE));

describe("décisions qui apprennent", () => {
  test("les dossiers clos de l’équipe donnent un taux, toujours avec leur nombre et leur intervalle", () => {
    const experience = findExperience(tableau, "refere-provision", 4);
    expect(experience).toMatchObject({ isSuffisante: true, mediane: 100, taux: { reussis: 3, n: 4 } });
    expect(experience === undefined ? "" : formatExperience(experience)).toBe("75\u00A0% (30\u00A0% à 95\u00A0%), 4\u00A0dossiers clos par l’équipe\u00A0; délai médian 100\u00A0jours");
  });

  test("trop peu de dossiers : l’effectif est dit, aucun taux ne remplace une hypothèse", () => {
    const experience = findExperience(tableau, "refere-provision", 5);
    expect(experience === undefined ? "" : formatExperience(experience)).toContain("3 sur 4\u00A0dossiers clos par l’équipe\u00A0: trop peu pour un taux");
    expect(mergeHypothese(undefined, experience)).toBeUndefined();
    expect(findExperience(tableau, "injonction-de-payer", 1)).toBeUndefined();
  });

  test("l’hypothèse d’une personne passe avant l’expérience ; ses honoraires restent", () => {
    const experience = findExperience(tableau, "refere-provision", 4);
    const { hypotheses: [hypothese] } = projectDossier(factsOf(ouverture(), brouillon("hypothese", "2026-11-01", { voie: "refere-provision", honoraires: montant(90_000) }))) ?? { hypotheses: [] };
    expect(mergeHypothese(hypothese, experience)).toMatchObject({ chances: 75, honoraires: 90_000 });
    expect(mergeHypothese(hypothese === undefined ? undefined : { ...hypothese, chances: 20 }, experience)).toMatchObject({ chances: 20 });
  });
});
