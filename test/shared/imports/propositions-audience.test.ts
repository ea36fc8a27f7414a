import { expect, test } from "vitest";
import type { LectureAgenda, RendezVousLu } from "#shared/imports/lecture-agenda.ts";
import { formatSansAudience, listPropositionsAgenda } from "#shared/imports/propositions-audience.ts";
import { applyPropositions, createConnaissances, debiteur, projectTout, resume } from "../../support/connaissances-builder.ts";
import { appendLot, facture, id, ouverture } from "../../support/dossier-builder.ts";

const AUDIENCE: RendezVousLu = { uid: "1@x", genre: "rendez-vous", titre: "Audience – TJ Lyon – RG n° 25/01234 – dossier 2026-0001", debut: "2026-03-27T08:00:00Z", lieu: "salle 4", isAnnule: false, sequence: 0 };
const agenda = (...rendezVous: readonly RendezVousLu[]): LectureAgenda => ({ kind: "agenda", format: "ics", nomFichier: "a.ics", rendezVous, composants: { evenements: rendezVous.length, taches: 0 }, anomalies: [], anomaliesTotal: 0, avertissements: [] });
const connu = createConnaissances(debiteur(), facture("a", "1 200,00"));

test("une audience qui cite son dossier est cochée, puis connue, puis déplacée, puis annulée sans disparaître", () => {
  const premiere = listPropositionsAgenda(agenda(AUDIENCE), connu);
  expect(resume(premiere)).toEqual(["☑ proposee Audience du 27/03/2026 à 09:00 à ajouter, dossier 2026-0001"]);
  expect(premiere[0]).toMatchObject({ nom: "Café des Halles", detail: expect.stringMatching(/^TJ Lyon, RG n°.25\/01234, salle 4, «.Audience/) });
  const apres = applyPropositions(connu, premiere);
  expect(apres.dossiers[0]?.audiences).toMatchObject([{ dateFait: "2026-03-27", heure: "09:00", numeroRg: "25/01234" }]);
  expect(resume(listPropositionsAgenda(agenda(AUDIENCE), apres))).toEqual(["☐ deja Audience du 27/03/2026 à 09:00, dossier 2026-0001"]);
  const deplacee = { ...AUDIENCE, debut: "2026-04-10T07:00:00Z", sequence: 1 };
  const suivante = listPropositionsAgenda(agenda(deplacee), apres);
  expect(resume(suivante)).toEqual(["☑ proposee Audience à mettre à jour, le 10/04/2026 à 09:00, dossier 2026-0001"]);
  const revue = applyPropositions(apres, suivante);
  expect(revue.dossiers[0]?.audiences).toMatchObject([{ dateFait: "2026-04-10" }]);
  const annulation = listPropositionsAgenda(agenda({ ...deplacee, isAnnule: true, sequence: 2 }), revue);
  expect(resume(annulation)).toEqual(["☑ proposee Audience du 10/04/2026 à 09:00 annulée, dossier 2026-0001"]);
  expect(applyPropositions(revue, annulation).dossiers[0]?.audiences).toMatchObject([{ isAnnulee: true }]);
});

test("le seul nom du débiteur ne suffit pas à cocher\u00A0; deux dossiers du même nom demandent lequel\u00A0; sans nom, rien ne s’écrit", () => {
  const parNom = { ...AUDIENCE, titre: "Audience de référé, Café des Halles" };
  expect(listPropositionsAgenda(agenda(parNom), connu)).toMatchObject([{ etat: "a-verifier", isRetenue: false, reserve: expect.stringMatching(/nom du débiteur/) }]);
  const second = ouverture({ reference: "2026-0002" });
  const deux = projectTout(appendLot(connu.faits, { ...second, sujet: `dossier/${id("e")}` as typeof second.sujet }));
  expect(listPropositionsAgenda(agenda(parNom), deux)).toMatchObject([{ isRetenue: false, reserve: expect.stringMatching(/^2.dossiers peuvent/) }, { isRetenue: false }]);
  const [inconnue] = listPropositionsAgenda(agenda({ ...AUDIENCE, titre: "Audience Dupont" }), connu);
  expect(inconnue).toMatchObject({ etat: "impossible", nom: "Audience Dupont", reserve: expect.stringMatching(/ne nomme aucun dossier/) });
  expect(inconnue?.createFaits).toBeUndefined();
});

test("ce qui n’annonce pas d’audience est compté", () => {
  const dejeuner = { ...AUDIENCE, titre: "Déjeuner" };
  expect(formatSansAudience(agenda(AUDIENCE))).toBeUndefined();
  expect(formatSansAudience(agenda(AUDIENCE, dejeuner))).toMatch(/^1.rendez-vous n’annonce aucune audience\.$/);
  expect(formatSansAudience(agenda(dejeuner, dejeuner))).toMatch(/^2.rendez-vous n’annoncent aucune audience\.$/);
});
