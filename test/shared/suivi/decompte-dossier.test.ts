import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { computeDecompteDossier, findChiffresDossier } from "#shared/suivi/decompte-dossier.ts";
import { projectDebiteur } from "#shared/suivi/parties.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { avoir, debiteurProfessionnel, euros, evenement, factsOf, facture, id, ouverture, reglement, rejet } from "../../support/dossier-builder.ts";

const baremes = createBaremes();
const AU = jour("2026-11-21");

function computeFor(brouillons: readonly FaitBrouillon[], debiteur: FaitBrouillon = debiteurProfessionnel()) {
  const dossier = projectDossier(factsOf(ouverture(), ...brouillons));
  if (dossier === undefined) throw new Error("dossier absent");
  return computeDecompteDossier(dossier, projectDebiteur(factsOf(debiteur)), AU, baremes);
}

test("les chiffres d’une ligne sont ceux du décompte prouvé, ou n’existent pas", () => {
  const dossier = projectDossier(factsOf(ouverture(), facture("a", "12 000,00"), reglement("r", "500,00", "2026-05-22")))!;
  const prouve = computeDecompteDossier(dossier, projectDebiteur(factsOf(debiteurProfessionnel())), AU, baremes);
  expect(findChiffresDossier(dossier, projectDebiteur(factsOf(debiteurProfessionnel())), AU, baremes)).toEqual(prouve.kind === "calcule" && prouve.valeur);
  expect(findChiffresDossier(dossier, undefined, AU, baremes)).toBeUndefined();
});

describe("décompte d’un dossier", () => {
  test("facture B2B de 12 000\u00A0€ échue le 31/03/2026, arrêtée au 21/11/2026\u00A0: 950,55\u00A0€ et 40\u00A0€ (note de droit, § 6.4 A)", () => {
    const resultat = computeFor([facture("a", "12 000,00")]);
    expect(resultat.kind === "calcule" && resultat.valeur).toMatchObject({
      principalRestant: euros("12 000,00"), interetsRestants: euros("950,55"), indemnitesRestantes: euros("40,00"),
    });
  });

  test("une échéance calculée ne porte ni intérêts ni indemnité, et le décompte le dit", () => {
    const resultat = computeFor([facture("a", "12 000,00", { origineEcheance: "calculee" })]);
    expect(resultat.kind === "calcule" && resultat.valeur).toMatchObject({ total: euros("12 000,00"), interetsRestants: 0, indemnitesRestantes: 0 });
    expect(resultat.kind === "calcule" && resultat.justification.avertissements[0]).toContain("Échéance à confirmer, ni intérêts ni indemnité comptés\u00A0: facture n°");
  });

  test("une échéance calculée ou inconnue n’est jamais dite «\u00A0non échue\u00A0», et la preuve dit ce qui manque", () => {
    for (const reste of [{ origineEcheance: "calculee" as const }, { echeance: undefined }]) {
      const resultat = computeFor([facture("a", "12 000,00", reste)]);
      const texte = resultat.kind === "calcule" ? JSON.stringify(resultat.justification) : "";
      expect(texte).not.toMatch(/[Nn]on échu|échu le/);
      expect(texte).toContain("ni intérêts ni indemnité tant que son échéance n’est pas confirmée");
    }
  });

  test("sans la qualité du débiteur, le décompte demande laquelle", () => {
    const resultat = computeFor([facture("a", "100,00")], debiteurProfessionnel({ qualite: undefined }));
    expect(resultat).toEqual({ kind: "incomplet", manquants: ["la qualité du débiteur (professionnel ou consommateur)"] });
  });

  test("contre un consommateur, l’intérêt légal court de la mise en demeure, sans 40\u00A0€ (note de droit, § 6.4 D)", () => {
    const consommateur = debiteurProfessionnel({ qualite: "consommateur" });
    const resultat = computeFor([facture("a", "1 500,00", { echeance: jour("2026-02-28") }), evenement("m", "mise_en_demeure", "2026-03-10")], consommateur);
    expect(resultat.kind === "calcule" && resultat.valeur).toMatchObject({ interetsRestants: euros("28,33"), indemnitesRestantes: 0 });
  });

  test("contre un consommateur sans mise en demeure, aucun intérêt, et le décompte le dit", () => {
    const resultat = computeFor([facture("a", "1 500,00")], debiteurProfessionnel({ qualite: "consommateur" }));
    expect(resultat.kind === "calcule" && resultat.valeur.total).toBe(euros("1 500,00"));
    expect(resultat.kind === "calcule" && resultat.justification.avertissements[0]).toContain("Aucune mise en demeure enregistrée");
  });

  test("un avoir qui ne nomme aucune facture réduit d’abord la plus ancienne", () => {
    const resultat = computeFor([
      facture("a", "100,00", { echeance: jour("2026-05-31") }), facture("e", "100,00", { echeance: jour("2026-02-28") }), avoir("v", "130,00", "2026-03-01"),
    ]);
    const restes = resultat.kind === "calcule" ? resultat.valeur.creances.map(({ id: creanceId, principalRestant }) => [creanceId, principalRestant]) : [];
    expect(restes).toEqual([[id("a"), euros("70,00")], [id("e"), 0]]);
  });

  test("un règlement revenu impayé ne compte pas, et le décompte le dit", () => {
    const sans = computeFor([facture("a", "12 000,00")]);
    const avec = computeFor([facture("a", "12 000,00"), reglement("r", "4 000,00", "2026-07-15"), rejet("t", "r", "4 000,00", "2026-07-20", { motif: "compte clos (AC04)" })]);
    expect(avec.kind === "calcule" && avec.valeur.total).toBe(sans.kind === "calcule" && sans.valeur.total);
    expect(avec.kind === "calcule" && avec.justification.avertissements).toEqual(["Règlement de 4\u202F000,00\u00A0€ reçu le 15/07/2026, revenu impayé le 20/07/2026 (compte clos (AC04))\u00A0: il n’est pas compté."]);
  });

  test("un règlement postérieur à l’arrêté n’est pas compté", () => {
    const sans = computeFor([facture("a", "100,00")]);
    expect(computeFor([facture("a", "100,00"), reglement("r", "50,00", "2026-11-22")])).toEqual(sans);
  });
});
