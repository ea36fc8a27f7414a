import { expect, test } from "vitest";
import { formatValeur, type Valeur } from "#shared/actes/langue/valeur.ts";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { taux } from "#shared/kernel/taux.ts";
import { normalize } from "../../../support/acte-texte.ts";

const CAS: readonly (readonly [valeur: Valeur, ecrite: string])[] = [
  [{ kind: "texte", texte: "le contrat" }, "le contrat"],
  [{ kind: "montant", montant: montant(123_450) }, "1 234,50 €"],
  [{ kind: "date", jour: jour("2026-03-01") }, "1er mars 2026"],
  [{ kind: "taux", taux: taux(121_500) }, "12,15 %"],
  [{ kind: "nombre", nombre: 1200 }, "1 200"],
  [{ kind: "oui-non", isOui: true }, "oui"],
  [{ kind: "pieces", numeros: [2, 3] }, "2, 3"],
  [{ kind: "liste", elements: [{}, {}] }, "2"],
];

test.each(CAS)("%o", (valeur, ecrite) => {
  expect(normalize(formatValeur(valeur))).toBe(ecrite);
});
