import { expect, test } from "vitest";
import type { Tableau } from "#shared/word/bloc.ts";
import { renderDocx } from "#shared/word/docx-writer.ts";
import { listBalises, listParagraphes, readPartie } from "../../support/docx-lecture.ts";

async function readTableau(tableau: Omit<Tableau, "kind" | "legende">): Promise<string> {
  const blocs = [{ kind: "tableau" as const, legende: "t", ...tableau }];
  return readPartie(await renderDocx({ titre: "T", sujet: "S", auteur: "A", reference: "R", blocs }), "word/document.xml");
}

const COLONNES = [{ titre: "A", largeur: 33 }, { titre: "B", largeur: 33 }, { titre: "C", largeur: 34 }];
const LIGNE = { cellules: [[{ texte: "1" }], [{ texte: "2" }]] };

test("widths are whole and add up, whatever the shares; a missing cell is empty", async () => {
  const corps = await readTableau({ colonnes: COLONNES.map((colonne) => ({ ...colonne, largeur: 7 })), lignes: [LIGNE] });
  const largeurs = listBalises(corps, "w:gridCol").map((attributs) => Number(attributs["w:w"]));
  expect(largeurs).toEqual([3024, 3024, 3024]);
  expect(listParagraphes(corps).map(({ texte }) => texte)).toEqual(["A", "B", "C", "1", "2", "", ""]);
});

test("a label table has no header and its labels have their style", async () => {
  const corps = await readTableau({ style: "fiche", colonnes: COLONNES.slice(1), lignes: [LIGNE] });
  expect(listBalises(corps, "w:tblHeader")).toHaveLength(0);
  expect(listParagraphes(corps).map(({ style }) => style)).toEqual(["TableauLibelle", "Tableau", "Interligne"]);
});

test("a table of signatures leaves room to sign", async () => {
  const corps = await readTableau({ style: "signature", colonnes: COLONNES.slice(1), lignes: [LIGNE] });
  expect(listBalises(corps, "w:trHeight")).toEqual([{ "w:val": "2268", "w:hRule": "atLeast" }]);
});

test("a short table stays together; a long one keeps its last rows with its total", async () => {
  const compte = async (nombre: number): Promise<number> => {
    const corps = await readTableau({ colonnes: COLONNES, lignes: [...Array.from({ length: nombre }, () => LIGNE), { ...LIGNE, style: "total" }] });
    return listBalises(corps, "w:keepNext").filter((attributs) => attributs["w:val"] !== "false").length / COLONNES.length;
  };
  expect(await compte(3)).toBe(3);
  expect(await compte(30)).toBe(2);
});
