import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { createAnnulation } from "#shared/suivi/annulation.ts";
import { projectLigne } from "#shared/suivi/ligne.ts";
import { createPassation, createRetour, listCharges, listParts, listPretes, splitCharges } from "#shared/suivi/passation.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { createTache } from "#shared/suivi/taches.ts";
import { appendLot, brouillon, euros, factsOf, facture, id, ouverture } from "../../support/dossier-builder.ts";

const AU = jour("2026-11-21");
const CLAIRE = "Claire Aubry";
const KARIM = "Karim Benali";
const LEA = "Léa Fontan";
const gestionnaire = (nom: string) => brouillon("champ", "2026-11-01", { champ: "gestionnaire", valeur: nom });
const consigne = brouillon("consigne", "2026-11-02", { echeanceId: "delais/x|j", responsable: CLAIRE, preavis: 10 });
const depart = factsOf(ouverture(), facture("a", "1 000,00"), gestionnaire(CLAIRE), createTache(id("d"), id("t"), { objet: "Appeler le greffe", responsable: CLAIRE }, AU), consigne);

function ligneDe(faits: typeof depart): LigneDossier {
  const dossier = projectDossier(faits);
  if (dossier === undefined) throw new Error("dossier absent");
  return projectLigne(dossier, undefined, AU, createBaremes());
}

function pass(faits: typeof depart, a = KARIM) {
  return appendLot(faits, ...createPassation({ ligne: ligneDe(faits), a, isDossier: true }, faits, { kind: "absence", de: CLAIRE, retourLe: jour("2026-12-04"), consigne: "Voir le greffe" }, id("p"), AU));
}

describe("passer un dossier", () => {
  test("change son gestionnaire, et avec lui les tâches et les délais que la personne y avait : rien n’est orphelin", () => {
    const apres = projectDossier(pass(depart));
    expect(apres).toMatchObject({ gestionnaire: KARIM, taches: [{ responsable: KARIM }], consignes: [{ responsable: KARIM, preavis: 10 }], passation: { de: CLAIRE, a: KARIM, retourLe: "2026-12-04", consigne: "Voir le greffe" } });
    expect(listCharges([ligneDe(pass(depart))], CLAIRE)).toEqual([]);
  });

  test("se défait d’un seul geste", () => {
    const passe = pass(depart);
    const lot = passe.slice(depart.length);
    const defait = appendLot(passe, ...createAnnulation(lot, passe, AU));
    expect(projectDossier(defait)).toMatchObject({ gestionnaire: CLAIRE, taches: [{ responsable: CLAIRE }], consignes: [{ responsable: CLAIRE }] });
    expect(projectDossier(defait)?.passation).toBeUndefined();
  });

  test("dans le dossier d’un autre, ne passe que ce que la personne y faisait", () => {
    const autre = factsOf(ouverture(), facture("a", "1 000,00"), gestionnaire(LEA), createTache(id("d"), id("t"), { objet: "Appeler le greffe", responsable: CLAIRE }, AU));
    expect(listCharges([ligneDe(autre)], CLAIRE)).toHaveLength(1);
    const apres = projectDossier(appendLot(autre, ...createPassation({ ligne: ligneDe(autre), a: KARIM, isDossier: false }, autre, { kind: "depart", de: CLAIRE }, id("p"), AU)));
    expect(apres).toMatchObject({ gestionnaire: LEA, taches: [{ responsable: KARIM }] });
    expect(apres?.passation).toBeUndefined();
  });
});

describe("le retour", () => {
  test("rend le dossier prêté, et garde ce qui fut écrit entre-temps", () => {
    const passe = appendLot(pass(depart), brouillon("note", "2026-11-25", { texte: "Rappelé", portee: "interne" }));
    expect(listPretes([ligneDe(passe)], CLAIRE)).toHaveLength(1);
    const rendu = appendLot(passe, ...createRetour(ligneDe(passe), passe, jour("2026-12-04")));
    expect(projectDossier(rendu)).toMatchObject({ gestionnaire: CLAIRE, notes: [{ texte: "Rappelé" }] });
    expect(listPretes([ligneDe(rendu)], CLAIRE)).toEqual([]);
  });

  test("ne reprend pas un dossier que le repreneur a donné à un autre, ni après un départ", () => {
    const passe = pass(depart);
    expect(listPretes([{ ...ligneDe(passe), gestionnaire: LEA }], CLAIRE)).toEqual([]);
    expect(createRetour(ligneDe(depart), depart, AU)).toEqual([]);
  });
});

describe("la répartition", () => {
  const modele = ligneDe(depart);
  const ligne = (nom: string, solde: string, contenu: Partial<LigneDossier> = {}): LigneDossier => ({ ...modele, id: nom, debiteurId: nom, solde: euros(solde), gestionnaire: CLAIRE, responsables: undefined, ...contenu });

  test("donne à qui en a le moins, les plus gros d’abord, et garde ensemble les dossiers d’un débiteur", () => {
    const charges = [ligne("a", "100,00"), ligne("b", "900,00"), ligne("c", "500,00"), ligne("d", "400,00", { debiteurId: "b" })];
    const attributions = splitCharges(charges, CLAIRE, [KARIM, LEA], charges);
    const mains = new Map(attributions.map(({ ligne: { id: nom }, a }) => [nom, a]));
    expect(mains.get("b")).toBe(mains.get("d"));
    expect(mains.get("c")).not.toBe(mains.get("b"));
    expect(listParts(attributions).reduce((total, { dossiers }) => total + dossiers, 0)).toBe(4);
  });

  test("compte ce que chacun a déjà", () => {
    const charges = [ligne("a", "100,00")];
    expect(splitCharges(charges, CLAIRE, [KARIM, LEA], [...charges, ligne("k", "1,00", { gestionnaire: KARIM })])[0]?.a).toBe(LEA);
  });

  test("rend à qui a le dossier la tâche que la personne y avait", () => {
    const charges = [ligne("a", "100,00", { gestionnaire: LEA, responsables: [CLAIRE] })];
    expect(splitCharges(charges, CLAIRE, [KARIM, LEA], charges)).toMatchObject([{ a: LEA, isDossier: false }]);
  });

  test("sans repreneur, rien n’est attribué ; un dossier clos ne se passe pas", () => {
    expect(splitCharges([ligne("a", "1,00")], CLAIRE, [], [])).toEqual([]);
    expect(listCharges([ligne("a", "1,00", { etape: "clos" })], CLAIRE)).toEqual([]);
  });
});
