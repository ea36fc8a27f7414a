import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { createRetraitProcedure } from "#shared/suivi/brouillons-procedure.ts";
import { projectEcheances } from "#shared/suivi/echeances-ligne.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { BAREMES } from "../../support/baremes.ts";
import { appendLot, audience, brouillon, factsOf, id, issue, jalon, ouverture, poursuite } from "../../support/dossier-builder.ts";

function projectAu(au: string, ...brouillons: readonly FaitBrouillon[]) {
  const dossier = projectDossier(factsOf(ouverture(), ...brouillons));
  if (dossier === undefined) throw new Error("dossier absent");
  return projectEcheances(dossier, jour(au), BAREMES);
}

const IP = [poursuite("p", "injonction-de-payer", "2026-06-01", { nature: "judiciaire" }), jalon("q", "requete_injonction", "2026-06-08"), jalon("o", "ordonnance_injonction", "2026-09-01")];

test("une échéance à tenir est dans la ligne, avec sa sanction et le jour où elle s’annonce", () => {
  expect(projectAu("2026-11-21", ...IP).delais).toEqual([{
    id: `delais/injonction-signification ${id("o")}`, poursuiteId: id("p"), parametreId: "delais/injonction-signification", libelle: "Signifier l’ordonnance d’injonction de payer",
    jour: "2026-12-01", alerteLe: "2026-11-08", remonteLe: "2026-11-19", etat: "a-tenir", sanction: "non-avenu", isARelire: true,
  }]);
});

test("tenue, elle reste deux mois au jour où elle le fut, puis s’en va", () => {
  const signifiee = [...IP, jalon("s", "signification_injonction", "2026-11-10", { isAPersonne: true })];
  expect(projectAu("2026-11-21", ...signifiee).delais).toContainEqual(expect.objectContaining({ parametreId: "delais/injonction-signification", etat: "tenu", jour: "2026-11-10" }));
  expect(projectAu("2027-02-01", ...signifiee).delais?.map(({ parametreId }) => parametreId)).not.toContain("delais/injonction-signification");
});

test("relue par une seconde personne au jour qu’elle porte, elle ne demande plus de relecture\u00A0; déplacée, elle en demande une autre", () => {
  const relue = (jourLu: string) => brouillon("relecture", "2026-11-21", { cle: `delais/injonction-signification ${id("o")}`, jour: jour(jourLu), relecteur: "Paul Denis" });
  expect(projectAu("2026-11-21", ...IP, relue("2026-12-01")).delais?.[0]?.isARelire).toBeUndefined();
  expect(projectAu("2026-11-21", ...IP, relue("2027-03-01")).delais?.[0]?.isARelire).toBe(true);
});

test("un dossier clos n’a plus d’échéance", () => {
  expect(projectAu("2026-11-21", ...IP, brouillon("cloture", "2026-11-20", { motif: "paiement" })).delais).toBeUndefined();
});

test("manquée, elle reste\u00A0: rien ne se perd en silence", () => {
  expect(projectAu("2027-06-01", ...IP).delais).toContainEqual(expect.objectContaining({ etat: "manque", jour: "2026-12-01" }));
});

test("chaque audience porte son issue", () => {
  const { audiences } = projectAu("2026-11-21", poursuite("p", "refere-provision"), audience("h", "2026-11-20", { heure: "09:30", juridiction: "TAE de Nanterre" }), issue("i", "h", "2026-11-20", { issue: "delibere", au: jour("2026-12-11") }));
  expect(audiences).toEqual([{ id: id("h"), audienceId: id("h"), poursuiteId: id("p"), jour: "2026-11-20", heure: "09:30", juridiction: "TAE de Nanterre", version: 0, issue: "delibere", au: "2026-12-11" }].map(({ audienceId: _audienceId, ...ligne }) => ligne));
});

test("une tâche datée et le retour attendu d’un mandataire sont des suivis, une tâche faite n’en est plus un", () => {
  const tache = (lettre: string, reste: object) => brouillon("tache", "2026-11-02", { tacheId: id(lettre), objet: "Relancer l’étude", avantLe: jour("2026-11-24"), ...reste });
  const mandat = brouillon("mandat", "2026-11-02", { mandatId: id("m"), mandataireId: id("w"), mission: "Obtenir un titre", dateEcheance: jour("2026-12-01") });
  expect(projectAu("2026-11-21", tache("t", { attenduDe: "Étude Ravier" }), tache("u", { faiteLe: jour("2026-11-10") }), mandat).suivis).toEqual([
    { id: id("t"), jour: "2026-11-24", objet: "Relancer l’étude (Étude Ravier)" },
    { id: id("m"), jour: "2026-12-01", objet: "Retour du mandataire" },
  ]);
});

test("un dossier sans procédure n’alourdit pas sa ligne", () => {
  expect(projectAu("2026-11-21")).toEqual({});
});

test("une audience retirée reste dans la ligne, annulée, deux mois après son jour\u00A0: les agendas qui la connaissent doivent l’apprendre", () => {
  const faits = factsOf(ouverture(), audience("h", "2026-12-10", { heure: "09:30", salle: "B2" }));
  const [connue] = projectDossier(faits)?.audiences ?? [];
  const retirees = (au: string) => {
    const dossier = projectDossier(connue === undefined ? faits : appendLot(faits, createRetraitProcedure(id("d"), connue, jour("2026-11-22"))));
    return dossier === undefined ? undefined : projectEcheances(dossier, jour(au), BAREMES).audiences;
  };
  expect(retirees("2026-11-22")).toEqual([{ id: id("h"), jour: "2026-12-10", heure: "09:30", salle: "B2", poursuiteId: id("p"), isAnnulee: true, version: 1 }]);
  expect(retirees("2027-03-01")).toBeUndefined();
});
