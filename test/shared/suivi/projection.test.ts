import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createFaitId } from "#shared/model/fait.ts";
import { mergeFaits } from "#shared/model/vivants.ts";
import { createChamp } from "#shared/suivi/champs.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { appendLot, DOSSIER, euros, factsOf, facture, id, ouverture, piece, porte, reglement, rejet, verdict } from "../../support/dossier-builder.ts";

const faits = factsOf(ouverture(), facture("a", "1 200,00"), facture("e", "300,00"));

describe("projection d’un dossier", () => {
  test("sans fait d’ouverture, il n’y a pas de dossier", () => {
    expect(projectDossier(factsOf(facture("a", "10,00")))).toBeUndefined();
  });

  test("l’ordre dans lequel les faits arrivent est indifférent", () => {
    expect(projectDossier(faits.toReversed())).toEqual(projectDossier(faits));
  });

  test("la correction d’un champ remplace la valeur lue, sans effacer l’objet", () => {
    const correction = createChamp(faits, { sujet: DOSSIER, objetId: id("a"), champ: "echeance", valeur: "2026-04-15", dateFait: jour("2026-11-21") });
    const dossier = projectDossier(appendLot(faits, correction));
    expect(dossier?.creances.map(({ numero, echeance }) => [numero, echeance])).toEqual([["F-A", "2026-04-15"], ["F-E", "2026-03-31"]]);
  });

  test("une seconde correction nomme la première et la remplace", () => {
    const saisie = { sujet: DOSSIER, objetId: id("a"), champ: "echeance", dateFait: jour("2026-11-21") };
    const une = appendLot(faits, createChamp(faits, { ...saisie, valeur: "2026-04-15" }));
    const deux = appendLot(une, createChamp(une, { ...saisie, valeur: "2026-04-30" }));
    expect(deux.at(-1)?.remplace).toEqual([une.at(-1)?.id]);
    expect(projectDossier(deux)?.creances[0]?.echeance).toBe("2026-04-30");
    expect(projectDossier(deux)?.conflits).toEqual([]);
  });

  test("deux corrections écrites sans se voir sont un conflit montré, jamais tranché par l’heure", () => {
    const saisie = { sujet: DOSSIER, objetId: id("a"), champ: "echeance", dateFait: jour("2026-11-21") };
    const dossier = projectDossier(appendLot(faits, createChamp(faits, { ...saisie, valeur: "2026-04-15" }), createChamp(faits, { ...saisie, valeur: "2026-04-30" })));
    expect(dossier?.conflits.map(({ objet, faits: enConflit }) => [objet, enConflit.length])).toEqual([["Échéance", 2]]);
  });

  test("deux valeurs égales écrites sans se voir ne sont pas un conflit", () => {
    const saisie = { sujet: DOSSIER, objetId: id("a"), champ: "echeance", valeur: "2026-04-15", dateFait: jour("2026-11-21") };
    expect(projectDossier(appendLot(faits, createChamp(faits, saisie), createChamp(faits, saisie)))?.conflits).toEqual([]);
  });

  test("un retrait fait disparaître ce qu’il nomme, et rien d’autre", () => {
    const retire = faits[1];
    const dossier = projectDossier(appendLot(faits, { sujet: DOSSIER, type: "retrait", dateFait: jour("2026-11-21"), contenu: {}, remplace: retire === undefined ? [] : [retire.id] }));
    expect(dossier?.creances.map(({ numero }) => numero)).toEqual(["F-E"]);
  });

  test("un fait peut être remplacé avant d’être reçu", () => {
    const absent = createFaitId({ poste: "cccccccccccccccc", incarnation: "dddddddd", sequence: 7 });
    const dossier = projectDossier(appendLot(faits, { sujet: DOSSIER, type: "retrait", dateFait: jour("2026-11-21"), contenu: {}, remplace: [absent] }));
    expect(dossier?.creances).toHaveLength(2);
  });

  test("la réunion de deux journaux ne dépend ni de l’ordre ni des répétitions", () => {
    const [premiers, suivants] = [faits.slice(0, 2), faits.slice(1)];
    expect(mergeFaits(premiers, suivants)).toEqual(mergeFaits(suivants, premiers, suivants));
    expect(projectDossier(mergeFaits(premiers, suivants))).toEqual(projectDossier(faits));
  });
});

describe("règlements qui reviennent", () => {
  const recus = [ouverture(), facture("a", "1 000,00"), reglement("r", "400,00", "2026-05-02"), reglement("s", "100,00", "2026-05-03")];

  test("un règlement revenu impayé n’est plus compté, et le retour garde ce qu’il avait payé", () => {
    const dossier = projectDossier(factsOf(...recus, rejet("t", "r", "400,00", "2026-05-09", { motif: "compte clos (AC04)" })));
    expect(dossier?.reglements.map(({ reglementId }) => reglementId)).toEqual([id("s")]);
    expect(dossier?.rejets).toMatchObject([{ motif: "compte clos (AC04)", reglement: { reglementId: id("r"), montant: 40_000 } }]);
  });

  test("un retour partiel laisse la différence\u00A0; le retour retiré rend le règlement entier", () => {
    const faits = factsOf(...recus, rejet("t", "r", "150,00", "2026-05-09"));
    expect(projectDossier(faits)?.reglements[0]?.montant).toBe(25_000);
    const retrait = { sujet: DOSSIER, type: "retrait", dateFait: jour("2026-06-01"), contenu: {}, remplace: [faits.at(-1)!.id] } as const;
    expect(projectDossier(appendLot(faits, retrait))?.reglements[0]?.montant).toBe(40_000);
  });
});

describe("numérotation des pièces", () => {
  const avecPieces = factsOf(ouverture(), piece("k", "facture"), piece("l", "bon-de-livraison"), piece("m", "mise-en-demeure"));

  test("les pièces se numérotent dans l’ordre où elles ont été ajoutées", () => {
    expect(projectDossier(avecPieces)?.pieces.map(({ nature, numero }) => [nature, numero])).toEqual([["facture", 1], ["bon-de-livraison", 2], ["mise-en-demeure", 3]]);
  });

  test("un numéro transmis ne change plus, et la numérotation continue après lui", () => {
    const transmis = appendLot(avecPieces, {
      sujet: DOSSIER, type: "transmission", dateFait: jour("2026-11-21"), remplace: [],
      contenu: { transmissionId: id("t"), mandatId: id("m"), nomFichier: "x.docx", decompteArreteAu: jour("2026-11-21"), total: euros("10,00"), bordereau: [{ pieceId: id("l"), numero: 1 }, { pieceId: id("m"), numero: 2 }] },
    });
    expect(projectDossier(transmis)?.pieces.map(({ nature, numero }) => [nature, numero])).toEqual([["bon-de-livraison", 1], ["mise-en-demeure", 2], ["facture", 3]]);
  });
});

describe("décisions", () => {
  test("la dernière décision sur une porte est montrée, et deux décisions contraires sont un conflit", () => {
    const dossier = projectDossier([...faits, ...appendLot(faits, porte("exigible", "fermee"), porte("exigible", "ouverte")).slice(3)]);
    expect(dossier?.portes.exigible?.etat).toBe("ouverte");
    expect(dossier?.conflits).toHaveLength(1);
  });

  test("le verdict porte son auteur et son heure", () => {
    expect(projectDossier(appendLot(faits, verdict("partielle")))?.verdict).toMatchObject({ verdict: "partielle", par: id("u") });
  });
});
