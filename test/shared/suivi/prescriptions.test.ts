import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { computeActesCreance, findAgirAuPlusTard, listPrescriptions, listPrescriptionsTitres } from "#shared/suivi/prescriptions.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { brouillon, evenement, factsOf, facture, id, ouverture } from "../../support/dossier-builder.ts";

function listFor(...brouillons: readonly FaitBrouillon[]) {
  const dossier = projectDossier(factsOf(ouverture(), ...brouillons));
  if (dossier === undefined) throw new Error("dossier absent");
  return listPrescriptions(dossier, jour("2026-11-21"), createBaremes());
}

const actesFor = (...brouillons: readonly FaitBrouillon[]) => {
  const dossier = projectDossier(factsOf(ouverture(), ...brouillons));
  const [premiere] = listFor(...brouillons);
  if (dossier === undefined || premiere === undefined) throw new Error("dossier absent");
  return computeActesCreance(premiere, dossier, jour("2026-11-21"));
};

describe("les actes qui sauveraient une créance du dossier", () => {
  test("la reconnaissance d’abord ; la mise en demeure ne sauve rien", () => {
    const resultat = actesFor(facture("a", "1,00"));
    expect(resultat.kind === "calcule" && resultat.valeur.actes[0].type).toBe("reconnaissance");
    expect(resultat.kind === "calcule" && resultat.valeur.sansEffet.map(({ type }) => type)).toContain("mise_en_demeure");
  });

  test("sans nature elle la demande ; une instance en cours n’a pas besoin d’acte", () => {
    expect(actesFor(facture("a", "1,00", { nature: undefined })).kind).toBe("incomplet");
    expect(actesFor(facture("a", "1,00"), evenement("s", "assignation", "2026-05-04")).kind).toBe("inapplicable");
  });
});

describe("prescriptions d’un dossier", () => {
  test("un compte par créance (C. civ., art. 2233)", () => {
    const jours = listFor(facture("a", "1,00"), facture("e", "1,00", { dateFacture: jour("2025-06-30"), echeance: jour("2025-08-29") })).map(({ numero, resultat }) => [numero, resultat.kind === "calcule" ? resultat.valeur.dernierJour : undefined]);
    expect(jours).toEqual([["F-A", "2031-02-28"], ["F-E", "2030-06-29"]]);
  });

  test("une reconnaissance qui nomme une créance n’interrompt qu’elle", () => {
    const [a, e] = listFor(facture("a", "1,00"), facture("e", "1,00"), evenement("r", "reconnaissance", "2026-10-01", { creanceId: id("a") }));
    expect(a?.resultat).not.toEqual(e?.resultat);
  });

  test("une mise en demeure ne change pas le dernier jour (Com. 18/05/2022, 20-23.204)", () => {
    expect(findAgirAuPlusTard(listFor(facture("a", "1,00"), evenement("m", "mise_en_demeure", "2026-09-22")))).toBe(findAgirAuPlusTard(listFor(facture("a", "1,00"))));
  });

  test("une échéance calculée ne retarde jamais le départ", () => {
    expect(findAgirAuPlusTard(listFor(facture("a", "1,00", { echeance: jour("2026-12-31"), origineEcheance: "calculee" })))).toBe("2031-02-28");
  });

  test("sans la nature de la créance, la règle la demande", () => {
    expect(listFor(facture("a", "1,00", { nature: undefined }))[0]?.resultat).toEqual({ kind: "incomplet", manquants: ["la nature de la créance"] });
  });
});

describe("la prescription d’un titre", () => {
  const poursuite = brouillon("poursuite", "2016-01-04", { poursuiteId: id("p"), kind: "assignation-fond", nature: "commerciale" });
  const executoire = brouillon("jalon", "2017-03-01", { jalonId: id("j"), poursuiteId: id("p"), kind: "decision_executoire" });

  test("court dix ans du jour où la décision devient exécutoire (CPCE, art. L111-4), et un acte d’exécution la fait repartir", () => {
    const dossierDu = (...faits: readonly FaitBrouillon[]) => {
      const dossier = projectDossier(factsOf(ouverture(), facture("a", "10,00"), poursuite, executoire, ...faits));
      if (dossier === undefined) throw new Error("dossier absent");
      return listPrescriptionsTitres(dossier, jour("2026-11-21"), createBaremes()).map(({ resultat }) => (resultat.kind === "calcule" ? resultat.valeur.principal.dernierJour : undefined));
    };
    expect(dossierDu()).toEqual(["2027-02-28"]);
    expect(dossierDu(evenement("e", "acte_execution", "2020-06-15"))[0]).toMatch(/^2030-06-/);
  });
});
