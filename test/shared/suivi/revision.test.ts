import { describe, expect, test } from "vitest";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { createFaitId } from "#shared/model/fait.ts";
import { createChamp } from "#shared/suivi/champs.ts";
import { listVus } from "#shared/suivi/revision.ts";
import { appendLot, brouillon, debiteurProfessionnel, DOSSIER, evenement, factsOf, facture, id, ouverture, piece, porte, reglement, verdict } from "../../support/dossier-builder.ts";
import { AU, projectVueFaits } from "../../support/vue-builder.ts";

const qualifie = factsOf(ouverture(), debiteurProfessionnel(), facture("a", "1 000,00"), porte("exigible"), porte("documentee"), porte("non-prescrite"), verdict());
const phrases = (...suite: readonly FaitBrouillon[]) => projectVueFaits(appendLot(qualifie, ...suite)).changements.map(({ phrase }) => phrase);

describe("une qualification rouverte", () => {
  test("rien ne la rouvre tant que rien n’a changé", () => {
    expect(phrases()).toEqual([]);
  });

  test("un règlement, une contestation, une pièce qui compte la rouvrent, chacun avec sa phrase", () => {
    expect(phrases(reglement("r", "200,00", "2026-11-20"))).toEqual(["Règlement de 200,00\u00A0€ (le 20/11/2026)"]);
    expect(phrases(evenement("k", "contestation", "2026-11-20"))).toEqual(["Contestation du débiteur (le 20/11/2026)"]);
    expect(phrases(piece("p", "contestation"))).toEqual(["Pièce ajoutée\u00A0: contestation (le 21/11/2026)"]);
  });

  test("un montant ou une échéance corrigés la rouvrent, un libellé non", () => {
    const saisie = { sujet: DOSSIER, objetId: id("a"), dateFait: AU };
    expect(phrases(createChamp(qualifie, { ...saisie, champ: "echeance", valeur: "2026-06-30" }))).toHaveLength(1);
    expect(phrases(createChamp(qualifie, { ...saisie, champ: "libelle", valeur: "Four" }))).toEqual([]);
  });

  test("ce que le service fait ensuite ne la rouvre pas : une relance, une assignation, une note", () => {
    expect(phrases(evenement("k", "relance", "2026-11-21"), evenement("l", "assignation", "2026-11-21"), brouillon("note", "2026-11-21", { texte: "x", portee: "interne" }))).toEqual([]);
  });

  test("retirer ce qui comptait la rouvre", () => {
    expect(phrases({ sujet: DOSSIER, type: "retrait", dateFait: AU, contenu: {}, remplace: qualifie.flatMap(({ type, id: faitId }) => (type === "creance" ? [faitId] : [])) })).toHaveLength(1);
  });

  test("un fait d’un autre poste écrit avant, mais que l’auteur du verdict n’avait pas vu, la rouvre", () => {
    const vus = listVus(qualifie.filter(({ type }) => type !== "verdict"));
    const signe = factsOf(ouverture(), debiteurProfessionnel(), facture("a", "1 000,00"), brouillon("verdict", "2026-11-21", { verdict: "serieuse", vus: [...vus] }));
    const [modele] = factsOf(reglement("r", "200,00", "2026-11-01"));
    if (modele === undefined) throw new Error("règlement absent");
    const ailleurs = { ...modele, id: createFaitId({ poste: "cccccccccccccccc", incarnation: "dddddddd", sequence: 4 }), lot: createFaitId({ poste: "cccccccccccccccc", incarnation: "dddddddd", sequence: 4 }) };
    expect(projectVueFaits(signe).changements).toEqual([]);
    expect(projectVueFaits([...signe, ailleurs]).changements.map(({ phrase }) => phrase)).toEqual(["Règlement de 200,00\u00A0€ (le 01/11/2026)"]);
  });

  test("un nouveau verdict la referme, et la prochaine étape le demandait", () => {
    const rouverte = appendLot(qualifie, piece("p", "facture"), piece("q", "bon-de-commande"), piece("s", "bon-de-livraison"), piece("t", "mise-en-demeure"), reglement("r", "200,00", "2026-11-20"));
    expect(projectVueFaits(rouverte).prochaineEtape).toMatchObject({ action: "revoir", titre: "Revoir la qualification" });
    const refermee = appendLot(rouverte, { ...verdict(), remplace: qualifie.flatMap(({ type, id: faitId }) => (type === "verdict" ? [faitId] : [])) });
    expect(projectVueFaits(refermee).changements).toEqual([]);
  });
});
