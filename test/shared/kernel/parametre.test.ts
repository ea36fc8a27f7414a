import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { countJoursPeriode, findValeur, type Parametre, splitPeriodes } from "#shared/kernel/parametre.ts";

const references = [{ texte: "CMF", article: "L313-2" }] as const;
const parametre: Parametre = {
  id: "essai/taux", regle: "R-X-01", libelle: "Taux d’essai", unite: "ppm", applicableSelon: "jour couru", verifieLe: jour("2026-01-05"), perimeLe: jour("2027-01-01"),
  valeurs: [
    { depuis: jour("2026-01-01"), jusqua: jour("2026-03-31"), valeur: 1, confiance: "A", references },
    { depuis: jour("2026-07-01"), valeur: 2, confiance: "B", references },
  ],
};

describe("un barème daté", () => {
  test("la valeur est celle en vigueur ce jour-là, sources comprises", () => {
    expect(findValeur(parametre, jour("2026-01-01"))).toMatchObject({ ok: true, lu: { valeur: 1, id: "essai/taux", confiance: "A", references } });
    expect(findValeur(parametre, jour("2026-12-31"))).toMatchObject({ ok: true, lu: { valeur: 2 } });
  });

  test("avant la première valeur, après la dernière ou dans un trou, il refuse", () => {
    expect(findValeur(parametre, jour("2025-12-31"))).toEqual({ ok: false, raison: "anterieur" });
    expect(findValeur(parametre, jour("2026-04-01"))).toEqual({ ok: false, raison: "perime" });
    expect(findValeur(parametre, jour("2027-01-01"))).toEqual({ ok: false, raison: "perime" });
  });

  test("une période est coupée à chaque changement et refusée au premier jour sans valeur", () => {
    const continu: Parametre = { ...parametre, valeurs: [{ ...parametre.valeurs[0], depuis: jour("2026-01-01") }, { ...parametre.valeurs[0], depuis: jour("2026-03-01"), valeur: 3 }] };
    const decoupage = splitPeriodes(continu, jour("2026-02-15"), jour("2026-03-10"));
    expect(decoupage.ok && decoupage.periodes.map(({ debut, fin, lu }) => [debut, fin, lu.valeur])).toEqual([["2026-02-15", "2026-02-28", 1], ["2026-03-01", "2026-03-10", 3]]);
    expect(splitPeriodes(parametre, jour("2026-03-01"), jour("2026-08-01"))).toEqual({ ok: false, au: "2026-04-01", raison: "perime" });
    expect(splitPeriodes(parametre, jour("2026-12-01"), jour("2027-02-01"))).toEqual({ ok: false, au: "2027-01-01", raison: "perime" });
  });

  test("une période à l’envers est vide, ses bornes comptent", () => {
    expect(splitPeriodes(parametre, jour("2026-02-02"), jour("2026-02-01"))).toEqual({ ok: true, periodes: [] });
    expect(countJoursPeriode({ debut: jour("2026-02-01"), fin: jour("2026-02-28") })).toBe(28);
  });
});
