import { describe, expect, test } from "vitest";
import { formatMontant, formatMontantNu } from "#shared/kernel/format-montant.ts";
import { listNomsPieces } from "#shared/actes/noms-pieces.ts";
import type { FaitsTransmission } from "#shared/actes/faits-transmission.ts";
import { renderTransmissionAvocat } from "#shared/actes/transmission-avocat.ts";
import { renderDocx } from "#shared/word/docx-writer.ts";
import { createFaitsInventes, createFaitsVides } from "../support/dossier-invente.ts";
import { normalize, readRendu, type Rendu } from "./libreoffice.ts";

/** EXIGIBLE_IMAGES=<folder> leaves the pages as pictures, to be looked at. */
async function convert(faits: FaitsTransmission, prefixe: string): Promise<Rendu> {
  const folder = process.env["EXIGIBLE_IMAGES"];
  return readRendu(await renderDocx(renderTransmissionAvocat(faits)), folder === undefined ? undefined : { folder, prefixe });
}

function expectDecompteImprime({ decompte }: FaitsTransmission, texte: string): void {
  if (decompte.kind !== "calcule") throw new Error("décompte attendu");
  const { creances, total, principalRestant, interetsRestants, interetsParJour } = decompte.valeur;
  const lus = [total, principalRestant, interetsRestants, interetsParJour].map(formatMontant);
  const lignes = creances.flatMap(({ segments, principalRestant: reste }) => [...segments.map(({ montant }) => montant), reste].map(formatMontantNu));
  expect([...lus, ...lignes].map(normalize).filter((montant) => !texte.includes(montant))).toEqual([]);
}

describe("le document, ouvert par LibreOffice", () => {
  test("un dossier plein : chaque chiffre, chaque pièce, un plan navigable", async () => {
    const faits = createFaitsInventes();
    const { texte, pages, plan } = await convert(faits, "plein");
    expectDecompteImprime(faits, texte);
    for (const nom of listNomsPieces(faits.dossier.pieces, faits.dossier.creances).values()) expect(texte).toContain(nom);
    for (const { date } of faits.chronologie) expect(texte).toContain(`${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`);
    expect(pages).toBeGreaterThanOrEqual(7);
    expect(pages).toBeLessThanOrEqual(12);
    expect(texte).toContain(`page 1 / ${pages}`);
    expect(texte).toContain(`page ${pages} / ${pages}`);
    for (const titre of ["I. Lettre de mission", "IV. Qualification", "VI. Décompte arrêté au 21 novembre 2026", "VIII. Bordereau de pièces", "Annexe. Calcul et sources"]) expect(plan).toContain(titre);
  });

  test("un dossier vide : les lacunes, aucun montant", async () => {
    const { texte, pages } = await convert(createFaitsVides(), "vide");
    expect(texte).toContain("[à compléter : société créancière]");
    expect(texte).not.toMatch(/\d,\d\d €/);
    expect(pages).toBeLessThanOrEqual(5);
  });

  test("un consommateur : ni 40 €, ni pénalités", async () => {
    const faits = createFaitsInventes({ qualite: "consommateur" });
    const { texte } = await convert(faits, "consommateur");
    expectDecompteImprime(faits, texte);
    expect(texte).not.toContain("Indemnité forfaitaire");
  });

  test("quarante factures et trois cents pièces : chaque numéro y est, l’en-tête se répète", async () => {
    const faits = createFaitsInventes({ factures: 40, pieces: 300 });
    const { texte, pages } = await convert(faits, "lourd");
    expectDecompteImprime(faits, texte);
    const noms = [...listNomsPieces(faits.dossier.pieces, faits.dossier.creances).values()];
    expect(noms.filter((nom) => !texte.replace(/-\n\s*/g, "-").includes(nom.slice(0, 20)))).toEqual([]);
    expect((texte.match(/Fichier joint/g) ?? []).length).toBeGreaterThan(4);
    expect(pages).toBeLessThanOrEqual(60);
  });

  test("une référence de pièce reste un lien vers sa ligne du bordereau", async () => {
    const { texte } = await convert(createFaitsInventes(), "liens");
    expect(texte).not.toContain("Erreur");
    expect(texte).toMatch(/\(pièces? n° \d/);
  });
});
