import fc from "fast-check";
import { expect, test } from "vitest";
import { LIBELLES_NATURE_PIECE } from "#shared/suivi/libelles.ts";
import { formatProposition, readPiece } from "#shared/suivi/lecture-piece.ts";

const DOSSIERS = [
  { id: "d1", reference: "2026-0042", debiteur: "BOULANGERIE MARTIN SARL", siren: "309116044" },
  { id: "d2", reference: "2026-0043", debiteur: "Garage de l’Étoile SAS", courriels: ["compta@etoile.invalid"] },
  { id: "d3", reference: "2026-004", debiteur: "AB" },
];
const CREANCES = [{ creanceId: "c1", numero: "F-25-0412" }, { creanceId: "c2", numero: "F-25-1391" }, { creanceId: "c3", numero: "12" }];
const read = (nom: string, texte: string, isMessage = false) => readPiece({ nom, texte, isMessage }, { dossiers: DOSSIERS, creances: CREANCES });

test("une lettre dit sa nature et sa date, avec le passage qui les montre", () => {
  const lue = read("scan0001.pdf", "Madame,\nPar la présente mise en demeure du 2 février 2026, nous vous réclamons…");
  expect(lue).toMatchObject({ nature: "mise-en-demeure", datePiece: "2026-02-02" });
  expect(lue.passageNature).toContain("mise en demeure du 2 février 2026");
  expect(lue.passageDate).toContain("2 février 2026");
  expect(formatProposition(lue, LIBELLES_NATURE_PIECE)).toContain("2");
});

test("le titre d’une page l’emporte sur le nom du fichier, le nom sur une simple mention", () => {
  expect(read("Facture 2025-10-14.pdf", "Bon de commande\ndu 3 mars 2025")).toMatchObject({ nature: "bon-de-commande", datePiece: "2025-03-03" });
  expect(read("BL signé.pdf", "Livré avec la facture qui suivra par courrier séparé.").nature).toBe("bon-de-livraison");
  expect(read("Facture 2025-10-14.pdf", "")).toMatchObject({ nature: "facture", datePiece: "2025-10-14", passageNature: "Facture 2025-10-14.pdf" });
});

test("un courriel qui conteste est une contestation, un courriel qui répond reste un courriel", () => {
  expect(read("courriel.eml", "Nous contestons cette somme.", true).nature).toBe("contestation");
  expect(read("x.eml", "Objet : Réponse à votre mise en demeure du 2 février 2026\nDate : Thu, 12 Feb 2026 10:15:00 +0100", true)).toMatchObject({ nature: "courriel", datePiece: "2026-02-12" });
});

test("les factures citées sont rattachées, quelle que soit leur ponctuation ; un numéro trop court ne dit rien", () => {
  const lue = read("scan.pdf", "BON DE LIVRAISON\nFacture F 25 0412, lot 12");
  expect(lue.creanceIds).toEqual(["c1"]);
  expect(lue.passageCreances).toContain("F 25 0412");
  expect(read("BL F-25-1391.pdf", "facture F-25-04123").creanceIds).toEqual(["c2"]);
});

test("un dossier est reconnu à sa référence, au SIREN ou SIRET, à l’adresse de son débiteur, au nom ; le plus sûr d’abord", () => {
  const { dossiers } = read("a.pdf", "Garage de l'Étoile SAS, SIRET 309 116 044 00129, notre dossier 2026-0042.");
  expect(dossiers.map(({ dossierId, motif }) => [dossierId, motif])).toEqual([["d1", "reference"], ["d2", "nom"]]);
  expect(read("a.pdf", "SIRET 309 116 044 00129").dossiers).toMatchObject([{ dossierId: "d1", motif: "siren" }]);
  expect(read("a.eml", "De : Compta <Compta@Etoile.invalid>", true).dossiers).toMatchObject([{ dossierId: "d2", motif: "courriel", passage: "compta@etoile.invalid" }]);
  expect(read("a.eml", "De : autre.compta@etoile.invalid, compta@etoile.invalid.fr", true).dossiers).toEqual([]);
});

test("aucun texte ne fait échouer la lecture", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.string({ unit: "grapheme", maxLength: 60 }), fc.boolean(), (texte, nom, isMessage) => {
    read(nom, texte, isMessage);
  }));
});
