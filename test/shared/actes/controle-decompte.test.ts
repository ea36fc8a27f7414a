import { expect, test } from "vitest";
import { listCreancesDecomptees, listEcartsDecompte } from "#shared/actes/controle-decompte.ts";
import { montant } from "#shared/kernel/montant.ts";
import { expectCalcule } from "../../support/baremes.ts";
import { createFaitsInventes } from "../../support/dossier-invente.ts";

const faits = createFaitsInventes();
const { valeur } = expectCalcule(faits.decompte);

test("le décompte de la règle se recoupe", () => {
  expect(listEcartsDecompte(faits, valeur)).toEqual([]);
});

test("chaque ligne retrouve sa facture, avec ses avoirs, ses règlements et son indemnité", () => {
  expect(listCreancesDecomptees(faits, valeur).map(({ creance, avoirs, reglements, indemnite }) => [creance.numero, avoirs, reglements, indemnite])).toEqual([
    ["F-25-412", 0, 364_651, 4000], ["F-25-877", 30_000, 0, 4000], ["F-25-1342", 0, 0, 4000],
  ]);
});

test("un centime de trop se voit, comme une ligne sans facture", () => {
  const [premiere, ...autres] = valeur.creances;
  if (premiere === undefined) throw new Error("créance attendue");
  const faussee = { ...valeur, creances: [{ ...premiere, principalRestant: montant(premiere.principalRestant + 1) }, ...autres] };
  expect(listEcartsDecompte(faits, faussee)).toHaveLength(2);
  expect(listEcartsDecompte(faits, { ...valeur, creances: [{ ...premiere, id: "inconnue" }, ...autres] })[0]).toContain("1 ligne(s)");
});
