import { expect, test } from "vitest";
import { projectDossier } from "#shared/suivi/projection.ts";
import { appendLot, DOSSIER, euros, factsOf, id, ouverture, piece } from "../../support/dossier-builder.ts";
import { jour } from "#shared/kernel/jour.ts";
import { numerotePieces } from "#shared/suivi/numerotation.ts";

test("le numéro d’une pièce transmise puis retirée n’est pas réemployé", () => {
  const faits = factsOf(ouverture(), piece("k", "facture"), piece("l", "contrat"));
  const transmis = appendLot(faits, {
    sujet: DOSSIER, type: "transmission", dateFait: jour("2026-11-21"), remplace: [],
    contenu: { transmissionId: id("t"), mandatId: id("m"), nomFichier: "x.docx", decompteArreteAu: jour("2026-11-21"), total: euros("10,00"), bordereau: [{ pieceId: id("k"), numero: 1 }, { pieceId: id("l"), numero: 2 }] },
  });
  const retire = appendLot(transmis, { sujet: DOSSIER, type: "retrait", dateFait: jour("2026-11-21"), contenu: {}, remplace: transmis.slice(2, 3).map((fait) => fait.id) });
  const suite = appendLot(retire, piece("n", "courriel"));
  expect(projectDossier(suite)?.pieces.map(({ nature, numero }) => [nature, numero])).toEqual([["facture", 1], ["courriel", 3]]);
});

test("sans pièce, il n’y a pas de numéro", () => {
  expect(numerotePieces([], [])).toEqual([]);
});
