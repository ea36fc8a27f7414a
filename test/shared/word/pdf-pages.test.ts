import { degrees, PDFDocument } from "pdf-lib";
import { expect, test } from "vitest";
import { addPages, createDocument, createPlume, embedPolices, findPlace, PAGE, saveDocument, write } from "#shared/word/pdf-pages.ts";
import { createPdf, OPTIONS, readTextePdf } from "../../support/recueil-builder.ts";

test("une place se compte depuis le haut et la droite de la page telle qu’on la voit", async () => {
  const doc = await PDFDocument.load(await createPdf(["a"]));
  const page = doc.getPage(0);
  const places = [0, 90, 180, 270].map((angle) => {
    page.setRotation(degrees(angle));
    const { x, y, rotate } = findPlace(page, 10, 20);
    return [x, y, rotate.angle];
  });
  expect(places).toEqual([[390, 580, 0], [20, 590, 90], [10, 20, 180], [380, 10, 270]]);
});

test("un document porte son titre, sa langue et le jour du recueil, pas l’heure de la machine", async () => {
  const doc = await createDocument(OPTIONS);
  await addPages(doc, await createPdf(["a", "b"]));
  const lu = await PDFDocument.load(await saveDocument(doc), { updateMetadata: false });
  expect(lu.getPageCount()).toBe(2);
  expect(lu.getTitle()).toBe("Valdoré Équipements c/ Pelagrin Bâtiment – recueil de pièces");
  expect(lu.getCreationDate()?.toISOString()).toBe("2026-11-21T12:00:00.000Z");
});

test("un texte passe à la page suivante, et s’arrête quand on le lui dit", async () => {
  const doc = await createDocument(OPTIONS);
  const plume = createPlume(doc, await embedPolices(doc));
  write(plume, "Œuvre\n".repeat(100), { taille: 10 });
  expect(doc.getPageCount()).toBe(2);
  expect(plume.y).toBeLessThan(PAGE.hauteur);
  expect(await readTextePdf(await saveDocument(doc))).toContain("Œuvre");
  expect(() => write(plume, "a\n".repeat(200), { taille: 10 }, () => false)).toThrow(/trop long/);
});
