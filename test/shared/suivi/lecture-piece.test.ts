import fc from "fast-check";
import { expect, test } from "vitest";
import { LIBELLES_NATURE_PIECE } from "#shared/suivi/libelles.ts";
import { formatProposition, readPiece } from "#shared/suivi/lecture-piece.ts";

const DOSSIERS = [
  { id: "d1", reference: "2026-0042", debiteur: "BOULANGERIE MARTIN SARL", siren: "309116044" },
  { id: "d2", reference: "2026-0043", debiteur: "Garage de l’Étoile SAS" },
  { id: "d3", reference: "2026-004", debiteur: "AB" },
];

test("une lettre dit sa nature et sa date, avec le passage qui les montre", () => {
  const lue = readPiece("scan0001.pdf", "Madame,\nPar la présente mise en demeure du 2 février 2026, nous vous réclamons…", DOSSIERS);
  expect(lue).toMatchObject({ nature: "mise-en-demeure", datePiece: "2026-02-02" });
  expect(lue.passageNature).toContain("mise en demeure du 2 février 2026");
  expect(lue.passageDate).toContain("2 février 2026");
  expect(formatProposition(lue, LIBELLES_NATURE_PIECE)).toContain("2");
});

test("le nom du fichier l’emporte quand il est précis", () => {
  expect(readPiece("Facture 2025-10-14.pdf", "Bon de commande du 3 mars 2025", [])).toMatchObject({ nature: "facture", datePiece: "2025-10-14" });
});

test("un courriel qui conteste est une contestation, un courriel quelconque reste un courriel", () => {
  expect(readPiece("courriel.eml", "Nous contestons cette somme.", []).nature).toBe("contestation");
  expect(readPiece("courriel.eml", "Bonjour, à demain.", []).nature).toBe("courriel");
});

test("un dossier est reconnu à sa référence, au SIREN ou SIRET, au nom ; le plus sûr d’abord", () => {
  const { dossiers } = readPiece("a.pdf", "Garage de l'Étoile SAS, SIRET 309 116 044 00129, notre dossier 2026-0042.", DOSSIERS);
  expect(dossiers.map(({ dossierId, motif }) => [dossierId, motif])).toEqual([["d1", "reference"], ["d2", "nom"]]);
  expect(readPiece("a.pdf", "SIRET 309 116 044 00129", DOSSIERS).dossiers).toMatchObject([{ dossierId: "d1", motif: "siren" }]);
});

test("une date impossible n’est pas une date", () => {
  expect(readPiece("a.pdf", "le 31/02/2026 puis le 32 mars 2026", []).datePiece).toBeUndefined();
});

test("aucun texte ne fait échouer la lecture", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.string({ unit: "grapheme", maxLength: 60 }), (texte, nom) => {
    readPiece(nom, texte, DOSSIERS);
  }));
});
