import { describe, expect, test } from "vitest";
import { renderDocx } from "#shared/word/docx-writer.ts";
import { moveLogos } from "#shared/word/papier-logos.ts";
import { readHote } from "#shared/word/hote-lecture.ts";
import { createNoeud } from "#shared/formats/xml-noeuds.ts";
import { readPapier } from "#shared/word/papier.ts";
import { parsePaquet } from "#shared/word/validate-ooxml.ts";
import { listBalises, readPartie, readParties } from "../../support/docx-lecture.ts";
import { buildPapier, buildPapierLogo, paragraphe } from "../../support/papier-builder.ts";

const SIMPLE = '<w:sectPr><w:headerReference w:type="default" r:id="rId10"/><w:footerReference w:type="default" r:id="rId13"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="567" w:footer="454"/></w:sectPr>';
const ACTE = { titre: "Acte", sujet: "Acte", auteur: "Valdoré", reference: "2026-0417", blocs: [{ kind: "paragraphe", texte: [{ texte: "Corps de l’acte" }] }, { kind: "saut-de-page" }, { kind: "paragraphe", texte: [{ texte: "Suite" }] }] } as const;

async function write(papier: Uint8Array) {
  const lu = readPapier(papier);
  if (!lu.ok) throw new Error(lu.motif);
  const docx = await renderDocx(ACTE, lu.papier.fond);
  expect(parsePaquet(docx)).toMatchObject({ kind: "valide" });
  const references = listBalises(readPartie(docx, "word/document.xml"), "w:headerReference").map((lue) => lue["w:type"]);
  const entetes = [...readParties(docx)].filter(([nom]) => /^word\/header\d+\.xml$/.test(nom)).map(([, xml]) => xml);
  return { papier: lu.papier, docx, references, entetes };
}

describe("le logo placé dans le texte de la page", () => {
  test("passe dans l’en-tête de la première page, sous ce qu’il porte, et les autres pages gardent le leur", async () => {
    const { papier, references, entetes, docx } = await write(buildPapierLogo("", SIMPLE));
    expect(references).toContain("first");
    expect(listBalises(readPartie(docx, "word/document.xml"), "w:titlePg")).toHaveLength(1);
    const [premiere] = entetes.filter((xml) => xml.includes("w:drawing") && xml.includes("Valdoré, suite"));
    expect(premiere?.indexOf("Valdoré, suite")).toBeLessThan(premiere?.indexOf("w:drawing") ?? 0);
    expect(entetes.filter((xml) => xml.includes("Valdoré, suite") && !xml.includes("w:drawing"))).toHaveLength(1);
    expect(papier.remarques).toEqual(["Le logo du haut de la page est passé dans l’en-tête de la première page."]);
    expect(JSON.stringify(papier.entete)).toContain('"image"');
  });

  test("s’ajoute à l’en-tête que la première page avait déjà", async () => {
    const { entetes } = await write(buildPapierLogo(paragraphe("Notre adresse")));
    expect(entetes.filter((xml) => (xml.match(/<w:drawing>/g) ?? []).length === 2 && xml.includes("Matériel d’étaiement"))).toHaveLength(1);
  });

  test("plus bas que les premiers mots, il part avec le texte, et cela se dit", async () => {
    const { papier, entetes } = await write(buildPapierLogo("", SIMPLE, paragraphe("Notre adresse")));
    expect(entetes.some((xml) => xml.includes("w:drawing") && xml.includes("Valdoré, suite"))).toBe(false);
    expect(papier.remarques).toEqual([expect.stringContaining("plus bas que les premiers mots"), expect.stringContaining("Le texte du corps")]);
  });
});

test("un papier sans image dans son texte n’est pas touché", () => {
  const lu = readHote(buildPapier(), false);
  if (!lu.ok) throw new Error(lu.motif);
  const section = createNoeud("w:sectPr");
  expect(moveLogos(lu.hote, section)).toMatchObject({ section, images: 0, hote: { annexes: lu.hote.annexes } });
});
