import { expect, test } from "vitest";
import { createFaitsCreance, cutTexte } from "#shared/imports/faits-creance.ts";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { createIds } from "../../support/import-builder.ts";

test("a credit note is one, a payment another, each under the key of its source", () => {
  const le = jour("2025-01-10");
  const poste = { numero: "F1", dateFacture: le, montantInitial: montant(1000), compte: "411", imputations: [{ kind: "avoir" as const, cle: "C|AV", date: le, montant: montant(100), numero: "AV1" }, { kind: "reglement" as const, cle: "C|VIR", date: le, montant: montant(300), libelle: "Virement" }] };
  const faits = createFaitsCreance({ cle: "s|C|F1", poste, echeance: le, origineEcheance: "stipulee" }, { sujet: createSujetId("dossier", "d".repeat(20)), source: "s", nature: "commercial", createId: createIds() });
  expect(faits.map(({ type, contenu }) => [type, Reflect.get(contenu, "cle")])).toEqual([["creance", "s|C|F1"], ["avoir", "s|C|AV|1"], ["reglement", "s|C|VIR|2"]]);
  expect(cutTexte("x".repeat(500))).toHaveLength(400);
});
