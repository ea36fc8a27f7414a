import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createFaitId, createSujetId, type Fait } from "#shared/model/fait.ts";
import { decodeFaits, decodeSujet, encodeFaits } from "../../../renderer/db/faits-tenus.ts";
import { createDossier, createIdInvente } from "../../support/portefeuille-invente.ts";

const SUJET = createSujetId("dossier", createIdInvente("n", 1));
const POSTES = ["a".repeat(16), "b".repeat(16)];
const INCARNATIONS = ["c".repeat(8), "d".repeat(8)];

const identifiant = fc.record({ poste: fc.constantFrom(...POSTES), incarnation: fc.constantFrom(...INCARNATIONS), sequence: fc.nat(999_999_999) }).map(createFaitId);
const fait: fc.Arbitrary<Fait> = fc
  .record({
    id: identifiant, lot: identifiant, remplace: fc.array(identifiant, { maxLength: 3 }), v: fc.integer({ min: 1, max: 3 }), par: fc.string({ maxLength: 5 }),
    horloge: fc.tuple(fc.nat(5), fc.nat(2)), texte: fc.string({ unit: "grapheme", maxLength: 30 }),
  })
  .map(({ texte, ...enveloppe }) => ({ ...enveloppe, sujet: SUJET, type: "note", dateFait: jour("2026-11-21"), contenu: { texte, portee: "interne" } }));

describe("the facts of a subject as they are sealed", () => {
  test("come back the same and in the same order, whatever their lots and what they replace", () => {
    fc.assert(fc.property(fc.array(fait, { maxLength: 12 }), (faits) => {
      expect(decodeFaits(encodeFaits(SUJET, faits))).toEqual(faits);
    }));
  });

  test("never hold a line break, by which bundles are cut, and name their subject", () => {
    fc.assert(fc.property(fc.array(fait, { maxLength: 5 }), (faits) => {
      const ligne = encodeFaits(SUJET, faits);
      expect(ligne).not.toContain(0x0a);
      expect(decodeSujet(ligne)).toBe(SUJET);
    }));
  });

  test("an identifier written with leading zeros is kept as it is", () => {
    const [lot, autre] = [`${POSTES[0]}.${INCARNATIONS[0]}:1`, `${POSTES[0]}.${INCARNATIONS[0]}:007`] as Fait["id"][];
    const faits: readonly Fait[] = [{ id: autre!, lot: lot!, horloge: [1, 0], par: "", sujet: SUJET, type: "note", dateFait: jour("2026-11-21"), contenu: { texte: "x", portee: "interne" }, remplace: [], v: 1 }];
    expect(decodeFaits(encodeFaits(SUJET, faits))).toEqual(faits);
  });

  test("those of one dossier take less than two thirds of their JSON", () => {
    const brouillons = createDossier(1, "Débiteur", 10_000).filter(({ sujet }) => sujet.startsWith("dossier/"));
    const faits = brouillons.map((brouillon, rang): Fait => ({ ...brouillon, id: createFaitId({ poste: POSTES[0]!, incarnation: INCARNATIONS[0]!, sequence: 40_000 + rang }), lot: createFaitId({ poste: POSTES[0]!, incarnation: INCARNATIONS[0]!, sequence: 39_000 }), horloge: [1_795_250_640_000, 0], par: "", v: 1 }) as Fait);
    expect(faits.length).toBeGreaterThan(1);
    expect(encodeFaits(faits[0]!.sujet, faits).byteLength / JSON.stringify(faits).length).toBeLessThan(2 / 3);
  });
});
