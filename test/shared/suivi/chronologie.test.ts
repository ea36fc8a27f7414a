import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createChamp } from "#shared/suivi/champs.ts";
import { listChronologie } from "#shared/suivi/chronologie.ts";
import { appendLot, DOSSIER, evenement, factsOf, facture, id, ouverture, piece, reglement } from "../../support/dossier-builder.ts";

const faits = factsOf(ouverture(), facture("a", "1 200,00"), evenement("m", "mise_en_demeure", "2026-09-22", { pieceId: id("k") }), piece("k", "mise-en-demeure"), reglement("r", "500,00", "2026-07-15"));

describe("chronologie", () => {
  test("les faits sont rangés du plus récent au plus ancien, au jour où ils sont arrivés", () => {
    expect(listChronologie(faits).map(({ dateFait }) => dateFait)).toEqual(["2026-11-21", "2026-11-21", "2026-09-22", "2026-07-15", "2026-03-01"]);
  });

  test("chaque fait se lit comme une phrase française", () => {
    const libelles = listChronologie(faits).map(({ libelle, detail }) => [libelle, detail]);
    expect(libelles).toContainEqual(["Facture n°\u00A0F-A", "1\u202F200,00\u00A0€"]);
    expect(libelles).toContainEqual(["Règlement de 500,00\u00A0€", undefined]);
    expect(libelles).toContainEqual(["Pièce ajoutée\u00A0: mise en demeure", "mise-en-demeure.pdf"]);
  });

  test("une correction dit la valeur nouvelle et l’ancienne", () => {
    const corrige = appendLot(faits, createChamp(faits, { sujet: DOSSIER, objetId: id("a"), champ: "echeance", valeur: "2026-04-15", dateFait: jour("2026-11-21") }));
    expect(listChronologie(corrige)[0]).toMatchObject({ libelle: "Échéance, facture n°\u00A0F-A\u00A0: 15/04/2026", detail: "auparavant 31/03/2026", isInterne: true });
  });

  test("un fait remplacé reste lisible et se dit remplacé", () => {
    const retire = appendLot(faits, { sujet: DOSSIER, type: "retrait", dateFait: jour("2026-11-21"), contenu: { motif: "doublon" }, remplace: faits.slice(4).map((fait) => fait.id) });
    const lignes = listChronologie(retire);
    expect(lignes.find(({ famille }) => famille === "reglement")?.isRemplacee).toBe(true);
    expect(lignes[0]).toMatchObject({ libelle: "Règlement de 500,00\u00A0€ retiré", detail: "doublon" });
  });

  test("la pièce qui prouve un évènement le suit", () => {
    expect(listChronologie(faits).find(({ libelle }) => libelle === "Mise en demeure")?.pieceIds).toEqual([id("k")]);
  });
});
