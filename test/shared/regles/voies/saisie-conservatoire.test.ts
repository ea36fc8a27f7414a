import { describe, expect, test } from "vitest";
import { computeSaisieConservatoire } from "#shared/regles/voies/saisie-conservatoire.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { faitsVoies } from "./faits.ts";
import type { FaitsVoies } from "#shared/regles/voies/faits-voies.ts";
import { CAS_CONSERVATOIRE } from "./saisie-conservatoire.cas.ts";

function delaisDe(faits: Partial<FaitsVoies>): readonly string[] {
  return computeSaisieConservatoire(faitsVoies({ isRecouvrementMenace: true, ...faits }), BAREMES).valeur.etapes.flatMap(({ delais }) => delais.map(({ parametreId, duree }) => `${parametreId} ${duree}`));
}

describe("saisie conservatoire", () => {
  test.each(CAS_CONSERVATOIRE)("$nom ($source)", ({ faits, etat }) => {
    expect(computeSaisieConservatoire(faitsVoies(faits), BAREMES).valeur.etat).toBe(etat);
  });

  test("avec autorisation\u00A0: trois mois, huit jours, un mois, huit jours", () => {
    expect(delaisDe({})).toEqual([
      "delais/conservatoire-execution 3 mois", "delais/conservatoire-denonciation 8 jours", "delais/conservatoire-fond 1 mois", "delais/conservatoire-copie-tiers 8 jours", "delais/conversion-contestation 15 jours",
    ]);
  });

  test("sans autorisation, pas de délai d’exécution\u00A0; avec un titre, pas de procédure à introduire", () => {
    expect(delaisDe({ sansAutorisation: "cheque-impaye" })).not.toContain("delais/conservatoire-execution 3 mois");
    expect(delaisDe({ sansAutorisation: "titre" })).toEqual(["delais/conservatoire-denonciation 8 jours", "delais/conversion-contestation 15 jours"]);
  });

  test("elle ne mène pas seule à un paiement, et le juge n’est cherché que pour autoriser", () => {
    const autorisee = computeSaisieConservatoire(faitsVoies({ isRecouvrementMenace: true }), BAREMES).valeur;
    expect([autorisee.isAutonome, autorisee.competence.avocat]).toEqual([false, "facultatif"]);
    expect(computeSaisieConservatoire(faitsVoies({ sansAutorisation: "titre" }), BAREMES).valeur.competence.avocat).toBeUndefined();
  });
});
