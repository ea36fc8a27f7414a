import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createOrdre, listDoubles, listFigees, movePiece } from "#shared/suivi/bordereau.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { appendLot, DOSSIER, euros, factsOf, id, ouverture, piece } from "../../support/dossier-builder.ts";

const FAITS = factsOf(ouverture(), piece("k", "facture"), piece("l", "contrat"), piece("n", "courriel"));
const TRANSMISE = appendLot(FAITS, {
  sujet: DOSSIER, type: "transmission", dateFait: jour("2026-11-21"), remplace: [],
  contenu: { transmissionId: id("t"), mandatId: id("m"), nomFichier: "x.zip", decompteArreteAu: jour("2026-11-21"), total: euros("10,00"), bordereau: [{ pieceId: id("k"), numero: 1 }] },
});

function projectPieces(faits: typeof FAITS) {
  const dossier = projectDossier(faits);
  if (dossier === undefined) throw new Error("le dossier de test n’est pas ouvert");
  return dossier;
}

function moveDans(faits: typeof FAITS, pieceId: string, cible: string) {
  const ordre = movePiece(projectPieces(faits), pieceId, cible);
  return ordre === undefined ? faits : appendLot(faits, createOrdre(id("d"), faits, ordre, jour("2026-11-21")));
}

function listNumeros(faits: typeof FAITS) {
  return projectPieces(faits).pieces.map(({ nature, numero }) => `${numero} ${nature}`);
}

describe("movePiece", () => {
  test("une pièce déplacée prend le numéro de celle dont elle prend la place, les autres suivent", () => {
    const remontee = moveDans(FAITS, id("n"), id("k"));
    expect(listNumeros(remontee)).toEqual(["1 courriel", "2 facture", "3 contrat"]);
    expect(listNumeros(moveDans(remontee, id("n"), id("l")))).toEqual(["1 facture", "2 contrat", "3 courriel"]);
  });

  test("un numéro transmis ne change pas, et nul ne prend sa place", () => {
    expect(movePiece(projectPieces(TRANSMISE), id("n"), id("k"))).toBeUndefined();
    expect(movePiece(projectPieces(TRANSMISE), id("k"), id("n"))).toBeUndefined();
    expect([...listFigees(projectPieces(TRANSMISE))]).toEqual([id("k")]);
    expect(listNumeros(moveDans(TRANSMISE, id("n"), id("l")))).toEqual(["1 facture", "2 courriel", "3 contrat"]);
  });

  test("une pièce ajoutée depuis vient après celles qui ont été rangées", () => {
    const suite = appendLot(moveDans(FAITS, id("n"), id("k")), piece("q", "kbis"));
    expect(listNumeros(suite)).toEqual(["1 courriel", "2 facture", "3 contrat", "4 kbis"]);
  });

  test("le nouvel ordre remplace celui qui était vu", () => {
    const premiere = moveDans(FAITS, id("n"), id("k"));
    expect(createOrdre(id("d"), premiere, [], jour("2026-11-21")).remplace).toEqual([premiere.at(-1)?.id]);
  });
});

test("deux pièces de même empreinte sont le même fichier", () => {
  const double = factsOf(ouverture(), piece("k", "facture", { empreinte: "a".repeat(64) }), piece("l", "contrat", { empreinte: "b".repeat(64) }), piece("n", "courriel", { empreinte: "a".repeat(64) }));
  expect([...listDoubles(projectPieces(double).pieces)].map(([pieceId, { numero }]) => [pieceId, numero])).toEqual([[id("n"), 1]]);
});
