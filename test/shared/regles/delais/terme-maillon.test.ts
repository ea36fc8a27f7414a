import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { findValeurDe } from "#shared/regles/baremes.ts";
import { CHAINES } from "#shared/regles/delais/enchainement.ts";
import { computeTermeMaillon, toDuree } from "#shared/regles/delais/terme-maillon.ts";
import type { EvenementProcedure, FaitsEnchainement } from "#shared/regles/delais/types-enchainement.ts";
import { BAREMES, expectCalcule } from "../../../support/baremes.ts";
import { AU, evenement } from "./procedure.ts";

function terme(parametreId: string, cause: EvenementProcedure, faits: Partial<FaitsEnchainement> = {}) {
  const delai = CHAINES.find((candidat) => candidat.parametreId === parametreId)!;
  const lecture = findValeurDe(BAREMES, parametreId, cause.date);
  if (!lecture.ok || delai.porteur === "destinataire") throw new Error(parametreId);
  return expectCalcule(computeTermeMaillon({ delai, cause, porteur: delai.porteur, lu: lecture.lu, faits: { evenements: [cause], au: AU, ...faits } }, BAREMES));
}

describe("le dernier jour d’un délai de la chaîne", () => {
  test("la distance et son article entrent dans les étapes", () => {
    const { valeur, justification } = terme("delais/injonction-opposition", evenement("signification_injonction", "2026-10-01", { demeure: "etranger" }));
    expect(valeur.echeance).toBe("2027-01-04");
    expect(justification.etapes.flatMap(({ references = [] }) => references.map(({ article }) => article))).toContain("643");
    expect(justification.parametres.map(({ id }) => id)).toEqual(["delais/injonction-opposition", "delais/distance-etranger"]);
  });

  test("un juge d’outre-mer suit l’article 644", () => {
    expect(terme("delais/injonction-opposition", evenement("signification_injonction", "2026-10-01", { demeure: "metropole" }), { territoire: "martinique" }).valeur.echeance).toBe("2026-12-01");
  });

  test("un férié local n’allonge pas ce que l’on doit tenir, mais l’acte fait ce jour-là compte encore", () => {
    const { valeur } = terme("delais/conservatoire-fond", evenement("saisie_conservatoire_biens", "2027-11-20"), { territoire: "la-reunion" });
    expect([valeur.echeance, valeur.limite]).toEqual(["2027-12-20", "2027-12-21"]);
  });

  test("à rebours, la limite est le terme et la sécurité le précède", () => {
    const { valeur } = terme("delais/placement-commerce", evenement("audience_commerce", "2027-01-20"));
    expect([valeur.echeance, valeur.limite]).toEqual(["2027-01-11", "2027-01-12"]);
  });

  test("un seuil n’est pas une durée", () => {
    const lecture = findValeurDe(BAREMES, "voies/seuil-dernier-ressort", jour("2026-11-21"));
    expect(() => lecture.ok && toDuree(lecture.lu)).toThrow("n’est pas une durée");
  });
});
