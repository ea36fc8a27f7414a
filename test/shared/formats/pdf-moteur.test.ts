import { describe, expect, test } from "vitest";
import { openPdf } from "#shared/formats/pdf-moteur.ts";
import { encodeUtf8 } from "#shared/formats/unicode.ts";
import { createPdf } from "../../support/pdf-invente.ts";

describe("the engine of pdf.js, without a screen", () => {
  test("a PDF opens and answers a question", async () => {
    const ouverture = await openPdf(createPdf(["Bonjour"]), undefined);
    if (ouverture.kind !== "ouvert") throw new Error(ouverture.kind);
    expect(await ouverture.document.demande("GetAttachments")).toBeNull();
    ouverture.document.close();
  });

  test("two documents are read side by side", async () => {
    const kinds = await Promise.all([createPdf(["Un"]), encodeUtf8("%PDF-1.4 rien"), createPdf(["Deux"])].map(async (octets) => (await openPdf(octets, undefined)).kind));
    expect(kinds).toEqual(["ouvert", "illisible", "ouvert"]);
  });
});
