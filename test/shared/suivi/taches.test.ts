import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { formatFait } from "#shared/suivi/phrase-fait.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { createRetraitTache, createTache, createTacheFaite, createTacheRelancee, createTacheRouverte, findEtatTache, formatQuandTache, formatRythme, sortTaches } from "#shared/suivi/taches.ts";
import { appendLot, factsOf, id, ouverture } from "../../support/dossier-builder.ts";

const AU = jour("2026-11-21");
const greffe = createTache(id("d"), id("t"), { objet: "Appeler le greffe", avantLe: jour("2026-11-20") }, AU);
const livraison = createTache(id("d"), id("s"), { objet: "Bon de livraison", attenduDe: "la comptabilité", avantLe: jour("2026-11-19") }, AU);
const depart = factsOf(ouverture(), greffe, livraison);

function listTaches(faits: ReturnType<typeof factsOf>) {
  return projectDossier(faits)?.taches ?? [];
}

describe("une tâche", () => {
  test("garde son auteur et son heure", () => {
    expect(listTaches(depart)[0]).toMatchObject({ objet: "Appeler le greffe", par: id("u"), instant: depart[1]?.horloge[0] });
  });

  test("passe de à faire à faite, puis se rouvre, sans que rien ne soit effacé", () => {
    const faite = appendLot(depart, ...createTacheFaite(depart, id("d"), id("t"), AU, "rendez-vous pris"));
    expect(listTaches(faite)[0]).toMatchObject({ faiteLe: AU, resultat: "rendez-vous pris" });
    const rouverte = appendLot(faite, createTacheRouverte(faite, id("d"), id("t"), AU));
    expect(listTaches(rouverte)[0]?.faiteLe).toBeUndefined();
    expect(rouverte).toHaveLength(6);
  });

  test("retirée, elle disparaît seule", () => {
    const retiree = appendLot(depart, createRetraitTache(depart, id("d"), id("t"), AU));
    expect(listTaches(retiree).map(({ objet }) => objet)).toEqual(["Bon de livraison"]);
  });

  test.each([
    [{ avantLe: jour("2026-11-20") }, "en-retard", "en retard de 1 jour"],
    [{ avantLe: AU }, "aujourdhui", "aujourd’hui"],
    [{ avantLe: jour("2026-12-04") }, "a-venir", "avant le 04/12/2026"],
    [{}, "sans-date", "sans date"],
    [{ avantLe: jour("2026-11-20"), faiteLe: AU }, "faite", "faite le 21/11/2026"],
  ] as const)("%j se lit %s, «\u00A0%s\u00A0»", (tache, etat, phrase) => {
    expect(findEtatTache(tache, AU)).toBe(etat);
    expect(formatQuandTache(tache, AU).replaceAll("\u00A0", " ")).toBe(phrase);
  });

  test("se range par date\u00A0; ce qui est fait vient en dernier", () => {
    const sansDate = createTache(id("d"), id("r"), { objet: "Classer" }, AU);
    const faits = factsOf(ouverture(), sansDate, greffe, livraison);
    const suite = appendLot(faits, ...createTacheFaite(faits, id("d"), id("s"), AU));
    expect(sortTaches(listTaches(suite)).map(({ objet }) => objet)).toEqual(["Appeler le greffe", "Classer", "Bon de livraison"]);
  });

  test("se lit dans la chronologie avec sa date, et dit à qui la chose est demandée", () => {
    const lire = (brouillon: FaitBrouillon) => factsOf(brouillon).map((fait) => formatFait(fait, []))[0];
    expect(lire(greffe)).toEqual({ libelle: "Tâche\u00A0: appeler le greffe", detail: "avant le 20/11/2026" });
    expect(lire(livraison)?.libelle).toBe("Demande à la comptabilité\u00A0: bon de livraison");
  });
});

describe("une relance qui revient", () => {
  const relance = createTache(id("d"), id("t"), { objet: "Relancer l’étude", attenduDe: "Étude Vasseur", tousLes: 15, avantLe: jour("2026-11-21") }, AU);
  const faits = factsOf(ouverture(), relance);

  test("relancée, elle revient quinze jours après\u00A0; la réponse l’arrête, rien n’est effacé", () => {
    const relancee = appendLot(faits, ...createTacheRelancee(faits, id("d"), { tacheId: id("t"), tousLes: 15 }, AU));
    expect(listTaches(relancee)[0]).toMatchObject({ avantLe: "2026-12-06", relanceeLe: AU });
    expect(formatRythme(listTaches(relancee)[0] ?? {})).toBe("tous les 15 jours, relancé le 21/11/2026");
    expect(listTaches(appendLot(relancee, ...createTacheFaite(relancee, id("d"), id("t"), jour("2026-12-02"), "ordonnance signifiée")))[0]).toMatchObject({ faiteLe: "2026-12-02", resultat: "ordonnance signifiée" });
  });

  test("celle qui ne revient pas n’a pas de rythme", () => {
    expect(createTacheRelancee(depart, id("d"), { tacheId: id("t") }, AU)).toEqual([]);
    expect(formatRythme({})).toBeUndefined();
    expect(formatRythme({ tousLes: 1 })).toBe("tous les jours");
  });
});
