import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { listAudiencesAnnulees, previewChangements, RESERVE_AUDIENCE_ANNULEE } from "#shared/suivi/changements-delais.ts";
import { BAREMES } from "../../support/baremes.ts";
import { audience, DOSSIER, factsOf, id, jalon, ouverture, poursuite } from "../../support/dossier-builder.ts";

const CONTEXTE = { aujourdhui: jour("2026-11-21"), baremes: BAREMES, territoire: "metropole" } as const;
const FAITS = factsOf(ouverture(), poursuite("p", "injonction-de-payer", "2026-06-01", { nature: "judiciaire" }), jalon("q", "requete_injonction", "2026-06-08"), jalon("o", "ordonnance_injonction", "2026-09-01"));

const lignes = (...brouillons: Parameters<typeof previewChangements>[1]) => previewChangements(FAITS, brouillons, CONTEXTE).map(({ kind, delai, avant, apres }) => [kind, delai.maillon.parametreId, avant, apres]);

test("corriger la date de l’ordonnance montre l’ancienne échéance et la nouvelle, l’ancien régime compris", () => {
  const corrige = { ...jalon("o", "ordonnance_injonction", "2026-08-31"), remplace: FAITS.slice(-1).map((fait) => fait.id) };
  expect(lignes(corrige)).toEqual([["deplace", "delais/injonction-signification", "2026-12-01", "2027-03-01"]]);
});

test("signifier tient une échéance et en ouvre d’autres", () => {
  expect(lignes(jalon("s", "signification_injonction", "2026-11-10", { isAPersonne: true }))).toEqual([
    ["tenu", "delais/injonction-signification", "2026-12-01", "2026-12-01"],
    ["nouveau", "delais/injonction-opposition", undefined, "2026-12-11"],
    ["nouveau", "delais/injonction-attente-execution", undefined, "2027-01-12"],
  ]);
});

test("retirer l’ordonnance fait disparaître son échéance, et cela se dit avant", () => {
  const retrait: FaitBrouillon = { sujet: DOSSIER, type: "retrait", dateFait: jour("2026-11-21"), contenu: {}, remplace: FAITS.slice(-1).map((fait) => fait.id) };
  expect(lignes(retrait)).toEqual([["disparu", "delais/injonction-signification", "2026-12-01", undefined]]);
});

test("une audience que l’enregistrement annule se montre avec son jour, les autres non", () => {
  expect(listAudiencesAnnulees([audience("h", "2026-12-10", { juridiction: "TAE de Lyon", isAnnulee: true }), audience("k", "2026-12-15"), jalon("s", "signification_injonction", "2026-11-10")])).toEqual([{ id: id("h"), libelle: "Audience, TAE de Lyon", kind: "annulee", avant: "2026-12-10", reserve: RESERVE_AUDIENCE_ANNULEE }]);
});
