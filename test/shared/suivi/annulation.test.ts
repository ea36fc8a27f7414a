import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createAnnulation, findObstacle, listConsequences } from "#shared/suivi/annulation.ts";
import { createChamp } from "#shared/suivi/champs.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { appendLot, avoir, DOSSIER, factsOf, facture, id, ouverture } from "../../support/dossier-builder.ts";

const AUJOURDHUI = jour("2026-11-21");
const faits = factsOf(ouverture(), facture("a", "1 200,00"));
const saisie = { sujet: DOSSIER, objetId: id("a"), champ: "echeance", dateFait: AUJOURDHUI };

function withoutIds(dossier: ReturnType<typeof projectDossier>) {
  return JSON.parse(JSON.stringify(dossier, (cle, valeur: unknown) => (cle === "faitId" ? undefined : valeur))) as unknown;
}

describe("annulation d’un enregistrement", () => {
  test("annuler un ajout le retire", () => {
    const apres = appendLot(faits, facture("e", "300,00"));
    const annule = appendLot(apres, ...createAnnulation(apres.slice(2), apres, AUJOURDHUI));
    expect(projectDossier(annule)).toEqual(projectDossier(faits));
  });

  test("annuler une seconde correction rend la première", () => {
    const une = appendLot(faits, createChamp(faits, { ...saisie, valeur: "2026-04-15" }));
    const deux = appendLot(une, createChamp(une, { ...saisie, valeur: "2026-04-30" }));
    const annule = appendLot(deux, ...createAnnulation(deux.slice(-1), deux, AUJOURDHUI));
    expect(projectDossier(annule)?.creances[0]?.echeance).toBe("2026-04-15");
  });

  test("annuler l’annulation rétablit", () => {
    const apres = appendLot(faits, facture("e", "300,00"));
    const annule = appendLot(apres, ...createAnnulation(apres.slice(2), apres, AUJOURDHUI));
    const retabli = appendLot(annule, ...createAnnulation(annule.slice(3), annule, AUJOURDHUI));
    expect(withoutIds(projectDossier(retabli))).toEqual(withoutIds(projectDossier(apres)));
  });
});

describe("un enregistrement ancien", () => {
  const depart = factsOf(ouverture(), facture("a", "10,00"), facture("e", "20,00"));

  test("s’annule tant que rien ne s’appuie sur lui, et dit ce qui va changer", () => {
    const lot = [depart[1]!];
    expect(findObstacle(lot, depart)).toBeUndefined();
    expect(listConsequences(lot, depart)).toEqual([expect.stringMatching(/^Retiré.*F-A.*10,00/)]);
  });

  test("ne s’annule pas quand un avoir porte sur sa facture", () => {
    const faits = appendLot(depart, avoir("v", "5,00", "2026-04-01", { creanceId: id("a") }));
    expect(findObstacle([depart[1]!], faits)).toMatchObject({ kind: "appui", fait: { type: "avoir" } });
    expect(findObstacle([depart[2]!], faits)).toBeUndefined();
  });

  test("ne s’annule pas quand une correction l’a remplacé ou le corrige", () => {
    const saisie = { sujet: DOSSIER, objetId: id("a"), champ: "numero", dateFait: AUJOURDHUI };
    const une = appendLot(depart, createChamp(depart, { ...saisie, valeur: "F-1" }));
    expect(findObstacle([depart[1]!], une)).toMatchObject({ kind: "appui", fait: { type: "champ" } });
    const deux = appendLot(une, createChamp(une, { ...saisie, valeur: "F-2" }));
    expect(findObstacle([une[3]!], deux)).toMatchObject({ kind: "remplace", fait: { id: deux[4]!.id } });
    expect(listConsequences([deux[4]!], deux)).toEqual([expect.stringMatching(/^Rétabli.*F-1$/)]);
  });

  test("l’ouverture d’un dossier ne s’annule pas dès qu’on y a écrit", () => {
    expect(findObstacle([depart[0]!], depart)).toMatchObject({ kind: "appui", fait: { type: "creance" } });
    expect(findObstacle([depart[0]!], [depart[0]!])).toBeUndefined();
  });
});
