import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { computeDelaisDossier } from "#shared/suivi/delais-dossier.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { BAREMES } from "../../support/baremes.ts";
import { audience, brouillon, factsOf, facture, id, jalon, ouverture, poursuite } from "../../support/dossier-builder.ts";

function delaisAu(au: string, ...brouillons: readonly FaitBrouillon[]) {
  const dossier = projectDossier(factsOf(ouverture(), facture("a", "12 000,00"), ...brouillons));
  if (dossier === undefined) throw new Error("dossier absent");
  return computeDelaisDossier(dossier, jour(au), BAREMES);
}

/** « delais/injonction-signification a-tenir 2027-03-01 », the pack's room left out. */
function lignesAu(au: string, ...brouillons: readonly FaitBrouillon[]): readonly string[] {
  return delaisAu(au, ...brouillons).delais.map(({ maillon, etat, jour: le }) => `${maillon.parametreId.replace("delais/", "")} ${etat} ${le}`);
}

const IP = poursuite("p", "injonction-de-payer", "2026-06-01", { nature: "commerciale" });
const REQUETE = jalon("q", "requete_injonction", "2026-06-08");

describe("injonction de payer, de la requête à la clôture (CPC, art. 1405 à 1425)", () => {
  test("ordonnance du 31/08/2026 : à signifier le 01/03/2027, six mois", () => {
    expect(lignesAu("2026-11-21", IP, REQUETE, jalon("o", "ordonnance_injonction", "2026-08-31"))).toContain("injonction-signification a-tenir 2027-03-01");
  });

  test("ordonnance du 01/09/2026 : à signifier le 01/12/2026, trois mois", () => {
    expect(lignesAu("2026-11-21", IP, REQUETE, jalon("o", "ordonnance_injonction", "2026-09-01"))).toContain("injonction-signification a-tenir 2026-12-01");
  });

  test("les deux régimes côte à côte dans un dossier : chacun garde le sien", () => {
    const seconde = [poursuite("r", "injonction-de-payer", "2026-06-01", { nature: "commerciale" }), jalon("s", "requete_injonction", "2026-06-10", { poursuiteId: id("r") }), jalon("t", "ordonnance_injonction", "2026-09-01", { poursuiteId: id("r") })];
    const lignes = lignesAu("2026-11-21", IP, REQUETE, jalon("o", "ordonnance_injonction", "2026-08-31"), ...seconde);
    expect(lignes).toContain("injonction-signification a-tenir 2027-03-01");
    expect(lignes).toContain("injonction-signification a-tenir 2026-12-01");
  });

  test("signifiée à personne, sans opposition : le débiteur n’a plus de recours, on exécute au bout de deux mois", () => {
    const faits = [IP, REQUETE, jalon("o", "ordonnance_injonction", "2026-09-10"), jalon("s", "signification_injonction", "2026-10-01", { isAPersonne: true })];
    expect(lignesAu("2026-11-21", ...faits)).toEqual([
      "injonction-consignation tenu 2026-06-23",
      "injonction-opposition tenu 2026-11-02",
      "injonction-attente-execution a-attendre 2026-12-02",
      "injonction-signification tenu 2026-12-10",
    ]);
    const close = delaisAu("2026-12-20", ...faits, jalon("x", "execution_injonction", "2026-12-15"));
    expect(close.poursuites[0]).toMatchObject({ isClose: true, etat: "Ordonnance en cours d’exécution" });
    expect(close.delais.filter(({ etat }) => etat !== "tenu")).toEqual([]);
  });

  test("non signifiée à temps : le droit est perdu et cela se voit", () => {
    expect(lignesAu("2026-12-02", IP, REQUETE, jalon("o", "ordonnance_injonction", "2026-09-01"))).toContain("injonction-signification manque 2026-12-01");
  });

  test("opposition devant le tribunal de commerce : consigner dans les quinze jours de l’invitation (1425)", () => {
    const faits = [IP, REQUETE, jalon("o", "ordonnance_injonction", "2026-09-10"), jalon("s", "signification_injonction", "2026-10-01", { isAPersonne: true }), jalon("y", "opposition_injonction", "2026-10-14"), jalon("i", "invitation_consignation", "2026-11-06")];
    expect(lignesAu("2026-11-21", ...faits)).toContain("injonction-consignation-opposition a-tenir 2026-11-23");
    expect(lignesAu("2026-11-21", ...faits, jalon("k", "consignation_opposition", "2026-11-20"))).toContain("injonction-consignation-opposition tenu 2026-11-23");
  });

  test("opposition devant le tribunal judiciaire : constituer avocat dans les quinze jours (1418)", () => {
    const judiciaire = poursuite("p", "injonction-de-payer", "2026-06-01", { nature: "judiciaire" });
    const faits = [judiciaire, REQUETE, jalon("o", "ordonnance_injonction", "2026-09-10"), jalon("s", "signification_injonction", "2026-10-01", { isAPersonne: true }), jalon("y", "opposition_injonction", "2026-10-14"), jalon("n", "notification_opposition", "2026-11-09")];
    expect(lignesAu("2026-11-21", ...faits)).toContain("injonction-constitution-avocat a-tenir 2026-11-24");
    expect(lignesAu("2026-11-21", ...faits)).not.toContain("injonction-consignation a-tenir 2026-06-23");
  });

  test("désistement : plus rien à tenir", () => {
    const { delais } = delaisAu("2026-11-21", IP, REQUETE, jalon("o", "ordonnance_injonction", "2026-09-10"), jalon("z", "desistement", "2026-10-02"));
    expect(delais.filter(({ etat }) => etat === "a-tenir")).toEqual([]);
  });
});

describe("assignation et référé (CPC, art. 386, 478, 490, 754, 856, 857)", () => {
  const fond = poursuite("p", "assignation-fond", "2026-11-01", { nature: "commerciale" });

  test("audience du 20/01/2027 devant le tribunal de commerce : délivrer le 04/01, placer le 11/01", () => {
    const lignes = lignesAu("2026-11-21", fond, audience("h", "2027-01-20"));
    expect(lignes).toEqual(["delivrance-commerce a-tenir 2027-01-04", "placement-commerce a-tenir 2027-01-11"]);
  });

  test("un renvoi ne déplace pas les délais de la première audience, l’assignation les tient", () => {
    const lignes = lignesAu("2026-12-15", fond, audience("h", "2027-01-20"), audience("g", "2027-03-10"), jalon("s", "assignation", "2026-12-10"));
    expect(lignes).toContain("delivrance-commerce tenu 2027-01-04");
    expect(lignes).toContain("placement-commerce a-tenir 2027-01-11");
    expect(lignes).toContain("peremption-instance a-tenir 2028-12-11");
  });

  test("tribunal judiciaire : placer quinze jours avant, à peine de caducité", () => {
    const judiciaire = poursuite("p", "assignation-fond", "2026-11-01", { nature: "judiciaire" });
    const { delais } = delaisAu("2026-11-21", judiciaire, audience("h", "2027-01-20"));
    expect(delais.map(({ maillon, jour: le, isCritique }) => [maillon.sanction, le, isCritique])).toEqual([["caducite", "2027-01-04", true]]);
  });

  test("jugement réputé contradictoire du 30/06/2026 : à notifier le 30/12/2026 sinon non avenu (478)", () => {
    const lignes = lignesAu("2026-11-21", fond, jalon("s", "assignation", "2026-02-10"), jalon("j", "jugement", "2026-06-30", { isDefaut: true }));
    expect(lignes).toContain("notification-defaut a-tenir 2026-12-30");
  });

  test("de l’assignation à la force de chose jugée : appel un mois, puis clôture", () => {
    const faits = [fond, jalon("s", "assignation", "2026-02-10"), jalon("w", "placement", "2026-02-16"), jalon("j", "jugement", "2026-06-30", { isDefaut: false }), jalon("n", "notification_jugement", "2026-07-20")];
    expect(lignesAu("2026-08-01", ...faits)).toContain("recours-jugement autrui 2026-08-21");
    expect(delaisAu("2026-09-10", ...faits, jalon("x", "force_chose_jugee", "2026-09-01")).poursuites[0]).toMatchObject({ isClose: true });
  });

  test("ordonnance de référé notifiée : appel quinze jours (490)", () => {
    const refere = poursuite("p", "refere-provision", "2026-09-01", { nature: "commerciale" });
    const lignes = lignesAu("2026-11-21", refere, jalon("s", "assignation", "2026-09-15"), jalon("j", "ordonnance_refere", "2026-10-20"), jalon("n", "notification_refere", "2026-11-10"));
    expect(lignes).toContain("recours-refere autrui 2026-11-26");
  });

  test("sans la juridiction, les délais de l’audience sont une question, jamais un silence", () => {
    const { questions, delais } = delaisAu("2026-11-21", poursuite("p", "assignation-fond"), audience("h", "2027-01-20"));
    expect(delais).toEqual([]);
    expect(questions.join()).toMatch(/la juridiction saisie/);
  });
});

describe("mesures et exécution (CPCE, art. R211-3, R211-11, R221-5, R511-6 à R533-4)", () => {
  const mesure = poursuite("p", "saisie-conservatoire");

  test("saisie conservatoire de créances : exécuter, dénoncer, engager le fond, chacun à peine de caducité", () => {
    const autorisee = [mesure, jalon("o", "ordonnance_conservatoire", "2026-09-01")];
    expect(lignesAu("2026-09-10", ...autorisee)).toEqual(["conservatoire-execution a-tenir 2026-12-01"]);
    const { delais } = delaisAu("2026-10-05", ...autorisee, jalon("s", "saisie_conservatoire_creances", "2026-10-01"));
    expect(delais.filter(({ etat }) => etat === "a-tenir").map(({ maillon, jour: le, isCritique }) => [maillon.parametreId, le, isCritique])).toEqual([
      ["delais/conservatoire-denonciation", "2026-10-09", true],
      ["delais/conservatoire-fond", "2026-11-02", true],
    ]);
  });

  test("le fond engagé dans une autre procédure du dossier tient le délai de la mesure, et ouvre la copie au tiers", () => {
    const lignes = lignesAu("2026-10-28", mesure, jalon("s", "saisie_conservatoire_creances", "2026-10-01"), poursuite("r", "injonction-de-payer", "2026-10-10"), jalon("q", "requete_injonction", "2026-10-26", { poursuiteId: id("r") }));
    expect(lignes).toContain("conservatoire-fond tenu 2026-11-02");
    expect(lignes).toContain("conservatoire-copie-tiers a-tenir 2026-11-03");
  });

  test("saisie-attribution : dénoncer sous huit jours, contestation un mois", () => {
    const execution = poursuite("p", "execution");
    expect(lignesAu("2026-11-05", execution, jalon("s", "saisie_attribution", "2026-11-02"))).toContain("saisie-attribution-denonciation a-tenir 2026-11-10");
    expect(lignesAu("2026-11-12", execution, jalon("s", "saisie_attribution", "2026-11-02"), jalon("n", "denonciation_attribution", "2026-11-09"))).toContain("saisie-attribution-contestation autrui 2026-12-10");
  });

  test("saisie des rémunérations : attendre un mois, procès-verbal dans les trois mois (R212-1-1 et suivants)", () => {
    const lignes = lignesAu("2026-11-05", poursuite("p", "execution"), jalon("s", "commandement_remunerations", "2026-11-02"));
    expect(lignes).toContain("remunerations-attente a-attendre 2026-12-03");
    expect(lignes).toContain("remunerations-proces-verbal a-tenir 2027-02-02");
  });
});

describe("procédures sans juge, collectives, européenne", () => {
  test("procédure simplifiée : un mois pour l’accord, le silence vaut refus (R125-2)", () => {
    expect(lignesAu("2026-11-05", poursuite("p", "procedure-simplifiee"), jalon("s", "invitation_simplifiee", "2026-11-02"))).toEqual(["procedure-simplifiee-reponse autrui 2026-12-03"]);
  });

  test("L126 : procès-verbal huit jours après le mois, avec la réserve du décret", () => {
    const { delais } = delaisAu("2026-11-05", poursuite("p", "commandement-l126"), jalon("s", "commandement_l126", "2026-10-01"));
    expect(delais.map(({ maillon }) => maillon.parametreId)).toEqual(["delais/l126-reponse", "delais/l126-non-contestation"]);
    expect(delais[0]?.maillon.justification.avertissements.join()).toMatch(/décret/);
  });

  test("déclaration de créance : deux mois de la publication au BODACC, puis réponse au mandataire sous trente jours", () => {
    const declaration = poursuite("p", "declaration-creance");
    const publie = [declaration, jalon("o", "jugement_ouverture", "2026-09-01"), jalon("b", "publication_bodacc", "2026-09-15")];
    expect(lignesAu("2026-10-01", ...publie)).toContain("declaration-creance a-tenir 2026-11-16");
    expect(lignesAu("2026-12-01", ...publie, jalon("k", "declaration_creance", "2026-10-20"), jalon("m", "contestation_mandataire", "2026-11-20"))).toContain("contestation-creance a-tenir 2026-12-21");
  });

  test("un jugement d’ouverture se voit sur les délais des autres procédures du dossier", () => {
    const { delais } = delaisAu("2026-11-21", IP, REQUETE, jalon("o", "ordonnance_injonction", "2026-09-10"), poursuite("r", "declaration-creance"), jalon("j", "jugement_ouverture", "2026-11-02", { poursuiteId: id("r") }));
    expect(delais.find(({ maillon }) => maillon.parametreId === "delais/injonction-signification")?.maillon.justification.avertissements.join()).toMatch(/poursuites et l’exécution sont arrêtées/);
  });

  test("injonction européenne : aucun délai inventé", () => {
    expect(delaisAu("2026-11-21", poursuite("p", "injonction-europeenne"), jalon("q", "requete_europeenne", "2026-11-02")).delais).toEqual([]);
  });

  test("un paiement intégral arrête les délais de toutes les procédures", () => {
    const { delais } = delaisAu("2026-11-21", IP, REQUETE, jalon("o", "ordonnance_injonction", "2026-09-10"), poursuite("r", "execution"), jalon("v", "saisie_attribution", "2026-11-02", { poursuiteId: id("r") }), jalon("w", "paiement_integral", "2026-11-04", { poursuiteId: id("r") }));
    expect(delais.filter(({ etat }) => etat === "a-tenir")).toEqual([]);
  });
});

test("le préavis se choisit par échéance ; sans choix, un quart du délai, un mois au plus ; passé la moitié, l’échéance remonte", () => {
  const faits = [IP, REQUETE, jalon("o", "ordonnance_injonction", "2026-09-01")];
  const [delai] = delaisAu("2026-11-21", ...faits).delais.filter(({ etat }) => etat === "a-tenir");
  expect([delai?.alerteLe, delai?.remonteLe]).toEqual(["2026-11-08", "2026-11-19"]);
  const [choisi] = delaisAu("2026-11-21", ...faits, brouillon("consigne", "2026-11-21", { echeanceId: delai?.maillon.id ?? "", preavis: 10, responsable: "Claire Aubry" })).delais.filter(({ etat }) => etat === "a-tenir");
  expect([choisi?.alerteLe, choisi?.consigne?.responsable]).toEqual(["2026-11-21", "Claire Aubry"]);
});

test("un droit que le dossier n’a pas se dit sans objet ; un délai de caducité ne s’écarte jamais ainsi", () => {
  const collective = [poursuite("p", "declaration-creance"), jalon("o", "publication_bodacc", "2026-05-12")];
  const etatDe = (parametreId: string, ...faits: readonly FaitBrouillon[]) => delaisAu("2026-09-01", ...collective, ...faits).delais.find(({ maillon }) => maillon.parametreId === parametreId)?.etat;
  const ecarter = (parametreId: string) => brouillon("consigne", "2026-06-01", { echeanceId: `${parametreId} ${id("o")}`, sansObjet: "aucune clause de réserve de propriété" });
  expect([etatDe("delais/revendication"), etatDe("delais/revendication", ecarter("delais/revendication"))]).toEqual(["manque", "tenu"]);
  expect(etatDe("delais/declaration-creance", ecarter("delais/declaration-creance"))).toBe("manque");
});

test("un dossier sans procédure ne calcule rien", () => {
  expect(delaisAu("2026-11-21")).toEqual({ poursuites: [], delais: [], questions: [] });
});
