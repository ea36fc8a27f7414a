import { expect, test } from "vitest";
import { listTropPercus } from "#shared/imports/trop-percu.ts";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";

const LE = jour("2026-11-20");
const part = (dossierId: string, somme: number) => ({ kind: "reglement", dossierId, debiteurId: "x", montant: montant(somme) }) as const;
const soldes = new Map([["a", montant(10_000)], ["b", montant(0)]]);
const trop = (...parts: readonly ReturnType<typeof part>[]) => listTropPercus(parts, LE, (id) => soldes.get(id)).map(({ dossierId, trop: somme }) => [dossierId, somme]);

test("ce qui dépasse tout ce que doit un dossier est un trop-perçu, ses parts additionnées", () => {
  expect(trop(part("a", 6000), part("a", 4000))).toEqual([]);
  expect(trop(part("a", 6000), part("a", 4001), part("b", 500))).toEqual([["a", 1], ["b", 500]]);
});

test("d’un dossier sans décompte rien n’est dit\u00A0; un rejet ne paie rien", () => {
  expect(trop(part("inconnu", 5000))).toEqual([]);
  expect(listTropPercus([{ kind: "rejet", dossierId: "b", debiteurId: "x", reglementId: "r", montant: montant(900) }], LE, (id) => soldes.get(id))).toEqual([]);
});
