import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { Fait } from "#shared/model/fait.ts";
import { createChamp } from "#shared/suivi/champs.ts";
import { mergeEnsembles } from "#shared/suivi/ensembles.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { DOSSIER, factsOf, facture, id, ouverture, piece } from "../../support/dossier-builder.ts";
import { createPoste } from "../../support/plusieurs-postes.ts";

const PIECE = piece("p", "bon-de-livraison", { creanceIds: [id("a")] });
const depart = factsOf(ouverture(), facture("a", "10,00"), facture("e", "20,00"), facture("f", "30,00"), PIECE);

function link(vus: readonly Fait[], creanceIds: readonly string[]) {
  return createChamp(vus, { sujet: DOSSIER, objetId: id("p"), champ: "creanceIds", valeur: [...creanceIds], dateFait: jour("2026-11-22") });
}

function readLiens(faits: readonly Fait[]): readonly string[] {
  const dossier = projectDossier(faits);
  expect(dossier?.conflits).toEqual([]);
  return dossier?.pieces[0]?.creanceIds.toSorted() ?? [];
}

describe("two people link invoices to a pièce without seeing each other", () => {
  test("both additions stay, without a conflict", () => {
    const [un, deux] = [createPoste("b").write(link(depart, [id("a"), id("e")])), createPoste("c").write(link(depart, [id("a"), id("f")]))];
    expect(readLiens([...depart, un, deux])).toEqual([id("a"), id("e"), id("f")]);
  });

  test("a removal takes away what it saw, not what the other added", () => {
    const [retire, ajoute] = [createPoste("b").write(link(depart, [])), createPoste("c").write(link(depart, [id("a"), id("f")]))];
    expect(readLiens([...depart, retire, ajoute])).toEqual([id("f")]);
    expect(readLiens([...depart, ajoute, retire])).toEqual([id("f")]);
  });

  test("what both had seen added, one may remove", () => {
    const commun = createPoste("b").write(link(depart, [id("a"), id("e")]));
    const vus = [...depart, commun];
    const [retire, ajoute] = [createPoste("c").write(link(vus, [id("a")])), createPoste("g").write(link(vus, [id("a"), id("e"), id("f")]))];
    expect(readLiens([...vus, retire, ajoute])).toEqual([id("a"), id("f")]);
  });

  test("whoever sees both writes one version again", () => {
    const vus = [...depart, createPoste("b").write(link(depart, [id("e")])), createPoste("c").write(link(depart, [id("a"), id("f")]))];
    expect(readLiens([...vus, createPoste("g").write(link(vus, [id("f")]))])).toEqual([id("f")]);
  });
});

test("merging does not depend on the order of the versions", () => {
  const liste = fc.uniqueArray(fc.constantFrom("a", "e", "f", "g"), { maxLength: 4 });
  fc.assert(fc.property(liste, fc.array(liste, { minLength: 1, maxLength: 4 }), (creation, valeurs) => {
    const versions = valeurs.map((valeur, rang) => ({ id: createPoste("bcgh".charAt(rang)).write(PIECE).id, valeur }));
    expect([...mergeEnsembles(creation, versions.toReversed(), [])].toSorted()).toEqual([...mergeEnsembles(creation, versions, [])].toSorted());
  }));
});
