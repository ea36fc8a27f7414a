import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { findEcritLe, projectLigne } from "#shared/suivi/ligne.ts";
import { countRetard } from "#shared/suivi/retard.ts";
import { projectDebiteur } from "#shared/suivi/parties.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { brouillon, debiteurProfessionnel, euros, evenement, factsOf, facture, ouverture, reglement } from "../../support/dossier-builder.ts";

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

  test("la nature est celle de la plus grosse créance, les autres sont dites", () => {
    expect(projectFor([facture("a", "10,00"), facture("e", "900,00", { nature: "loyer_commercial" })])).toMatchObject({ nature: "loyer_commercial", autresNatures: ["commercial"] });
    expect(projectFor([facture("a", "10,00"), facture("e", "900,00")]).autresNatures).toBeUndefined();
  });

  test("la prochaine échéance est la première\u00A0: l’audience qui vient, avant une prescription lointaine\u00A0; une audience tenue ou annulée ne compte pas", () => {
    const audience = (lettre: string, le: string, isAnnulee?: boolean) => brouillon("audience", le, { audienceId: lettre.repeat(20), juridiction: "Tribunal de commerce de Limoges", ...(isAnnulee === undefined ? {} : { isAnnulee }) });
    const ligne = projectFor([facture("a", "10,00"), audience("h", "2026-12-18"), audience("i", "2026-11-02"), audience("j", "2026-11-25", true)]);
    expect(ligne).toMatchObject({ prochaineLe: "2026-12-18", prochaineKind: "audience", juridiction: "Tribunal de commerce de Limoges" });
    expect(projectFor([facture("a", "10,00")])).toMatchObject({ prochaineKind: "prescription" });
  });

  test("clos, un dossier n’attend plus rien", () => {
    const ligne = projectFor([facture("a", "10,00"), brouillon("cloture", "2026-11-20", { motif: "paiement" })]);
    expect([ligne.etape, ligne.agirAuPlusTard, ligne.prochaineLe]).toEqual(["clos", undefined, undefined]);
  });

  test("la dernière relance est le dernier envoi au débiteur, mise en demeure comprise", () => {
    expect(projectFor([facture("a", "10,00"), evenement("r", "relance", "2026-05-02"), evenement("s", "mise_en_demeure", "2026-06-03"), evenement("t", "contestation", "2026-07-01")]).relanceLe).toBe("2026-06-03");
  });

  test("remis à plus tard en entier, il le dit jusqu’au jour dit\u00A0; une seule de ses lignes remise ne le remet pas", () => {
    const report = (cle: string, jusquAu: string) => brouillon("report", "2026-11-20", { cle, jusquAu: jour(jusquAu), motif: "promesse" });
    expect(projectFor([facture("a", "10,00"), report("dossier", "2026-12-01")]).reporteAu).toBe("2026-12-01");
    expect(projectFor([facture("a", "10,00"), report("dossier", "2026-11-21")]).reporteAu).toBeUndefined();
    expect(projectFor([facture("a", "10,00"), report("creance/x", "2026-12-01")]).reporteAu).toBeUndefined();
  });
});

test("l’heure de la dernière écriture est celle du fait le plus tardif, dans quelque ordre qu’ils viennent", () => {
  const faits = factsOf(ouverture(), facture("a", "10,00"));
  expect(findEcritLe(faits)).toBe(Math.floor((faits[1]?.horloge[0] ?? 0) / 3_600_000));
  expect(findEcritLe(faits.toReversed())).toBe(findEcritLe(faits));
});
