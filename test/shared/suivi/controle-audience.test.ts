import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { checkAudience, checkDeplacement, checkIssue, checkRetraitAudience, listConflitsAudiences } from "#shared/suivi/controle-audience.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { audience, brouillon, factsOf, id, issue, ouverture, poursuite } from "../../support/dossier-builder.ts";

const AU = jour("2026-11-21");
const FAITS = [ouverture(), poursuite("p", "refere-provision"), audience("h", "2026-11-20", { heure: "09:30" })];

function dossierDe(...brouillons: readonly FaitBrouillon[]) {
  const dossier = projectDossier(factsOf(...FAITS, ...brouillons));
  if (dossier === undefined) throw new Error("dossier absent");
  return dossier;
}

const check = (dateFait: string, heure?: string) => checkAudience({ dateFait: jour(dateFait), poursuiteId: id("p"), heure }, dossierDe(), AU, "metropole");

describe("une audience se fixe un jour possible", () => {
  test("un jour ouvrable à venir passe", () => {
    expect(check("2027-01-20")).toEqual({ refus: [], reserves: [] });
  });

  test("1926 est refusé, un dimanche demande pourquoi, 2036 aussi", () => {
    expect(check("1926-11-20").refus[0]).toMatch(/vérifier l’année/);
    expect(check("2027-01-17").reserves[0]).toMatch(/dimanche/);
    expect(check("2036-01-16").reserves[0]).toMatch(/trois ans/);
  });

  test("la même audience ne s’inscrit pas deux fois", () => {
    expect(check("2026-11-20", "09:30").refus[0]).toMatch(/déjà inscrite/);
  });
});

describe("une audience se déplace telle qu’elle est au moment d’enregistrer", () => {
  const deplace = (montree: { readonly jour: string; readonly heure?: string }, dossier = dossierDe(), vers = "2027-01-20") =>
    checkDeplacement({ jour: jour(vers), heure: "09:30" }, { jour: jour(montree.jour), heure: montree.heure }, dossier.audiences[0], dossier, { aujourdhui: AU, territoire: "metropole" }).refus;

  test("inchangée, elle se déplace", () => {
    expect(deplace({ jour: "2026-11-20", heure: "09:30" })).toEqual([]);
  });

  test("déplacée entre-temps par un autre, elle n’est pas écrasée\u00A0: son nouveau jour se dit", () => {
    expect(deplace({ jour: "2026-11-13", heure: "09:30" })[0]).toMatch(/changé entre-temps.*20\/11\/2026 à 9/);
    expect(deplace({ jour: "2026-11-20" })[0]).toMatch(/changé entre-temps/);
  });

  test("retirée ou annulée, elle le dit", () => {
    expect(checkDeplacement({ jour: jour("2027-01-20"), heure: undefined }, { jour: jour("2026-11-20"), heure: "09:30" }, undefined, dossierDe(), { aujourdhui: AU, territoire: "metropole" }).refus[0]).toMatch(/n’est plus/);
  });

  test("son nouveau jour se contrôle comme celui de toute audience", () => {
    expect(deplace({ jour: "2026-11-20", heure: "09:30" }, undefined, "1926-11-20")[0]).toMatch(/vérifier l’année/);
  });
});

describe("une audience n’a qu’une issue", () => {
  test("un renvoi et un délibéré demandent leur date, après l’audience", () => {
    const dossier = dossierDe();
    const refus = (au?: string) => checkIssue({ audienceId: id("h"), issue: "renvoi", au: au === undefined ? undefined : jour(au) }, dossier, AU, "metropole").refus;
    expect(refus()[0]).toMatch(/date du renvoi/);
    expect(refus("2026-11-19")[0]).toMatch(/ne suit pas/);
    expect(refus("2027-01-08")).toEqual([]);
    expect(checkIssue({ audienceId: id("h"), issue: "renvoi", au: jour("2027-01-10") }, dossier, AU, "metropole").reserves[0]).toMatch(/dimanche/);
  });

  test("notée deux fois, elle est refusée\u00A0; notée, l’audience ne se retire plus", () => {
    const dossier = dossierDe(issue("i", "h", "2026-11-20", { issue: "delibere", au: jour("2026-12-11") }));
    expect(checkIssue({ audienceId: id("h"), issue: "radiation" }, dossier, AU, "metropole").refus[0]).toMatch(/déjà notée.*délibéré au 11\/12\/2026/);
    const [seule] = dossier.audiences;
    expect(seule === undefined ? [] : checkRetraitAudience(seule, dossier).refus).toHaveLength(1);
  });

  test("une audience à venir, annulée ou absente n’a pas d’issue", () => {
    const dossier = dossierDe(audience("g", "2027-01-20"), audience("k", "2026-11-18", { isAnnulee: true }));
    const refus = (lettre: string) => checkIssue({ audienceId: id(lettre), issue: "jugement" }, dossier, AU, "metropole").refus[0];
    expect([refus("g"), refus("k"), refus("z")]).toEqual([expect.stringMatching(/pas encore eu lieu/), expect.stringMatching(/annulée/), expect.stringMatching(/n’est plus/)]);
  });
});

test("deux juridictions à la même heure pour la même personne se voient\u00A0; un même rôle n’est pas un conflit", () => {
  const appel = (juridiction: string, avocat?: string) => ({ gestionnaire: "Claire Aubry", audience: { id: juridiction, jour: AU, heure: "09:30", juridiction, avocat, version: 0 } });
  expect(listConflitsAudiences([appel("TAE de Lyon", "Me Sorbier"), appel("TJ de Tours", "me sorbier"), appel("TAE de Lyon")])).toEqual([{ personne: "Me Sorbier", heure: "09:30", phrase: "Me Sorbier, 9\u00A0h\u00A030\u00A0: TAE de Lyon et TJ de Tours" }]);
  expect(listConflitsAudiences([appel("TAE de Lyon"), appel("TAE de Lyon")])).toEqual([]);
});

test("une audience préparée par une démarche de la maison ne se retire pas avant elle", () => {
  const dossier = dossierDe(brouillon("demarche", "2026-11-13", { demarcheId: id("x"), poursuiteId: id("p"), demarcheUsageId: id("y"), causeId: id("h"), nom: "Relire les conclusions" }));
  const [seule] = dossier.audiences;
  expect(seule === undefined ? [] : checkRetraitAudience(seule, dossier).refus).toEqual([expect.stringContaining("s’appuie sur l’audience du 20/11/2026")]);
});
