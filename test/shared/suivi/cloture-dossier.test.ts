import { describe, expect, test } from "vitest";
import { addJours, jour } from "#shared/kernel/jour.ts";
import { createCloture, createReouverture, findConservation, findConservationComptable, findDureeComptable, findObstacleLigne, listLettres, listObstacles } from "#shared/suivi/cloture-dossier.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { appendLot, audience, brouillon, euros, facture, id, jalon, poursuite, reglement } from "../../support/dossier-builder.ts";
import { ligne } from "../../support/ligne-inventee.ts";
import { AU, BAREMES, createVue } from "../../support/vue-builder.ts";

const ids = (suite: Parameters<typeof createVue>[0], motif: Parameters<typeof listObstacles>[1] = "abandon") => listObstacles(createVue([facture("a", "1 000,00"), ...suite]), motif, AU).map(({ id: nom, onglet }) => [nom.split("/")[0], onglet]);

describe("on ne clôt pas tant que quelque chose vit", () => {
  test("rien ne vit\u00A0: rien ne s’y oppose", () => expect(ids([])).toEqual([]));

  test("un plan, une audience à venir, une procédure ouverte", () => {
    expect(ids([brouillon("promesse", "2026-11-01", { promesseId: id("x"), montant: euros("100,00"), pourLe: jour("2026-12-15"), planId: id("n") })])).toEqual([["plan", "amiable"]]);
    expect(ids([audience("h", addJours(AU, 5))])).toEqual([["audience", "procedures"]]);
    expect(ids([audience("h", addJours(AU, 5), { isAnnulee: true })])).toEqual([]);
    expect(ids([audience("h", addJours(AU, -5))])).toEqual([]);
    expect(ids([poursuite("p", "injonction-de-payer"), jalon("j", "requete_injonction", "2026-06-10")])).toEqual([["poursuite", "procedures"]]);
  });

  test("une somme chez l’étude, un trop-perçu, une grosse sortie", () => {
    expect(ids([reglement("r", "200,00", "2026-11-01", { canal: "etude" })])).toEqual([["reversement", "encaissements"]]);
    expect(ids([reglement("r", "9 000,00", "2026-11-01")])).toEqual([["rendre", "encaissements"]]);
    const titre = brouillon("titre", "2026-05-04", { titreId: id("t"), type: "1" });
    const garde = (lieu: "service" | "mandataire") => brouillon("garde", "2026-06-01", { gardeId: id("g"), titreId: id("t"), lieu, detenteur: "SCP Harel" });
    expect(ids([titre, garde("mandataire")])).toEqual([["grosse", "titres"]]);
    expect(ids([titre, garde("service")])).toEqual([]);
  });

  test("dit payé, il doit l’être", () => {
    expect(ids([], "paiement")).toEqual([["solde", "encaissements"]]);
    expect(ids([], "plan")).toEqual([["solde", "encaissements"]]);
    expect(ids([], "prescription")).toEqual([]);
  });
});

test("pour un lot, la rangée suffit à le dire", () => {
  expect(findObstacleLigne(ligne({}), "abandon", AU)).toBeUndefined();
  expect(findObstacleLigne(ligne({ audiences: [{ id: id("h"), jour: addJours(AU, 3), version: 1 }] }), "abandon", AU)).toBe("une audience est fixée");
});

test("close, puis rouverte pour une raison\u00A0: les faits restent au journal", () => {
  const vue = createVue([facture("a", "1 000,00")]);
  const [ferme] = [createCloture(vue, { motif: "irrecouvrable", enseignements: "garder le bon signé", conservation: jour("2031-04-01") }, AU)];
  const faits = appendLot(vue.faits, ferme);
  expect(projectDossier(faits)?.cloture).toMatchObject({ motif: "irrecouvrable", enseignements: "garder le bon signé", conservation: "2031-04-01" });
  const rouvert = appendLot(faits, createReouverture({ ...vue, faits }, "le débiteur a repris une activité", AU));
  expect(projectDossier(rouvert)?.cloture).toBeUndefined();
});

test("la conservation proposée suit la prescription, jamais un chiffre écrit ici", () => {
  expect(findConservation(createVue([facture("a", "1 000,00")]))).toEqual({ jusquAu: "2031-02-28", motif: "prescription de la créance" });
  expect(findConservation(createVue([]))).toBeUndefined();
  // The accounts keep theirs from the last invoice, credit note, payment or cost of the dossier.
  expect(findConservationComptable(createVue([facture("a", "1 000,00"), reglement("r", "100,00", "2026-07-14")]), jour("2026-11-21"), BAREMES)).toEqual({ jusquAu: "2036-07-14", annees: 10, derniere: "2026-07-14", confiance: "C" });
  expect(findConservationComptable(createVue([]), jour("2026-11-21"), BAREMES)).toBeUndefined();
  expect(findDureeComptable(BAREMES, jour("2026-11-21"))).toMatchObject({ valeur: 10, confiance: "C" });
});

test("chacun reçoit sa lettre\u00A0; un doublon ne s’écrit à personne", () => {
  const vue = createVue([facture("a", "1 000,00"), brouillon("mandat", "2026-06-01", { mandatId: id("m"), mandataireId: id("h"), mission: "Recouvrer" })]);
  expect(listLettres(vue, "paiement")).toEqual(["quitus", "cloture-debiteur", "cloture-mandataire", "cloture-interne"]);
  expect(listLettres(vue, "irrecouvrable")).toEqual(["cloture-debiteur", "cloture-mandataire", "cloture-interne", "certificat-irrecouvrabilite"]);
  expect(listLettres(vue, "erreur")).toEqual(["cloture-interne"]);
});
