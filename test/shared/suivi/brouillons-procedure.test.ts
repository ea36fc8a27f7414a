import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { createAnnulees, createAudience, createConsigne, createIssue, createJalon, createPoursuite, createReprise, createRetablies, createRetraitProcedure, isAnnuleeParDesistement, listFaitsIssue, listReprenables } from "#shared/suivi/brouillons-procedure.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { appendLot, audience, evenement, factsOf, id, issue, jalon, ouverture, poursuite } from "../../support/dossier-builder.ts";

let dernier = 0;
const createId = () => `n${"abcdefghijklmnopqrstuvwxyz".charAt((dernier += 1) % 26)}`.padEnd(20, "z");
const REFERE = [poursuite("p", "refere-provision", "2026-09-01", { nature: "commerciale" }), jalon("s", "assignation", "2026-09-15"), audience("h", "2026-11-20", { heure: "09:30", juridiction: "TAE de Nanterre", avocat: "Me Sorbier" })];

function faitsDe(...brouillons: readonly FaitBrouillon[]) {
  return factsOf(ouverture(), ...brouillons);
}

function dossierDe(faits: ReturnType<typeof faitsDe>) {
  const dossier = projectDossier(faits);
  if (dossier === undefined) throw new Error("dossier absent");
  return dossier;
}

describe("issue d’une audience\u00A0: une saisie, tout ce qui en découle", () => {
  const faits = faitsDe(...REFERE);
  const dossier = dossierDe(faits);
  const types = (issue: "renvoi" | "delibere" | "jugement" | "radiation" | "desistement", au?: string) =>
    createIssue(dossier, { audienceId: id("h"), issue, au: au === undefined ? undefined : jour(au) }, createId).map((brouillon) => [brouillon.type, brouillon.dateFait, brouillon.type === "jalon" ? brouillon.contenu.kind : brouillon.type === "audience" ? brouillon.contenu.heure : brouillon.type === "tache" ? brouillon.contenu.avantLe : undefined]);

  test("un renvoi fixe la prochaine audience, au même lieu et à la même heure", () => {
    expect(types("renvoi", "2027-01-08")).toEqual([["issue", "2026-11-20", undefined], ["audience", "2027-01-08", "09:30"]]);
  });

  test("un délibéré met l’instance en délibéré et le fait attendre de l’avocat", () => {
    expect(types("delibere", "2026-12-11")).toEqual([["issue", "2026-11-20", undefined], ["jalon", "2026-11-20", "delibere"], ["tache", "2026-11-20", "2026-12-11"]]);
  });

  test("une décision de référé est une ordonnance\u00A0; une radiation et un désistement se notent au jour de l’audience", () => {
    expect(types("jugement")).toEqual([["issue", "2026-11-20", undefined], ["jalon", "2026-11-20", "ordonnance_refere"]]);
    expect(types("radiation").at(-1)).toEqual(["jalon", "2026-11-20", "radiation_role"]);
    expect(types("desistement").at(-1)).toEqual(["jalon", "2026-11-20", "desistement"]);
  });

  test("un désistement annule les audiences à venir de la procédure, sous leur identifiant, et le dit", () => {
    const suite = dossierDe(faitsDe(...REFERE, audience("k", "2026-12-15", { heure: "14:00" }), audience("m", "2026-12-20", { poursuiteId: id("q") })));
    const annulees = createIssue(suite, { audienceId: id("h"), issue: "desistement" }, createId).flatMap((brouillon) => (brouillon.type === "audience" ? [[brouillon.contenu.audienceId, brouillon.contenu.isAnnulee, brouillon.contenu.motif, brouillon.dateFait]] : []));
    expect(annulees).toEqual([[id("k"), true, "Désistement du 20/11/2026", "2026-12-15"]]);
  });

  test("l’étape de désistement laisse les audiences déjà tenues et celles qui ont une issue", () => {
    const suite = dossierDe(faitsDe(...REFERE, audience("k", "2026-12-15"), audience("m", "2026-12-20"), issue("i", "m", "2026-12-20", { issue: "radiation" })));
    expect(createAnnulees(suite, { poursuiteId: id("p"), le: jour("2026-12-01") }, createId).map(({ contenu }) => contenu.audienceId)).toEqual([id("k")]);
  });

  test("le désistement retiré rend les audiences qu’il avait annulées, pas celles que le greffe a supprimées", () => {
    const suite = dossierDe(faitsDe(...REFERE, audience("k", "2026-12-15", { isAnnulee: true, motif: "Désistement du 01/12/2026", sequence: 1 }), audience("m", "2026-12-20", { isAnnulee: true, motif: "Supprimée par le greffe" }), jalon("x", "desistement", "2026-12-01")));
    const [etape] = suite.jalons.filter(({ kind }) => kind === "desistement");
    const rendues = etape === undefined ? [] : createRetablies(suite, etape, createId).map(({ contenu: { audienceId, isAnnulee, sequence } }) => [audienceId, isAnnulee, sequence]);
    expect(rendues).toEqual([[id("k"), undefined, 2]]);
    expect(suite.audiences.filter(isAnnuleeParDesistement).map(({ audienceId }) => audienceId)).toEqual([id("k")]);
  });

  test("tout ce qu’une issue a écrit se retrouve pour être retiré avec elle", () => {
    const apres = appendLot(faits, ...createIssue(dossier, { audienceId: id("h"), issue: "renvoi", au: jour("2027-01-08") }, createId));
    const [issue] = dossierDe(apres).issues;
    expect(issue === undefined ? [] : listFaitsIssue(apres, issue.faitId).map(({ type }) => type)).toEqual(["issue", "audience"]);
  });
});

test("corriger une étape la redit sous son identifiant et remplace l’ancienne", () => {
  const dossier = dossierDe(faitsDe(...REFERE));
  const corrige = createJalon(dossier, { jalonId: id("s"), poursuiteId: id("p"), kind: "assignation", dateFait: jour("2026-09-16"), motif: "date lue sur l’acte" }, createId);
  expect([corrige.contenu.jalonId, corrige.remplace]).toEqual([id("s"), dossier.jalons.map(({ faitId }) => faitId)]);
});

test("déplacer une audience augmente sa version\u00A0; une nouvelle n’en a pas", () => {
  const dossier = dossierDe(faitsDe(...REFERE));
  expect(createAudience(dossier, { audienceId: id("h"), poursuiteId: id("p"), dateFait: jour("2026-12-04") }, createId).contenu.sequence).toBe(1);
  expect(createAudience(dossier, { poursuiteId: id("p"), dateFait: jour("2026-12-04") }, createId).contenu.sequence).toBeUndefined();
});

test("une procédure se redit, une consigne se remplace, un retrait garde son motif", () => {
  const dossier = dossierDe(faitsDe(...REFERE));
  expect(createPoursuite(dossier, { poursuiteId: id("p"), kind: "refere-provision", numeroRg: "2026R00412", dateFait: jour("2026-09-01") }, createId).remplace).toHaveLength(1);
  expect(createConsigne(dossier, { echeanceId: "delais/x", preavis: 5 }, jour("2026-11-21")).remplace).toEqual([]);
  const [premier] = dossier.jalons;
  if (premier === undefined) throw new Error("étape absente");
  expect(createRetraitProcedure(dossier.id, premier, jour("2026-11-21"), "doublon").contenu).toEqual({ motif: "doublon" });
});

test("les actes notés hors procédure sont repris dans une procédure, l’ancien fait est remplacé", () => {
  const faits = faitsDe(evenement("q", "requete_injonction", "2026-06-01"), evenement("s", "signification_injonction", "2026-10-01"), evenement("m", "mise_en_demeure", "2026-03-01"));
  const dossier = dossierDe(faits);
  expect(listReprenables(dossier).map(({ kind }) => kind)).toEqual(["requete_injonction", "signification_injonction"]);
  const apres = dossierDe(appendLot(faits, ...createReprise(dossier, listReprenables(dossier).map(({ evenementId }) => evenementId), createId)));
  expect([apres.poursuites.map(({ kind }) => kind), apres.jalons.map(({ kind }) => kind), listReprenables(apres)]).toEqual([["injonction-de-payer"], ["requete_injonction", "signification_injonction"], []]);
  expect(apres.evenements.map(({ kind }) => kind)).toEqual(["mise_en_demeure", "requete_injonction", "signification_injonction"]);
});
