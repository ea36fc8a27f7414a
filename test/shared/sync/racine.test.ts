import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { SujetId } from "#shared/model/fait.ts";
import { computeNoeud, computeRacine, findTranche, listTranchesAVerifier, NOEUDS_VIDES, NOMBRE_TRANCHES } from "#shared/sync/racine.ts";

const empreinte = (texte: string) => Promise.resolve(createHash("sha256").update(texte).digest("hex"));
const FEUILLES: readonly (readonly [SujetId, string])[] = ["dossier/aaa", "dossier/bbb", "debiteur/ccc"].map((sujet, rang) => [sujet as SujetId, String(rang).repeat(64)]);

describe("the state root", () => {
  test("does not depend on the order in which subjects came", async () => {
    expect(await computeNoeud(new Map(FEUILLES), empreinte)).toBe(await computeNoeud(new Map(FEUILLES.toReversed()), empreinte));
  });

  test("changes with one subject, one fact, one place", async () => {
    const [premiere, ...autres] = FEUILLES;
    const temoin = await computeNoeud(new Map(FEUILLES), empreinte);
    expect(await computeNoeud(new Map(autres), empreinte)).not.toBe(temoin);
    expect(await computeNoeud(new Map([...autres, [premiere![0], "f".repeat(64)]]), empreinte)).not.toBe(temoin);
    const noeuds = NOEUDS_VIDES.with(3, temoin);
    expect(await computeRacine(noeuds, empreinte)).not.toBe(await computeRacine(NOEUDS_VIDES.with(4, temoin), empreinte));
  });

  test("is made of the lines in their order: that of every post, whatever its version", async () => {
    const feuilles = ["dossier/ab", "dossier/a", "dossier/a2", "debiteur/b"].map((sujet, rang): readonly [SujetId, string] => [sujet as SujetId, String(9 - rang).repeat(64)]);
    expect(await computeNoeud(new Map(feuilles), empreinte)).toBe(await empreinte(feuilles.map(([sujet, feuille]) => `${sujet} ${feuille}`).toSorted().join("\n")));
  });

  test("an empty part has one hash", async () => {
    expect(await computeNoeud(new Map(), empreinte)).toBe(NOEUDS_VIDES[0]);
  });
});

test("subjects are spread over the parts", () => {
  const combien = new Array<number>(NOMBRE_TRANCHES).fill(0);
  for (let rang = 0; rang < 25_600; rang += 1) combien[findTranche(`dossier/${rang.toString(36).padStart(20, "q")}` as SujetId)]! += 1;
  expect(Math.min(...combien)).toBeGreaterThan(50);
  expect(Math.max(...combien)).toBeLessThan(200);
});

test("eighty-six starts read every part", () => {
  const lues = new Set<number>();
  let depart = 0;
  for (let demarrage = 0; demarrage < 86; demarrage += 1) {
    for (const tranche of listTranchesAVerifier(depart)) lues.add(tranche);
    depart = (depart + 3) % NOMBRE_TRANCHES;
  }
  expect(lues.size).toBe(NOMBRE_TRANCHES);
});
