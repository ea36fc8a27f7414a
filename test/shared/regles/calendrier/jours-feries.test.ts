import { describe, expect, test } from "vitest";
import { addJours, findJourSemaine, jour, splitJour } from "#shared/kernel/jour.ts";
import { TERRITOIRES } from "#shared/kernel/territoire.ts";
import { findJourFerie, findPaques, listJoursFeries } from "#shared/regles/calendrier/jours-feries.ts";
import { ABOLITION, CAS_FERIES, PAQUES } from "./jours-feries.cas.ts";

describe("les jours fériés légaux", () => {
  test.each(PAQUES)("Pâques tombe le %s", (dimanche) => {
    expect(findPaques(Number(dimanche.slice(0, 4)))).toBe(dimanche);
  });

  test("Pâques est toujours un dimanche, du 22 mars au 25 avril, comme par le calcul d’Oudin", () => {
    for (let annee = 1900; annee <= 2299; annee++) {
      const dimanche = findPaques(annee);
      expect(findJourSemaine(dimanche), dimanche).toBe(7);
      expect(dimanche.slice(5) >= "03-22" && dimanche.slice(5) <= "04-25", dimanche).toBe(true);
      expect(dimanche).toBe(computeOudin(annee));
    }
  });

  test.each(CAS_FERIES)("$nom ($source)", ({ territoire, feries }) => {
    expect(listJoursFeries(2026, territoire).map((ferie) => ferie.jour)).toEqual(feries);
  });

  test("outre-mer, le jour de l’abolition de l’esclavage est férié chez lui seulement", () => {
    for (const territoire of TERRITOIRES) {
      for (const [autre, date] of Object.entries(ABOLITION)) {
        expect(findJourFerie(jour(date), territoire) !== undefined, `${date} ${territoire}`).toBe(autre === territoire);
      }
    }
  });

  test("une fête locale se dit locale, une fête nationale non, chacune avec sa source", () => {
    expect(findJourFerie(jour("2026-12-26"), "alsace-moselle")).toMatchObject({ isLocal: true, libelle: "second jour de Noël", references: [{ article: "L3134-13" }] });
    expect(findJourFerie(jour("2026-12-25"), "alsace-moselle")).toMatchObject({ isLocal: false, references: [{ article: "L3133-1" }] });
    expect(findJourFerie(jour("2026-12-26"), "metropole")).toBeUndefined();
  });

  test("le jour seul et la liste de l’année disent la même chose, jour par jour", () => {
    for (const territoire of TERRITOIRES) {
      for (let jourDit = jour("2023-01-01"); jourDit < "2032-01-01"; jourDit = addJours(jourDit, 1)) {
        const attendus = listJoursFeries(splitJour(jourDit).annee, territoire).filter((ferie) => ferie.jour === jourDit);
        const trouve = findJourFerie(jourDit, territoire);
        expect(trouve === undefined ? attendus.length : attendus.filter((ferie) => ferie.libelle === trouve.libelle).length, `${jourDit} ${territoire}`).toBe(trouve === undefined ? 0 : 1);
      }
    }
  });

  test("deux fêtes peuvent tomber le même jour\u00A0: 1er mai et Ascension en 2008", () => {
    expect(listJoursFeries(2008, "metropole").filter((ferie) => ferie.jour === "2008-05-01")).toHaveLength(2);
  });
});

/** Oudin (1940), by another road than the rule's. */
function computeOudin(annee: number): string {
  const or = annee % 19;
  const siecle = Math.floor(annee / 100);
  const lune = (siecle - Math.floor(siecle / 4) - Math.floor((8 * siecle + 13) / 25) + 19 * or + 15) % 30;
  const corrigee = lune - Math.floor(lune / 28) * (1 - Math.floor(lune / 28) * Math.floor(29 / (lune + 1)) * Math.floor((21 - or) / 11));
  const semaine = (annee + Math.floor(annee / 4) + corrigee + 2 - siecle + Math.floor(siecle / 4)) % 7;
  const dimanche = addJours(jour(`${annee}-03-01`), 28 + corrigee - semaine - 1);
  return splitJour(dimanche).annee === annee ? dimanche : "";
}
