import { expect, test } from "vitest";
import { parseValeurs } from "#shared/imports/retour-valeurs.ts";

test("une date se lit en chiffres ou en lettres, un montant avec ou sans euro, une heure à la française", () => {
  const lues = parseValeurs({ "retour.acte.date": "18/11/2026", "retour.audience.date": "1er décembre 2026", "retour.encaissement": "1 250,50 €", "retour.audience.heure": "9 h 30", "retour.acte.modeRemise": "À ÉTUDE" });
  expect([lues.jour("acte.date"), lues.jour("audience.date"), lues.montant("encaissement"), lues.heure("audience.heure"), lues.texte("acte.modeRemise")]).toEqual(["2026-11-18", "2026-12-01", 125_050, "09:30", "à étude"]);
  expect(lues.refusees).toEqual([]);
});

test.each([
  ["retour.acte.date", "32/13/2026", "une date (JJ/MM/AAAA)"],
  ["retour.encaissement", "beaucoup", "un montant (1 250,00)"],
  ["retour.encaissement", "-12,00", "un montant positif"],
  ["retour.audience.heure", "25:00", "une heure (09:30)"],
  ["retour.acte.nature", "danse", "un des choix de la liste"],
])("« %s » : « %s » n’est pas %s", (tag, valeur, attendu) => {
  const { refusees, jour, montant, heure, texte } = parseValeurs({ [tag]: valeur });
  expect(refusees.map(({ champ, phrase }) => [champ.tag, phrase])).toEqual([[tag, `«\u00A0${valeur}\u00A0» n’est pas ${attendu}.`]]);
  const nom = tag.replace("retour.", "");
  expect([jour(nom), montant(nom), heure(nom), texte(nom)]).toEqual([undefined, undefined, undefined, undefined]);
});
