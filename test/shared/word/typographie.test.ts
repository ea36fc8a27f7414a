import { describe, expect, test } from "vitest";
import { formatFragments } from "#shared/word/bloc.ts";
import { cleanTexte, formatDocument, formatTypographie } from "#shared/word/typographie.ts";

/** Visible spaces: « ~ » is U+00A0, « _ » is U+202F. */
function show(texte: string): string {
  return texte.replaceAll("\u00A0", "~").replaceAll("\u202F", "_");
}

describe("formatTypographie", () => {
  test.each([
    ["Objet : relance ; urgent ! oui ?", "Objet~: relance~; urgent~! oui~?"],
    ["Objet: relance; urgent! oui?", "Objet~: relance~; urgent~! oui~?"],
    ["« bon pour accord »", "«~bon pour accord~»"],
    ["«bon»", "«~bon~»"],
    ["12345,67 €", "12_345,67~€"],
    ["12 345,67€ et 1 234 567 €", "12_345,67~€ et 1_234_567~€"],
    ["12,15 % ou 10%", "12,15~% ou 10~%"],
    ["n° 3, N°3, pièces n° 3 à 5", "n°~3, N°~3, pièces n°~3 à 5"],
    ["art. L441-10 et L. 441-10, al. 2", "art.~L441-10 et L.~441-10, al.~2"],
    ["M. Durand, Mme Roux et Me Aubry", "M.~Durand, Mme~Roux et Me~Aubry"],
    ["le 12 mars 2026 et le 1er avril 2026", "le 12~mars~2026 et le 1er~avril~2026"],
    ["à 10 h 42", "à 10~h~42"],
    ["au 01 23 45 67 89", "au 01~23~45~67~89"],
    ["l'article qu'« il » vise", "l’article qu’«~il~» vise"],
    ["et cetera...", "et cetera…"],
    ["1ère, 2ème", "1re, 2e"],
  ])("« %s »", (brut, attendu) => {
    expect(show(formatTypographie(brut))).toBe(attendu);
  });

  test.each([
    "claire.aubry+contentieux@exemple.fr",
    "https://exemple.fr/a?b=c;d!e:f",
    "www.exemple.fr/?q=1",
    "F-25-0412",
    "2026-0417",
    "FR76 3000 6000 0112 3456 7890 189",
    "Piece-03_2026-03-31_Facture-F2026-118.pdf",
    "RG 26/01234",
    "10:42",
    "&eacute;",
    "C:\\factures\\2026",
    "75001 Paris",
    "F 2025 118",
  ])("leaves « %s » as it is", (identifiant) => {
    expect(formatTypographie(identifiant)).toBe(identifiant);
    expect(formatTypographie(`Voir ${identifiant} ici`)).toBe(`Voir ${identifiant} ici`);
  });

  test("an e-mail then a question mark: only the space changes", () => {
    expect(show(formatTypographie("écrire à a@b.fr ?"))).toBe("écrire à a@b.fr~?");
  });
});

describe("formatDocument", () => {
  test("ties the words that two runs share", () => {
    const [bloc] = formatDocument({
      titre: "T", sujet: "S", auteur: "A", reference: "R",
      blocs: [{ kind: "paragraphe", texte: [{ texte: "pièce n° " }, { texte: "3", renvoi: "x" }, { texte: " " }, { texte: ": facture" }] }],
    }).blocs;
    expect(bloc?.kind === "paragraphe" ? show(formatFragments(bloc.texte)) : undefined).toBe("pièce n°~3~: facture");
  });
});

describe("cleanTexte", () => {
  test("removes what XML refuses and what reverses the reading order, keeps Arabic, Hebrew and emoji", () => {
    expect(cleanTexte("a\u0000\u0008b\u202E\u2066c\uFEFFd\tשלום مرحبا 🧾")).toBe("abcd שלום مرحبا 🧾");
    expect(cleanTexte("a\uD83Db\uDE00c")).toBe("a\uFFFDb\uFFFDc");
    expect(cleanTexte("a\r\nb\rc\u2028d")).toBe("a\nb\nc\nd");
    expect(cleanTexte("e\u0301")).toBe("é");
  });
});
