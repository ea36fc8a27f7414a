import { describe, expect, test } from "vitest";
import { addJours, jour } from "#shared/kernel/jour.ts";
import type { Fait, FaitBrouillon } from "#shared/model/fait.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { createChamp } from "#shared/suivi/champs.ts";
import { findPages, findPremiereHeure, listMouvements } from "#shared/suivi/journal-echeances.ts";
import { appendLot, brouillon, DOSSIER, evenement, factsOf, facture, id, ouverture } from "../../support/dossier-builder.ts";

const VEILLE = jour("2026-11-21");
const LE = jour("2026-11-22");
const BAREMES = createBaremes();

/** What the builder writes is of the first day; what is added afterwards, of the next. */
function findJourDuFait(faits: readonly Fait[]): (instant: number) => typeof LE {
  const dernierDuDepart = faits.at(1)?.horloge[0] ?? 0;
  return (instant) => (instant <= dernierDuDepart ? VEILLE : LE);
}

const depart = factsOf(ouverture(), facture("a", "1 000,00", { dateFacture: jour("2022-03-15"), echeance: jour("2022-03-15") }));

function listFor(...ajouts: readonly FaitBrouillon[]) {
  const faits = appendLot(depart, ...ajouts);
  return listMouvements(faits, { le: LE, debiteur: undefined, findJour: findJourDuFait(depart), baremes: BAREMES });
}

describe("le journal d’un jour", () => {
  test("montre une échéance déplacée par une date corrigée, avec son auteur", () => {
    const [mouvement] = listFor(createChamp(depart, { sujet: DOSSIER, objetId: id("a"), champ: "dateFacture", valeur: jour("2022-04-15"), dateFait: LE }), createChamp(depart, { sujet: DOSSIER, objetId: id("a"), champ: "echeance", valeur: jour("2022-04-15"), dateFait: LE }));
    expect(mouvement).toMatchObject({ kind: "prescription", avant: "2027-03-12", apres: "2027-04-14", par: [id("u")], relecteur: undefined });
  });

  test("montre une échéance levée par un acte interruptif, et celle qui naît d’une nouvelle facture", () => {
    expect(listFor(evenement("e", "assignation", VEILLE, { issue: "en_cours" }))).toMatchObject([{ avant: "2027-03-12", apres: undefined }]);
    expect(listFor(facture("f", "10,00"))).toMatchObject([{ objet: "Prescription de la facture n°\u00A0F-F", avant: undefined }]);
  });

  test("dit qui a relu", () => {
    const [mouvement] = listFor(facture("f", "10,00", { dateFacture: jour("2022-05-02"), echeance: jour("2022-05-02") }), brouillon("relecture", LE, { cle: `prescription/${id("f")}`, jour: jour("2027-04-30"), relecteur: "Karim Benali" }));
    expect(mouvement?.relecteur).toBe("Karim Benali");
  });

  test("se tait quand ce qui fut écrit ne touche aucune échéance, et les autres jours", () => {
    expect(listFor(brouillon("note", LE, { texte: "Rappelé", portee: "interne" }))).toEqual([]);
    expect(listMouvements(depart, { le: addJours(LE, 3), debiteur: undefined, findJour: findJourDuFait(depart), baremes: BAREMES })).toEqual([]);
  });
});

test("les pages du journal se suivent, et aucune heure d’un jour n’est oubliée d’un fuseau à l’autre", () => {
  expect(findPages(LE)).toEqual({ precedente: "2026-11-21", suivante: "2026-11-23" });
  const premiere = findPremiereHeure(LE) * 3_600_000;
  expect(premiere).toBeLessThanOrEqual(Date.UTC(2026, 10, 22) - 14 * 3_600_000);
});
