import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addJours, fromNumero, jour, toNumero } from "#shared/kernel/jour.ts";
import { TERRITOIRES } from "#shared/kernel/territoire.ts";
import { findFermeture, findJourOuvrablePrecedent, findJourOuvrableSuivant, isJourOuvrable } from "#shared/regles/calendrier/jour-ouvrable.ts";

const jours = fc.integer({ min: toNumero(jour("2000-01-01")), max: toNumero(jour("2060-12-31")) }).map(fromNumero);
const territoires = fc.constantFrom(...TERRITOIRES);

describe("les jours ouvrables (CPC, art. 642, al. 2)", () => {
  test("samedi, dimanche et férié ne sont pas ouvrables, et l’on dit pourquoi", () => {
    expect(findFermeture(jour("2026-11-21"), "metropole")).toBe("samedi");
    expect(findFermeture(jour("2026-11-22"), "metropole")).toBe("dimanche");
    expect(findFermeture(jour("2026-11-11"), "metropole")).toBe("11 novembre");
    expect(findFermeture(jour("2026-11-23"), "metropole")).toBeUndefined();
  });

  test("le Vendredi saint ferme l’Alsace-Moselle, pas Paris", () => {
    expect(isJourOuvrable(jour("2026-04-03"), "alsace-moselle")).toBe(false);
    expect(isJourOuvrable(jour("2026-04-03"), "metropole")).toBe(true);
    expect(findJourOuvrablePrecedent(jour("2026-04-06"), "alsace-moselle")).toBe("2026-04-02");
  });

  test("le suivant et le précédent sont les plus proches jours ouvrables", () => {
    fc.assert(fc.property(jours, territoires, (date, territoire) => {
      const suivant = findJourOuvrableSuivant(date, territoire);
      const precedent = findJourOuvrablePrecedent(date, territoire);
      expect(isJourOuvrable(suivant, territoire) && isJourOuvrable(precedent, territoire)).toBe(true);
      for (let entre = date; entre < suivant; entre = addJours(entre, 1)) expect(isJourOuvrable(entre, territoire)).toBe(false);
      for (let entre = date; entre > precedent; entre = addJours(entre, -1)) expect(isJourOuvrable(entre, territoire)).toBe(false);
      expect(isJourOuvrable(date, territoire)).toBe(suivant === date && precedent === date);
    }));
  });
});
