import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { parseJourSaisi } from "#shared/kernel/parse-jour-saisi.ts";

const SAMEDI = jour("2026-11-21");

describe("une date saisie le samedi 21 novembre 2026", () => {
  const lues: readonly (readonly [string, string])[] = [
    ["12/3", "2027-03-12"], ["12/9", "2026-09-12"], ["12/03/26", "2026-03-12"], ["120326", "2026-03-12"], ["12032026", "2026-03-12"], ["12.3.2026", "2026-03-12"],
    ["12 mars 2026", "2026-03-12"], ["1er mars 2026", "2026-03-01"], ["12 MARS 2026", "2026-03-12"], ["3 févr. 2026", "2026-02-03"], ["3 août", "2026-08-03"], ["2026-03-12", "2026-03-12"],
    ["lundi 23 novembre 2026", "2026-11-23"],
    ["+15j", "2026-12-06"], ["-2m", "2026-09-21"], ["+1a", "2027-11-21"], ["+1 an", "2027-11-21"], ["+2 semaines", "2026-12-05"], ["+3 mois", "2027-02-21"],
    ["aujourd’hui", "2026-11-21"], ["demain", "2026-11-22"], ["hier", "2026-11-20"], ["après-demain", "2026-11-23"],
    ["lundi", "2026-11-23"], ["samedi", "2026-11-28"], ["fin du mois", "2026-11-30"], ["fin de mois", "2026-11-30"],
  ];
  test.each(lues)("« %s » est le %s", (saisie, attendu) => {
    expect(parseJourSaisi(saisie, SAMEDI)).toEqual({ ok: true, jour: attendu });
  });

  const refusees: readonly (readonly [string, string])[] = [
    ["", "Saisissez une date"], ["31/9/2026", "Septembre a 30 jours"], ["29/2/2026", "Février 2026 a 28 jours"], ["12/13", "Le mois 13 n’existe pas"], ["bonjour", "Date non reconnue"], ["99", "Date non reconnue"],
  ];
  test.each(refusees)("« %s » est refusée en disant pourquoi", (saisie, motif) => {
    const lu = parseJourSaisi(saisie, SAMEDI);
    expect(lu.ok ? lu.jour : lu.motif).toContain(motif);
  });

  test("sans année, la plus proche : le 29 février saisi en 2026 est celui de 2028 ou rien", () => {
    expect(parseJourSaisi("29/2", jour("2027-11-21"))).toEqual({ ok: true, jour: "2028-02-29" });
  });
});
