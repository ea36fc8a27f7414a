import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { countRetard, projectLigne } from "#shared/suivi/ligne.ts";
import { projectDebiteur } from "#shared/suivi/parties.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { debiteurProfessionnel, euros, factsOf, facture, ouverture, reglement } from "../../support/dossier-builder.ts";

const AU = jour("2026-11-21");

function projectFor(brouillons: readonly FaitBrouillon[], debiteur: readonly FaitBrouillon[] = [debiteurProfessionnel()]) {
  const dossier = projectDossier(factsOf(ouverture(), ...brouillons));
  if (dossier === undefined) throw new Error("dossier absent");
  return projectLigne(dossier, projectDebiteur(factsOf(...debiteur)), AU, createBaremes());
}

describe("ligne d’un dossier dans la liste", () => {
  test("le solde est celui du décompte du jour, et ses parts le composent", () => {
    const ligne = projectFor([facture("a", "12 000,00")]);
    expect(ligne.solde).toBe(euros("12 990,55"));
    expect(ligne.principal + ligne.interets + ligne.indemnites).toBe(ligne.solde);
    expect(ligne.hasAVerifier).toBe(false);
  });

  test("le retard se compte depuis la plus ancienne échéance passée", () => {
    const ligne = projectFor([facture("a", "10,00", { echeance: jour("2026-11-11") }), facture("e", "10,00", { echeance: jour("2026-11-01") }), facture("f", "10,00", { echeance: jour("2027-01-01") })]);
    expect(countRetard(ligne, AU)).toBe(20);
  });

  test("sans débiteur qualifié, la ligne montre le principal net et se dit à vérifier", () => {
    const ligne = projectFor([facture("a", "100,00"), reglement("r", "30,00", "2026-05-01")], []);
    expect(ligne).toMatchObject({ debiteur: "Débiteur inconnu", solde: euros("70,00"), interets: 0, hasAVerifier: true });
  });

  test("le premier dernier jour utile est celui de la créance la plus menacée", () => {
    const ligne = projectFor([facture("a", "10,00"), facture("e", "10,00", { dateFacture: jour("2022-03-15"), echeance: jour("2022-03-15") })]);
    // Note de droit, R-PD-04 et R-PD-05 : 14/03/2027, un dimanche, donc le vendredi 12/03/2027.
    expect(ligne.agirAuPlusTard).toBe("2027-03-12");
  });
});
