import { expect, test } from "vitest";
import { toNumero, jour } from "#shared/kernel/jour.ts";
import { computeReste } from "#shared/suivi/pilotage/encours.ts";
import { KINDS_MOUVEMENT, PAS_MOUVEMENT } from "#shared/suivi/pilotage/situation.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { avoir, brouillon, debiteurProfessionnel, factsOf, facture, id, ouverture, poursuite, reglement, rejet } from "../../../support/dossier-builder.ts";
import { AU_PILOTAGE, createEntree } from "../../../support/pilotage-builder.ts";

const ouvert = { ...ouverture(), dateFait: jour("2026-06-01") };
const listKinds = (mouvements: readonly number[]) => mouvements.filter((_valeur, rang) => rang % PAS_MOUVEMENT === 0).map((kind) => KINDS_MOUVEMENT[kind]);

test("what precedes the opening is one entry on that day, net of what was paid before", () => {
  const { situation } = createEntree(factsOf(ouvert, facture("a", "1000,00"), reglement("r", "250,00", "2026-05-01"), reglement("s", "100,00", "2026-07-01")));
  expect(listKinds(situation.mouvements)).toEqual(["entree", "reglement"]);
  expect(situation.mouvements.slice(0, 3)).toEqual([0, toNumero(jour("2026-06-01")), 75_000]);
  expect(computeReste(situation.mouvements, toNumero(AU_PILOTAGE))).toBe(65_000);
});

test("a payment that came back counts on its day, and its return on its own", () => {
  const { situation } = createEntree(factsOf(ouvert, facture("a", "1000,00"), reglement("r", "400,00", "2026-07-01"), rejet("j", "r", "400,00", "2026-07-15")));
  expect(computeReste(situation.mouvements, toNumero(jour("2026-07-10")))).toBe(60_000);
  expect(computeReste(situation.mouvements, toNumero(jour("2026-07-20")))).toBe(100_000);
});

test("the route is that of the last procedure opened, and what is dated after the day is left out", () => {
  const { situation } = createEntree(factsOf(ouvert, facture("a", "1000,00"), poursuite("p", "injonction-de-payer", "2026-07-01", { juridiction: "Lyon" }), avoir("v", "10,00", "2027-01-01"), brouillon("cloture", "2027-02-01", { motif: "paiement" })));
  expect(situation).toMatchObject({ voie: "injonction-de-payer", juridiction: "Lyon", qualite: "professionnel" });
  expect(situation.clos).toBeUndefined();
  expect(listKinds(situation.mouvements)).toEqual(["entree"]);
});

test("a collective procedure is seen from its judgment on, a closed one is not", () => {
  const procedure = (etat: "ouverte" | "close") => ({ ...brouillon("procedure", "2026-08-01", { procedureId: id("j"), procedure: "liquidation_judiciaire", etat, dateOuverture: jour("2026-08-01"), source: "BODACC, annonce A20260010100" }), sujet: debiteurProfessionnel().sujet });
  const faits = factsOf(ouvert, facture("a", "1000,00"));
  const avec = (etat: "ouverte" | "close", au = AU_PILOTAGE) => createEntree(faits, au, factsOf(debiteurProfessionnel(), procedure(etat))).situation.isCollective;
  expect(avec("ouverte")).toBe(true);
  expect(avec("ouverte", jour("2026-07-01"))).toBeUndefined();
  expect(avec("close")).toBeUndefined();
});

test("disputes: the word of a person first, else the claims of the disputes that are open", () => {
  const litige = brouillon("litige", "2026-07-01", { litigeId: id("l"), motif: "qualite", service: "commerce", creanceId: id("a") });
  const de = (...suite: readonly FaitBrouillon[]) => createEntree(factsOf(ouvert, facture("a", "300,00"), facture("e", "700,00"), ...suite)).situation.conteste;
  expect(de()).toBeUndefined();
  expect(de(litige)).toBe(30_000);
  expect(de(litige, brouillon("verdict", "2026-07-02", { verdict: "serieuse" }))).toBeUndefined();
  expect(de(brouillon("verdict", "2026-07-02", { verdict: "contestee" }))).toBe(100_000);
});
