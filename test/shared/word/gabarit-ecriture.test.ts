import { describe, expect, test } from "vitest";
import { findRoleMarque } from "#shared/actes/modele-societe.ts";
import { listParagraphesModele, prepareModele, writeMarque, wrapPassage } from "#shared/word/gabarit-ecriture.ts";
import { readGabarit } from "#shared/word/gabarit-lecture.ts";
import { parsePaquet } from "#shared/word/validate-ooxml.ts";
import { buildModele, paragraphe, paragrapheCoupe, tableau, zoneDeTexte } from "../../support/papier-builder.ts";

const CORPS = "word/document.xml";

function prepare(corps: string): Uint8Array {
  const lu = prepareModele(buildModele(corps));
  if (!lu.ok) throw new Error(lu.motif);
  expect(parsePaquet(lu.octets)).toMatchObject({ kind: "valide" });
  return lu.octets;
}

function list(octets: Uint8Array): readonly string[] {
  const lu = readGabarit(octets, findRoleMarque);
  if (!lu.ok) throw new Error(lu.motif);
  return listParagraphesModele(lu.gabarit.hote).filter(({ partie }) => partie === CORPS).map(({ texte }) => texte);
}

describe("un modèle gardé", () => {
  test("est nettoyé, et le reste quand on le prépare de nouveau", () => {
    const une = prepare(paragrapheCoupe("a {{debiteur", ".nom}}"));
    const deux = prepareModele(une);
    expect(deux.ok ? deux.octets : deux.motif).toEqual(une);
  });

  test("dit ses paragraphes, en-têtes d’abord, chacun avec sa ligne de tableau", () => {
    const lu = readGabarit(prepare(paragraphe("Un") + tableau(["A", "B"]) + zoneDeTexte("Zone")), findRoleMarque);
    const paragraphes = lu.ok ? listParagraphesModele(lu.gabarit.hote) : [];
    expect(new Set(paragraphes.map(({ libelle }) => libelle))).toEqual(new Set(["En-tête", "En-tête, pages paires", "En-tête, première page", "Corps du document", "Pied de page", "Pied de page, première page"]));
    expect(paragraphes.filter(({ partie }) => partie === CORPS).map(({ rang, texte, rangee, cellule }) => [rang, texte, rangee, cellule])).toEqual([[1, "Un", undefined, undefined], [2, "A", 1, 1], [3, "B", 1, 2], [4, "", undefined, undefined], [5, "Zone", undefined, undefined]]);
  });

  test("est refusé en une phrase", () => {
    expect(prepareModele(new Uint8Array(9))).toEqual({ ok: false, motif: "Ce fichier n’est pas un document Word (.docx)." });
  });
});

describe("un champ écrit dans le modèle", () => {
  test.each([
    ["en place des mots choisis", 5, 13, "Cher {{debiteur.nom}}, bonjour"],
    ["au point choisi", 5, 5, "Cher {{debiteur.nom}}Pelagrin, bonjour"],
    ["à la fin", 22, 22, "Cher Pelagrin, bonjour{{debiteur.nom}}"],
    ["au début", 0, 0, "{{debiteur.nom}}Cher Pelagrin, bonjour"],
  ])("%s", (_nom, debut, fin, attendu) => {
    const octets = writeMarque(prepare(paragrapheCoupe("Cher Pel", "agrin, bon", "jour")), { partie: CORPS, rang: 1, debut, fin }, "{{debiteur.nom}}");
    expect(list(octets)).toEqual([attendu]);
    expect(parsePaquet(octets)).toMatchObject({ kind: "valide" });
  });

  test("dans un paragraphe vide, et au bon paragraphe après une zone de texte", () => {
    const octets = prepare(`${zoneDeTexte("Zone")}<w:p/>`);
    expect(list(writeMarque(octets, { partie: CORPS, rang: 4, debut: 0, fin: 0 }, "{{debiteur.nom}}"))).toEqual(["", "Zone", "{{debiteur.nom}}"]);
  });

  test("un paragraphe devient un passage, une ligne se répète", () => {
    const octets = prepare(paragraphe("Un") + tableau(["A", "B"]));
    expect(list(wrapPassage(octets, { partie: CORPS, rang: 1 }, ["[[si debiteur.nom renseigné]]", "[[fin]]"], false))).toEqual(["[[si debiteur.nom renseigné]]", "Un", "[[fin]]", "A", "B"]);
    expect(list(wrapPassage(octets, { partie: CORPS, rang: 3 }, ["[[pour chaque creance]]", "[[fin]]"], true))).toEqual(["Un", "[[pour chaque creance]]A", "B[[fin]]"]);
  });

  test("un paragraphe qui n’existe plus est dit", () => {
    expect(() => writeMarque(prepare(paragraphe("Un")), { partie: CORPS, rang: 9, debut: 0, fin: 0 }, "x")).toThrow(/n’est plus dans le modèle/);
  });
});
