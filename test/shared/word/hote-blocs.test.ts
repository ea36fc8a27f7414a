import { expect, test } from "vitest";
import { findEnfant } from "#shared/formats/xml-noeuds.ts";
import { readBlocs } from "#shared/word/hote-blocs.ts";
import { readHote } from "#shared/word/hote-lecture.ts";
import { buildModele, buildPapier, paragraphe, tableau, zoneDeTexte } from "../../support/papier-builder.ts";

function read(octets: Uint8Array, nom = "word/document.xml") {
  const lu = readHote(octets, true);
  if (!lu.ok) throw new Error(lu.motif);
  const partie = [lu.hote.document, ...lu.hote.annexes].find((connue) => connue.nom === nom) ?? lu.hote.document;
  return readBlocs((findEnfant(partie.racine, "w:body") ?? partie.racine).enfants, { hote: lu.hote, partie });
}

test("un document devient des blocs : titres, paragraphes, tableaux, zones de texte une seule fois", () => {
  const corps = [paragraphe("Objet", '<w:pPr><w:pStyle w:val="Titre1"/></w:pPr>'), paragraphe("À droite", '<w:pPr><w:jc w:val="right"/></w:pPr>'), "<w:p/>", tableau(["A", "B"], ["C", "D"]), zoneDeTexte("Zone")].join("");
  expect(read(buildModele(corps))).toEqual([
    { kind: "titre", niveau: 1, texte: "Objet" },
    { kind: "paragraphe", style: "droite", texte: [{ texte: "À droite" }] },
    { kind: "tableau", legende: "Tableau du modèle", style: "fiche", colonnes: [{ titre: "", largeur: 50 }, { titre: "", largeur: 50 }], lignes: [{ cellules: [[{ texte: "A" }], [{ texte: "B" }]] }, { cellules: [[{ texte: "C" }], [{ texte: "D" }]] }] },
    { kind: "paragraphe", style: "normal", texte: [{ texte: "Zone" }] },
  ]);
});

test("un en-tête montre son logo et ses mots, un pied sa page", () => {
  expect(read(buildPapier(), "word/header3.xml")).toEqual([expect.objectContaining({ kind: "image", image: expect.objectContaining({ type: "png", largeur: 200, hauteur: 60 }) }), { kind: "paragraphe", style: "normal", texte: [{ texte: "Matériel d’étaiement" }] }]);
  expect(read(buildPapier(), "word/footer2.xml").map((bloc) => (bloc.kind === "paragraphe" ? bloc.texte.map(({ texte }) => texte).join("") : ""))).toEqual(["Page 1"]);
});

test("le gras, l’italique et ce qui est caché se voient, ou non", () => {
  const run = (proprietes: string, texte: string): string => `<w:r><w:rPr>${proprietes}</w:rPr><w:t>${texte}</w:t></w:r>`;
  expect(read(buildModele(`<w:p>${run("<w:b/>", "a")}${run('<w:b w:val="0"/><w:i/>', "b")}${run("<w:vanish/>", "c")}</w:p>`))).toEqual([{ kind: "paragraphe", style: "normal", texte: [{ texte: "a", isGras: true }, { texte: "b", isItalique: true }] }]);
});
