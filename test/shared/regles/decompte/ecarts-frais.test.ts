import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { computeDecompte } from "#shared/regles/decompte/decompte.ts";
import { findEcartsFrais } from "#shared/regles/decompte/ecarts-frais.ts";
import type { LigneReleve } from "#shared/regles/decompte/releve.ts";
import { BAREMES, expectCalcule } from "../../../support/baremes.ts";
import { createFaits } from "./faits.ts";

const frais = [{ id: "s", libelle: "Signification", poste: "acte-prescrit", date: jour("2026-05-02"), montant: montant(5158) }] as const;
const faits = createFaits({ frais });
const { valeur } = expectCalcule(computeDecompte(faits, BAREMES));
const find = (...lignes: readonly [LigneReleve, ...LigneReleve[]]) => findEcartsFrais({ arreteAu: jour("2026-11-21"), presentation: "nette", lignes }, valeur, faits).hypotheses.map(({ id }) => id);

test("les mêmes frais, au mot ou au prix près, ne font pas d’écart", () => {
  expect(find({ poste: "frais", libelle: "SIGNIFICATION", montant: montant(5158) })).toEqual([]);
  expect(find({ poste: "frais", libelle: "Acte n° 12", montant: montant(5158) })).toEqual([]);
});

test("un autre prix, une ligne de trop, une ligne oubliée", () => {
  expect(find({ poste: "frais", libelle: "Signification", montant: montant(6000) })).toEqual(["frais-0"]);
  expect(find({ poste: "frais", libelle: "Débours", montant: montant(100) })).toEqual(["frais-0", "frais-omis-s"]);
});

test("un total de frais sans détail ne se rapproche pas ligne à ligne", () => {
  expect(find({ poste: "frais", montant: montant(6000) })).toEqual([]);
});
