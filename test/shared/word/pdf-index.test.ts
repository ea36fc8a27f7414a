import { PDFDocument } from "pdf-lib";
import { expect, test } from "vitest";
import { addIndex, writeIndex, writeSignets } from "#shared/word/pdf-index.ts";
import { embedPolices } from "#shared/word/pdf-pages.ts";
import { OPTIONS, readTextePdf } from "../../support/recueil-builder.ts";

test("un long bordereau tient sur autant de pages qu’il faut, et compte les siennes dans les numéros qu’il donne", async () => {
  const doc = await PDFDocument.create();
  const polices = await embedPolices(doc);
  const entrees = Array.from({ length: 80 }, (_, rang) => ({ piece: { numero: rang + 1, intitule: rang === 3 ? "Échanges de courriels entre les parties au sujet de la troisième livraison et de ses réserves ".repeat(3) : `Pièce ${rang + 1} Ł`, nomFichier: "", pages: 1, octets: new Uint8Array(), ...(rang === 1 ? { motif: "protégé" } : {}) }, volume: 0, avant: rang }));
  const index = addIndex(doc, polices, entrees);
  expect(index.pages.length).toBe(3);
  for (const _entree of entrees) doc.addPage();
  const signets = writeIndex(doc, polices, index, { options: OPTIONS, volume: 0, volumes: 1 });
  expect(signets).toHaveLength(81);
  writeSignets(doc, signets);
  const texte = await readTextePdf(await doc.save());
  expect(texte).toContain("p. 4");
  expect(texte).toContain("p. 83");
  expect(texte).toContain("1 + original");
  expect(texte).toContain("80 pièces, 80 pages");
});

test("sans pièce, le bordereau a sa page", async () => {
  const doc = await PDFDocument.create();
  expect(addIndex(doc, await embedPolices(doc), []).pages).toHaveLength(1);
});
