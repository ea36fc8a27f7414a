import { expect, test } from "vitest";
import { listJetons, readTextePropre } from "#shared/word/gabarit-jetons.ts";
import { parsePartie } from "#shared/word/gabarit-lecture.ts";

test("une partie se coupe en XML, en mots et en marques ; chaque marque sait ce qui la tient", () => {
  const jetons = listJetons(parsePartie("<w:body><w:p><w:r><w:t>Cher {{a}} !</w:t></w:r></w:p><w:p/></w:body>"));
  expect(jetons.map((jeton) => (jeton.kind === "xml" ? jeton.xml : jeton.texte))).toEqual(["<w:body>", "<w:p><w:r><w:t>", "Cher ", "{{a}}", " !", "</w:t></w:r></w:p>", "<w:p></w:p>", "</w:body>"]);
  const marque = jetons[3];
  expect(marque?.kind === "marque" ? marque.chemin.map(({ nom, debut, fin, rang }) => [nom, debut, fin, rang]) : []).toEqual([["w:body", 0, 8, 0], ["w:p", 1, 6, 1]]);
});

test("un paragraphe ne dit pas ce que dit la zone de texte qui y est ancrée", () => {
  expect(readTextePropre(parsePartie("<w:p><w:r><w:t>Un</w:t><w:tab/><w:txbxContent><w:p><w:r><w:t>Deux</w:t></w:r></w:p></w:txbxContent><w:instrText>PAGE</w:instrText></w:r></w:p>"))).toBe("Un\t");
});
