import fc from "fast-check";
import { zlibSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readPdf } from "#shared/formats/pdf.ts";
import { encodeUtf8 } from "#shared/formats/unicode.ts";
import { hasExemples, readExemple } from "../../support/exemples.ts";
import { createPdf, createPdfAvecJointes } from "../../support/pdf-invente.ts";
import "../../support/fast-check.ts";

const noms = async (octets: Uint8Array, motDePasse?: string) => {
  const lu = await readPdf(octets, motDePasse);
  return lu.kind === "lu" ? lu.jointes.map(({ nom }) => nom) : lu.kind;
};

describe.skipIf(!hasExemples)("the PDF samples", () => {
  test.each([
    ["facturx-pdf/Facture_FR_BASICWL.pdf", ["factur-x.xml"]],
    ["facturx-pdf/invoice_EN16931.pdf", ["Bon_de_livraison.pdf", "factur-x.xml"]],
    ["facturx-pdf/XRECHNUNG_Einfach.pdf", ["xrechnung.xml"]],
    ["facturx-pdf/corruptedV2PDF.pdf", []],
    ["facturx-pdf/corrupt-factur-x-waytoosmall.pdf", "illisible"],
    ["pdf/malformed_truncated.pdf", "illisible"],
    ["pdf/dummy_pdf.pdf", []],
    ["pdf/syn_chiffre_mot_de_passe.pdf", "mot-de-passe"],
  ])("%s", async (chemin, attendu) => expect(await noms(readExemple(chemin))).toEqual(attendu));

  test("the right password opens, a wrong one says so", async () => {
    const octets = readExemple("pdf/syn_chiffre_mot_de_passe.pdf");
    expect(await noms(octets, "secret")).toEqual(["factur-x.xml"]);
    expect(await readPdf(octets)).toEqual({ kind: "mot-de-passe", isFaux: false });
    expect(await readPdf(octets, "faux")).toEqual({ kind: "mot-de-passe", isFaux: true });
  });
});

describe("the files attached to a PDF", () => {
  test("each with its name and its bytes, without a path", async () => {
    const lu = await readPdf(createPdfAvecJointes([["../../../factur-x.xml", encodeUtf8("<a>é</a>")], ["note.txt", encodeUtf8("ok")]]));
    expect(lu).toEqual({ kind: "lu", jointes: [{ nom: "factur-x.xml", octets: encodeUtf8("<a>é</a>") }, { nom: "note.txt", octets: encodeUtf8("ok") }], texte: "" });
  });

  test("a PDF without any has none, what is no PDF is unreadable", async () => {
    expect(await noms(createPdf(["Bonjour"]))).toEqual([]);
    expect(await readPdf(createPdf(["Bon de commande", "Four à sole"]))).toMatchObject({ kind: "lu", texte: "Bon de commande\nFour à sole" });
    expect(await noms(encodeUtf8("bonjour"))).toBe("illisible");
    expect(await noms(new Uint8Array(0))).toBe("illisible");
  });

  test("a compressed part that would fill the memory is not opened", async () => {
    const bombe = zlibSync(new Uint8Array(3 * 1024 * 1024));
    expect(await readPdf(createPdfAvecJointes([["factur-x.xml", bombe, "/Filter /FlateDecode "]]), undefined, 1024 * 1024)).toMatchObject({ kind: "illisible", motif: expect.stringMatching(/décompressé/) });
  });

  test("the bytes that were given stay as they were, and nothing of the window is left behind", async () => {
    const octets = createPdf(["Bonjour"]);
    const avant = octets.slice();
    await readPdf(octets);
    expect(octets).toEqual(avant);
    expect("window" in globalThis).toBe(false);
  });

  test("any mutilation is read or refused, never thrown", async () => {
    const entier = createPdfAvecJointes([["factur-x.xml", encodeUtf8("<a/>")]]);
    await fc.assert(fc.asyncProperty(fc.nat(entier.length), fc.nat(200), fc.uint8Array({ maxLength: 20 }), async (debut, retire, ajoute) => {
      const lu = await readPdf(Uint8Array.from([...entier.subarray(0, debut), ...ajoute, ...entier.subarray(debut + retire)]));
      return ["lu", "illisible", "mot-de-passe"].includes(lu.kind);
    }));
  });
});
