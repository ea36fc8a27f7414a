import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { KindProcedure } from "#shared/kernel/kinds-procedure.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { checkJalon, checkRetraitJalon, checkRetraitPoursuite, type SaisieJalon } from "#shared/suivi/controle-jalon.ts";
import { listPoursuites } from "#shared/suivi/poursuites.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { BAREMES } from "../../support/baremes.ts";
import { brouillon, euros, factsOf, id, jalon, ouverture, poursuite } from "../../support/dossier-builder.ts";

const CONTEXTE = { aujourdhui: jour("2026-11-21"), baremes: BAREMES, territoire: "metropole" } as const;
const IP = [poursuite("p", "injonction-de-payer", "2026-06-01", { numeroRg: "26/0412" }), jalon("q", "requete_injonction", "2026-06-08"), jalon("o", "ordonnance_injonction", "2026-09-10")];

function dossierDe(...brouillons: readonly FaitBrouillon[]) {
  const dossier = projectDossier(factsOf(ouverture(), ...brouillons));
  if (dossier === undefined) throw new Error("dossier absent");
  return dossier;
}

function check(kind: KindProcedure, date: string, faits: readonly FaitBrouillon[] = IP, reste: Partial<SaisieJalon> = {}) {
  return checkJalon({ kind, dateFait: jour(date), poursuiteId: id("p"), ...reste }, dossierDe(...faits), CONTEXTE);
}

describe("une étape s’écrit sans se contredire", () => {
  test("rien à redire\u00A0: elle passe", () => {
    expect(check("signification_injonction", "2026-10-01")).toEqual({ refus: [], reserves: [] });
  });

  test("une signification avant son ordonnance est refusée, et la sortie est dite", () => {
    expect(check("signification_injonction", "2026-09-09").refus).toEqual(["«\u00A0Signification de l’ordonnance d’injonction de payer\u00A0» du 09/09/2026 précède «\u00A0Ordonnance d’injonction de payer\u00A0» du 10/09/2026\u00A0: corriger l’une des deux dates."]);
  });

  test("corriger l’ordonnance après sa signification est refusé de même", () => {
    const faits = [...IP, jalon("s", "signification_injonction", "2026-10-01")];
    expect(check("ordonnance_injonction", "2026-10-05", faits, { jalonId: id("o") }).refus[0]).toMatch(/viendrait avant/);
    expect(check("ordonnance_injonction", "2026-09-15", faits, { jalonId: id("o") }).refus).toEqual([]);
  });

  test("1926, et demain, ne sont pas des dates d’acte", () => {
    expect(check("signification_injonction", "1926-10-01").refus[0]).toMatch(/vérifier l’année/);
    expect(check("signification_injonction", "2026-11-23").refus[0]).toMatch(/n’est pas passé/);
  });

  test("deux ordonnances dans une procédure, deux jugements pour un RG\u00A0: refusés", () => {
    expect(check("ordonnance_injonction", "2026-10-01").refus[0]).toMatch(/est déjà noté le 10\/09\/2026 pour cette procédure \(RG n°.26\/0412\)/);
    const deux = [poursuite("r", "assignation-fond", "2026-01-01", { numeroRg: "26/0412" }), jalon("v", "jugement", "2026-10-01", { poursuiteId: id("r") })];
    expect(check("jugement", "2026-10-02", [...IP, ...deux]).refus[0]).toMatch(/Jugement.*déjà noté le 01\/10\/2026/);
  });

  test("accorder plus que demandé est refusé\u00A0; une ordonnance partielle passe", () => {
    const sans = IP.slice(0, 2);
    expect(check("ordonnance_injonction", "2026-10-01", sans, { demande: euros("100,00"), accorde: euros("120,00") }).refus[0]).toMatch(/dépasse la somme demandée/);
    expect(check("ordonnance_injonction", "2026-10-01", sans, { demande: euros("100,00"), accorde: euros("80,00") }).refus).toEqual([]);
  });

  test("une signification le dimanche ou le jour de la Toussaint se justifie (CPC, art. 664)", () => {
    expect(check("signification_injonction", "2026-10-04").reserves[0]).toMatch(/art. 664/);
    expect(check("signification_injonction", "2026-11-01").reserves[0]).toMatch(/art. 664/);
  });

  test("sans ordonnance notée, la signification demande pourquoi\u00A0; après la fin, reprendre aussi", () => {
    expect(check("signification_injonction", "2026-10-01", IP.slice(0, 2)).reserves[0]).toMatch(/Rien n’annonce/);
    expect(check("avis_opposition", "2026-11-02", [...IP, jalon("s", "signification_injonction", "2026-09-20"), jalon("z", "desistement", "2026-10-01")]).reserves.at(-1)).toMatch(/terminée/);
  });

  test("une procédure retirée entre-temps le dit", () => {
    expect(check("signification_injonction", "2026-10-01", []).refus[0]).toMatch(/n’est plus dans le dossier/);
  });
});

describe("rien ne tombe en cascade", () => {
  const faits = [...IP, jalon("s", "signification_injonction", "2026-10-01")];
  const dossier = dossierDe(...faits);
  const find = (lettre: string) => {
    const trouve = dossier.jalons.find(({ jalonId }) => jalonId === id(lettre));
    if (trouve === undefined) throw new Error(lettre);
    return trouve;
  };

  test("une ordonnance signifiée ne se retire pas\u00A0; sa signification, si", () => {
    expect(checkRetraitJalon(find("o"), dossier).refus[0]).toMatch(/s’appuie sur.*le retirer d’abord/);
    expect(checkRetraitJalon(find("s"), dossier).refus).toEqual([]);
  });

  test("une décision dont le titre est enregistré ne se retire pas avant lui", () => {
    const titre = brouillon("titre", "2026-09-10", { titreId: id("t"), type: "1", poursuiteId: id("p"), jalonId: id("s") });
    const avecTitre = dossierDe(...faits, titre);
    expect(checkRetraitJalon(find("s"), avecTitre).refus[0]).toMatch(/^Le titre du 10\/09\/2026 est enregistré.*retirer d’abord le titre/);
  });

  test("une étape dont une démarche de la maison dépend ne se retire pas avant elle", () => {
    const demarche = brouillon("demarche", "2026-10-05", { demarcheId: id("x"), poursuiteId: id("p"), demarcheUsageId: id("y"), causeId: id("s"), nom: "Relancer l’étude" });
    expect(checkRetraitJalon(find("s"), dossierDe(...faits, demarche)).refus[0]).toMatch(/^La démarche «.Relancer l’étude.» du 05\/10\/2026 s’appuie sur .*l’annuler d’abord/);
  });

  test("une procédure qui contient des étapes ne se retire pas", () => {
    const [pleine] = listPoursuites(dossier);
    const [vide] = listPoursuites(dossierDe(poursuite("p", "execution")));
    expect([pleine, vide].map((etat) => (etat === undefined ? [] : checkRetraitPoursuite(etat).refus.length))).toEqual([1, 0]);
  });
});
