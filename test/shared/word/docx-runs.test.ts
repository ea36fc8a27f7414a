import { expect, test } from "vitest";
import type { Fragment } from "#shared/word/bloc.ts";
import { renderDocx } from "#shared/word/docx-writer.ts";
import { listBalises, listParagraphes, readPartie } from "../../support/docx-lecture.ts";

async function readParagraphe(texte: readonly Fragment[]): Promise<string> {
  return readPartie(await renderDocx({ titre: "T", sujet: "S", auteur: "A", reference: "R", blocs: [{ kind: "paragraphe", texte }] }), "word/document.xml");
}

test("a line feed breaks the line, two leave an empty one", async () => {
  expect(listParagraphes(await readParagraphe([{ texte: "un\ndeux\n\nquatre" }]))[0]?.texte).toBe("un\ndeux\n\nquatre");
});

test("a gap has its own look", async () => {
  expect(listBalises(await readParagraphe([{ texte: "[à compléter : nom]", isManque: true }]), "w:rStyle")).toEqual([{ "w:val": "Manque" }]);
});

test("an empty text makes an empty paragraph", async () => {
  expect(listParagraphes(await readParagraphe([]))).toEqual([{ style: "Normal", texte: "" }]);
});
