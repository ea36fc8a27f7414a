// The traps of the note on the law (what a naive developer would do): each has a test that bears its number and says it.
import { describe, expect, test } from "vitest";
import { createBaremes } from "#shared/paquets/socle.ts";
import { CATALOGUE } from "#shared/regles/catalogue.ts";
import { listFiles, readText } from "../support/depot.ts";

const PIEGES = 24;
const titres = listFiles("test/shared", /\.test\.ts$/).flatMap((path) => listTitres(readText(path)));

describe("chaque piège a un test qui porte son numéro et le dit", () => {
  test.each(Array.from({ length: PIEGES }, (_, rang) => rang + 1))("piège %i", (numero) => {
    expect(titres.filter((titre) => titre.numero === numero).map(({ phrase }) => phrase)).not.toEqual([]);
  });

  test("un numéro sans phrase, ou hors de la liste, ne compte pas", () => {
    expect(listTitres('test("piège 3", () => {}); describe("piège 4\\u00A0: reporter un samedi", () => {});')).toEqual([{ numero: 4, phrase: "reporter un samedi" }]);
    expect(titres.filter(({ numero }) => numero > PIEGES)).toEqual([]);
  });
});

describe("piège 21 : imprimer des articles abrogés ou renumérotés", () => {
  const code = listFiles("shared", /\.ts$/).map((path) => ({ path, texte: readText(path) }));

  test("aucun texte de l’application ne parle d’huissier, ni des anciens articles du code civil et du CPC", () => {
    const abroges = /huissier|774-[1-4]\b|\barticle: "(?:1153|1154|128|129|130|131)"|art\. (?:1153|1154|128|129|130|131)\b|\b131-(?:[1-9]|1[0-5])\b/i;
    // The list of the words that acts refuse has to name them; what reads former documents has to know them.
    const lecteurs = ["shared/actes/verifications/mots-refuses.ts", "shared/suivi/titre-piece.ts"];
    expect(code.filter(({ path, texte }) => !lecteurs.includes(path) && abroges.test(texte)).map(({ path }) => path)).toEqual([]);
    expect("CPC, art. 131-5, remis à l’huissier").toMatch(abroges);
  });

  test("l’ancien article L441-6 ne fonde que les valeurs de son temps", () => {
    const valeurs = [...createBaremes().values()].flatMap((parametre) => parametre.valeurs);
    const anciennes = valeurs.filter(({ references }) => references.some(({ article }) => article.includes("L441-6")));
    expect(anciennes.every(({ depuis }) => depuis < "2019-04-26")).toBe(true);
    expect(CATALOGUE.flatMap(({ references }) => references.map(({ article }) => article)).filter((article) => article.includes("L441-6"))).toEqual([]);
  });
});

interface Titre {
  readonly numero: number;
  readonly phrase: string;
}

/** « piège 4 : reporter… » in the title of a test or of a group. */
function listTitres(texte: string): readonly Titre[] {
  return [...texte.matchAll(/(?:test|describe)\("piège (\d+)(?:\\u00A0|\s):\s([^"]{10,})"/gu)].map(([, numero, phrase]) => ({ numero: Number(numero), phrase: phrase ?? "" }));
}
