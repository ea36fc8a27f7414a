import { describe, expect, test } from "vitest";
import { formatEntierLettres, formatMontantLettres } from "#shared/kernel/lettres.ts";
import { montant } from "#shared/kernel/montant.ts";

/** Spelling of 1990: every element hyphened; the noun « million » calls « d’ » when round. */
const CAS: readonly (readonly [centimes: number, lettres: string])[] = [
  [0, "zéro euro"], [1, "zéro euro et un centime"], [100, "un euro"], [101, "un euro et un centime"], [1700, "dix-sept euros"], [2101, "vingt-et-un euros et un centime"],
  [7100, "soixante-et-onze euros"], [7700, "soixante-dix-sept euros"], [8000, "quatre-vingts euros"], [8100, "quatre-vingt-un euros"],
  [8180, "quatre-vingt-un euros et quatre-vingts centimes"], [9000, "quatre-vingt-dix euros"], [9100, "quatre-vingt-onze euros"], [10000, "cent euros"], [10100, "cent-un euros"],
  [18000, "cent-quatre-vingts euros"], [20000, "deux-cents euros"], [20100, "deux-cent-un euros"], [28000, "deux-cent-quatre-vingts euros"], [30001, "trois-cents euros et un centime"],
  [99999, "neuf-cent-quatre-vingt-dix-neuf euros et quatre-vingt-dix-neuf centimes"], [100000, "mille euros"], [120000, "mille-deux-cents euros"],
  [119121, "mille-cent-quatre-vingt-onze euros et vingt-et-un centimes"], [200080, "deux-mille euros et quatre-vingts centimes"], [2108000, "vingt-et-un-mille-quatre-vingts euros"],
  [8000000, "quatre-vingt-mille euros"], [8008000, "quatre-vingt-mille-quatre-vingts euros"], [10000000, "cent-mille euros"], [20000000, "deux-cent-mille euros"],
  [28073005, "deux-cent-quatre-vingt-mille-sept-cent-trente euros et cinq centimes"], [100000000, "un-million d’euros"], [120000000, "un-million-deux-cent-mille euros"],
  [200000000, "deux-millions d’euros"], [8000000000, "quatre-vingts-millions d’euros"],
  [28080080080, "deux-cent-quatre-vingts-millions-huit-cent-mille-huit-cents euros et quatre-vingts centimes"],
  [99999999999, "neuf-cent-quatre-vingt-dix-neuf-millions-neuf-cent-quatre-vingt-dix-neuf-mille-neuf-cent-quatre-vingt-dix-neuf euros et quatre-vingt-dix-neuf centimes"],
];

describe("un montant en toutes lettres (orthographe de 1990)", () => {
  test.each(CAS)("%i centimes : %s", (centimes, lettres) => {
    expect(formatMontantLettres(montant(centimes))).toBe(lettres);
  });

  test("un montant négatif ou hors du domaine est refusé", () => {
    expect(() => formatMontantLettres(montant(-1))).toThrow("ne s’écrit pas en lettres");
    expect(() => formatMontantLettres(montant(100_000_000_000))).toThrow("de 0 à 999999999");
  });

  test("un entier, sans monnaie", () => {
    expect(formatEntierLettres(15)).toBe("quinze");
    expect(formatEntierLettres(80)).toBe("quatre-vingts");
  });
});
