import { expect, test } from "vitest";
import { formatAdresse, isChampManquant, renderChamp } from "#shared/actes/champs.ts";
import { createFaitsInventes, createFaitsVides } from "../../support/dossier-invente.ts";

const pleins = createFaitsInventes();
const vides = createFaitsVides();

test("un champ connu s’imprime, un champ inconnu laisse une lacune visible", () => {
  expect(renderChamp("creancier/siren", pleins, (siren) => `n° ${siren}`)).toEqual({ texte: "n° 917408253" });
  expect(renderChamp("creancier/siren", vides)).toEqual({ texte: "[à compléter\u00A0: SIREN du créancier]", isManque: true });
});

test("le SIREN d’un consommateur n’est pas une lacune", () => {
  const consommateur = createFaitsInventes({ qualite: "consommateur" });
  expect(isChampManquant("debiteur/siren", consommateur)).toBe(false);
  expect(isChampManquant("debiteur/siren", vides)).toBe(true);
});

test.each([
  [{ adresse: "1 rue A", codePostal: "69009", ville: "Lyon", pays: "France" }, "1 rue A, 69009 Lyon"],
  [{ adresse: "1 rue A", ville: "Bruxelles", pays: "Belgique" }, "1 rue A, Bruxelles, Belgique"],
  [{ adresse: "1 rue A" }, undefined],
  [{ ville: "Lyon" }, undefined],
  [undefined, undefined],
])("adresse %o", (partie, attendu) => {
  expect(formatAdresse(partie)).toBe(attendu);
});
