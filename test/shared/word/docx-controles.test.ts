import { expect, test } from "vitest";
import type { DocumentRedige, Fragment } from "#shared/word/bloc.ts";
import { renderDocx } from "#shared/word/docx-writer.ts";
import { readPartie } from "../../support/docx-lecture.ts";

async function renderCorps(...texte: readonly Fragment[]): Promise<string> {
  const document: DocumentRedige = { titre: "Fiche", sujet: "s", auteur: "a", reference: "r", blocs: [{ kind: "paragraphe", texte }] };
  return readPartie(await renderDocx(document), "word/document.xml");
}

test("a field keeps its tag, cannot be deleted, and shows its prompt until somebody types", async () => {
  const corps = await renderCorps({ texte: "jj/mm/aaaa", controle: { tag: "retour.acte.date", titre: "Date de l’acte", type: "date" } });
  expect(corps).toContain('<w:tag w:val="retour.acte.date"/>');
  expect(corps).toContain('<w:lock w:val="sdtLocked"/><w:showingPlcHdr/><w:date>');
  expect(corps).toContain("jj/mm/aaaa");
});

test("a list offers its choices, what the application wrote is locked", async () => {
  const corps = await renderCorps({ texte: "choisir", controle: { tag: "a", titre: "A", type: "choix", choix: ["oui", "non & <rien>"] } }, { texte: "2026-0417", controle: { tag: "b", titre: "B", type: "texte", isVerrouille: true } });
  expect(corps).toContain('<w:listItem w:displayText="non &amp; &lt;rien&gt;" w:value="non &amp; &lt;rien&gt;"/>');
  expect(corps).toContain('<w:lock w:val="sdtContentLocked"/><w:text');
  expect(corps.match(/showingPlcHdr/g)).toHaveLength(1);
  expect(new Set([...corps.matchAll(/<w:id w:val="(\d+)"/g)].map(([, numero]) => numero)).size).toBe(2);
});
