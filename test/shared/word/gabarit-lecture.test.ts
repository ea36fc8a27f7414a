import { describe, expect, test } from "vitest";
import { formatPartie, parsePartie, readGabarit, SIGNE } from "#shared/word/gabarit-lecture.ts";
import { findRoleMarque } from "#shared/actes/modele-societe.ts";
import { readModele } from "../../support/modele-societe-kit.ts";
import { buildModele, buildPapier, paragraphe, paragrapheCoupe, tableau, zoneDeTexte } from "../../support/papier-builder.ts";

const plain = (texte: string): string => texte.replace(/\u00A0/g, " ");

describe("un modèle de la société, lu", () => {
  test("chaque marque est dite avec sa partie, son paragraphe et ses mots", () => {
    const { marques, anomalies } = readModele(buildModele(paragraphe("Avant") + paragrapheCoupe("Cher {{debiteur", ".nom}}") + zoneDeTexte("{{dossier.reference}}")));
    expect(marques).toEqual([
      { texte: "{{debiteur.nom}}", lieu: { partie: "word/document.xml", libelle: "Corps du document", paragraphe: 2, extrait: "Cher {{debiteur.nom}}" } },
      { texte: "{{dossier.reference}}", lieu: { partie: "word/document.xml", libelle: "Corps du document", paragraphe: 4, extrait: "{{dossier.reference}}" } },
    ]);
    expect(anomalies).toEqual([]);
  });

  test("les espaces et les apostrophes que Word met d’office ne gênent pas", () => {
    expect(readModele(buildModele(paragraphe("[[si\u00A0debiteur.nom = L’Atelier]]x[[fin]]"))).marques.map(({ texte }) => texte)).toEqual(["[[si debiteur.nom = L'Atelier]]", "[[fin]]"]);
  });

  test.each([
    ["un passage ouvert", paragraphe("[[si debiteur.nom renseigné]]x"), "n’est pas refermé"],
    ["une fin de trop", paragraphe("x[[fin]]"), "de trop"],
    ["un sinon perdu", paragraphe("[[sinon]]"), "sans « si »"],
    ["un passage d’un tableau à un paragraphe", tableau(["[[si debiteur.nom renseigné]]x"]) + paragraphe("[[fin]]"), "deux endroits qui ne se suivent pas"],
    ["une marque au milieu d’une phrase", paragraphe("Texte [[si debiteur.nom renseigné]]") + paragraphe("x") + paragraphe("[[fin]]"), "au début de son paragraphe"],
    ["une ligne coupée par un sinon", tableau(["[[si debiteur.nom renseigné]]x", "[[sinon]]", "[[fin]]"]), "deux lignes"],
    ["un bloc au milieu d’une phrase", paragraphe("Voici [[bloc tableau-decompte]]"), "seul dans son paragraphe"],
  ])("%s est dit, à sa place", (_nom, corps, attendu) => {
    const { anomalies } = readModele(buildModele(corps));
    expect(anomalies.map(({ motif }) => plain(motif)).join()).toContain(attendu);
    expect(anomalies[0]?.lieu).toMatchObject({ libelle: "Corps du document", paragraphe: expect.any(Number) });
  });

  test("un fichier refusé l’est en une phrase, sa partie nommée", () => {
    expect(readGabarit(new Uint8Array(3), findRoleMarque)).toEqual({ ok: false, motif: "Ce fichier n’est pas un document Word (.docx)." });
    expect(readGabarit(buildModele("<w:p><w:r><w:object/></w:r></w:p>"), findRoleMarque)).toMatchObject({ ok: false, motif: expect.stringContaining("objet d’un autre programme") });
  });

  test("le texte d’une partie garde le XML sous des signes, et le rend", () => {
    const partie = readModele(buildPapier()).parties[0];
    const xml = (partie?.texte ?? "").replace(SIGNE, (_signe, rang: string) => partie?.xml[Number(rang)] ?? "");
    expect(parsePartie(xml).nom).toBe("w:document");
    expect(() => parsePartie("<a>")).toThrow(/pas un XML correct/);
    expect(["word/header3.xml", "word/footer1.xml", "word/footnotes.xml", "word/document.xml"].map(formatPartie)).toEqual(["En-tête", "Pied de page", "Notes", "Corps du document"]);
  });
});
