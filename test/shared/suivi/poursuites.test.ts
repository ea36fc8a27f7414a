import { expect, test } from "vitest";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { listEvenementsVoisins, listPoursuites } from "#shared/suivi/poursuites.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { audience, factsOf, id, jalon, ouverture, poursuite } from "../../support/dossier-builder.ts";

function poursuitesDe(...brouillons: readonly FaitBrouillon[]) {
  const dossier = projectDossier(factsOf(ouverture(), ...brouillons));
  if (dossier === undefined) throw new Error("dossier absent");
  return listPoursuites(dossier);
}

test("une procédure ouverte attend son premier acte, et dit lesquels sont possibles", () => {
  const [etat] = poursuitesDe(poursuite("p", "injonction-de-payer"));
  expect(etat?.etat).toBe("À engager");
  expect(etat?.suites.map(({ kind }) => kind)).toEqual(["requete_injonction"]);
});

test("chaque étape est rattachée à celle qu’elle suit, quel que soit l’ordre de saisie", () => {
  const [etat] = poursuitesDe(poursuite("p", "injonction-de-payer"), jalon("s", "signification_injonction", "2026-10-01"), jalon("q", "requete_injonction", "2026-06-01"), jalon("o", "ordonnance_injonction", "2026-09-10"));
  expect(etat?.evenements.map(({ id: le, origineId }) => [le, origineId])).toEqual([[id("q"), undefined], [id("o"), id("q")], [id("s"), id("o")]]);
  expect(etat?.etat).toBe("Ordonnance signifiée, opposition possible");
  expect(etat?.suites.map(({ kind }) => kind)).toContain("opposition_injonction");
  expect(etat?.suites.map(({ kind }) => kind)).not.toContain("ordonnance_injonction");
});

test("la première audience non annulée porte les délais à rebours, l’assignation s’y rattache", () => {
  const [etat] = poursuitesDe(poursuite("p", "assignation-fond", "2026-11-01", { nature: "commerciale" }), audience("f", "2026-12-01", { isAnnulee: true }), audience("g", "2027-01-20"), audience("h", "2027-03-10"), jalon("s", "assignation", "2026-12-10"));
  expect(etat?.evenements.map(({ kind, date, origineId }) => [kind, date, origineId])).toEqual([["audience_commerce", "2027-01-20", undefined], ["assignation", "2026-12-10", id("g")]]);
});

test("la nature d’une juridiction inconnue ne se devine pas", () => {
  const [etat] = poursuitesDe(poursuite("p", "assignation-fond"), audience("g", "2027-01-20"));
  expect(etat?.evenements).toEqual([]);
});

test("une procédure close ne propose que la suite de son dernier acte", () => {
  const [etat] = poursuitesDe(poursuite("p", "injonction-de-payer"), jalon("q", "requete_injonction", "2026-06-01"), jalon("r", "rejet_injonction", "2026-07-01"));
  expect([etat?.isClose, etat?.suites]).toEqual([true, []]);
});

test("une mesure conservatoire voit le fond engagé ailleurs ; deux injonctions ne se voient pas", () => {
  const toutes = poursuitesDe(
    poursuite("p", "saisie-conservatoire"), jalon("s", "saisie_conservatoire_creances", "2026-10-01"),
    poursuite("r", "injonction-de-payer"), jalon("q", "requete_injonction", "2026-10-10", { poursuiteId: id("r") }),
    poursuite("t", "injonction-de-payer"), jalon("u", "requete_injonction", "2026-10-12", { poursuiteId: id("t") }),
  );
  const [mesure, premiere] = toutes;
  if (mesure === undefined || premiere === undefined) throw new Error("procédures absentes");
  expect(listEvenementsVoisins(mesure, toutes).map(({ kind }) => kind)).toEqual(["requete_injonction", "requete_injonction"]);
  expect(listEvenementsVoisins(premiere, toutes).map(({ kind }) => kind)).toEqual(["saisie_conservatoire_creances"]);
});
