// The collection of dated values: order, sources, verification, expiry, and no legal figure outside of it.
import { describe, expect, test } from "vitest";
import { addMois } from "#shared/kernel/jour.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { parametreSchema } from "#shared/model/parametre-schema.ts";
import { listFiles, readText } from "../support/depot.ts";

const parametres = [...createBaremes().values()];
const files = listFiles("shared/paquets/socle", /\.json$/);

describe("every dated value of the packs", () => {
  test.each(parametres.map((parametre) => ({ id: parametre.id, parametre })))("$id", ({ parametre }) => {
    const jours = parametre.valeurs.map(({ depuis }) => depuis);
    expect(jours).toEqual([...new Set(jours)].toSorted());
    for (const { references, confiance, depuis, jusqua } of parametre.valeurs) {
      expect(references.every(({ texte, article }) => texte.trim() === texte && article.trim() === article && texte !== "" && article !== "")).toBe(true);
      expect(["A", "A-", "B", "C", "D"]).toContain(confiance);
      expect(jusqua === undefined || jusqua >= depuis).toBe(true);
    }
    expect(parametre.verifieLe >= "2026-11-21").toBe(true);
    expect(parametre.perimeLe === undefined || parametre.perimeLe > parametre.verifieLe).toBe(true);
    expect(parametre.libelle).toMatch(/^\p{Lu}/u);
  });

  test("half-yearly rates expire at the end of the semester that they cover", () => {
    const semestriels = parametres.filter(({ id }) => /^interets\/taux-/.test(id));
    expect(semestriels.map(({ id }) => id).toSorted()).toEqual(["interets/taux-bce", "interets/taux-legal-autres-cas", "interets/taux-legal-particuliers"]);
    for (const { valeurs, perimeLe } of semestriels) {
      const derniere = valeurs.at(-1)!.depuis;
      expect(perimeLe).toMatch(/-(01|07)-01$/);
      expect(perimeLe! > derniere && perimeLe! <= addMois(derniere, 6)).toBe(true);
    }
  });

  test("legal interest has one value for each semester, without a gap", () => {
    for (const id of ["interets/taux-legal-autres-cas", "interets/taux-legal-particuliers"]) {
      const jours = parametres.find((parametre) => parametre.id === id)!.valeurs.map(({ depuis }) => depuis);
      jours.slice(1).forEach((depuis, rang) => expect(depuis).toBe(addMois(jours[rang]!, 6)));
    }
  });
});

describe("the files of the packs", () => {
  test("each is loaded, under a name made of its identifier", () => {
    const lus = files.map((path) => JSON.parse(readText(path)) as { readonly id: string });
    expect(lus.map(({ id }) => id).toSorted()).toEqual(parametres.map(({ id }) => id).toSorted());
    for (const [rang, path] of files.entries()) expect(path).toBe(`shared/paquets/socle/${lus[rang]!.id.replaceAll("/", "-")}.json`);
  });

  test("values out of order, without a source or of a wrong unit are refused", () => {
    const bon = JSON.parse(readText("shared/paquets/socle/prescription-commercial.json")) as { readonly valeurs: readonly object[] };
    expect(parametreSchema.safeParse(bon).success).toBe(true);
    for (const mauvais of [{ ...bon, valeurs: bon.valeurs.toReversed() }, { ...bon, valeurs: [] }, { ...bon, unite: "lustres" }, { ...bon, valeurs: [{ ...bon.valeurs[0], references: [] }] }, { ...bon, inconnu: 1 }]) {
      expect(parametreSchema.safeParse(mauvais).success).toBe(false);
    }
  });
});

describe("legal figures live in the packs only", () => {
  // Days of a fixed calendar, the points of a percent and the powers of ten are arithmetic, not law.
  const suspects = listFiles("shared/regles", /\.ts$/).filter((path) => !path.includes("/calendrier/")).flatMap((path) => findFigures(readText(path)).map((figure) => `${path}: ${figure}`));

  test("no figure with a meaning in the code of a rule", () => {
    expect(suspects).toEqual([]);
  });

  test("a figure in the code is seen, in a comment or an article it is not", () => {
    expect(findFigures("const delai = 15;")).toEqual(["15"]);
    expect(findFigures('// 40 € per invoice\nconst reference = "art. 642";')).toEqual([]);
  });
});

/** Whole numbers above 12 written in code, outside of comments and texts. */
function findFigures(code: string): readonly string[] {
  const nu = code.replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, "");
  return [...nu.matchAll(/(?<![\w.])\d[\d_]*n?(?![\w.])/g)].map(([figure]) => figure).filter((figure) => Number(figure.replaceAll(/[_n]/g, "")) > 12 && !/^1(?:0|_?000)*(?:_000)*n?$/.test(figure));
}
