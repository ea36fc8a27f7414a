import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { AUCUN_USAGE, createPiece, createVoie, findDelaiHabituel, findEtat } from "#shared/regles/voies/creation-voie.ts";
import { SANS_JUGE } from "#shared/regles/voies/competence-voie.ts";
import type { Condition } from "#shared/regles/voies/voie.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { AU, faitsVoies } from "./faits.ts";

const condition = (etat: Condition["etat"]): Condition => ({ etat, libelle: "Une condition", references: [{ texte: "CPC", article: "1405" }] });

describe("l’état d’une voie", () => {
  test("la pire de ses conditions décide", () => {
    expect(findEtat([condition("remplie")])).toBe("ouverte");
    expect(findEtat([condition("remplie"), condition("a-verifier")])).toBe("a-verifier");
    expect(findEtat([condition("a-verifier"), condition("inconnue")])).toBe("a-completer");
    expect(findEtat([condition("a-faire")])).toBe("a-completer");
    expect(findEtat([condition("indisponible"), condition("inconnue")])).toBe("indisponible");
    expect(findEtat([condition("indisponible"), condition("non-remplie")])).toBe("fermee");
  });

  test("une pièce exigée qui manque se dit et ne ferme rien", () => {
    const faits = faitsVoies({ pieces: [] });
    const { valeur, justification } = createVoie({
      id: "injonction-de-payer", titre: "Injonction de payer", references: [{ texte: "CPC", article: "1405" }], conditions: [condition("remplie")], competence: SANS_JUGE,
      pieces: [createPiece("Facture", ["facture"], faits, [{ texte: "CPC", article: "1407" }]), createPiece("Mise en demeure", ["mise-en-demeure"], faits, [])],
      etapes: [{ libelle: "Déposer", acteur: "creancier", references: [], delais: [] }], couts: [], delaiHabituel: AUCUN_USAGE, isAutonome: true, tientContestation: false,
    });
    expect(valeur.etat).toBe("ouverte");
    expect(justification.avertissements).toEqual(["Pièces à réunir\u00A0: facture."]);
    expect(justification.etapes).toMatchObject([{ libelle: "Une condition", valeur: "condition remplie" }]);
  });
});

test("une durée d’usage dit sa source, et si elle est une hypothèse", () => {
  expect(findDelaiHabituel("voies/delai-habituel-refere", AU, BAREMES)).toMatchObject({ duree: "2 mois", isHypothese: true, source: "hypothèse de travail" });
  expect(findDelaiHabituel("voies/delai-habituel-refere", jour("2001-01-01"), BAREMES)).toEqual(AUCUN_USAGE);
});
