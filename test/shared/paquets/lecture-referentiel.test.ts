import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { parseFichierReferentiel } from "#shared/paquets/lecture-referentiel.ts";
import { createReferentiel } from "#shared/paquets/referentiel.ts";
import { createEcrits, ECRITS, formatReferentielInvente } from "../../support/referentiel-builder.ts";

const AUJOURDHUI = jour("2026-11-21");

function readMotifs(texte: string): readonly string[] {
  const lu = parseFichierReferentiel(texte, AUJOURDHUI);
  return lu.ok ? [] : lu.motifs;
}

describe("a file of the reference data", () => {
  test("is read whole, a byte order mark included", () => {
    expect(parseFichierReferentiel(`\uFEFF${formatReferentielInvente(ECRITS)}`, AUJOURDHUI)).toEqual({ ok: true, auteur: "Essai, ressorts inventés", version: "2026-11-21", referentiel: createReferentiel() });
  });

  test.each([
    ["{", /^Ce fichier n’est pas un référentiel/],
    ['{"format":"exigible-paquet","version":1}', /^Ce fichier n’est pas un référentiel/],
    [formatReferentielInvente({}, { version: 2 }), /version plus récente d’Exigible/],
    [formatReferentielInvente({}, { auteur: " " }), /^Ce référentiel ne dit pas qui l’a établi/],
    [" ".repeat(8_000_001), /trop grand pour un référentiel/],
    [formatReferentielInvente(createEcrits("2026-11-22")), /^Ce référentiel est daté du 22\/11\/2026, après le jour de ce poste\.$/],
    [formatReferentielInvente(createEcrits("2026-02-30")), /date impossible/],
    [formatReferentielInvente({ ...ECRITS, cantons: {} }), /champ inconnu «\u00A0cantons\u00A0»/],
  ])("is refused in one French sentence (%#)", (texte, motif) => {
    expect(readMotifs(texte)).toEqual([expect.stringMatching(motif)]);
  });

  test("tells every anomaly: an unknown commune and one told twice", () => {
    const { groupes } = ECRITS.ressorts;
    const ressorts = { ...ECRITS.ressorts, groupes: [...groupes, { ...groupes[0]!, communes: "00000 01001" }] };
    expect(readMotifs(formatReferentielInvente({ ...ECRITS, ressorts }))).toEqual([
      "Le référentiel des juridictions se contredit\u00A0: la commune 00000 n’existe pas.",
      "Le référentiel des juridictions se contredit\u00A0: la commune 01001 est dans deux ressorts.",
    ]);
  });
});
