import { expect, test } from "vitest";
import type { Facture } from "#shared/imports/facture.ts";
import { publishFactures } from "#shared/imports/publication-factures.ts";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";

const FACTURE: Facture = {
  syntaxe: "CII", numero: "FA-2017-0010", typeCode: "380", dateEmission: jour("2017-11-13"), devise: "EUR", echeances: [{ date: jour("2017-12-13") }], baseHorsTaxe: montant(62490), taxe: montant(4625), total: montant(67115),
  acompte: montant(20100), montantDu: montant(47015), vendeur: { nom: "Au bon moulin" }, acheteur: { nom: "Ma jolie boutique" }, precedentes: [], ibans: [], lignes: 0, avertissements: [],
};
const BASE = { kind: "factures", format: "facturx", nomFichier: "f", anomalies: [], anomaliesTotal: 0, avertissements: [] } as const;

test("what is due is claimed, not the total", () => {
  const { creances, controle } = publishFactures({ ...BASE, factures: [FACTURE] });
  expect(creances).toEqual([{ debiteur: "Ma jolie boutique", reference: "FA-2017-0010", date: "2017-11-13", echeance: "2017-12-13", montant: 67115, solde: 47015 }]);
  expect(controle).toMatchObject({ number: "FA-2017-0010", duePayable: 47015, effectOnReceivableCents: 47015, buyer: { name: "Ma jolie boutique" } });
});

test("an unknown figure is null, never zero; no invoice publishes no figure", () => {
  const { acompte: _, ...sansAcompte } = FACTURE;
  expect(publishFactures({ ...BASE, factures: [sansAcompte] }).controle).toMatchObject({ prepaid: null });
  expect(publishFactures({ ...BASE, factures: [] })).toEqual({ debiteurs: [], creances: [], controle: {} });
});
