import { expect, test } from "vitest";
import { listSignets } from "#shared/word/docx-signets.ts";
import type { Bloc } from "#shared/word/bloc.ts";

function list(blocs: readonly Bloc[]) {
  return listSignets({ titre: "T", sujet: "S", auteur: "A", reference: "R", blocs });
}

test("a bookmark has a name that Word takes, and the text of its target", () => {
  const longue = `pièce/${"é".repeat(60)}`;
  const signets = list([
    { kind: "titre", niveau: 1, texte: "Titre", ancre: longue },
    { kind: "tableau", legende: "t", colonnes: [{ titre: "A", largeur: 100 }], lignes: [{ cellules: [[{ texte: "1" }, { texte: "2" }]], ancre: "12" }] },
  ]);
  expect([...signets.values()].map(({ texte }) => texte)).toEqual(["Titre", "12"]);
  for (const { nom } of signets.values()) expect(nom).toMatch(/^[A-Za-z]\w{0,39}$/);
  expect(new Set([...signets.values()].map(({ nom }) => nom)).size).toBe(2);
});

test.each<[string, Bloc]>([
  ["paragraph", { kind: "paragraphe", texte: [{ texte: "x", renvoi: "y" }] }],
  ["list", { kind: "liste", marque: "numero", points: [[{ texte: "x", renvoi: "y" }]] }],
  ["frame", { kind: "encadre", ton: "neutre", texte: [{ texte: "x", renvoi: "y" }] }],
  ["cell", { kind: "tableau", legende: "t", colonnes: [{ titre: "A", largeur: 100 }], lignes: [{ cellules: [[{ texte: "x", renvoi: "y" }]] }] }],
])("a reference lost in a %s is refused", (_, bloc) => {
  expect(() => list([bloc])).toThrow("nulle part");
});
