import { expect, test } from "vitest";
import { TEXTES_MANDAT } from "#shared/actes/communs/mandat.ts";
import { LETTRE_MISSION_AVOCAT } from "#shared/actes/modeles/lettre-mission-avocat.ts";
import { renderActeInvente } from "../../../support/dossiers-actes.ts";

test("la fiche de retour porte la référence du dossier et l’adresse où la renvoyer", () => {
  expect(Object.keys(TEXTES_MANDAT)).toEqual(["renvoi-fiche-retour"]);
  expect(renderActeInvente(LETTRE_MISSION_AVOCAT, "une seule facture").texte).toContain("La fiche de retour jointe (n° 2026-0417) peut nous être renvoyée complétée, par courriel à contentieux@valdore.example, après chaque acte.");
});
