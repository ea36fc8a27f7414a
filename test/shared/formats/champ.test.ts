import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isChampVide, isDatePossible, isEntreGuillemets, readCentimes, readChamp, readChampRepete, readClasse, readDate, readExtrait } from "#shared/formats/champ.ts";
import { createDecoupe, type LigneOctets } from "#shared/formats/decoupe-lignes.ts";
import { createReleve } from "#shared/formats/encodage.ts";
import { parseJour } from "#shared/kernel/jour.ts";
import { parseMontant } from "#shared/kernel/parse-montant.ts";

/** Reads something of one line whose fields are separated by tabs. */
function read<T>(contenu: string, use: (ligne: LigneOctets) => T): T {
  const lus: T[] = [];
  const decoupe = createDecoupe({ separateur: 9, hasGuillemets: contenu.includes('"'), releve: createReleve() }, (ligne) => lus.push(use(ligne)));
  decoupe.add(new TextEncoder().encode(`${contenu}\n`));
  return lus[0]!;
}
const centimes = (texte: string): number => read(`x\t${texte}\tz`, (ligne) => readCentimes(ligne, 1));

describe("amounts in bytes", () => {
  test.each([
    ["0000000069,60", 6960], ["+000000069,40", 6940], ["180", 18000], ["91,1", 9110], ["", 0], ["  ", 0], ["-12,5", -1250], ["1200.00", 120000], ["12,", 1200],
  ])("« %s » is %i centimes", (texte, attendu) => {
    expect(centimes(texte)).toBe(attendu);
  });

  test.each(["1.234,56", "abc", "12,3,4", "1 200,00", "1,234", ",", "-", "1e5", "12-", "99999999999999999"])("« %s » is left to the slow reading", (texte) => {
    expect(centimes(texte)).toBeNaN();
  });

  test("whatever it reads, the kernel reads the same", () => {
    fc.assert(fc.property(fc.stringMatching(/^[+-]?\d{1,9}([,.]\d{0,2})?$/), (texte) => {
      expect(centimes(texte)).toBe(parseMontant(texte.replace(/[,.]$/, "")));
    }));
  });
});

describe("dates in bytes", () => {
  test("a day is read when and only when it exists", () => {
    fc.assert(fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 32 }), (annee, mois, quantieme) => {
      const texte = `${annee}${String(mois).padStart(2, "0")}${String(quantieme).padStart(2, "0")}`;
      const iso = parseJour(`${texte.slice(0, 4)}-${texte.slice(4, 6)}-${texte.slice(6)}`);
      expect(Number.isNaN(read(`x\t${texte}`, (ligne) => readDate(ligne, 1)))).toBe(iso === undefined);
      expect(isDatePossible(Number(texte))).toBe(iso !== undefined);
    }));
  });

  test("blank is zero, another spelling is left to the slow reading", () => {
    expect(read("x\t \tz", (ligne) => readDate(ligne, 1))).toBe(0);
    expect(read("x\t15/01/2025", (ligne) => readDate(ligne, 1))).toBeNaN();
  });
});

describe("texts in bytes", () => {
  test("a repeated value is the very same string", () => {
    const precedent = "VE00012";
    expect(read(`VE00012\tb`, (ligne) => readChampRepete(ligne, 0, precedent))).toBe(precedent);
    expect(read(`VE00013\tb`, (ligne) => readChampRepete(ligne, 0, precedent))).toBe("VE00013");
  });

  test("class of an account: three digits, or none", () => {
    const classe = (compte: string): number => read(`${compte}\tx`, (ligne) => readClasse(ligne, 0));
    expect([classe("411000"), classe(" 416 "), classe('"701"'), classe("41"), classe("CLI1"), classe("")]).toEqual([411, 416, 701, -1, -1, -1]);
  });

  test("blank and quoted fields are told", () => {
    expect(read('  \t"a"', (ligne) => [isChampVide(ligne, 0), isChampVide(ligne, 1), isEntreGuillemets(ligne, 0), isEntreGuillemets(ligne, 1)])).toEqual([true, false, false, true]);
  });

  test("markup stays text, an extract is short and shows null characters", () => {
    expect(read("<img onerror=x>\tb", (ligne) => readChamp(ligne, 0))).toBe("<img onerror=x>");
    expect(read(`a\u0000${"b".repeat(500)}`, readExtrait)).toHaveLength(200);
    expect(read("a\u0000b", readExtrait)).toBe("a\u2400b");
  });
});
