import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName } from "pdf-lib";
import { describe, expect, test } from "vitest";
import { assembleRecueil, splitVolumes } from "#shared/word/pdf-bundle.ts";
import { composePiece } from "#shared/word/pdf-piece.ts";
import type { PieceComposee } from "#shared/word/recueil.ts";
import { createPdf, createPiece, OPTIONS, readTextePdf } from "../../support/recueil-builder.ts";

async function composePieces(nombre: number, poids = 0): Promise<readonly PieceComposee[]> {
  const pieces: PieceComposee[] = [];
  for (let numero = 1; numero <= nombre; numero += 1) pieces.push(await composePiece(createPiece(numero, [{ kind: "pdf", octets: await createPdf([`page ${numero}a`, `page ${numero}b`], { poids }) }]), OPTIONS));
  return pieces;
}

function listSignets(doc: PDFDocument): readonly string[] {
  const titres: string[] = [];
  const racine = doc.context.lookup(doc.catalog.get(PDFName.of("Outlines")), PDFDict);
  for (let ref = racine.get(PDFName.of("First")); ref !== undefined; ) {
    const entree = doc.context.lookup(ref, PDFDict);
    titres.push(doc.context.lookup(entree.get(PDFName.of("Title")), PDFHexString).decodeText());
    ref = entree.get(PDFName.of("Next"));
  }
  return titres;
}

describe("assembleRecueil", () => {
  test("un seul fichier\u00A0: bordereau, pièces, numéros de page, signets, renvois", async () => {
    const volumes = await assembleRecueil(await composePieces(3), OPTIONS, () => true);
    expect(volumes).toHaveLength(1);
    const [volume] = volumes ?? [];
    const octets = volume?.octets ?? new Uint8Array();
    const doc = await PDFDocument.load(octets);
    expect(doc.getPageCount()).toBe(10);
    expect(listSignets(doc)).toEqual(["Bordereau des pièces", "Pièce n° 1 – Facture n° F-1", "Pièce n° 2 – Facture n° F-2", "Pièce n° 3 – Facture n° F-3"]);
    expect(doc.context.lookup(doc.getPage(0).node.get(PDFName.of("Annots")), PDFArray).size()).toBe(3);
    const texte = await readTextePdf(octets);
    for (const attendu of ["BORDEREAU DES PIÈCES", "p. 2", "p. 5", "p. 8", "1 / 10", "8 / 10"]) expect(texte).toContain(attendu);
  });

  test("le même dossier donne le même fichier", async () => {
    const [un, deux] = [await assembleRecueil(await composePieces(2), OPTIONS, () => true), await assembleRecueil(await composePieces(2), OPTIONS, () => true)];
    expect(un?.[0]?.octets).toEqual(deux?.[0]?.octets);
  });

  test("au-delà de la limite, plusieurs fichiers, chacun sous la limite, chacun avec le bordereau entier", async () => {
    const tailleMax = 150_000;
    const volumes = (await assembleRecueil(await composePieces(5, 40_000), { ...OPTIONS, tailleMax }, () => true)) ?? [];
    expect(volumes.map(({ numeros }) => numeros)).toEqual([[1, 2], [3, 4], [5]]);
    for (const { octets, isTropGrand } of volumes) {
      expect(octets.length).toBeLessThanOrEqual(tailleMax);
      expect(isTropGrand).toBe(false);
      expect(await readTextePdf(octets)).toContain("vol. 2, p. 5");
    }
  });

  test("une pièce plus lourde que la limite est seule dans son fichier, et c’est dit", async () => {
    const [legere, lourde] = [await composePieces(1), await composePieces(2, 200_000)];
    const volumes = (await assembleRecueil([...legere, ...lourde.slice(1)], { ...OPTIONS, tailleMax: 100_000 }, () => true)) ?? [];
    expect(volumes.map(({ numeros, isTropGrand }) => [numeros, isTropGrand])).toEqual([[[1], false], [[2], true]]);
  });

  test("interrompu, il ne rend rien", async () => {
    expect(await assembleRecueil(await composePieces(1), OPTIONS, () => false)).toBeUndefined();
  });
});

test("les pièces se répartissent dans l’ordre", () => {
  const piece = (numero: number, taille: number): PieceComposee => ({ numero, intitule: "", nomFichier: "", pages: 1, octets: new Uint8Array(taille) });
  expect(splitVolumes([piece(1, 100_000), piece(2, 10_000), piece(3, 120_000)], 160_000).map((lot) => lot.map(({ numero }) => numero))).toEqual([[1, 2], [3]]);
  expect(splitVolumes([], 1)).toEqual([]);
});
