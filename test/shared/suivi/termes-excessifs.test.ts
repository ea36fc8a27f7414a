import fc from "fast-check";
import { expect, test } from "vitest";
import { CONSEILS_TERMES, listTermesExcessifs } from "../../../shared/suivi/termes-excessifs.ts";

const familles = (texte: string) => listTermesExcessifs(texte).map(({ mot, famille }) => `${mot} : ${famille}`);

test("un mot qui juge la personne se voit, quels que soient l’accent, la casse et le nombre", () => {
  expect(familles("C’est un MENTEUR, et ses associés sont malhonnêtes.")).toEqual(["MENTEUR : jugement", "malhonnêtes : jugement"]);
});

test("la santé, l’infraction et l’intime sont dits pour ce qu’ils sont", () => {
  expect(familles("Hospitalisé en mai ; sorti de prison ; syndiquée.")).toEqual(["Hospitalisé : sante", "prison : infraction", "syndiquée : intime"]);
});

test.each([
  ["mauvaise foi du débiteur, condamné au principal"],
  ["créance détenue par la société, tiers saisi, incapable majeur sous tutelle"],
  ["liquidation judiciaire, faillite personnelle, dirigeant poursuivi en comblement de passif"],
  [""],
])("les termes du métier passent : %s", (texte) => {
  expect(listTermesExcessifs(texte)).toEqual([]);
});

test("un mot répété n’est dit qu’une fois, à sa première place", () => {
  expect(listTermesExcessifs("fou, oui, fou")).toEqual([{ mot: "fou", famille: "jugement", debut: 0 }]);
});

test("un mot n’est reconnu qu’entier", () => {
  expect(listTermesExcessifs("foulard, cancérologie, prisonnier")).toEqual([]);
});

test("chaque mot trouvé est à sa place dans le texte, et sa famille a un conseil", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("fou", "l’été", "enceinte", "payé", "🙂", "œuvre", "juif", "escroc"), { maxLength: 20 }), (mots) => {
      const texte = mots.join(" ");
      for (const { mot, debut, famille } of listTermesExcessifs(texte)) {
        expect(texte.slice(debut, debut + mot.length)).toBe(mot);
        expect(CONSEILS_TERMES[famille]).not.toBe("");
      }
    }),
  );
});
