import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { Mandataire } from "#shared/model/dossier.ts";
import { createFaitId, type FaitBrouillon } from "#shared/model/fait.ts";
import type { ContenuPar } from "#shared/model/faits/registre.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { projectDebiteur } from "#shared/suivi/parties.ts";
import { projectVue } from "#shared/suivi/vue-dossier.ts";
import { findProchaineEtape } from "#shared/suivi/prochaine-etape.ts";
import { brouillon, debiteurProfessionnel, DOSSIER, euros, factsOf, facture, id, ouverture, piece, porte, verdict } from "../../support/dossier-builder.ts";

const AUJOURDHUI = jour("2026-11-21");
const DELMONT: Mandataire = {
  id: id("w"), kind: "avocat", nom: "Me Ysaure Delmont", dateFait: AUJOURDHUI, faitId: createFaitId({ poste: "aaaaaaaaaaaaaaaa", incarnation: "bbbbbbbb", sequence: 1 }),
};

const base = facture("a", "1 200,00");
const preuves = [piece("k", "facture", { creanceIds: [id("a")] }), piece("l", "bon-de-commande"), piece("m", "bon-de-livraison"), piece("n", "mise-en-demeure")];
const qualification = [porte("exigible"), porte("documentee"), porte("non-prescrite"), verdict()];
const mandat: FaitBrouillon = { sujet: DOSSIER, type: "mandat", dateFait: AUJOURDHUI, remplace: [], contenu: { mandatId: id("x"), mandataireId: id("w"), mission: "Obtenir un titre" } };
const voie = (choisie: ContenuPar["strategie"]["voie"]): FaitBrouillon => brouillon("strategie", AUJOURDHUI, { voie: choisie, arreteAu: AUJOURDHUI });
const transmission: FaitBrouillon = {
  sujet: DOSSIER, type: "transmission", dateFait: AUJOURDHUI, remplace: [],
  contenu: { transmissionId: id("t"), mandatId: id("x"), nomFichier: "dossier.docx", decompteArreteAu: AUJOURDHUI, total: euros("10,00"), bordereau: [] },
};

function readVue(...brouillons: readonly FaitBrouillon[]) {
  const debiteur = projectDebiteur(factsOf(debiteurProfessionnel()));
  const debiteurs = new Map(debiteur === undefined ? [] : [[id("b"), debiteur]]);
  const vue = projectVue(factsOf(ouverture(), ...brouillons), { debiteurs, creanciers: [], mandataires: [DELMONT] }, { aujourdhui: AUJOURDHUI, baremes: createBaremes(), territoire: "metropole" });
  if (vue === undefined) throw new Error("dossier absent");
  return vue;
}

function findFor(...brouillons: readonly FaitBrouillon[]) {
  const { dossier, portes } = readVue(...brouillons);
  return findProchaineEtape(dossier, portes, [DELMONT]);
}

const SUITE: readonly [string, readonly FaitBrouillon[], string][] = [
  ["une échéance calculée se confirme avant tout", [facture("a", "1 200,00", { origineEcheance: "calculee" }), ...preuves], "confirmer-echeances"],
  ["une facture sans pièce appelle ses preuves", [base], "ajouter-pieces"],
  ["une créance prouvée se qualifie", [base, ...preuves], "qualifier"],
  ["une créance qualifiée se confie", [base, ...preuves, ...qualification], "mandater"],
  ["une voie sans avocat obligatoire s’ouvre (CPC, art. 1407)", [base, ...preuves, ...qualification, voie("injonction-de-payer")], "tenir"],
  ["rester à l’amiable se poursuit", [base, ...preuves, ...qualification, voie("amiable")], "relancer"],
  ["une voie de commissaire de justice se confie", [base, ...preuves, ...qualification, voie("execution")], "mandater"],
  ["un mandat sans envoi se transmet", [base, ...preuves, ...qualification, mandat], "transmettre"],
  ["un dossier transmis se suit", [base, ...preuves, ...qualification, mandat, transmission], "suivre"],
];

test("une promesse rompue se relève avant de qualifier, et dit ce qui manque", () => {
  const promesse: FaitBrouillon = { sujet: DOSSIER, type: "promesse", dateFait: jour("2026-10-01"), remplace: [], contenu: { promesseId: id("p"), montant: euros("500,00"), pourLe: jour("2026-11-01") } };
  const debiteur = projectDebiteur(factsOf(debiteurProfessionnel()));
  const vue = projectVue(factsOf(ouverture(), base, ...preuves, promesse), { debiteurs: new Map(debiteur === undefined ? [] : [[id("b"), debiteur]]), creanciers: [], mandataires: [] }, { aujourdhui: AUJOURDHUI, baremes: createBaremes(), territoire: "metropole" });
  expect(vue?.prochaineEtape).toMatchObject({ action: "relancer", raison: "500,00\u00A0€ promis pour le 01/11/2026, rien reçu\u00A0: mettre en demeure, puis qualifier." });
});

describe("prochaine étape", () => {
  test.each(SUITE)("%s", (_nom, brouillons, action) => {
    expect(findFor(...brouillons).action).toBe(action);
  });

  test("la balle est à nous jusqu’à la transmission, puis chez celui qui a reçu le dossier", () => {
    expect(findFor(base, ...preuves, ...qualification, mandat).balle).toBe("Nous");
    expect(findFor(base, ...preuves, ...qualification, mandat, transmission)).toMatchObject({ balle: "Me Ysaure Delmont", raison: "Dossier transmis le 21/11/2026." });
  });

  test("ce qui reste à décider est nommé en entier", () => {
    expect(findFor(base, ...preuves, porte("exigible")).raison).toBe("À décider\u00A0: la porte «\u00A0Documentée\u00A0», la porte «\u00A0Non prescrite\u00A0» et le verdict.");
  });
});

test("la suite d’une voie nomme qui la mène, et la voie retenue", () => {
  expect(findFor(base, ...preuves, ...qualification, voie("injonction-de-payer"))).toMatchObject({ titre: "Ouvrir l’injonction de payer", raison: expect.stringContaining("Voie retenue le 21/11/2026") });
  expect(findFor(base, ...preuves, ...qualification, voie("procedure-simplifiee")).titre).toBe("Mandater un commissaire de justice");
  expect(findFor(base, ...preuves, ...qualification, voie("assignation-fond")).titre).toBe("Mandater un avocat");
});

describe("une procédure en cours commande la suite", () => {
  const poursuite = (kind: ContenuPar["poursuite"]["kind"]): FaitBrouillon => brouillon("poursuite", jour("2026-03-02"), { poursuiteId: id("q"), kind, nature: "commerciale" });
  const jalon = (lettre: string, kind: ContenuPar["jalon"]["kind"], le: string): FaitBrouillon => brouillon("jalon", jour(le), { jalonId: id(lettre), poursuiteId: id("q"), kind });
  const dossier = [base, ...preuves, ...qualification];

  test("une exécution qui doit attendre dit depuis quand elle sera possible (CPC, art. 1422)", () => {
    const { prochaineEtape: suite } = readVue(...dossier, poursuite("injonction-de-payer"), jalon("r", "requete_injonction", "2026-08-03"), jalon("o", "ordonnance_injonction", "2026-09-14"), jalon("s", "signification_injonction", "2026-10-12"));
    expect(suite).toMatchObject({ action: "tenir", titre: "Exécuter l’ordonnance d’injonction de payer", raison: expect.stringMatching(/^Possible à partir du \d\d\/12\/2026\.$/) });
  });

  test("l’intérêt majoré court de lui-même : il n’est pas une étape (CMF, art. L313-3)", () => {
    const { prochaineEtape: suite } = readVue(...dossier, poursuite("assignation-fond"), jalon("a", "assignation", "2026-03-02"), jalon("j", "jugement", "2026-05-04"), jalon("e", "decision_executoire", "2026-06-15"));
    expect(suite.titre).not.toBe("Compter l’intérêt légal majoré");
  });
});
