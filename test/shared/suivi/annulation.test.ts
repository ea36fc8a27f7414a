import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createAnnulation } from "#shared/suivi/annulation.ts";
import { createChamp } from "#shared/suivi/champs.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { appendLot, DOSSIER, factsOf, facture, id, ouverture } from "../../support/dossier-builder.ts";

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
