import { expect, test } from "vitest";
import { type Dette, settleParPiece } from "#shared/imports/imputation.ts";
import { createCleLigne, listCreancesOuvertes, listPostes } from "#shared/imports/postes.ts";
import { jour } from "#shared/kernel/jour.ts";
import { ligneTiers } from "../../support/import-builder.ts";

const dette = (ligne: ReturnType<typeof ligneTiers>): Dette => ({ ligne, reste: ligne.montant, imputations: [] });

test("les lignes d’une même pièce font un poste, ses acomptes compris", () => {
  const dettes = [dette(ligneTiers({ montant: 600 })), dette(ligneTiers({ montant: 400, ligne: 2 }))];
  settleParPiece(dettes, [{ ligne: ligneTiers({ montant: -700 }), cle: "k", reste: 700 }]);
  expect(listCreancesOuvertes("C1", dettes)).toMatchObject([{ cle: "C1|FA-1", montantInitial: 1000, reste: 300, lignes: [1, 2], imputations: [{ montant: 600 }, { montant: 100 }] }]);
});

test("une pièce à plusieurs échéances fait une créance par échéance : chacune a sa prescription", () => {
  const dettes = [dette(ligneTiers({ montant: 100, echeance: jour("2025-04-30") })), dette(ligneTiers({ montant: 100, echeance: jour("2025-05-31") }))];
  expect(listCreancesOuvertes("C1", dettes).map(({ cle, echeance }) => [cle, echeance])).toEqual([["C1|FA-1", "2025-04-30"], ["C1|FA-1|2", "2025-05-31"]]);
});

test("sans numéro, la clé tient à la date et au montant, et deux lignes pareilles restent deux", () => {
  const dettes = [1, 2].map((rang) => dette(ligneTiers({ montant: 100, piece: "x", isGenerique: true, ligne: rang })));
  expect(listCreancesOuvertes("C1", dettes).map(({ cle, origine }) => [cle, origine])).toEqual([["C1|~|2025-03-10|100", "solde"], ["C1|~|2025-03-10|100|2", "solde"]]);
});

test("the key ignores case and runs of spaces, nothing else", () => {
  expect(createCleLigne("C1", ligneTiers({ montant: 5, piece: " fa  1 " }))).toBe("C1|FA 1|2025-03-10|5");
  expect(createCleLigne("C1", ligneTiers({ montant: 5, piece: "FA-1" }))).not.toBe(createCleLigne("C1", ligneTiers({ montant: 5, piece: "FA1" })));
});

test("un crédit qui reste est un poste négatif", () => {
  const postes = listPostes("C1", [], [{ ligne: ligneTiers({ montant: -90, piece: "AV-1", nature: "avoir" }), cle: "k", reste: 90 }]);
  expect(postes).toMatchObject([{ numero: "AV-1", kind: "avoir", montantInitial: -90, reste: -90 }]);
});
