import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { computeInjonctionDePayer } from "#shared/regles/voies/injonction-de-payer.ts";
import { ANNUAIRE } from "../../../support/annuaire.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { faitsConsommateur, faitsVoies, listObstacles } from "./faits.ts";
import { CAS_INJONCTION } from "./injonction-de-payer.cas.ts";

function delaisDe(dateOrdonnance: string): readonly string[] {
  return computeInjonctionDePayer(faitsVoies({ dateOrdonnance: jour(dateOrdonnance) }), BAREMES).valeur.etapes.flatMap(({ delais }) => delais.map(({ parametreId, duree }) => `${parametreId.slice("delais/injonction-".length)} ${duree}`));
}

describe("injonction de payer", () => {
  test.each(CAS_INJONCTION)("$nom ($source)", ({ faits, etat }) => {
    expect(computeInjonctionDePayer(faitsVoies(faits), BAREMES).valeur.etat).toBe(etat);
  });

  test("trois régimes, choisis par la date de l’ordonnance", () => {
    expect(delaisDe("2022-02-28")).toEqual(["consignation 15 jours", "signification 6 mois", "opposition 1 mois", "consignation-opposition 15 jours", "formule-executoire 1 mois"]);
    expect(delaisDe("2026-08-31")).toEqual(["consignation 15 jours", "signification 6 mois", "opposition 1 mois", "consignation-opposition 15 jours", "attente-execution 1 mois"]);
    expect(delaisDe("2026-09-01")).toEqual(["consignation 15 jours", "signification 3 mois", "opposition 1 mois", "avis-opposition 1 mois", "consignation-opposition 15 jours", "attente-execution 2 mois"]);
  });

  test("devant le tribunal judiciaire, ni consignation ni contribution, mais un avocat après opposition", () => {
    const { valeur } = computeInjonctionDePayer(faitsConsommateur(), BAREMES);
    expect(valeur.etapes.flatMap(({ delais }) => delais.map(({ parametreId }) => parametreId))).not.toContain("delais/injonction-consignation");
    expect(valeur.etapes.flatMap(({ delais }) => delais.map(({ parametreId }) => parametreId))).toContain("delais/injonction-constitution-avocat");
    expect(valeur.couts.map(({ libelle }) => libelle)).toEqual(["Signification de la requête et de l’ordonnance", "Frais de déplacement du commissaire de justice"]);
  });

  test("jamais d’avocat ni de tentative amiable\u00A0; le juge vient de l’annuaire", () => {
    const { competence, couts } = computeInjonctionDePayer(faitsVoies({ lieu: { insee: "13117" }, montant: montant(80_000_00) }), BAREMES, ANNUAIRE).valeur;
    expect([competence.avocat, competence.tentativeAmiable, competence.juridictions.length > 0]).toEqual(["facultatif", "non_exigee", true]);
    expect(couts.find(({ libelle }) => libelle.startsWith("Frais de greffe"))?.montant).toBe(3023);
  });

  test("une prescription trop proche demande à vérifier\u00A0: la requête n’interrompt rien", () => {
    const { valeur } = computeInjonctionDePayer(faitsVoies({ agirAuPlusTard: jour("2026-12-01") }), BAREMES);
    expect(valeur.etat).toBe("a-verifier");
    expect(listObstacles(valeur, "a-verifier")).toContain("seule la signification");
  });

  test("la durée d’usage dit sa source", () => {
    expect(computeInjonctionDePayer(faitsVoies(), BAREMES).valeur.delaiHabituel).toMatchObject({ duree: "15 jours", isHypothese: false });
  });
});
