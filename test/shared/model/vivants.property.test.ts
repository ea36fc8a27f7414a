import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createFaitId, createSujetId, type Fait, type FaitId } from "#shared/model/fait.ts";
import { compareFaits, listVivants, mergeFaits } from "#shared/model/vivants.ts";

/** Facts of three posts that replace one another at random, clocks included. */
const faits: fc.Arbitrary<readonly Fait[]> = fc
  .array(fc.record({ poste: fc.constantFrom("a", "b", "c"), mur: fc.integer({ min: 1000, max: 1005 }), rang: fc.nat(2), remplace: fc.array(fc.nat(20), { maxLength: 2 }) }), { maxLength: 20 })
  .map((bruts) => bruts.map(({ poste, mur, rang, remplace }, sequence) => createFait(createId(poste, sequence), [mur, rang], remplace.filter((cible) => cible < sequence).map((cible) => createId(bruts[cible]?.poste ?? "a", cible)))));

describe("réunir des journaux", () => {
  test("l’ordre, le nombre de fois et le découpage n’y changent rien", () => {
    fc.assert(fc.property(faits, fc.nat(20), (tous, coupe) => {
      const [debut, fin] = [tous.slice(0, coupe), tous.slice(coupe)];
      const attendu = mergeFaits(tous);
      expect(mergeFaits(debut, fin)).toEqual(attendu);
      expect(mergeFaits(fin, debut)).toEqual(attendu);
      expect(mergeFaits(tous, tous, debut)).toEqual(attendu);
      expect(mergeFaits(mergeFaits(debut), mergeFaits(fin))).toEqual(attendu);
      expect(attendu).toHaveLength(tous.length);
    }));
  });
  test("l’ordre d’écriture est total : deux faits distincts ne sont jamais au même rang", () => {
    fc.assert(fc.property(faits, (tous) => {
      for (const a of tous) for (const b of tous) {
        expect(Math.sign(compareFaits(a, b))).toBe(-Math.sign(compareFaits(b, a)) + 0);
        expect(compareFaits(a, b) === 0).toBe(a.id === b.id);
      }
    }), { numRuns: 40 });
  });
});

describe("ce qui vit", () => {
  test("est exactement ce que rien n’a remplacé, l’horloge n’y est pour rien", () => {
    fc.assert(fc.property(faits, (tous) => {
      const vivants = new Set(listVivants(tous).map(({ id }) => id));
      for (const fait of tous) expect(vivants.has(fait.id)).toBe(!tous.some(({ remplace }) => remplace.includes(fait.id)));
    }));
  });
  test("deux corrections concurrentes du même fait vivent toutes les deux : c’est un conflit, montré", () => {
    const origine = createFait(createId("a", 1), [1, 0], []);
    const lea = createFait(createId("a", 2), [5, 0], [origine.id]);
    const karim = createFait(createId("b", 1), [9, 0], [origine.id]);
    expect(listVivants([karim, origine, lea])).toEqual([lea, karim]);
  });
  test("un fait remplacé avant d’être arrivé ne revient pas", () => {
    const origine = createFait(createId("a", 1), [1, 0], []);
    const correction = createFait(createId("b", 1), [2, 0], [origine.id]);
    expect(listVivants([correction])).toEqual([correction]);
    expect(listVivants(mergeFaits([correction], [origine]))).toEqual([correction]);
  });
});

function createId(poste: string, sequence: number): FaitId {
  return createFaitId({ poste: poste.repeat(16), incarnation: "b".repeat(8), sequence });
}

function createFait(id: FaitId, horloge: readonly [number, number], remplace: readonly FaitId[]): Fait {
  return { id, horloge, remplace, sujet: createSujetId("dossier", "d".repeat(20)), type: "note", dateFait: jour("2026-11-21"), contenu: { texte: "x", portee: "interne" }, par: "lea", lot: id, v: 1 };
}
