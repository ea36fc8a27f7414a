import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { createColonnesListe } from "#shared/suivi/liste/colonnes.ts";
import { computeTotaux, groupLignes } from "#shared/suivi/liste/groupes.ts";
import { AU, ligne } from "../../../support/ligne-inventee.ts";

const COLONNES = createColonnesListe({ aujourdhui: AU, mandataires: [], etiquettes: [], libres: [] });
const LIGNES = [
  ligne({ id: "a", etape: "titre", gestionnaire: "Karim", solde: montant(30), principal: montant(30), premiereEcheance: jour("2026-03-01") }),
  ligne({ id: "b", etape: "amiable", solde: montant(12), principal: montant(10), interets: montant(2), premiereEcheance: jour("2026-11-01") }),
  ligne({ id: "c", etape: "titre", gestionnaire: "Claire", solde: montant(20), principal: montant(20) }),
];

function groupBy(colonneId: string) {
  const colonne = COLONNES.find(({ id }) => id === colonneId);
  if (colonne === undefined) throw new Error("colonne absente");
  return groupLignes(LIGNES, colonne, COLONNES);
}

test("les groupes suivent l’ordre des étapes, leurs sommes font le total", () => {
  const groupes = groupBy("etape");
  expect(groupes.map(({ titre, lignes }) => [titre, lignes.map(({ id }) => id).join("")])).toEqual([["Amiable", "b"], ["Titre", "ac"]]);
  expect(groupes.map(({ sommes }) => sommes.get("solde"))).toEqual([12, 50]);
  expect(groupes.reduce((total, { sommes }) => total + (sommes.get("solde") ?? 0), 0)).toBe(computeTotaux(LIGNES).solde);
});

test("ce qui n’a pas de valeur vient en dernier", () => {
  expect(groupBy("gestionnaire").map(({ titre }) => titre)).toEqual(["Claire", "Karim", "Sans valeur"]);
});

test("les totaux se composent, la médiane est celle du dossier du milieu", () => {
  expect(computeTotaux(LIGNES)).toEqual({ nombre: 3, solde: 62, principal: 60, interets: 2, indemnites: 0, echeanceMediane: "2026-11-01" });
  expect(computeTotaux([])).toMatchObject({ nombre: 0, solde: 0, echeanceMediane: undefined });
});
