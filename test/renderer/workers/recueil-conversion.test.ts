// @vitest-environment node
import { describe, expect, test } from "vitest";
import { convertFichier, findOrientation } from "../../../renderer/workers/recueil-conversion.ts";
import { createMultiparties } from "../../support/courriel-builder.ts";
import { createPdf, PIXEL } from "../../support/recueil-builder.ts";

const encode = (texte: string): Uint8Array => new TextEncoder().encode(texte);
const never = (): Promise<undefined> => Promise.resolve(undefined);
const draw = (): Promise<Uint8Array> => Promise.resolve(new Uint8Array([1]));

/** A JPEG that is nothing but its Exif orientation, in either order of bytes. */
function createJpeg(orientation: number, isPetit: boolean): Uint8Array {
  const tiff = isPetit ? [0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0] : [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0, 8 + tiff.length, 0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff, 0xff, 0xd9]);
}

describe("convertFichier", () => {
  test("a PDF is taken as it is, whatever its name says", async () => {
    const octets = await createPdf(["a"]);
    expect(await convertFichier({ nom: "x.docx", mime: "application/octet-stream", octets }, never)).toEqual({ parties: [{ kind: "pdf", octets }], motifs: [] });
  });

  test("a picture is a page; one that a camera turned, or of another format, is drawn again", async () => {
    expect((await convertFichier({ nom: "a.png", mime: "image/png", octets: PIXEL }, never)).parties).toMatchObject([{ kind: "image", type: "png" }]);
    expect((await convertFichier({ nom: "a.jpg", mime: "image/jpeg", octets: createJpeg(6, true) }, draw)).parties).toEqual([{ kind: "image", octets: new Uint8Array([1]), type: "jpg" }]);
    expect(await convertFichier({ nom: "a.tif", mime: "image/tiff", octets: encode("II*\0…") }, never)).toEqual({ parties: [], motifs: ["Ce format d’image ne se lit pas sur ce poste."] });
  });

  test("une image démesurée n’est pas ouverte", async () => {
    const octets = PIXEL.slice();
    new DataView(octets.buffer).setUint32(16, 60_000);
    new DataView(octets.buffer).setUint32(20, 60_000);
    expect((await convertFichier({ nom: "a.png", mime: "image/png", octets }, never)).motifs).toEqual(["Cette image est trop grande pour être reproduite."]);
  });

  test("un courriel se met en page avec ses en-têtes, ses pièces jointes à la suite, et nomme ce qui ne se convertit pas", async () => {
    const octets = createMultiparties({ From: "Côme <c@pelagrin.example>", To: "a@valdore.example", Subject: "Votre relance", Date: "Mon, 11 May 2026 09:15:00 +0200" }, "mixed", [
      "Content-Type: text/plain; charset=utf-8\n\nBonjour, je règle demain.", 'Content-Type: application/acad; name="plan.dwg"\nContent-Disposition: attachment; filename="plan.dwg"\n\nAC1015',
    ]);
    const { parties, motifs } = await convertFichier({ nom: "relance.eml", mime: "message/rfc822", octets }, never);
    expect(parties[0]).toMatchObject({ kind: "texte", texte: expect.stringContaining("je règle demain") });
    expect(parties.at(-1)).toMatchObject({ kind: "texte", titre: "En-têtes du message", texte: expect.stringContaining("From:") });
    expect(motifs).toEqual(["Pièce jointe «\u00A0plan.dwg\u00A0»\u00A0: Un fichier «\u00A0dwg\u00A0» ne se convertit pas en pages sans le logiciel qui l’a écrit."]);
  });

  test("un texte se lit dans son codage", async () => {
    expect((await convertFichier({ nom: "a.txt", mime: "text/plain", octets: Uint8Array.of(0xe9, 0x74, 0xe9) }, never)).parties).toEqual([{ kind: "texte", titre: "a.txt", fiche: [], texte: "été" }]);
  });

  test.each([
    ["contrat.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", /de traitement de texte/],
    ["compte.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", /de tableur/],
    ["x", "application/octet-stream", /sans extension/],
  ])("« %s » garde sa forme et le dit", async (nom, mime, motif) => {
    const { parties, motifs } = await convertFichier({ nom, mime, octets: encode("PK…") }, never);
    expect(parties).toEqual([]);
    expect(motifs[0]).toMatch(motif);
  });

  test("un courriel abîmé est nommé, pas perdu", async () => {
    expect((await convertFichier({ nom: "a.msg", mime: "application/vnd.ms-outlook", octets: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0) }, never)).motifs).toEqual(["Ce courriel est abîmé\u00A0: il ne se lit pas."]);
  });
});

test("the orientation of a picture is read in both orders of bytes, and is 1 for want of it", () => {
  expect([createJpeg(6, true), createJpeg(8, false), Uint8Array.of(0xff, 0xd8, 0xff, 0xd9)].map(findOrientation)).toEqual([6, 8, 1]);
});
