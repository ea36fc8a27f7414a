import { describe, expect, test } from "vitest";
import { parseModele } from "#shared/actes/langue/lecture-modele.ts";
import { createTexteModele } from "#shared/actes/langue/modele.ts";

const parse = (texte: string) => parseModele(createTexteModele(texte));

describe("a wording is read", () => {
  test("values with their filters, blocks, citations, remarks", () => {
    expect(parse("Dû {{ decompte.total | rond }} [[bloc signature]][[cite contrat.pieces]][[note à vérifier : seuil]]").noeuds).toEqual([
      { kind: "texte", texte: "Dû " },
      { kind: "champ", champ: "decompte.total", filtres: ["rond"], ligne: 1 },
      { kind: "texte", texte: " " },
      { kind: "bloc", nom: "signature", ligne: 1 },
      { kind: "cite", champ: "contrat.pieces", ligne: 1 },
      { kind: "note", motif: "seuil" },
    ]);
  });

  test("line feeds around the branches of a sentence are not of the text", () => {
    const [si] = parse("[[si a.b renseigné]]\noui\n[[sinon si a.c vide]]peut-être\n[[sinon]]non[[fin]]").noeuds;
    expect(si?.kind === "si" && si.branches.map(({ corps }) => corps)).toEqual([[{ kind: "texte", texte: "oui" }], [{ kind: "texte", texte: "peut-être" }], [{ kind: "texte", texte: "non" }]]);
  });

  test("the line feed that ends an element of a loop parts the elements", () => {
    const [pour] = parse("[[pour chaque segment de creance]]\n— {{segment.du}} ;\n[[fin]]").noeuds;
    expect(pour).toMatchObject({ kind: "pour", element: "segment", corps: [{ texte: "— " }, { champ: "segment.du" }, { texte: " ;\n" }] });
  });

  test("a passage to be verified keeps its reason", () => {
    expect(parse("[[à vérifier : C. civ. 1103]]texte[[fin]]").noeuds).toEqual([{ kind: "a-verifier", motif: "C. civ. 1103", corps: [{ kind: "texte", texte: "texte" }] }]);
  });
});

describe("what is wrong is told with its line", () => {
  test.each([
    ["a\n[[fin]]", 2, "un « fin » de trop"],
    ["a\n\n[[si a.b renseigné]]b", 3, "ce passage n’est pas refermé par « fin »"],
    ["[[sinon]]", 1, "un « sinon » sans « si »"],
    ["[[boucle x]]", 1, "la marque « boucle x » n’existe pas"],
    ["a\n[[si a.b est beau]]c[[fin]]", 2, "la condition « a.b est beau » ne se lit pas"],
  ])("%s", (texte, ligne, motif) => {
    expect(parse(texte).anomalies.map((anomalie) => ({ ...anomalie, motif: anomalie.motif.replaceAll("\u00A0", " ") }))).toEqual([{ ligne, motif }]);
  });
});
