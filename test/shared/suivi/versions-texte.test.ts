import fc from "fast-check";
import { expect, test } from "vitest";
import { compareTextes, isTexteLong, mergeTextes } from "#shared/suivi/versions-texte.ts";
import "../../support/fast-check.ts";

const BASE = "Le débiteur conteste la livraison. Trois relances sans réponse. Le client reste solvable.";

test("a version is told by what it adds and removes of the text that its author had read", () => {
  expect(compareTextes("Audience le 12.", "Audience le 14.")).toEqual([{ kind: "commun", texte: "Audience le " }, { kind: "retire", texte: "12" }, { kind: "ajoute", texte: "14" }, { kind: "commun", texte: "." }]);
});

test("what a comparison keeps and adds is the version, what it keeps and removes is the base", () => {
  const texte = fc.array(fc.constantFrom("livraison", "greffe", "le 12", "\n", "relance.", "« oui »"), { maxLength: 12 }).map((mots) => mots.join(" "));
  fc.assert(fc.property(texte, texte, (base, version) => {
    const morceaux = compareTextes(base, version);
    const read = (sans: string) => morceaux.filter(({ kind }) => kind !== sans).map((morceau) => morceau.texte).join("");
    expect([read("ajoute"), read("retire")]).toEqual([base, version]);
  }));
});

test("two changes that do not touch are in one text, in both orders", () => {
  const une = BASE.replace("la livraison", "la livraison du 4 mars");
  const autre = `${BASE} Vu avec la comptabilité.`;
  const attendu = "Le débiteur conteste la livraison du 4 mars. Trois relances sans réponse. Le client reste solvable. Vu avec la comptabilité.";
  expect(mergeTextes(BASE, une, autre)).toBe(attendu);
  expect(mergeTextes(BASE, autre, une)).toBe(attendu);
});

test("two changes of one sentence are left to a person", () => {
  expect(mergeTextes(BASE, BASE.replace("Trois", "Deux"), BASE.replace("Trois", "Quatre"))).toBeUndefined();
});

test("the ends of lines are kept, and a text merged with itself is itself", () => {
  const texte = "Premier point.\nSecond point. Suite.";
  expect(mergeTextes(texte, texte, `${texte} Fin.`)).toBe(`${texte} Fin.`);
  expect(mergeTextes("", "", "")).toBe("");
});

test("a text is long past a line, or with a line of its own", () => {
  expect([isTexteLong("Karim Benali"), isTexteLong("a\nb"), isTexteLong("x".repeat(81))]).toEqual([false, true, true]);
});
