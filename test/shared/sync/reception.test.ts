import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FaitId } from "#shared/model/fait.ts";
import { parseLot } from "#shared/model/lot.ts";
import { findFrontiereApres, type LotRecu, receiveLots, type Reception, RECEPTION_VIDE } from "#shared/sync/reception.ts";

/** A lot of `faits` notes at that place of that post's journal. */
function createLot(poste: string, sequence: number, faits = 1, incarnation = "a"): LotRecu {
  const ids = Array.from({ length: faits }, (_vide, rang) => `${poste.repeat(16)}.${incarnation.repeat(8)}:${sequence + rang}`);
  const lu = parseLot(JSON.stringify({ h: [sequence, 0], par: "", faits: ids.map((id) => ({ id, sujet: `dossier/${"d".repeat(20)}`, type: "note", dateFait: "2026-11-21", contenu: { texte: id, portee: "interne" }, remplace: [], v: 1 })) }));
  if (!lu.ok) throw new Error(lu.motif);
  return { ...lu.lot, inconnus: 0 };
}

const LOTS = [createLot("a", 1, 2), createLot("a", 3), createLot("a", 4, 3), createLot("b", 1), createLot("b", 2, 2), createLot("c", 1)];
const FIN = { ["a".repeat(16)]: 6, ["b".repeat(16)]: 3, ["c".repeat(16)]: 1 };

function receiveTous(portions: readonly (readonly LotRecu[])[]) {
  const connus = new Map<FaitId, LotRecu>();
  let reception: Reception = RECEPTION_VIDE;
  const ordre: FaitId[] = [];
  for (const lots of portions) {
    const accueil = receiveLots(reception, lots, (id) => connus.has(id));
    for (const lot of accueil.appliques) ordre.push(lot.id), connus.set(lot.id, lot);
    reception = accueil;
  }
  return { reception, ordre };
}

describe("lots received in any order, any number of times", () => {
  test("are each folded once, without a hole in a post's journal", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...LOTS), { maxLength: 30 }), (recus) => {
      const { reception, ordre } = receiveTous([...recus.map((lot) => [lot]), ...LOTS.toReversed().map((lot) => [lot])]);
      expect(reception).toMatchObject({ frontiere: FIN, attente: [] });
      expect(ordre.toSorted()).toEqual(LOTS.map(({ id }) => id).toSorted());
      for (const poste of ["a", "b", "c"]) {
        const rangs = ordre.filter((id) => id.startsWith(poste)).map((id) => Number(id.split(":")[1]));
        expect(rangs).toEqual(rangs.toSorted((un, autre) => un - autre));
      }
    }));
  });

  test("one that comes early waits, and nobody else's wait with it", () => {
    const { reception, ordre } = receiveTous([[LOTS[2]!, LOTS[3]!]]);
    expect(ordre).toEqual([LOTS[3]!.id]);
    expect(reception.attente).toEqual([LOTS[2]]);
    expect(reception.frontiere).toEqual({ ["b".repeat(16)]: 1 });
  });

  test("a place taken by another lot is a copy of that post: both are kept, and it is said", () => {
    const jumeau = createLot("a", 1, 1, "z");
    const premiers = receiveLots(RECEPTION_VIDE, [LOTS[0]!], () => false);
    const accueil = receiveLots(premiers, [jumeau], (id) => id === LOTS[0]!.id);
    expect(accueil).toMatchObject({ appliques: [jumeau], fourches: [jumeau.id], frontiere: { ["a".repeat(16)]: 2 } });
  });
});

test("facts of a newer application count in the frontier", () => {
  expect(findFrontiereApres({}, { ...createLot("a", 1), inconnus: 4 })).toEqual({ ["a".repeat(16)]: 5 });
  expect(findFrontiereApres({}, createLot("a", 2))).toBeUndefined();
});
