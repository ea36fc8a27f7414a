import { expect, test } from "vitest";
import { computeCompteClient } from "#shared/imports/compte-client.ts";
import { ligneTiers } from "../../support/import-builder.ts";

const client = { code: "C1", nom: "FICTIF", nature: "client", avances: [] } as const;

test("on ne réclame jamais plus que le solde moins les acomptes", () => {
  const compte = computeCompteClient({ ...client, lignes: [ligneTiers({ montant: 1000 }), ligneTiers({ montant: -300, piece: "VIR" })], avances: [ligneTiers({ montant: -500, piece: "AC", nature: "acompte" })] });
  expect(compte).toMatchObject({ solde: 700, avances: 500, plafond: 200 });
  expect(compte.creances.map(({ reste }) => reste)).toEqual([200]);
  expect(compte.postes.map(({ reste }) => reste)).toEqual([1000, -300]);
});

test("un acompte déjà repris ne se déduit pas deux fois", () => {
  const avances = [ligneTiers({ montant: -500, piece: "AC", nature: "acompte" }), ligneTiers({ montant: 400, piece: "REPRISE", nature: "acompte" })];
  expect(computeCompteClient({ ...client, lignes: [ligneTiers({ montant: 1000 })], avances })).toMatchObject({ avances: 100, plafond: 900, creances: [{ reste: 900 }] });
});

test("un solde créditeur ne donne aucune créance", () => {
  expect(computeCompteClient({ ...client, lignes: [ligneTiers({ montant: 100 }), ligneTiers({ montant: -150, piece: "VIR" })] })).toMatchObject({ solde: -50, plafond: 0, creances: [] });
});

test("two identical credits keep two keys", () => {
  const { creances } = computeCompteClient({ ...client, lignes: [ligneTiers({ montant: 100 }), ligneTiers({ montant: -10, piece: "VIR" }), ligneTiers({ montant: -10, piece: "VIR", ligne: 3 })] });
  expect(new Set(creances[0]?.imputations.map(({ cle }) => cle)).size).toBe(2);
});
