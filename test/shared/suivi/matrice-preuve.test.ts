import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { taux } from "#shared/kernel/taux.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { computeMatrice } from "#shared/suivi/matrice-preuve.ts";
import { createCleDemande } from "#shared/suivi/preuves-dossier.ts";
import { brouillon, facture, id, piece } from "../../support/dossier-builder.ts";
import { createVue } from "../../support/vue-builder.ts";

const JOUR = "2026-11-21";
const matriceDe = (...brouillons: readonly FaitBrouillon[]) => computeMatrice(createVue(brouillons).dossier);
const cles = (...brouillons: readonly FaitBrouillon[]) => matriceDe(...brouillons).lacunes.map(({ cle }) => cle);

describe("ce qu’il faut prouver dépend de la nature de la créance", () => {
  test("une vente entre professionnels se prouve par la commande, la livraison, la facture et la mise en demeure (C. civ., art. 1353)", () => {
    expect(matriceDe(facture("a", "100,00")).lignes.map(({ libelle }) => libelle)).toEqual(["Contrat ou commande", "Livraison ou exécution", "Facture", "Mise en demeure"]);
  });

  test("des loyers se prouvent par le bail et le décompte locatif, sans livraison", () => {
    const matrice = matriceDe(facture("a", "100,00", { nature: "loyer_habitation" }), piece("r", "releve-de-compte"));
    expect(matrice.lignes.map(({ libelle }) => libelle)).toEqual(["Bail", "Décompte locatif ou appel de loyer", "Mise en demeure"]);
    expect(matrice.lacunes.map(({ element }) => element)).not.toContain("facture");
  });

  test("un taux convenu demande les conditions qui le fixent (C. com., art. L441-10 II)", () => {
    const convenu = facture("a", "100,00", { taux: { regime: "conventionnel", tauxPpm: taux(120_000) } });
    expect(cles(convenu)).toContain(`preuve/conditions/${id("a")}`);
    expect(cles(convenu, piece("k", "contrat"))).not.toContain(`preuve/conditions/${id("a")}`);
    expect(cles(facture("a", "100,00"))).not.toContain(`preuve/conditions/${id("a")}`);
  });
});

describe("la matrice", () => {
  test("range les pièces sous la facture qu’elles nomment, les autres sous tout le dossier", () => {
    const { groupes } = matriceDe(facture("a", "100,00"), facture("e", "50,00"), piece("k", "bon-de-livraison", { creanceIds: [id("a")] }), piece("l", "contrat"));
    expect(groupes.map(({ titre, pieces }) => [titre, pieces.map(({ pieceId }) => pieceId)])).toEqual([["F-A", [id("k")]], ["Pour tout le dossier", [id("l")]]]);
  });

  test("dit ce qui manque facture par facture, et ce qui ferme la porte", () => {
    const { lacunes, lignes } = matriceDe(facture("a", "100,00"), facture("e", "50,00"), piece("k", "facture", { creanceIds: [id("a")] }));
    expect(lacunes.filter(({ isBloquante }) => isBloquante).map(({ cle }) => cle)).toEqual([`preuve/facture/${id("e")}`]);
    expect(lignes.find(({ element }) => element === "facture")).toMatchObject({ creances: 2, manquantes: 1, levees: 0 });
  });

  test("ce qu’une personne juge d’une pièce l’emporte sur sa nature, et se voit", () => {
    const juge = brouillon("preuve", JOUR, { pieceId: id("k"), element: "execution", force: "rien" });
    const avant = matriceDe(facture("a", "100,00"), piece("k", "bon-de-livraison"));
    const apres = matriceDe(facture("a", "100,00"), piece("k", "bon-de-livraison"), juge);
    expect(avant.lignes[1]?.cellules).toMatchObject([{ force: "prouve", isJugee: false }]);
    expect(apres.lignes[1]?.cellules).toMatchObject([{ isJugee: true }]);
    expect(apres.lignes[1]?.cellules[0]?.force).toBeUndefined();
  });

  test("une réserve levée reste dite, et ne manque plus", () => {
    const { lignes, lacunes } = matriceDe(facture("a", "100,00"), brouillon("levee", JOUR, { element: "execution", creanceId: id("a"), motif: "Réception avouée par courriel" }));
    expect(lignes[1]).toMatchObject({ manquantes: 0, levees: 1 });
    expect(lacunes.find(({ element }) => element === "execution")?.levee?.motif).toBe("Réception avouée par courriel");
  });

  test("une lacune porte la dernière demande faite pour elle", () => {
    const demande = brouillon("tache", JOUR, { tacheId: id("q"), objet: "BL signé", attenduDe: "Logistique", avantLe: jour("2026-11-25"), cle: createCleDemande("execution", id("a")) });
    expect(matriceDe(facture("a", "100,00"), demande).lacunes.find(({ element }) => element === "execution")?.demande?.tacheId).toBe(id("q"));
  });
});

test("une réserve levée n’empêche plus la porte « Documentée », et la levée est dite avec son motif", () => {
  const faits = [facture("a", "100,00"), piece("k", "facture"), piece("l", "mise-en-demeure"), piece("m", "contrat")];
  expect(createVue(faits).portes.documentee.etat).toBe("reserve");
  const porte = createVue([...faits, brouillon("levee", JOUR, { element: "execution", creanceId: id("a"), motif: "réception avouée le 3 mars" })]).portes.documentee;
  expect(porte.etat).toBe("ouverte");
  expect(porte.constats.some(({ libelle }) => libelle.includes("réserve levée, réception avouée le 3 mars"))).toBe(true);
});
