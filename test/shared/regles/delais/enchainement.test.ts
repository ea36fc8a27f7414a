import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { CHAINES, computeEnchainement } from "#shared/regles/delais/enchainement.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { CAS_ENCHAINEMENT } from "./enchainement.cas.ts";
import { AU, echeanceDe, enchainement, evenement, maillon } from "./procedure.ts";

describe("les délais que font courir les événements", () => {
  test.each(CAS_ENCHAINEMENT)("$nom ($source)", ({ evenements, faits, delai, echeance, aPartirDu }) => {
    const trouve = maillon(delai, evenements.map(([kind, date, details]) => evenement(kind, date, details)), faits);
    expect(trouve.echeance).toBe(echeance);
    if (aPartirDu !== undefined) expect(trouve.aPartirDu).toBe(aPartirDu);
  });

  test("chaque délai de chaque chaîne a son cas", () => {
    const cas = new Set(CAS_ENCHAINEMENT.map(({ delai }) => delai));
    expect(CHAINES.map(({ parametreId }) => parametreId).filter((id) => !cas.has(id))).toEqual([]);
  });
});

describe("piège 3\u00A0: trois mois pour toutes les ordonnances d’injonction", () => {
  test("une ordonnance d’août 2026 vit six mois, même signifiée sous le nouveau régime", () => {
    const { etat } = maillon("delais/injonction-signification", [evenement("ordonnance_injonction", "2026-08-31"), evenement("signification_injonction", "2027-02-26")], { au: jour("2027-03-02") });
    expect(etat).toEqual({ kind: "accompli", parId: "signification_injonction", le: "2027-02-26" });
  });

  test("une ordonnance de septembre 2026 signifiée au quatrième mois est non avenue", () => {
    const { etat, sanction } = maillon("delais/injonction-signification", [evenement("ordonnance_injonction", "2026-09-01"), evenement("signification_injonction", "2026-12-02")], { au: jour("2026-12-03") });
    expect([etat.kind, sanction]).toEqual(["manque", "non-avenu"]);
  });

  test("deux ordonnances de part et d’autre gardent chacune leur régime", () => {
    const evenements = [
      evenement("ordonnance_injonction", "2026-08-31", { id: "o1" }), evenement("ordonnance_injonction", "2026-09-01", { id: "o2" }),
      evenement("signification_injonction", "2026-10-01", { id: "s1", origineId: "o1" }), evenement("signification_injonction", "2026-10-01", { id: "s2", origineId: "o2" }),
    ];
    const attentes = enchainement(evenements).maillons.filter(({ parametreId }) => parametreId === "delais/injonction-attente-execution");
    expect(attentes.map(({ cause, aPartirDu }) => [cause.id, aPartirDu])).toEqual([["s1", "2026-11-03"], ["s2", "2026-12-02"]]);
  });

  test("avec deux ordonnances et une signification sans lien, le régime est demandé et rien n’est tenu pour accompli", () => {
    const { maillons, questions } = enchainement([
      evenement("ordonnance_injonction", "2026-08-31", { id: "o1" }), evenement("ordonnance_injonction", "2026-09-01", { id: "o2" }), evenement("signification_injonction", "2026-10-01"),
    ]);
    expect(questions.join()).toContain("dont la date choisit le régime");
    const significations = maillons.filter(({ parametreId }) => parametreId === "delais/injonction-signification");
    expect(significations.map(({ etat }) => etat.kind)).toEqual(["a-venir", "a-venir"]);
    expect(significations.every(({ justification }) => justification.avertissements.join().includes("dire auquel"))).toBe(true);
  });
});

describe("piège 14\u00A0: majorer depuis «\u00A0jugement + deux mois\u00A0»", () => {
  test("deux mois de la décision exécutoire, comme le décompte les compte, sans report d’un jour fermé", () => {
    const majoration = maillon("interets/delai-majoration", [evenement("jugement", "2026-02-03", { isDefaut: false }), evenement("decision_executoire", "2026-02-10")]);
    expect([majoration.echeance, majoration.aPartirDu]).toEqual(["2026-04-10", "2026-04-11"]);
    expect(maillon("interets/delai-majoration", [evenement("decision_executoire", "2026-06-14")]).aPartirDu).toBe("2026-08-15");
  });

  test("le jugement seul n’ouvre ni majoration ni appel\u00A0: sa notification ouvre l’appel", () => {
    const jugement = evenement("jugement", "2026-10-05", { isDefaut: false });
    expect(enchainement([jugement]).maillons.map(({ parametreId }) => parametreId)).toEqual(["delais/recours-sans-notification"]);
    expect(echeanceDe("delais/recours-jugement", [jugement, evenement("notification_jugement", "2026-11-12")])).toBe("2026-12-14");
  });
});

describe("piège 16\u00A0: compter la déclaration de créance depuis le jugement", () => {
  const ouverture = evenement("jugement_ouverture", "2026-11-05");

  test("le jugement d’ouverture ne fait courir aucun délai de déclaration\u00A0: le BODACC est demandé", () => {
    const { maillons, questions } = enchainement([ouverture]);
    expect(maillons).toEqual([]);
    expect(questions.join()).toContain("BODACC");
  });

  test("le BODACC ouvre la déclaration, le relevé et la revendication", () => {
    const { maillons, questions } = enchainement([ouverture, evenement("publication_bodacc", "2026-11-18")]);
    expect(questions).toEqual([]);
    expect(maillons.map(({ parametreId, echeance }) => [parametreId, echeance])).toEqual([
      ["delais/declaration-creance", "2027-01-18"], ["delais/revendication", "2027-02-18"], ["delais/releve-forclusion", "2027-05-18"],
    ]);
  });

  test("hors du territoire, deux mois de plus\u00A0; l’avertissement personnel a son propre délai", () => {
    const evenements = [ouverture, evenement("publication_bodacc", "2026-11-18"), evenement("avertissement_personnel", "2026-11-25")];
    expect(echeanceDe("delais/declaration-creance", evenements, { isCreancierHorsTerritoire: true })).toBe("2027-03-18");
    expect(echeanceDe("delais/declaration-avertissement", evenements)).toBe("2027-01-25");
  });

  test("la créance déclarée à temps laisse le relevé sans objet", () => {
    const evenements = [evenement("publication_bodacc", "2026-11-18"), evenement("declaration_creance", "2027-01-18")];
    expect(maillon("delais/declaration-creance", evenements, { au: jour("2027-02-01") }).etat.kind).toBe("accompli");
    expect(maillon("delais/releve-forclusion", evenements, { au: jour("2027-02-01") }).etat.kind).toBe("sans-objet");
  });

  test("l’ouverture avertit sur les délais d’exécution en cours", () => {
    expect(maillon("delais/saisie-attribution-denonciation", [ouverture, evenement("saisie_attribution", "2026-11-19")]).justification.avertissements.join()).toContain("L622-21");
  });
});

describe("piège 19\u00A0: les délais de caducité en cascade", () => {
  test("conservatoire\u00A0: trois mois, un mois, huit jours, chacun né du précédent", () => {
    const evenements = [
      evenement("ordonnance_conservatoire", "2026-09-01"), evenement("saisie_conservatoire_creances", "2026-11-03"),
      evenement("denonciation_conservatoire", "2026-11-10"), evenement("assignation", "2026-11-19"),
    ];
    const etats = Object.fromEntries(enchainement(evenements).maillons.map(({ parametreId, echeance, etat }) => [parametreId, `${etat.kind} ${echeance}`]));
    expect(etats).toMatchObject({
      "delais/conservatoire-execution": "accompli 2026-12-01",
      "delais/conservatoire-denonciation": "accompli 2026-11-12",
      "delais/conservatoire-fond": "accompli 2026-12-03",
      "delais/conservatoire-copie-tiers": "a-venir 2026-11-27",
    });
  });

  test("chaque délai manqué dit sa caducité", () => {
    const cascade: readonly (readonly [string, Parameters<typeof evenement>[0], Parameters<typeof evenement>[2]?])[] = [
      ["delais/injonction-consignation", "requete_injonction", { juridiction: "commerciale" }], ["delais/injonction-consignation-opposition", "invitation_consignation"],
      ["delais/injonction-constitution-avocat", "notification_opposition", { juridiction: "judiciaire" }], ["delais/placement-judiciaire", "audience_judiciaire"], ["delais/placement-commerce", "audience_commerce"],
      ["delais/conservatoire-execution", "ordonnance_conservatoire"], ["delais/conservatoire-fond", "saisie_conservatoire_creances"], ["delais/conservatoire-denonciation", "saisie_conservatoire_creances"],
      ["delais/saisie-attribution-denonciation", "saisie_attribution"], ["delais/notification-defaut", "jugement", { isDefaut: true }],
    ];
    const sanctions = cascade.map(([delai, kind, details]) => {
      const { etat, sanction } = maillon(delai, [evenement(kind, "2026-03-02", details)]);
      return `${etat.kind} ${sanction}`;
    });
    expect(sanctions).toEqual([
      "manque caducite-demande", "manque caducite-demande", "manque extinction-non-avenu", "manque caducite", "manque caducite",
      "manque caducite", "manque caducite", "manque caducite", "manque caducite", "manque non-avenu",
    ]);
    expect(maillon("delais/surete-publicite-definitive", [evenement("surete_provisoire", "2026-01-05"), evenement("force_chose_jugee", "2026-03-02")])).toMatchObject({ sanction: "caducite", etat: { kind: "manque" } });
  });

  test("deux saisies, une seule dénonciation sans lien\u00A0: aucune n’est tenue pour dénoncée", () => {
    const evenements = [evenement("saisie_attribution", "2026-11-03", { id: "a" }), evenement("saisie_attribution", "2026-11-04", { id: "b" }), evenement("denonciation_attribution", "2026-11-06")];
    const denonciations = (liste: typeof evenements) => enchainement(liste).maillons.filter(({ parametreId }) => parametreId === "delais/saisie-attribution-denonciation").map(({ etat }) => etat.kind);
    expect(denonciations(evenements)).toEqual(["manque", "manque"]);
    expect(denonciations([...evenements.slice(0, 2), evenement("denonciation_attribution", "2026-11-06", { origineId: "b" })])).toEqual(["manque", "accompli"]);
  });

  test("placée dans la marge de sécurité, l’assignation est à temps\u00A0; un jour après le terme, elle est caduque", () => {
    const audience = evenement("audience_commerce", "2027-01-20");
    expect(maillon("delais/placement-commerce", [audience, evenement("placement", "2027-01-12")]).etat.kind).toBe("accompli");
    expect(maillon("delais/placement-commerce", [audience, evenement("placement", "2027-01-13")]).etat.kind).toBe("manque");
  });
});

describe("piège 20\u00A0: exécuter une injonction du nouveau régime après un mois", () => {
  const evenements = [evenement("ordonnance_injonction", "2026-09-10"), evenement("signification_injonction", "2026-10-01", { isAPersonne: true })];

  test("une exécution au bout d’un mois est prématurée", () => {
    expect(maillon("delais/injonction-attente-execution", [...evenements, evenement("execution_injonction", "2026-11-10")]).etat).toMatchObject({ kind: "premature", le: "2026-11-10" });
    expect(maillon("delais/injonction-attente-execution", [...evenements, evenement("execution_injonction", "2026-12-02")], { au: jour("2026-12-03") }).etat.kind).toBe("accompli");
  });

  test("l’attente s’ouvre le 02/12/2026, un avis d’opposition la laisse sans objet", () => {
    expect(maillon("delais/injonction-attente-execution", evenements, { au: jour("2026-12-01") }).etat.kind).toBe("a-venir");
    expect(maillon("delais/injonction-attente-execution", evenements, { au: jour("2026-12-02") }).etat.kind).toBe("ouvert");
    expect(maillon("delais/injonction-attente-execution", [...evenements, evenement("avis_opposition", "2026-11-05")], { au: jour("2026-12-02") }).etat.kind).toBe("sans-objet");
  });

  test("l’acte de signification est à conserver, et c’est dit", () => {
    expect(maillon("delais/injonction-attente-execution", evenements).justification.avertissements.join()).toContain("Conserver l’acte de signification");
  });
});

describe("ce que l’on ne sait pas se demande", () => {
  test("sans événement, rien ne court", () => {
    expect(enchainement([])).toEqual({ maillons: [], questions: [] });
  });

  test("un même identifiant deux fois est refusé", () => {
    expect(computeEnchainement({ evenements: [evenement("jugement", "2026-01-05"), evenement("jugement", "2026-01-06")], au: AU }, BAREMES)).toMatchObject({ kind: "incomplet" });
  });

  test("non signifiée à personne, l’opposition n’a pas de terme et l’ensemble le dit", () => {
    const faits = { evenements: [evenement("ordonnance_injonction", "2026-09-10"), evenement("signification_injonction", "2026-10-01", { isAPersonne: false })], au: AU };
    const resultat = computeEnchainement(faits, BAREMES);
    expect(JSON.stringify(resultat)).toContain("l’opposition reste ouverte");
    expect(resultat).toMatchObject({ kind: "calcule" });
  });

  test("une saisie des rémunérations d’avant juillet 2025 suit une autre procédure\u00A0: question, pas de date", () => {
    const { maillons, questions } = enchainement([evenement("commandement_remunerations", "2025-05-05")]);
    expect(maillons).toEqual([]);
    expect(questions).toHaveLength(2);
  });

  test("un fait qui part d’un titre ne demande pas de procédure au fond", () => {
    expect(enchainement([evenement("saisie_conservatoire_biens", "2026-11-03", { isAvecTitre: true })]).maillons).toEqual([]);
  });

  test("payée, la créance laisse les délais sans objet, mais pas ceux déjà manqués", () => {
    const saisie = evenement("saisie_attribution", "2026-11-03");
    expect(maillon("delais/saisie-attribution-denonciation", [saisie, evenement("paiement_integral", "2026-11-09")]).etat.kind).toBe("sans-objet");
    expect(maillon("delais/saisie-attribution-denonciation", [saisie, evenement("paiement_integral", "2026-11-19")]).etat.kind).toBe("manque");
  });
});
