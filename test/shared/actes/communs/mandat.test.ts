import { expect, test } from "vitest";
import { TEXTES_MANDAT } from "#shared/actes/communs/mandat.ts";
import { MANDAT_EXECUTION_TITRE } from "#shared/actes/modeles/mandat-execution-titre.ts";
import { MANDAT_MESURE_CONSERVATOIRE } from "#shared/actes/modeles/mandat-mesure-conservatoire.ts";
import { MANDAT_SIGNIFICATION_ORDONNANCE } from "#shared/actes/modeles/mandat-signification-ordonnance.ts";
import { MODELES_GROUPES } from "#shared/actes/modeles/catalogue.ts";
import { LETTRE_MISSION_AVOCAT } from "#shared/actes/modeles/lettre-mission-avocat.ts";
import { renderActeInvente } from "../../../support/dossiers-actes.ts";

test("la fiche de retour porte la référence du dossier et l’adresse où la renvoyer", () => {
  expect(renderActeInvente(LETTRE_MISSION_AVOCAT, "une seule facture").texte).toContain("La fiche de retour jointe (n° 2026-0417) peut nous être renvoyée complétée, par courriel à contentieux@valdore.example, après chaque acte.");
});

test("le corps de chaque mandat est le même dans sa lettre et dans la fiche de la lettre groupée", () => {
  for (const unitaire of [MANDAT_SIGNIFICATION_ORDONNANCE, MANDAT_EXECUTION_TITRE, MANDAT_MESURE_CONSERVATOIRE]) {
    const corps = Object.keys(TEXTES_MANDAT).filter((nom) => nom.startsWith("corps-") && unitaire.texte.includes(`[[bloc ${nom}]]`));
    expect(corps).toHaveLength(1);
    expect(MODELES_GROUPES.find(({ groupement }) => groupement?.unitaire === unitaire)?.texte).toContain(`[[bloc ${corps[0] ?? ""}]]`);
  }
});
