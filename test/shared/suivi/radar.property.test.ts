import fc from "fast-check";
import { expect, test } from "vitest";
import { addJours, jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { mergeBaremes } from "#shared/paquets/merge-paquets.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { projectDebiteur } from "#shared/suivi/parties.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { computeBilanRadar, computeRadar, type EntreeRadar, mergeRadars, RADAR_VIDE } from "#shared/suivi/radar.ts";
import { debiteurProfessionnel, factsOf, facture, ouverture } from "../../support/dossier-builder.ts";
import { listTauxInventes, reprise, source, valeur } from "../../support/paquet-builder.ts";

const SOCLE = createBaremes();
const APRES = mergeBaremes(SOCLE, [source("essai", "2026-11-21", ...listTauxInventes(), reprise("interets/indemnite-recouvrement", { verifieLe: jour("2026-11-22"), valeurs: [valeur("2013-01-01", 6500)] }))]);
const LOIS = { avant: SOCLE, apres: APRES };
const debiteur = projectDebiteur(factsOf(debiteurProfessionnel()));

const uneEntree: fc.Arbitrary<EntreeRadar> = fc
  .record({ centimes: fc.integer({ min: 1, max: 10_000_000 }), retard: fc.integer({ min: -200, max: 900 }), hasQualite: fc.boolean() })
  .map(({ centimes, retard, hasQualite }) => {
    const echeance = addJours(jour("2026-11-21"), -retard);
    const dossier = projectDossier(factsOf(ouverture(), { ...facture("f", "1,00"), contenu: { ...facture("f", "1,00").contenu, montantTtc: montant(centimes), echeance } } as ReturnType<typeof facture>))!;
    return { dossier, debiteur: hasQualite ? debiteur : undefined };
  });
const desEntrees = fc.array(uneEntree, { maxLength: 12 });
const unJour = fc.constantFrom(jour("2026-11-21"), jour("2026-12-31"), jour("2027-01-15"), jour("2027-07-01"));

test("the radars of the parts add up to the radar of the whole, wherever it is cut", () => {
  fc.assert(fc.property(desEntrees, fc.nat(12), unJour, (entrees, coupe, au) => {
    const parts = [entrees.slice(0, coupe), entrees.slice(coupe)].map((part) => computeRadar(part, LOIS, au));
    expect(parts.reduce(mergeRadars, RADAR_VIDE)).toEqual(computeRadar(entrees, LOIS, au));
  }));
});

test("the totals foot: before, plus what changed, plus what is gained, less what is lost, is after", () => {
  fc.assert(fc.property(desEntrees, unJour, fc.boolean(), (entrees, au, isInverse) => {
    const radar = computeRadar(entrees, isInverse ? { avant: APRES, apres: SOCLE } : LOIS, au);
    const { modifies, gagnes, perdus } = computeBilanRadar(radar);
    expect(radar.avant.total + modifies.ecart + gagnes.total - perdus.total).toBe(radar.apres.total);
    expect(radar.avant.nombre + gagnes.nombre - perdus.nombre).toBe(radar.apres.nombre);
  }));
});

test("a law compared with itself changes nothing", () => {
  fc.assert(fc.property(desEntrees, unJour, (entrees, au) => {
    const { changes, avant, apres } = computeRadar(entrees, { avant: APRES, apres: APRES }, au);
    expect([changes, avant]).toEqual([[], apres]);
  }));
});
