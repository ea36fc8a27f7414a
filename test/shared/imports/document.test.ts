import { expect, test } from "vitest";
import { createLectureDocument, findMimeImage } from "#shared/imports/document.ts";
import { readTout } from "../../support/fec-builder.ts";
import { createZipInvente } from "../../support/zip-invente.ts";

test.each([["\u0089PNG\r\n", "image/png"], ["\u00FF\u00D8\u00FFx", "image/jpeg"], ["GIF89a", "image/gif"], ["MM\0*", "image/tiff"], ["RIFF1234WEBP", "image/webp"], ["bonjour", undefined]])("%j is %s", (brut, mime) => {
  expect(findMimeImage(brut)).toBe(mime);
});

test("a picture and a letter are documents, nothing to import", async () => {
  expect(await readTout(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), "scan.pdf")).toMatchObject({ kind: "document", format: "image", mime: "image/png", nomFichier: "scan.pdf" });
  expect(await readTout(createZipInvente([{ nom: "[Content_Types].xml", contenu: "" }, { nom: "word/document.xml", contenu: "" }]))).toMatchObject({ kind: "document", format: "traitement-de-texte" });
  expect(createLectureDocument({ nomFichier: "a" }, "pdf", "application/pdf")).toMatchObject({ anomalies: [], anomaliesTotal: 0 });
});
