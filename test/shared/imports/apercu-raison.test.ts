import { expect, test } from "vitest";
import { SEUILS_PAR_DEFAUT } from "#shared/imports/apercu.ts";
import { listApercuCreances } from "#shared/imports/apercu-creances.ts";
import { findRaison } from "#shared/imports/apercu-raison.ts";
import { formatFec, readFec } from "../../support/fec-builder.ts";
import { optionsAu } from "../../support/import-builder.ts";

const creances = listApercuCreances(readFec(formatFec([{ debit: "10,00" }, { debit: "20,00", piece: "FA-2" }])).comptes[0]!, new Map(), optionsAu("2026-11-21"));

test("le pluriel et les jours sont dits comme une personne les dirait", () => {
  expect(findRaison("client", creances, undefined, SEUILS_PAR_DEFAUT)).toEqual({ isRetenu: true, raison: "2\u00A0factures échues, 591\u00A0jours de retard" });
});

test("un compte qui n’est pas celui d’un débiteur n’est jamais proposé, dossier ouvert ou non", () => {
  const connu = { debiteurId: "b", dossierId: "d" };
  expect(findRaison("moyen-de-paiement", creances, connu, SEUILS_PAR_DEFAUT).isRetenu).toBe(false);
  expect(findRaison("divers", creances, connu, SEUILS_PAR_DEFAUT).isRetenu).toBe(false);
  expect(findRaison("client", creances, connu, SEUILS_PAR_DEFAUT).raison).toContain("au dossier en cours");
});
