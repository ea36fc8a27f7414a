import fc from "fast-check";
import { expect, test } from "vitest";
import { createClassement } from "#shared/suivi/liste/classement.ts";

const NOMS = ["Zénith", "Éole", "eole", "Eole", "L’Étoile", "Letoile", "Lot 10", "Lot 9", "Lot 009", "Œuvre", "Oeuvre d’art", "Père & Fils", "Pere Bis", "2B Menuiserie", "(Reprise) SARL", "Atelier_Nord", "Atelier Nord", "Ça va SAS", "Cave 12"];

function sortAvec(textes: readonly string[], portion: number): readonly string[] {
  const classement = createClassement();
  for (let debut = 0; debut < textes.length; debut += portion) classement.add(textes.slice(debut, debut + portion));
  return textes.toSorted((a, b) => classement.findRang(a) - classement.findRang(b));
}

test("les noms sont dans l’ordre du dictionnaire français, les nombres comme des nombres", () => {
  expect(sortAvec(NOMS, 100)).toEqual(["(Reprise) SARL", "2B Menuiserie", "Atelier Nord", "Atelier_Nord", "Ça va SAS", "Cave 12", "eole", "Eole", "Éole", "L’Étoile", "Letoile", "Lot 009", "Lot 9", "Lot 10", "Œuvre", "Oeuvre d’art", "Père & Fils", "Pere Bis", "Zénith"]);
});

test("sur des mots de lettres et de chiffres, c’est l’ordre de la langue", () => {
  const collator = new Intl.Collator("fr", { numeric: true });
  const mot = fc.string({ unit: fc.constantFrom(..."abcdeéèzÉZ019 "), minLength: 1, maxLength: 8 }).map((texte) => texte.trim().replace(/ +/g, " ")).filter((texte) => texte !== "");
  fc.assert(fc.property(fc.uniqueArray(mot, { maxLength: 30 }), (mots) => {
    const tries = sortAvec(mots, 7);
    const attendus = mots.toSorted(collator.compare);
    // Texts that only accents or case tell apart may be told apart word by word.
    expect(tries.map(fold)).toEqual(attendus.map(fold));
  }));
});

function fold(texte: string): string {
  return texte.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\d+/g, (chiffres) => String(Number(chiffres)));
}

test("appris par portions ou d’un coup, l’ordre est le même\u00A0; ce qui n’est pas appris va à la fin", () => {
  fc.assert(fc.property(fc.uniqueArray(fc.string({ maxLength: 6 })), fc.integer({ min: 1, max: 5 }), (mots, portion) => {
    expect(sortAvec(mots, portion)).toEqual(sortAvec(mots, 1000));
  }));
  const classement = createClassement();
  classement.add(["a", "b"]);
  expect([classement.findRang("a"), classement.findRang("b"), classement.findRang("c")]).toEqual([0, 1, 2]);
});
