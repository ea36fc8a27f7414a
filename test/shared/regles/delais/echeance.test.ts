import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Duree } from "#shared/kernel/duree.ts";
import { fromNumero, type Jour, jour, toNumero } from "#shared/kernel/jour.ts";
import { type Territoire, TERRITOIRES } from "#shared/kernel/territoire.ts";
import { isJourOuvrable } from "#shared/regles/calendrier/jour-ouvrable.ts";
import { computeEcheance, type Echeance } from "#shared/regles/delais/echeance.ts";
import { expectCalcule } from "../../../support/baremes.ts";
import { readVecteurs } from "../../../support/vecteurs.ts";
import { CAS_ECHEANCE } from "./echeance.cas.ts";

interface EntreeDelai {
  readonly depart: Jour;
  readonly duree: Duree;
  readonly sens?: "avant" | "arriere";
  readonly territoire?: Territoire;
}

const VECTEURS = readVecteurs<EntreeDelai, Echeance>("delais").filter(({ entree }) => entree.sens !== "arriere");

describe("dernier jour d’un délai de procédure", () => {
  test.each(CAS_ECHEANCE)("$nom ($source)", ({ depart, duree, termeBrut, echeance }) => {
    expect(expectCalcule(computeEcheance({ depart: jour(depart), duree, territoire: "metropole" })).valeur).toEqual({ termeBrut, echeance });
  });

  test.runIf(VECTEURS.length > 0)("every worked case of an independent program", () => {
    for (const { entree: { depart, duree, territoire = "metropole" }, attendu } of VECTEURS) {
      expect(expectCalcule(computeEcheance({ depart, duree, territoire })).valeur, JSON.stringify({ depart, duree, territoire })).toEqual(attendu);
    }
  });

  test("sans départ et sans durée, la règle demande les deux à la fois", () => {
    expect(computeEcheance({ duree: {}, territoire: "metropole" })).toEqual({ kind: "incomplet", manquants: ["le jour qui fait courir le délai", "la durée du délai"] });
  });

  test("chaque étape se lit en français avec son article", () => {
    const { etapes } = expectCalcule(computeEcheance({ depart: jour("2026-08-31"), duree: { mois: 6, jours: 2 }, territoire: "metropole" })).justification;
    expect(etapes.map(({ libelle, valeur }) => `${libelle}\u00A0: ${valeur ?? ""}`.replaceAll("\u00A0", " "))).toEqual([
      "Le jour de l’acte, de l’événement ou de la notification fait courir le délai et ne compte pas\u00A0: lundi 31 août 2026",
      "6 mois\u00A0: ce mois n’a pas le même quantième, le délai expire le dernier jour du mois\u00A0: dimanche 28 février 2027",
      "puis 2 jours\u00A0: mardi 2 mars 2027",
      "Le terme est un jour ouvrable\u00A0: le délai expire ce jour à vingt-quatre heures\u00A0: mardi 2 mars 2027",
    ].map((phrase) => phrase.replaceAll("\u00A0", " ")));
    expect(etapes.every(({ references }) => references !== undefined)).toBe(true);
  });

  test("un férié local qui recule le terme avertit et donne le jour à tenir", () => {
    const { valeur, justification } = expectCalcule(computeEcheance({ depart: jour("2026-11-26"), duree: { mois: 1 }, territoire: "alsace-moselle" }));
    expect(valeur).toEqual({ termeBrut: "2026-12-26", echeance: "2026-12-28" });
    expect(justification.avertissements).toEqual([]);
    const reunion = expectCalcule(computeEcheance({ depart: jour("2027-11-20"), duree: { mois: 1 }, territoire: "la-reunion" }));
    expect(reunion.valeur.echeance).toBe("2027-12-21");
    expect(reunion.justification.avertissements[0]).toContain("tenir le lundi 20\u00A0décembre\u00A02027");
  });

  const faits = fc.record({
    depart: fc.integer({ min: toNumero(jour("1990-01-01")), max: toNumero(jour("2080-12-31")) }).map(fromNumero),
    duree: fc.record({ annees: fc.integer({ min: 0, max: 10 }), mois: fc.integer({ min: 0, max: 24 }), jours: fc.integer({ min: 1, max: 90 }) }),
    territoire: fc.constantFrom(...TERRITOIRES),
  });

  test("l’échéance est ouvrable, jamais avant le terme, et n’est reculée que d’un jour fermé", () => {
    fc.assert(fc.property(faits, ({ depart, duree, territoire }) => {
      const { termeBrut, echeance } = expectCalcule(computeEcheance({ depart, duree, territoire })).valeur;
      expect(echeance >= termeBrut && termeBrut > depart).toBe(true);
      expect(isJourOuvrable(echeance, territoire)).toBe(true);
      expect(echeance === termeBrut).toBe(isJourOuvrable(termeBrut, territoire));
    }));
  });

  test("un jour de plus n’avance jamais l’échéance", () => {
    fc.assert(fc.property(faits, ({ depart, duree, territoire }) => {
      const plus = { ...duree, jours: duree.jours + 1 };
      expect(expectCalcule(computeEcheance({ depart, duree: plus, territoire })).valeur.echeance >= expectCalcule(computeEcheance({ depart, duree, territoire })).valeur.echeance).toBe(true);
    }));
  });
});
