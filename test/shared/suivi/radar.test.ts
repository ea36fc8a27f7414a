import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { mergeBaremes } from "#shared/paquets/merge-paquets.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { computeDecompteDossier } from "#shared/suivi/decompte-dossier.ts";
import { projectDebiteur } from "#shared/suivi/parties.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { computeBilanRadar, computeRadar, type EntreeRadar, listPortesChangees } from "#shared/suivi/radar.ts";
import { expectCalcule } from "../../support/baremes.ts";
import { debiteurProfessionnel, factsOf, facture, ouverture } from "../../support/dossier-builder.ts";
import { listTauxInventes, reprise, source, valeur } from "../../support/paquet-builder.ts";

const SOCLE = createBaremes();
const debiteur = projectDebiteur(factsOf(debiteurProfessionnel()));
const JANVIER = jour("2027-01-15");
const NOVEMBRE = jour("2026-11-21");

function entree(montant: string, reste: Parameters<typeof facture>[2] = {}): EntreeRadar {
  return { dossier: projectDossier(factsOf(ouverture(), facture("f", montant, reste)))!, debiteur };
}

function lois(...parametres: Parameters<typeof source>[2][]) {
  return { avant: SOCLE, apres: mergeBaremes(SOCLE, [source("essai", "2026-11-21", ...parametres)]) };
}

describe("un semestre dont le taux arrive", () => {
  const radar = computeRadar([entree("1 000,00"), entree("250,00")], lois(...listTauxInventes()), JANVIER);

  test("les dossiers qui n’avaient pas de décompte en ont un, et l’on sait pourquoi ils n’en avaient pas", () => {
    expect(radar).toMatchObject({ compares: 2, avant: { nombre: 0, total: 0 }, apres: { nombre: 2 } });
    expect(radar.changes[0]).toMatchObject({ debiteur: "Pelagrin Bâtiment SAS", avant: { decompte: undefined, motif: expect.stringContaining("1er semestre 2027") as string } });
  });

  test("le total après est celui que donnerait le décompte sous la nouvelle loi", () => {
    const decompte = expectCalcule(computeDecompteDossier(entree("1 000,00").dossier, debiteur, JANVIER, lois(...listTauxInventes()).apres)).valeur;
    expect(radar.changes[0]?.apres.decompte).toEqual({ total: decompte.total, interetsParJour: decompte.interetsParJour });
  });

  test("au jour d’aujourd’hui, rien ne change", () => {
    expect(computeRadar([entree("1 000,00")], lois(...listTauxInventes()), NOVEMBRE)).toMatchObject({ compares: 1, changes: [] });
  });
});

describe("une valeur corrigée", () => {
  test("l’indemnité de 40 € portée à 50 € : dix euros par facture en retard", () => {
    const radar = computeRadar([entree("1 000,00"), entree("250,00")], lois(reprise("interets/indemnite-recouvrement", { verifieLe: jour("2026-11-22"), valeurs: [valeur("2013-01-01", 5000)] })), NOVEMBRE);
    const { modifies } = computeBilanRadar(radar);
    expect([modifies.nombre, formatMontant(modifies.ecart)]).toEqual([2, "20,00\u00A0€"]);
  });

  test("une prescription raccourcie change le dernier jour utile et la porte", () => {
    const ancienne = { dateFacture: jour("2024-01-10"), dateExecution: jour("2024-01-10"), echeance: jour("2024-02-10") };
    const radar = computeRadar([entree("1 000,00", ancienne)], lois(reprise("prescription/commercial", { verifieLe: jour("2026-11-22"), valeurs: [valeur("2013-06-17", 2)] })), NOVEMBRE);
    expect(radar.changes[0]).toMatchObject({ avant: { agirAuPlusTard: "2029-01-09", portes: { "non-prescrite": "ouverte" } }, apres: { agirAuPlusTard: "2026-01-09", portes: { "non-prescrite": "fermee" } } });
    expect(listPortesChangees(radar.changes[0]!.avant, radar.changes[0]!.apres)).toEqual(["non-prescrite"]);
    expect(computeBilanRadar(radar)).toMatchObject({ joursUtiles: 1, portes: 1, modifies: { nombre: 0 } });
  });
});

test("un dossier sans qualité du débiteur n’a de décompte sous aucune loi, et dit ce qui manque", () => {
  const radar = computeRadar([{ ...entree("1 000,00"), debiteur: undefined }], lois(...listTauxInventes()), JANVIER);
  expect(radar).toMatchObject({ compares: 1, avant: { nombre: 0 }, apres: { nombre: 0 }, changes: [] });
});
