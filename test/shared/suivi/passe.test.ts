import { describe, expect, test } from "vitest";
import { fromNumero, jour } from "#shared/kernel/jour.ts";
import { createChamp } from "#shared/suivi/champs.ts";
import { findPremierJour, listFaitsAu, listFaitsConnus, listFaitsSurvenus } from "#shared/suivi/passe.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { appendLot, avoir, DOSSIER, factsOf, facture, id, ouverture } from "../../support/dossier-builder.ts";

// Written on 21 November 2026, one minute after the other.
const depart = factsOf(ouverture(), facture("a", "10,00", { dateFacture: jour("2026-03-01") }), avoir("v", "5,00", "2026-06-01"));
const faits = appendLot(depart, createChamp(depart, { sujet: DOSSIER, objetId: id("a"), champ: "numero", valeur: "F-2026-1", dateFait: jour("2026-11-21") }));
const findJour = (instant: number) => fromNumero(Math.floor(instant / 86_400_000));

describe("le dossier tel qu’il était", () => {
  test("« connu » : ce qui était écrit à la fin de ce jour, et rien de ce qui l’a corrigé depuis", () => {
    const hier = (instant: number) => (instant > faits[2]!.horloge[0] ? jour("2026-11-21") : jour("2026-11-20"));
    const dossier = projectDossier(listFaitsAu(faits, { au: jour("2026-11-20"), selon: "connu", findJour: hier }));
    expect(dossier?.creances.map(({ numero }) => numero)).toEqual(["F-A"]);
    expect(dossier?.avoirs).toHaveLength(1);
    expect(listFaitsAu(faits, { au: jour("2026-11-20"), selon: "connu", findJour })).toEqual([]);
  });

  test("« survenu » : ce qui était arrivé ce jour-là, avec les corrections faites depuis", () => {
    const dossier = projectDossier(listFaitsAu(faits, { au: jour("2026-04-01"), selon: "survenu", findJour }));
    expect(dossier?.creances.map(({ numero }) => numero)).toEqual(["F-2026-1"]);
    expect(dossier?.avoirs).toEqual([]);
  });

  test("au dernier jour, les deux disent le dossier d’aujourd’hui", () => {
    for (const selon of ["connu", "survenu"] as const) expect(listFaitsAu(faits, { au: jour("2026-11-21"), selon, findJour })).toEqual(faits);
  });

  test("ce qui était su à un instant, et ce qui était arrivé un jour avec ce qui était su", () => {
    const sus = listFaitsConnus(faits, faits[3]!.horloge[0]);
    expect(sus).toEqual(depart);
    expect(projectDossier(listFaitsSurvenus(sus, jour("2026-04-01")))).toMatchObject({ creances: [{ numero: "F-A" }], avoirs: [] });
  });

  test("le premier jour où l’on peut remonter", () => {
    expect(findPremierJour(faits, { selon: "survenu", findJour })).toBe("2026-03-01");
    expect(findPremierJour(faits, { selon: "connu", findJour })).toBe("2026-11-21");
    expect(findPremierJour([], { selon: "connu", findJour })).toBeUndefined();
  });
});
