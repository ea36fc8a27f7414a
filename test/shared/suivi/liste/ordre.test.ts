import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { createColonnesListe } from "#shared/suivi/liste/colonnes.ts";
import { createOrdre } from "#shared/suivi/liste/ordre.ts";
import { AU, ligne } from "../../../support/ligne-inventee.ts";

const COLONNES = createColonnesListe({ aujourdhui: AU, mandataires: [], etiquettes: [], libres: [] });
const LIGNES = [
  ligne({ id: "a", debiteur: "Verrerie", solde: montant(30), etape: "titre", premiereEcheance: jour("2026-03-01") }),
  ligne({ id: "b", debiteur: "Éole", solde: montant(10), etape: "amiable", agirAuPlusTard: jour("2027-01-01"), verdict: "contestee" }),
  ligne({ id: "c", debiteur: "Altivoie", solde: montant(20), etape: "clos", agirAuPlusTard: jour("2026-12-31"), premiereEcheance: jour("2026-11-01"), verdict: "serieuse" }),
];

test.each([
  ["debiteur", false, "cba"], ["debiteur", true, "abc"], ["solde", false, "bca"], ["solde", true, "acb"], ["etape", false, "bac"], ["agir", false, "cba"], ["agir", true, "bca"], ["retard", true, "acb"], ["verdict", false, "cba"],
])("trié par %s, décroissant %s\u00A0: %s\u00A0; ce qui manque reste à la fin", (colonneId, isDecroissant, attendu) => {
  const colonne = COLONNES.find(({ id }) => id === colonneId);
  if (colonne === undefined) throw new Error("colonne absente");
  const ordre = createOrdre();
  ordre.learn(LIGNES.slice(0, 1), colonne);
  expect(ordre.sort(LIGNES, colonne, isDecroissant).map(({ id }) => id).join("")).toBe(attendu);
});

test("préparé d’avance, puis d’autres lignes apprises\u00A0: le même ordre", () => {
  const colonne = COLONNES.find(({ id }) => id === "debiteur");
  if (colonne === undefined) throw new Error("colonne absente");
  const ordre = createOrdre();
  ordre.prepare(LIGNES, colonne);
  ordre.learn([ligne({ id: "d", debiteur: "Bellorgue" })], colonne);
  expect(ordre.sort(LIGNES, colonne, false).map(({ debiteur }) => debiteur)).toEqual(["Altivoie", "Éole", "Verrerie"]);
});
