import { describe, expect, test } from "vitest";
import { createCondition, findAucuneOuverture, findExigible, findNonPrescrite, isTout, listConditionsPaiement } from "#shared/regles/voies/conditions.ts";
import { faitsVoies } from "./faits.ts";

const REPONSES = { oui: "Oui.", non: "Non.", inconnue: "Dire si.", references: [{ texte: "CPC", article: "1405" }] } as const;

describe("une condition", () => {
  test("remplie, non remplie, ou demandée", () => {
    expect([true, false, undefined].map((valeur) => createCondition(valeur, REPONSES))).toMatchObject([{ etat: "remplie", libelle: "Oui." }, { etat: "non-remplie", libelle: "Non." }, { etat: "inconnue", libelle: "Dire si." }]);
  });

  test("une règle de mémoire ou contradictoire n’ouvre ni ne ferme\u00A0: elle se vérifie", () => {
    for (const confiance of ["C", "D"] as const) for (const valeur of [true, false]) expect(createCondition(valeur, { ...REPONSES, confiance }).etat).toBe("a-verifier");
    expect(createCondition(false, { ...REPONSES, confiance: "B" }).etat).toBe("non-remplie");
  });

  test("un seul fait contraire suffit, un seul inconnu suspend", () => {
    expect([isTout(true, true), isTout(true, undefined), isTout(undefined, false)]).toEqual([true, undefined, false]);
  });
});

test("toute action en paiement demande l’exigibilité, la non-prescription et l’absence d’ouverture", () => {
  expect(listConditionsPaiement(faitsVoies()).map(({ etat }) => etat)).toEqual(["remplie", "remplie", "remplie"]);
  expect(listConditionsPaiement(faitsVoies({ isSurendettementRecevable: true, titre: { type: "1" } })).map(({ etat }) => etat)).toEqual(["remplie", "remplie", "remplie", "a-verifier", "a-verifier"]);
  expect([findExigible(faitsVoies({ isExigible: false })).etat, findNonPrescrite(faitsVoies({ isPrescrite: undefined })).etat, findAucuneOuverture(faitsVoies({ isProcedureCollective: true })).etat]).toEqual(["non-remplie", "inconnue", "non-remplie"]);
});
