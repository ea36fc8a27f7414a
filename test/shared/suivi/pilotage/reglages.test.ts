import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { projectCreancier } from "#shared/suivi/parties.ts";
import { findReglages, listCartes, listRapportsDus, N_MINIMUM } from "#shared/suivi/pilotage/reglages.ts";
import { brouillon, factsOf, id } from "../../../support/dossier-builder.ts";

function creancier(...faits: readonly FaitBrouillon[]) {
  const projete = projectCreancier(factsOf(...[brouillon("creancier", "2026-01-01", { denomination: "Ardenne Matériaux" }), ...faits].map((fait) => ({ ...fait, sujet: createSujetId("creancier", id("c")) }) as FaitBrouillon)));
  if (projete === undefined) throw new Error("créancier absent");
  return [projete];
}

test("la maison part de taux qui sont dits de départ, puis des siens", () => {
  expect(findReglages(creancier())).toMatchObject({ isDeDepart: true, nMinimum: N_MINIMUM, taux: { collective: 100 } });
  expect(findReglages(creancier(brouillon("pilotage", "2026-02-01", { taux: { collective: 80 }, nMinimum: 10 })))).toMatchObject({ isDeDepart: false, nMinimum: 10, taux: { collective: 80, conteste: 50 } });
});

test("la page d’un profil est celle qu’il a gardée, sans les cartes inconnues", () => {
  const connues = ["flux", "droits", "encours"];
  expect(listCartes(creancier(), "comptabilite", connues)).toEqual(["flux", "encours"]);
  expect(listCartes(creancier(brouillon("accueil", "2026-02-01", { profil: "gestion", cartes: ["droits", "inventee"] })), "gestion", connues)).toEqual(["droits"]);
  expect(listCartes(creancier(brouillon("accueil", "2026-02-01", { profil: "gestion", cartes: ["inventee"] })), "gestion", connues)).toEqual(connues);
});

describe("listes à établir", () => {
  const rapport = (rythme: "lundi" | "mois" | "demande") => brouillon("rapport", "2026-11-02", { rapportId: id("r"), nom: "Gros soldes", vueId: "tous", rythme, forme: "xlsx" });
  const count = (au: string, ...faits: readonly FaitBrouillon[]) => listRapportsDus(creancier(...faits), jour(au)).length;

  test("chaque lundi, et tant que personne ne l’a fait", () => {
    expect([count("2026-11-06", rapport("lundi")), count("2026-11-09", rapport("lundi")), count("2026-11-13", rapport("lundi"))]).toEqual([1, 1, 1]);
    const fait = brouillon("rapport-fait", "2026-11-10", { rapportId: id("r"), nomFichier: "x.xlsx" });
    expect([count("2026-11-13", rapport("lundi"), fait), count("2026-11-16", rapport("lundi"), fait)]).toEqual([0, 1]);
  });

  test("au premier du mois qui suit sa création\u00A0; à la demande, jamais rappelée", () => {
    expect([count("2026-11-30", rapport("mois")), count("2026-12-01", rapport("mois")), count("2026-12-07", rapport("demande"))]).toEqual([0, 1, 0]);
  });

  test("chacune dit pourquoi elle est là, et la dernière fois qu’on l’a écrite", () => {
    const raisons = (au: string, ...faits: readonly FaitBrouillon[]) => listRapportsDus(creancier(...faits), jour(au)).map(({ raison, duLe }) => [duLe, raison]);
    expect(raisons("2026-11-09", rapport("lundi"))).toEqual([["2026-11-09", "chaque lundi, attendue aujourd’hui\u00A0; jamais écrite"]]);
    const fait = brouillon("rapport-fait", "2026-11-10", { rapportId: id("r"), nomFichier: "x.xlsx" });
    expect(raisons("2026-12-02", rapport("mois"), fait)).toEqual([["2026-12-01", "le premier du mois, attendue depuis le 01/12/2026\u00A0; écrite la dernière fois le 10/11/2026"]]);
  });
});
