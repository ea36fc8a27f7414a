import { describe, expect, test } from "vitest";
import { createLecteur, readPortions } from "#shared/imports/lecture-fichier.ts";
import { formatCamt, formatEntree } from "../../support/banque-builder.ts";
import { ENTETE, formatFec, formatLigne, readTout, toOctets } from "../../support/fec-builder.ts";

async function* repeat(portions: readonly Uint8Array[], fois: number): AsyncGenerator<Uint8Array> {
  for (const portion of portions.slice(0, 1)) yield await Promise.resolve(portion);
  for (let rang = 0; rang < fois; rang++) for (const portion of portions.slice(1)) yield portion;
}
const suivi = { isInterrompu: () => false, onProgression: () => undefined };

describe("a stream read to its end, or not", () => {
  test("progress tells bytes and lines", async () => {
    const progressions: number[][] = [];
    const portion = toOctets(`${formatLigne({ debit: "1,00" })}\n`.repeat(1000));
    await readPortions(repeat([toOctets(`${ENTETE}\n`), portion], 2), createLecteur("x"), { ...suivi, onProgression: ({ octets, lignes }) => progressions.push([octets, lignes]) });
    expect(progressions.at(-1)).toEqual([ENTETE.length + 1 + 2 * portion.length, 2001]);
  });

  test("« Interrompre » gives nothing", async () => {
    let portions = 0;
    const lue = await readPortions(repeat([toOctets(`${ENTETE}\n`), toOctets("x\n")], 1000), createLecteur("x"), { isInterrompu: () => ++portions > 3, onProgression: () => undefined });
    expect(lue).toBeUndefined();
    expect(portions).toBeLessThan(10);
  });

  test("200 MB of nonsense stop after the first portions, with a sentence", async () => {
    let lus = 0;
    const bruit = toOctets("bla bla bla\u00E9 ".repeat(80_000));
    const lecture = await readPortions(repeat([bruit, bruit], 200), createLecteur("x"), { ...suivi, onProgression: ({ octets }) => (lus = octets) });
    expect(lecture).toMatchObject({ kind: "refus" });
    expect(lus).toBeLessThan(3_000_000);
  });

  test("200 MB of nonsense behind a right header stop early too", async () => {
    let lus = 0;
    const lecture = await readPortions(repeat([toOctets(`${ENTETE}\n`), toOctets("bla bla\n".repeat(100_000))], 250), createLecteur("x"), { ...suivi, onProgression: ({ octets }) => (lus = octets) });
    expect(lecture).toMatchObject({ kind: "refus", motif: expect.stringContaining("arrêtée") });
    expect(lus).toBeLessThan(2_000_000);
  });

  test("a line of 100 MB costs neither the memory nor the other lines", async () => {
    const avant = process.memoryUsage().rss;
    const longue = new Uint8Array(1_000_000).fill(120);
    async function* portions(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(toOctets(`${ENTETE}\n${formatLigne({ debit: "1,00" })}\n`));
      for (let rang = 0; rang < 100; rang++) yield longue;
      yield toOctets(`\n${formatLigne({ debit: "2,00", piece: "FA-2" })}\n`);
    }
    const lecture = await readPortions(portions(), createLecteur("x"), suivi);
    expect(lecture).toMatchObject({ kind: "fec", lignes: { lues: 2, ecartees: 1 }, controle: { totalDebit: 300 } });
    expect(process.memoryUsage().rss - avant).toBeLessThan(150e6);
  });

  test("a file smaller than what the detection would read is read all the same", async () => {
    const fec = toOctets(formatFec([{ debit: "1,00" }]));
    expect(await readPortions(repeat([fec], 0), createLecteur("x"), suivi)).toMatchObject({ kind: "fec", lignes: { lues: 1 } });
  });
});

test.each(["utf-16le", "utf-16be"] as const)("a statement in %s without a mark is read as it streams", async (encodage) => {
  const petit = Buffer.from(formatCamt([formatEntree({ montant: "12.50" })]), "utf16le");
  const lecture = await readTout(new Uint8Array(encodage === "utf-16le" ? petit : petit.swap16()));
  expect(lecture).toMatchObject({ kind: "releves", encodage, releves: [{ mouvements: [{ montant: 1250 }] }] });
});
