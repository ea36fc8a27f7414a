import { describe, expect, test } from "vitest";
import { montant } from "#shared/kernel/montant.ts";
import { computeAssignationFond } from "#shared/regles/voies/assignation-fond.ts";
import { ANNUAIRE } from "../../../support/annuaire.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { CAS_FOND } from "./assignation-fond.cas.ts";
import { faitsConsommateur, faitsVoies, listObstacles } from "./faits.ts";

describe("assignation au fond", () => {
  test.each(CAS_FOND)("$nom ($source)", ({ faits, etat }) => {
    expect(computeAssignationFond(faitsVoies(faits), BAREMES).valeur.etat).toBe(etat);
  });

  test("au commerce, délivrer quinze jours et placer huit jours avant\u00A0; au judiciaire, placer quinze jours avant", () => {
    const delais = (faits: Parameters<typeof computeAssignationFond>[0]) => computeAssignationFond(faits, BAREMES).valeur.etapes.flatMap((etape) => etape.delais.map(({ parametreId, duree, compte }) => `${parametreId} ${duree} ${compte}`)).slice(0, 2);
    expect(delais(faitsVoies())).toEqual(["delais/delivrance-commerce 15 jours rebours", "delais/placement-commerce 8 jours rebours"]);
    expect(delais(faitsConsommateur())).toEqual(["delais/constitution-defendeur 15 jours tenir", "delais/placement-judiciaire 15 jours rebours"]);
  });

  test("le montant dit le dernier ressort et la requête", () => {
    expect(computeAssignationFond(faitsConsommateur(), BAREMES).justification.avertissements.join()).toContain("une requête au tribunal judiciaire suffit");
    expect(computeAssignationFond(faitsVoies({ montant: montant(5_000_01) }), BAREMES).justification.avertissements).toContain("Jugement susceptible d’appel.");
  });

  test("la juridiction et les contributions viennent de l’annuaire\u00A0; une adresse inconnue se demande", () => {
    const marseille = computeAssignationFond(faitsVoies({ lieu: { insee: "13055" }, montant: montant(60_000_00), demandeur: { kind: "personne_morale", effectif: 40 } }), BAREMES, ANNUAIRE).valeur;
    expect([marseille.competence.avocat, marseille.competence.juridictions[0]?.type]).toEqual(["obligatoire", "TAE"]);
    expect(listObstacles(computeAssignationFond(faitsVoies({ lieu: { ville: "Nullepart-sur-Rien" } }), BAREMES, ANNUAIRE).valeur, "inconnue")).toContain("commune");
  });
});
