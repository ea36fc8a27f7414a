import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { listPrescriptions } from "#shared/suivi/prescriptions.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { computeEtape } from "#shared/suivi/statut.ts";
import { listEffets } from "#shared/suivi/effets-procedure.ts";
import { BAREMES, expectCalcule } from "../../support/baremes.ts";
import { factsOf, facture, id, jalon, ouverture, poursuite } from "../../support/dossier-builder.ts";

function dossierDe(...brouillons: readonly FaitBrouillon[]) {
  const dossier = projectDossier(factsOf(ouverture(), facture("a", "12 000,00"), ...brouillons));
  if (dossier === undefined) throw new Error("dossier absent");
  return dossier;
}

const effetsDe = (...brouillons: readonly FaitBrouillon[]) => listEffets(dossierDe(...brouillons).jalons).map(({ kind, issue, fin }) => [kind, issue, fin]);
const FOND = poursuite("p", "assignation-fond");
const ASSIGNATION = jalon("s", "assignation", "2026-02-10");

describe("ce qu’une procédure fait à la prescription (C. civ., art. 2241 à 2244)", () => {
  test("une assignation interrompt tant que l’instance dure, puis jusqu’au jugement, sauf appel", () => {
    const jugement = jalon("j", "jugement", "2026-06-30");
    expect(effetsDe(FOND, ASSIGNATION)).toEqual([["assignation", "en_cours", undefined]]);
    expect(effetsDe(FOND, ASSIGNATION, jugement)).toEqual([["assignation", "jugement", "2026-06-30"]]);
    expect(effetsDe(FOND, ASSIGNATION, jugement, jalon("r", "recours", "2026-07-10"))).toEqual([["assignation", "en_cours", undefined]]);
    expect(effetsDe(FOND, ASSIGNATION, jugement, jalon("r", "recours", "2026-07-10"), jalon("x", "arret_appel", "2027-03-01"))).toEqual([["assignation", "jugement", "2027-03-01"]]);
  });

  test.each([["desistement", "desistement"], ["peremption_instance", "peremption"], ["caducite", "caducite"], ["rejet_demande", "rejet"]] as const)("%s : l’interruption est non avenue (2243)", (kind, issue) => {
    expect(effetsDe(FOND, ASSIGNATION, jalon("z", kind, "2026-09-01"))).toEqual([["assignation", issue, "2026-09-01"]]);
    const [prescription] = listPrescriptions(dossierDe(FOND, ASSIGNATION, jalon("z", kind, "2026-09-01")), jour("2026-11-21"), BAREMES);
    if (prescription === undefined) throw new Error("prescription absente");
    expect(expectCalcule(prescription.resultat).valeur.statut).toBe("non_prescrite");
  });

  test("l’ordonnance signifiée interrompt à sa date ; une opposition ouvre l’instance", () => {
    const injonction = [poursuite("p", "injonction-de-payer"), jalon("q", "requete_injonction", "2026-06-01"), jalon("s", "signification_injonction", "2026-10-01")];
    expect(effetsDe(...injonction)).toEqual([["requete_injonction", undefined, undefined], ["signification_injonction", undefined, undefined]]);
    expect(effetsDe(...injonction, jalon("y", "opposition_injonction", "2026-10-20")).at(-1)).toEqual(["signification_injonction", "en_cours", undefined]);
  });

  test("une mesure caduque n’interrompt pas ; une saisie et une déclaration de créance interrompent", () => {
    expect(effetsDe(poursuite("p", "saisie-conservatoire"), jalon("s", "saisie_conservatoire_creances", "2026-10-01"), jalon("k", "caducite", "2026-11-03"))).toEqual([["mesure_conservatoire", "caducite", "2026-11-03"]]);
    expect(effetsDe(poursuite("p", "execution"), jalon("s", "saisie_attribution", "2026-10-01"))).toEqual([["acte_execution", undefined, undefined]]);
    expect(effetsDe(poursuite("p", "declaration-creance"), jalon("s", "declaration_creance", "2026-10-01"))).toEqual([["declaration_creance", undefined, undefined]]);
  });

  test("l’étape d’une procédure dit d’où elle vient : le même identifiant, le même fait", () => {
    const dossier = dossierDe(FOND, ASSIGNATION);
    expect(dossier.evenements).toMatchObject([{ evenementId: id("s"), faitId: dossier.jalons[0]?.faitId }]);
  });
});

describe("l’étape du dossier", () => {
  test("une procédure ouverte, un titre, une exécution", () => {
    expect(computeEtape(dossierDe(poursuite("p", "injonction-de-payer")))).toBe("procedure");
    expect(computeEtape(dossierDe(FOND, ASSIGNATION, jalon("j", "jugement", "2026-06-30")))).toBe("titre");
    expect(computeEtape(dossierDe(FOND, ASSIGNATION, jalon("j", "jugement", "2026-06-30"), poursuite("r", "execution"), jalon("x", "saisie_attribution", "2026-10-01", { poursuiteId: id("r") })))).toBe("execution");
  });
});
