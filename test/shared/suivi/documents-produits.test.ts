import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { isProduitDepuis, listDocumentsProduits } from "#shared/suivi/documents-produits.ts";
import { brouillon, euros, factsOf, id, ouverture } from "../../support/dossier-builder.ts";

const ACTE = brouillon("acte", "2026-11-20", { acteId: id("a"), modele: "decompte", titre: "Décompte", nomFichier: "decompte.docx", empreinte: "0".repeat(64), total: euros("1 200,00"), reponses: {}, derogations: [{ verification: "refus/1", objet: "objet", par: "Claire", motif: "vu" }], bordereau: [] });
const TRANSMISSION = brouillon("transmission", "2026-11-21", { transmissionId: id("t"), mandatId: id("m"), nomFichier: "transmission.zip", decompteArreteAu: jour("2026-11-21"), total: euros("1 200,00"), bordereau: [] });

test("the acts and the dossiers handed over are the documents of a dossier", () => {
  expect(listDocumentsProduits(factsOf(ouverture(), ACTE, TRANSMISSION))).toMatchObject([
    { id: id("a"), dossierId: id("d"), reference: "2026-0001", titre: "Décompte", nomFichier: "decompte.docx", date: "2026-11-20", total: 120_000, derogations: 1 },
    { id: id("t"), titre: "Dossier transmis", nomFichier: "transmission.zip", derogations: 0 },
  ]);
  expect(listDocumentsProduits(factsOf(ouverture()))).toEqual([]);
});

test("a period ends today and holds its first day", () => {
  expect(isProduitDepuis({ date: jour("2026-10-22") }, 30, jour("2026-11-21"))).toBe(true);
  expect(isProduitDepuis({ date: jour("2026-10-21") }, 30, jour("2026-11-21"))).toBe(false);
});
