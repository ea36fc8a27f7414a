import { expect, test } from "vitest";
import { image, ligne, LIGNES_IMPRIMEES, ligneTotal, paragraphe, say, tableau, titre } from "#shared/actes/blocs-rapport.ts";
import { formatBlocsTexte } from "../../support/blocs-texte.ts";

test("a table has its figures on the right: after the first columns, or those that are named", () => {
  const alignements = (bloc: ReturnType<typeof tableau>) => (bloc.kind === "tableau" ? bloc.colonnes.map(({ alignement }) => alignement) : []);
  expect(alignements(tableau("x", [["a", 40], ["b", 30], ["c", 30]], [ligne("1", "2", "3")]))).toEqual(["gauche", "droite", "droite"]);
  expect(alignements(tableau("x", [["a", 40], ["b", 30], ["c", 30]], [], 1, [2]))).toEqual(["gauche", "gauche", "droite"]);
  expect(ligneTotal("Total", "3").style).toBe("total");
});

test("past the lines printed, it says how many there are and where they stand", () => {
  expect(formatBlocsTexte(say(3, "dossier")).replaceAll("\u00A0", " ")).toContain("3 dossiers.");
  expect(formatBlocsTexte(say(LIGNES_IMPRIMEES + 1, "dossier")).replaceAll("\u00A0", " ")).toContain(`Les ${LIGNES_IMPRIMEES} premiers sur ${LIGNES_IMPRIMEES + 1} dossiers ; tous sont dans le classeur.`);
});

test("titles, sentences and pictures are the blocks of a document", () => {
  expect([titre(2, "t").kind, paragraphe("p").kind, image({ octets: new Uint8Array(), type: "png", largeur: 1, hauteur: 1 }, "d").kind]).toEqual(["titre", "paragraphe", "image"]);
});
