import { describe, expect, test } from "vitest";
import type { FicheLue, LectureRetour } from "#shared/imports/lecture-retour.ts";
import { formatFicheVide, listPropositionsRetour } from "#shared/imports/propositions-retour.ts";
import { jour } from "#shared/kernel/jour.ts";
import { computeCleRetour } from "#shared/model/fiche-retour.ts";
import { applyPropositions, createConnaissances, debiteur } from "../../support/connaissances-builder.ts";
import { brouillon, euros, facture, id } from "../../support/dossier-builder.ts";

const MANDAT = brouillon("mandat", "2026-11-02", { mandatId: id("m"), mandataireId: id("n"), mission: "Signifier l’ordonnance d’injonction de payer." });
const PORTEFEUILLE = createConnaissances(debiteur(), facture("f", "1 200,00"), MANDAT);

function createLecture(valeurs: Readonly<Record<string, string>>, identite: Partial<FicheLue> = {}): LectureRetour {
  const lue = { mandatId: id("m"), reference: "2026-0001", version: "1", ...identite };
  return {
    kind: "retour", format: "fiche-retour", nomFichier: "fiche.docx", anomalies: [], anomaliesTotal: 0, avertissements: [],
    fiches: [{ ...lue, cle: identite.cle ?? computeCleRetour(lue.mandatId, lue.reference, lue.version), valeurs: Object.fromEntries(Object.entries(valeurs).map(([tag, valeur]) => [`retour.${tag}`, valeur])) }],
  };
}

const COMPLETE = {
  rempliPar: "Me Ravier", rempliLe: "20/11/2026", "acte.nature": "signification", "acte.date": "18/11/2026", "acte.modeRemise": "à étude", "acte.rg": "26/01234", "acte.juridiction": "tribunal des activités économiques de Nanterre",
  "audience.date": "10/12/2026", "audience.heure": "9h30", encaissement: "500", encaissementDate: "19/11/2026", "frais[1].nature": "acte", "frais[1].montantHt": "72,15", "frais[1].tva": "14,43", besoin: "l’extrait d’immatriculation", commentaire: "Le gérant était absent.",
};

describe("ce que la fiche propose", () => {
  test("l’acte, l’audience, l’encaissement, les frais, la remarque et le besoin, chacun pour le dossier que sa mission nomme", () => {
    const propositions = listPropositionsRetour(createLecture(COMPLETE), PORTEFEUILLE);
    expect(propositions.map(({ titre, etat, isRetenue }) => [titre, etat, isRetenue])).toEqual([
      ["Signification du 18/11/2026", "proposee", true],
      ["Audience du 10/12/2026 à 9\u00A0h\u00A030", "proposee", true],
      ["500,00\u00A0€ encaissés par le mandataire le 19/11/2026", "a-verifier", false],
      ["Frais annoncés\u00A0: acte, 72,15\u00A0€ HT, TVA 14,43\u00A0€ (fiche de retour de Me Ravier du 20/11/2026)", "proposee", true],
      ["Remarque du mandataire\u00A0: Le gérant était absent. (fiche de retour de Me Ravier du 20/11/2026)", "proposee", true],
      ["À fournir au mandataire\u00A0: l’extrait d’immatriculation", "proposee", true],
    ]);
    expect(propositions.every(({ nom }) => nom === "Café des Halles, dossier 2026-0001")).toBe(true);
  });

  test("confirmée, elle écrit les faits au dossier\u00A0; relue, elle ne change plus rien", () => {
    const apres = applyPropositions(PORTEFEUILLE, listPropositionsRetour(createLecture(COMPLETE), PORTEFEUILLE));
    const [dossier] = apres.dossiers;
    expect(dossier?.evenements).toMatchObject([{ kind: "signification_injonction", dateFait: "2026-11-18", detail: expect.stringContaining("remise à étude") }]);
    expect(dossier?.audiences).toMatchObject([{ dateFait: "2026-12-10", heure: "09:30", numeroRg: "26/01234", juridiction: "tribunal des activités économiques de Nanterre" }]);
    expect(dossier?.reglements).toMatchObject([{ montant: euros("500,00"), dateFait: "2026-11-19" }]);
    expect(dossier?.taches).toMatchObject([{ objet: "À fournir au mandataire\u00A0: l’extrait d’immatriculation" }]);
    expect(dossier?.notes).toHaveLength(2);
    const relues = listPropositionsRetour(createLecture(COMPLETE), apres);
    expect(relues.map(({ etat }) => etat)).toEqual(relues.map(() => "deja"));
  });

  test("l’issue d’une audience connue s’écrit sur elle, avec la date suivante", () => {
    const connue = createConnaissances(debiteur(), facture("f", "1 200,00"), MANDAT, brouillon("audience", "2026-11-17", { audienceId: id("h") }));
    const apres = applyPropositions(connue, listPropositionsRetour(createLecture({ "audience.date": "17/11/2026", "audience.issue": "renvoi", "audience.dateSuivante": "15/12/2026" }), connue));
    expect(apres.dossiers[0]?.audiences).toHaveLength(1);
    expect(apres.dossiers[0]?.issues).toMatchObject([{ audienceId: id("h"), issue: "renvoi", au: jour("2026-12-15") }]);
  });

  test("un acte que le droit ne compte pas est noté, pas interprété", () => {
    expect(listPropositionsRetour(createLecture({ "acte.nature": "certificat", "acte.date": "18/11/2026" }), PORTEFEUILLE)).toMatchObject([{ titre: expect.stringMatching(/^Certificat du 18\/11\/2026/), etat: "proposee" }]);
  });

  test("le n° de rôle va à la procédure ouverte", () => {
    const ouverte = createConnaissances(debiteur(), facture("f", "1 200,00"), MANDAT, brouillon("poursuite", "2026-10-01", { poursuiteId: id("p"), kind: "injonction-de-payer" }));
    const apres = applyPropositions(ouverte, listPropositionsRetour(createLecture({ "acte.rg": "26/01234" }), ouverte));
    expect(apres.dossiers[0]?.poursuites).toMatchObject([{ numeroRg: "26/01234" }]);
  });
});

describe("ce qu’il faut vérifier", () => {
  test.each([
    [{ "acte.nature": "signification", "acte.date": "20/10/2026" }, /antérieur au mandat du 02\/11\/2026/],
    [{ "acte.nature": "signification", "acte.date": "30/11/2026" }, /n’est pas encore venue/],
    [{ "acte.nature": "signification" }, /La date de l’acte manque/],
    [{ "acte.date": "99/99/2026" }, /n’est pas une date/],
    [{ "audience.issue": "renvoi" }, /La date de l’audience manque/],
    [{ "audience.date": "17/11/2026", "audience.dateSuivante": "16/11/2026" }, /n’est pas après/],
    [{ encaissement: "500,00" }, /La date de l’encaissement manque/],
    [{ encaissement: "500,00", encaissementDate: "19/11/2026", reversement: "600,00" }, /dépasse l’encaissement/],
  ])("%j", (valeurs, reserve) => {
    const [proposition] = listPropositionsRetour(createLecture(valeurs), PORTEFEUILLE);
    expect(proposition?.reserve).toMatch(reserve);
    expect(proposition?.isRetenue).toBe(false);
  });

  test("un acte de même nature à une autre date est mis en face", () => {
    const connu = createConnaissances(debiteur(), facture("f", "1 200,00"), MANDAT, brouillon("evenement", "2026-11-10", { evenementId: id("e"), kind: "signification_injonction" }));
    expect(listPropositionsRetour(createLecture({ "acte.nature": "signification", "acte.date": "18/11/2026" }), connu)[0]?.reserve).toMatch(/déjà au dossier, au 10\/11\/2026/);
  });
});

describe("ce qui attend dans la boîte d’arrivée", () => {
  test.each([
    [{ mandatId: id("x") }, /n’est dans aucun dossier/],
    [{ cle: "22222222" }, /identifiants de la fiche ont été modifiés/],
    [{ version: "7" }, /version inconnue/],
    [{ reference: "2026-0099" }, /celui du dossier 2026-0001/],
  ])("%j", (identite, reserve) => {
    const propositions = listPropositionsRetour(createLecture(COMPLETE, identite), PORTEFEUILLE);
    expect(propositions).toMatchObject([{ etat: "impossible", isRetenue: false }]);
    expect(propositions[0]?.reserve).toMatch(reserve);
    expect(applyPropositions(PORTEFEUILLE, propositions)).toBe(PORTEFEUILLE);
  });
});

test("une fiche sans réponse le dit", () => {
  expect(formatFicheVide(createLecture({}))).toMatch(/aucune réponse/);
  expect(formatFicheVide(createLecture({ commentaire: "vu" }))).toBeUndefined();
});

test("un classeur de plusieurs affaires propose à chacune les siennes, sous des clés distinctes, et dit laquelle n’est à personne", () => {
  const une = createLecture({ "acte.nature": "signification", "acte.date": "18/11/2026" });
  const inconnue = createLecture({ commentaire: "vu" }, { mandatId: id("z") });
  const propositions = listPropositionsRetour({ ...une, fiches: [...une.fiches, ...inconnue.fiches] }, PORTEFEUILLE);
  expect(propositions.map(({ titre, etat }) => [titre, etat])).toEqual([["Signification du 18/11/2026", "proposee"], ["Fiche à garder dans la boîte d’arrivée", "impossible"]]);
  expect(new Set(propositions.map(({ cle }) => cle)).size).toBe(2);
});
