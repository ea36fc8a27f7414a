import { PDFDocument } from "pdf-lib";
import { describe, expect, test } from "vitest";
import { composePiece } from "#shared/word/pdf-piece.ts";
import { createPdf, createPiece, OPTIONS, PIXEL, readTextePdf } from "../../support/recueil-builder.ts";

describe("composePiece", () => {
  test("la pièce porte son numéro en tête de sa première page, sous une page de garde", async () => {
    const { octets, pages, motif } = await composePiece(createPiece(3, [{ kind: "pdf", octets: await createPdf(["Première page", "Seconde page"]) }]), OPTIONS);
    expect(pages).toBe(3);
    expect(motif).toBeUndefined();
    const texte = await readTextePdf(octets);
    expect(texte.match(/Pièce n° 3/g)).toHaveLength(2);
    expect(texte).toContain("Facture n° F-3");
    expect(texte).toContain("Seconde page");
  });

  test("sans page de garde, il ne reste que la pièce", async () => {
    expect((await composePiece(createPiece(3, [{ kind: "pdf", octets: await createPdf(["a"]) }]), { ...OPTIONS, hasPagesDeGarde: false })).pages).toBe(1);
  });

  test.each([0, 90, 180, 270])("une page tournée de %d° reste tournée et reçoit son numéro", async (tour) => {
    const { octets } = await composePiece(createPiece(1, [{ kind: "pdf", octets: await createPdf(["a"], { tour }) }]), { ...OPTIONS, hasPagesDeGarde: false });
    const page = (await PDFDocument.load(octets)).getPage(0);
    expect(page.getRotation().angle).toBe(tour);
    expect(await readTextePdf(octets)).toContain("Pièce n° 1");
  });

  test("un PDF protégé n’est pas reproduit\u00A0: sa page de garde le dit et nomme le fichier qui l’accompagne", async () => {
    const { octets, pages, motif } = await composePiece(createPiece(2, [{ kind: "pdf", octets: await createPdf(["secret"], { isProtege: true }) }]), { ...OPTIONS, hasPagesDeGarde: false });
    expect(motif).toMatch(/protégé par un mot de passe/);
    expect(pages).toBe(1);
    const texte = (await readTextePdf(octets)).replace(/\s+/g, " ");
    expect(texte).toContain("Cette pièce n’est pas reproduite ici.");
    expect(texte).toContain("Piece-02_2026-03-31_Facture.pdf");
    expect(texte).not.toContain("secret");
  });

  test.each([
    ["tronqué", async () => (await createPdf(["a", "b"])).slice(0, 400)],
    ["qui n’en est pas un", () => Promise.resolve(new TextEncoder().encode("%PDF-1.4\nrien"))],
  ])("un PDF %s est nommé en une phrase, rien n’est perdu", async (_cas, create) => {
    const { motif, pages } = await composePiece(createPiece(2, [{ kind: "pdf", octets: await create() }]), OPTIONS);
    expect(motif).toBe("Ce fichier ne peut pas être repris\u00A0: il est abîmé ou incomplet.");
    expect(pages).toBe(1);
  });

  test("une image a sa page, une image abîmée sa phrase", async () => {
    expect((await composePiece(createPiece(1, [{ kind: "image", octets: PIXEL, type: "png" }]), OPTIONS)).pages).toBe(2);
    expect((await composePiece(createPiece(1, [{ kind: "image", octets: PIXEL.slice(0, 20), type: "png" }]), OPTIONS)).motif).toMatch(/abîmé/);
  });

  test("un courriel s’imprime avec ses en-têtes, sur autant de pages qu’il faut, et dit les signes qu’il n’a pas pu écrire", async () => {
    const texte = Array.from({ length: 200 }, (_, rang) => `Ligne ${rang}`).join("\n");
    const courriel = await composePiece(createPiece(4, [{ kind: "texte", titre: "Courriel", fiche: [["De", "a@b.example"], ["Objet", "Relance"]], texte }]), { ...OPTIONS, hasPagesDeGarde: false });
    expect(courriel.pages).toBeGreaterThan(3);
    expect(courriel.motif).toBeUndefined();
    const lu = await readTextePdf(courriel.octets);
    expect(lu).toContain("De : a@b.example");
    expect(lu).toContain("Ligne 199");
    const russe = await composePiece(createPiece(4, [{ kind: "texte", fiche: [], texte: "Михаил" }]), OPTIONS);
    expect(russe.motif).toMatch(/lettres latines/);
    expect(await readTextePdf(russe.octets)).toContain("Mikhail");
  });

  test("un texte sans fin n’est pas imprimé à moitié en silence", async () => {
    const { motif } = await composePiece(createPiece(4, [{ kind: "texte", fiche: [], texte: "x\n".repeat(40_000) }]), OPTIONS);
    expect(motif).toMatch(/trop long/);
  });
});
