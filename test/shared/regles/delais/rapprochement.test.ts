import { describe, expect, test } from "vitest";
import { compareEvenements, findPremierApres, findRapprochement, listAncetres } from "#shared/regles/delais/rapprochement.ts";
import type { DelaiProcedure } from "#shared/regles/delais/types-enchainement.ts";
import { evenement } from "./procedure.ts";

const DELAI: DelaiProcedure = { parametreId: "delais/saisie-attribution-denonciation", libelle: "Dénoncer", declencheurs: ["saisie_attribution"], accompliPar: ["denonciation_attribution"], compte: "tenir", porteur: "creancier" };

function idsDe(liste: ReadonlyMap<string, { readonly id: string }>): Readonly<Record<string, string>> {
  return Object.fromEntries([...liste].map(([cle, { id }]) => [cle, id]));
}

describe("quel acte répond à quel autre", () => {
  const a = evenement("saisie_attribution", "2026-11-03", { id: "a" });
  const b = evenement("saisie_attribution", "2026-11-12", { id: "b" });

  test("seul possible, un acte sans lien répond", () => {
    const tous = [a, b, evenement("denonciation_attribution", "2026-11-05", { id: "x" })];
    const { accomplis, ambigus } = findRapprochement(DELAI, [a, b], tous);
    expect([idsDe(accomplis), idsDe(ambigus)]).toEqual([{ a: "x" }, {}]);
  });

  test("le second acte répond à la seconde saisie quand la première est déjà dénoncée", () => {
    const tous = [a, b, evenement("denonciation_attribution", "2026-11-05", { id: "x" }), evenement("denonciation_attribution", "2026-11-16", { id: "y" })];
    expect(idsDe(findRapprochement(DELAI, [a, b], tous).accomplis)).toEqual({ a: "x", b: "y" });
  });

  test("entre deux, il est ambigu et ne répond à aucune\u00A0; un lien tranche", () => {
    const libre = evenement("denonciation_attribution", "2026-11-16", { id: "x" });
    expect(idsDe(findRapprochement(DELAI, [a, b], [a, b, libre]).ambigus)).toEqual({ a: "x", b: "x" });
    const lie = { ...libre, origineId: "a" };
    expect(idsDe(findRapprochement(DELAI, [a, b], [a, b, lie]).accomplis)).toEqual({ a: "x" });
  });

  test("un acte antérieur ne répond pas, sauf lié à un délai qui l’admet", () => {
    const avant = evenement("denonciation_attribution", "2026-11-02", { id: "x", origineId: "a" });
    expect(idsDe(findRapprochement(DELAI, [a], [a, avant]).accomplis)).toEqual({});
    expect(idsDe(findRapprochement({ ...DELAI, isAnterieurAdmis: true }, [a], [a, avant]).accomplis)).toEqual({ a: "x" });
  });

  test("un acte commun répond à tout ce qui le précède", () => {
    const commun = evenement("denonciation_attribution", "2026-11-16", { id: "x" });
    expect(idsDe(findRapprochement({ ...DELAI, isCommun: true }, [a, b], [a, b, commun]).accomplis)).toEqual({ a: "x", b: "x" });
  });

  test("lié à un autre acte du même titre, il va à la saisie qui en vient", () => {
    const titre = evenement("jugement", "2026-10-01", { id: "t" });
    const deTitre = { ...a, origineId: "t" };
    const acte = evenement("denonciation_attribution", "2026-11-16", { id: "x", origineId: "t" });
    expect(idsDe(findRapprochement(DELAI, [deTitre, b], [titre, deTitre, b, acte]).accomplis)).toEqual({ a: "x" });
  });
});

test("une boucle de liens ne tourne pas sans fin", () => {
  const a = evenement("jugement", "2026-01-05", { id: "a", origineId: "b" });
  const b = evenement("jugement", "2026-01-06", { id: "b", origineId: "a" });
  expect(listAncetres(a, [a, b]).map(({ id }) => id)).toEqual(["a", "b"]);
});

test("le premier événement qui suit ignore ce qui se rattache ailleurs", () => {
  const a = evenement("saisie_attribution", "2026-11-03", { id: "a" });
  const b = evenement("saisie_attribution", "2026-11-03", { id: "b" });
  const paye = evenement("paiement_integral", "2026-11-05", { id: "p", origineId: "b" });
  expect(findPremierApres(["paiement_integral"], a, [a, b, paye])).toBeUndefined();
  expect(findPremierApres(["paiement_integral"], b, [a, b, paye])?.id).toBe("p");
});

test("l’ordre des événements est celui des jours, puis des noms", () => {
  const un = evenement("jugement", "2026-01-05", { id: "a" });
  expect([compareEvenements(un, { ...un, id: "b" }), compareEvenements(un, un), compareEvenements(evenement("jugement", "2026-01-06"), un)]).toEqual([-1, 0, 1]);
});
