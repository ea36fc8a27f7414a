import { expect, test } from "vitest";
import type { Ligne } from "#shared/actes/langue/evaluation.ts";
import { renderLignes } from "#shared/actes/langue/mise-en-blocs.ts";

function lignes(texte: string): readonly Ligne[] {
  return texte.split("\n").map((ligne) => ({ kind: "texte", morceaux: ligne === "" ? [] : [{ texte: ligne }] }));
}

test("the first signs of a line say what it is", () => {
  expect(renderLignes(lignes("# REQUÊTE\n~ articles 1405\n## I. FAITS {#faits}\n>> Maître A\\\nLyon\n-> Lyon, le 3\n^ petit\n__ signé\n!! attention\n! cadre\n---\nphrase"))).toEqual([
    { kind: "titre", niveau: 0, texte: "REQUÊTE" },
    { kind: "paragraphe", style: "sous-titre", texte: [{ texte: "articles 1405" }] },
    { kind: "titre", niveau: 1, texte: "I. FAITS", ancre: "faits" },
    { kind: "paragraphe", style: "destinataire", texte: [{ texte: "Maître A" }, { texte: "\n" }, { texte: "Lyon" }] },
    { kind: "paragraphe", style: "droite", texte: [{ texte: "Lyon, le 3" }] },
    { kind: "paragraphe", style: "discret", texte: [{ texte: "petit" }] },
    { kind: "paragraphe", style: "signature", texte: [{ texte: "signé" }] },
    { kind: "encadre", ton: "alerte", texte: [{ texte: "attention" }] },
    { kind: "encadre", ton: "neutre", texte: [{ texte: "cadre" }] },
    { kind: "saut-de-page" },
    { kind: "paragraphe", texte: [{ texte: "phrase" }] },
  ]);
});

test("points that follow one another make one list, numbered by the document", () => {
  expect(renderLignes(lignes("— demander :\n  1° A\n  1° B\n— dire C\n1. un"))).toEqual([
    { kind: "liste", marque: "tiret", niveau: 0, points: [[{ texte: "demander :" }]] },
    { kind: "liste", marque: "degre", niveau: 1, points: [[{ texte: "A" }], [{ texte: "B" }]] },
    { kind: "liste", marque: "tiret", niveau: 0, points: [[{ texte: "dire C" }]] },
    { kind: "liste", marque: "numero", niveau: 0, points: [[{ texte: "un" }]] },
  ]);
});

test("the last point of lists that follow one another ends with a full stop, the others keep their semicolon", () => {
  expect(renderLignes(lignes("— un ;\n— deux ;\n  1° trois ;\n— quatre ;\nphrase ;\n— seul"))).toEqual([
    { kind: "liste", marque: "tiret", niveau: 0, points: [[{ texte: "un ;" }], [{ texte: "deux ;" }]] },
    { kind: "liste", marque: "degre", niveau: 1, points: [[{ texte: "trois ;" }]] },
    { kind: "liste", marque: "tiret", niveau: 0, points: [[{ texte: "quatre." }]] },
    { kind: "paragraphe", texte: [{ texte: "phrase ;" }] },
    { kind: "liste", marque: "tiret", niveau: 0, points: [[{ texte: "seul" }]] },
  ]);
});

test("a value is never read as a mark, bold goes through it", () => {
  expect(renderLignes([{ kind: "texte", morceaux: [{ texte: "# Atelier", isValeur: true }] }, { kind: "texte", morceaux: [{ texte: "dû **" }, { texte: "4 ** €", isValeur: true }, { texte: "**." }] }])).toEqual([
    { kind: "paragraphe", texte: [{ texte: "# Atelier" }] },
    { kind: "paragraphe", texte: [{ texte: "dû " }, { texte: "4 ** €", isGras: true }, { texte: "." }] },
  ]);
});

test("rows between bars make a table, a bar inside a value is a character", () => {
  const rangee: Ligne = { kind: "texte", morceaux: [{ texte: "| " }, { texte: "A | B", isValeur: true }, { texte: " | 3,00 |" }] };
  const [titre, tableau] = renderLignes([...lignes("## Échéances\n| Objet | Montant |\n|---|---:|"), rangee, ...lignes("| **Total** | 3,00 |")]);
  expect(titre).toMatchObject({ texte: "Échéances" });
  expect(tableau).toMatchObject({
    kind: "tableau", legende: "Échéances",
    colonnes: [{ titre: "Objet", alignement: "gauche" }, { titre: "Montant", alignement: "droite" }],
    lignes: [{ cellules: [[{ texte: "A | B" }], [{ texte: "3,00" }]] }, { style: "total", cellules: [[{ texte: "Total", isGras: true }], [{ texte: "3,00" }]] }],
  });
});
