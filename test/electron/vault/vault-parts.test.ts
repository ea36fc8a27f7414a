import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatBase32 } from "../../../electron/vault/base32.ts";
import { createCommitQueue } from "../../../electron/vault/commit-queue.ts";
import { formatAmorce, parseAmorce } from "../../../electron/vault/container.ts";
import { createJournalIndex } from "../../../electron/vault/journal-index.ts";
import { readPoste, separatePoste } from "../../../electron/vault/poste.ts";
import { createQuarantine } from "../../../electron/vault/quarantine.ts";
import { listDefauts } from "../../../electron/vault/self-check.ts";
import { INSTANT } from "../../support/coffre-kit.ts";
import { createMemoryDisk, listFolder } from "../../support/memory-disk.ts";

describe("known answers at start", () => {
  test("all right here", async () => {
    expect(await listDefauts(formatBase32)).toEqual([]);
  });
  test("a wrong answer is named", async () => {
    expect(await listDefauts(() => "faux")).toEqual(["le codage des identifiants"]);
  });
});

describe("identifiers", () => {
  test("10 bytes give 16 characters, 5 give 8, all different inputs all different outputs", () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), fc.uint8Array({ minLength: 10, maxLength: 10 }), (a, b) => {
      expect(formatBase32(a)).toMatch(/^[a-z2-7]{16}$/);
      expect(formatBase32(a) === formatBase32(b)).toBe(Buffer.compare(a, b) === 0);
    }));
    expect(formatBase32(new Uint8Array(5))).toBe("aaaaaaaa");
  });
});

describe("the header of a container", () => {
  test("is read back as it was written, whatever follows", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), fc.uint8Array({ maxLength: 50 }), fc.nat(255), (entete, suite, scellement) => {
      const sceau = new Uint8Array(scellement === 1 ? 48 : 0).fill(7);
      const bytes = Buffer.concat([formatAmorce({ magic: "EXGP", scellement, sceau, entete }), suite]);
      expect(parseAmorce(bytes, "EXGP")).toEqual({ kind: "lue", taille: bytes.byteLength - suite.byteLength, amorce: { magic: "EXGP", scellement, sceau, entete } });
      expect(parseAmorce(bytes, "EXGJ")).toEqual({ kind: "illisible" });
    }));
  });
});

describe("the identity of the post", () => {
  const random = (length: number): Uint8Array => new Uint8Array(length).fill(9);
  test("is drawn once and read at each start; the incarnation is new each time", async () => {
    const disk = createMemoryDisk();
    const first = await readPoste(disk, "/c", random, createQuarantine(disk, "/q", () => INSTANT));
    const second = await readPoste(disk, "/c", (length) => new Uint8Array(length).fill(4), createQuarantine(disk, "/q", () => INSTANT));
    expect(second.poste).toBe(first.poste);
    expect(second.incarnation).not.toBe(first.incarnation);
  });
  test("of a copy that separates is another one, that remembers of which it is the copy", async () => {
    const disk = createMemoryDisk();
    const read = () => readPoste(disk, "/c", random, createQuarantine(disk, "/q", () => INSTANT));
    const { poste } = await read();
    await separatePoste(disk, "/c", poste, (length) => new Uint8Array(length).fill(4));
    const apres = await read();
    expect(apres).toMatchObject({ jumeauDe: poste, avertissements: [] });
    expect(apres.poste).not.toBe(poste);
    expect(await read()).toEqual(apres);
  });
  test.each(["", "{", "[]", '{"poste":"../../x"}', '{"poste":12}'])("unreadable (%j): set aside, said, and drawn again", async (texte) => {
    const disk = createMemoryDisk(new Map([["/c/device.json", Buffer.from(texte)]]));
    const poste = await readPoste(disk, "/c", random, createQuarantine(disk, "/q", () => INSTANT));
    expect(poste.poste).toMatch(/^[a-z2-7]{16}$/);
    expect(poste.avertissements).toHaveLength(1);
    expect(listFolder(disk, "/q")).toHaveLength(2);
  });
});

describe("quarantine", () => {
  test("keeps the bytes and the reason, once", async () => {
    const disk = createMemoryDisk();
    const quarantine = createQuarantine(disk, "/q", () => INSTANT);
    const mise = { source: "a.wal", debut: 12, motif: "essai", bytes: Buffer.from("octets") };
    await quarantine(mise);
    await quarantine(mise);
    const [bin, json] = listFolder(disk, "/q");
    expect(disk.files.get(bin!)?.toString()).toBe("octets");
    expect(JSON.parse(disk.files.get(json!)!.toString())).toEqual({ source: "a.wal", debut: 12, longueur: 6, motif: "essai", instant: "2026-11-18T10:13:20.000Z".replace(/.*/, new Date(INSTANT).toISOString()) });
    expect(listFolder(disk, "/q")).toHaveLength(2);
  });
});

describe("the index of a journal", () => {
  test("finds the first lot after any sequence", () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.nat(3)), { minLength: 1, maxLength: 40 }), fc.nat(200), (lots, sequence) => {
      const index = createJournalIndex();
      let premiere = 1;
      const dernieres: number[] = [];
      for (const [nombre, trou] of lots) {
        premiere += trou;
        expect(index.append({ fichier: 0, debut: premiere, fin: premiere + 1, premiere, nombre })).toBe(true);
        premiere += nombre;
        dernieres.push(premiere - 1);
      }
      const attendu = dernieres.findIndex((derniere) => derniere > sequence);
      expect(index.findRang(sequence)).toBe(attendu === -1 ? lots.length : attendu);
      expect(index.countFaits(index.findRang(sequence))).toBe(lots.slice(index.findRang(sequence)).reduce((somme, [nombre]) => somme + nombre, 0));
      expect(index.append({ fichier: 0, debut: 0, fin: 1, premiere: index.findDerniere(), nombre: 1 })).toBe(false);
    }));
  });
});

describe("group commit", () => {
  test("a heavy demand goes alone, light ones go together, answers keep their order", async () => {
    const groupes: number[] = [];
    const queue = createCommitQueue(async (groupe: readonly number[]) => {
      groupes.push(groupe.length);
      await Promise.resolve();
      return groupe.map((poids) => `fait ${poids}`);
    }, (poids) => poids);
    expect(await Promise.all([1, 2, 5000, 3, 4].map((poids) => queue.append(poids)))).toEqual(["fait 1", "fait 2", "fait 5000", "fait 3", "fait 4"]);
    expect(groupes).toEqual([1, 1, 1, 2]);
  });
  test("a group that fails is refused whole, the next one is tried", async () => {
    let isBroken = true;
    const queue = createCommitQueue((groupe: readonly string[]) => (isBroken ? Promise.reject(new Error("panne")) : Promise.resolve(groupe)));
    await expect(queue.append("a")).rejects.toThrow("panne");
    isBroken = false;
    expect(await queue.append("b")).toBe("b");
    await queue.drain();
  });
});
