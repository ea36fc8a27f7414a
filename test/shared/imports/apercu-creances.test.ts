import { expect, test } from "vitest";
import { listApercuCreances } from "#shared/imports/apercu-creances.ts";
import { readListe } from "../../support/fec-builder.ts";
import { optionsAu } from "../../support/import-builder.ts";

const compte = (ligne: string) => readListe(`Code;Client;Facture;Date;Échéance;Solde\n${ligne}\n`).comptes[0]!;
const list = (ligne: string, au: string) => listApercuCreances(compte(ligne), new Map(), optionsAu(au));

test("l’échéance du fichier est stipulée, à défaut elle est calculée et le dit", () => {
  expect(list("C1;X;F1;01/01/2025;15/02/2025;1,00", "2025-02-16")[0]).toMatchObject({ echeance: "2025-02-15", origineEcheance: "stipulee", joursRetard: 1 });
  expect(list("C1;X;F1;01/01/2025;;1,00", "2025-02-16")[0]).toMatchObject({ echeance: "2025-01-31", origineEcheance: "calculee", joursRetard: 16 });
});

test("avant la première valeur connue du délai légal, aucune échéance n’est inventée", () => {
  expect(list("C1;X;F1;01/01/2001;;1,00", "2025-02-16")[0]?.echeance).toBeUndefined();
});

test("le jour de l’échéance, rien n’est en retard", () => {
  expect(list("C1;X;F1;01/01/2025;15/02/2025;1,00", "2025-02-15")[0]).toMatchObject({ joursRetard: 0, isRetenue: false });
});
