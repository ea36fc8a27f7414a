import { describe, expect, test } from "vitest";
import { createFaitId, type FaitBrouillon, type Horloge } from "#shared/model/fait.ts";
import { brouillonsSchema, findHorloge, formatLot, type Lot, parseLot } from "#shared/model/lot.ts";
import { jour } from "#shared/kernel/jour.ts";
import { createNote } from "../../support/coffre-kit.ts";

const ORIGINE = { poste: "a".repeat(16), incarnation: "b".repeat(8) };
const HORLOGE: Horloge = [1_795_000_000_000, 3];

describe("un lot s’écrit et se relit", () => {
  test("ce qui est lu est ce qui a été écrit", () => {
    const lot = createLot([createNote("Appel du débiteur : « je paierai lundi »"), createNote("Relance\nsur deux lignes")]);
    expect(parseLot(formatLot(lot))).toEqual({ ok: true, lot, inconnus: 0 });
  });

  test("il tient sur une ligne, quel que soit le texte", () => {
    expect(formatLot(createLot([createNote("a\nb\u2028c\r\nd")]))).not.toMatch(/[\n\r]/);
  });
});

describe("l’horloge d’un lot, lue en tête de sa ligne", () => {
  test("est celle qui a été écrite, sans lire les faits", () => {
    expect(findHorloge(formatLot(createLot([createNote("a")])))).toEqual(HORLOGE);
    expect(findHorloge('{"h":[12,0],"par":"x","faits":[coupé')).toEqual([12, 0]);
  });

  test.each(["", "{", '{"par":"x","h":[1,2]}', '{"h":[1],"par":"x"}', '{"h":[1,-2],"par":"x"}', '{"h":[9999999999999999,1],"par":"x"}'])("« %s » n’en a pas", (ligne) => {
    expect(findHorloge(ligne)).toBeUndefined();
  });
});

describe("un lot d’ailleurs", () => {
  test("un fait d’un type inconnu est compté, les autres sont lus", () => {
    const brut = JSON.parse(formatLot(createLot([createNote("lu"), createNote("autre")]))) as { faits: { type: string }[] };
    brut.faits[1]!.type = "du-futur";
    expect(parseLot(JSON.stringify(brut))).toMatchObject({ ok: true, inconnus: 1, lot: { faits: [{ contenu: { texte: "lu" } }] } });
  });

  test("un contenu non conforme refuse le lot entier : ses faits vont ensemble", () => {
    const brut = JSON.parse(formatLot(createLot([createNote("lu"), createNote("autre")]))) as { faits: { contenu: unknown }[] };
    brut.faits[1]!.contenu = { texte: 12 };
    expect(parseLot(JSON.stringify(brut))).toMatchObject({ ok: false, motif: expect.stringContaining("(note)") as string });
  });

  test.each(["", "{", "null", "[]", '{"h":[1,2],"par":"x","faits":[]}', '{"h":[1],"par":"x","faits":[{}]}', '{"h":[1,-2],"par":"x","faits":[{}]}'])("« %s » n’est pas un lot", (ligne) => {
    expect(parseLot(ligne)).toEqual({ ok: false, motif: "Lot illisible" });
  });

  test("un nom de type emprunté à JavaScript est un type inconnu", () => {
    const brut = JSON.parse(formatLot(createLot([createNote("a")]))) as { faits: { type: string }[] };
    brut.faits[0]!.type = "constructor";
    expect(parseLot(JSON.stringify(brut))).toMatchObject({ ok: true, inconnus: 1 });
  });
});

describe("les brouillons envoyés au coffre", () => {
  test("sont vérifiés un par un, et débarrassés de ce que le registre ne connaît pas", () => {
    const envoi = [{ ...createNote("a"), contenu: { texte: "a", portee: "interne", intrus: 1 }, id: "mien" }];
    expect(brouillonsSchema.parse(envoi)).toEqual([createNote("a")]);
  });

  test.each<[string, unknown]>([
    ["un type inconnu", { ...createNote("a"), type: "du-futur" }],
    ["un contenu vide", { ...createNote("a"), contenu: {} }],
    ["un sujet inconnu", { ...createNote("a"), sujet: `tribunal/${"a".repeat(20)}` }],
    ["un jour impossible", { ...createNote("a"), dateFait: "2026-02-30" }],
    ["un remplacement sans identifiant", { ...createNote("a"), remplace: ["x"] }],
  ])("%s refuse l’envoi entier", (_nom, brouillon) => {
    expect(brouillonsSchema.safeParse([createNote("bon"), brouillon]).success).toBe(false);
  });
});

function createLot(brouillons: readonly FaitBrouillon[]): Lot {
  const id = createFaitId({ ...ORIGINE, sequence: 7 });
  return { id, horloge: HORLOGE, par: "lea", faits: brouillons.map((brouillon, rang) => ({ ...brouillon, dateFait: jour("2026-11-21"), id: createFaitId({ ...ORIGINE, sequence: 7 + rang }), horloge: HORLOGE, par: "lea", lot: id, v: 1 })) };
}
