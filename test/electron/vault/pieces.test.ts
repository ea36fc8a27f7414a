import { createHash, randomBytes as drawBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findRefus } from "../../../electron/adapters/refus.ts";
import { TAILLE_BLOC } from "../../../electron/vault/piece-file.ts";
import { openPieces, type Pieces } from "../../../electron/vault/pieces.ts";
import { clearSealing, createSealing, type Sealing } from "../../../electron/vault/sealer.ts";
import { createMemoryDisk, listFolder, type MemoryDisk } from "../../support/memory-disk.ts";

describe("a file goes in and comes out", () => {
  test.each([0, 1, 1000, TAILLE_BLOC - 1, TAILLE_BLOC, TAILLE_BLOC + 1, 2 * TAILLE_BLOC + 7])("of %i bytes, identical and named by its hash", async (taille) => {
    const { pieces, disk } = await openTestPieces();
    const bytes = createBytes(taille);
    const { empreinte } = await addPiece(pieces, bytes, 3_000_001);
    expect(empreinte).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect([...disk.files.keys()]).toEqual([`/pieces/${empreinte.slice(0, 2)}/${empreinte}`]);
    expect((await readPiece(pieces, empreinte)).equals(bytes)).toBe(true);
  });

  test("whatever the portions, and from any place", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.integer({ min: 1, max: 400 }), fc.nat(500), async (bytes, portion, debut) => {
        const { pieces } = await openTestPieces();
        const { empreinte, taille } = await addPiece(pieces, Buffer.from(bytes), portion);
        expect(taille).toBe(bytes.byteLength);
        const lue = await pieces.read({ empreinte, debut });
        expect(Buffer.from(lue.portion)).toEqual(Buffer.from(bytes.slice(debut)));
      }),
      { numRuns: 50 },
    );
  });

  test("portions sent without waiting are written in their order", async () => {
    const { pieces } = await openTestPieces();
    const bytes = createBytes(50_000);
    const { jeton } = await pieces.begin({ nom: "a", taille: bytes.byteLength });
    await Promise.all([0, 1, 2, 3, 4].map((rang) => pieces.write({ jeton, portion: Uint8Array.from(bytes.subarray(rang * 10_000, (rang + 1) * 10_000)) })));
    const { empreinte } = await pieces.end({ jeton });
    expect((await readPiece(pieces, empreinte)).equals(bytes)).toBe(true);
  });

  test("the same content twice is kept once", async () => {
    const { pieces, disk } = await openTestPieces();
    const premiere = await addPiece(pieces, Buffer.from("facture"));
    const seconde = await addPiece(pieces, Buffer.from("facture"));
    expect(seconde).toEqual(premiere);
    expect(disk.files.size).toBe(1);
  });

  test("a sealer with its own overhead keeps every position right", async () => {
    const sealing = createSealing(new Uint8Array(32).fill(3), "piece", drawBytes);
    const { pieces, disk } = await openTestPieces(sealing);
    const bytes = Buffer.concat([Buffer.from("MARQUEUR"), createBytes(TAILLE_BLOC + 100)]);
    const { empreinte } = await addPiece(pieces, bytes);
    expect([...disk.files.values()].some((file) => file.includes("MARQUEUR"))).toBe(false);
    expect((await readPiece(pieces, empreinte)).equals(bytes)).toBe(true);
  });
});

describe("a file that does not arrive whole", () => {
  test("fewer or more bytes than announced: refused, nothing kept", async () => {
    const { pieces, disk } = await openTestPieces();
    const bref = await pieces.begin({ nom: "a", taille: 10 });
    await pieces.write({ ...bref, portion: new Uint8Array(4) });
    expect(await findCode(pieces.end(bref))).toBe("invalide");
    const long = await pieces.begin({ nom: "a", taille: 2 });
    expect(await findCode(pieces.write({ ...long, portion: new Uint8Array(4) }))).toBe("invalide");
    expect(disk.files.size).toBe(0);
    await pieces.cancel(bref);
  });

  test("disk full: a sentence, and nothing is left", async () => {
    const { pieces, disk } = await openTestPieces();
    const { jeton } = await pieces.begin({ nom: "a", taille: TAILLE_BLOC });
    disk.fault = (operation) => (operation === "write" ? { code: "ENOSPC", keep: 100 } : undefined);
    // A block is written while the next one arrives: the step that follows says what the disk refused.
    await pieces.write({ jeton, portion: new Uint8Array(TAILLE_BLOC) });
    expect(await findCode(pieces.end({ jeton }))).toBe("disque-plein");
    disk.fault = () => undefined;
    expect(disk.files.size).toBe(0);
    expect(await findCode(pieces.write({ jeton, portion: new Uint8Array(1) }))).toBe("introuvable");
  });

  test("written by a disk that changes one byte: read back, refused, and nothing is left", async () => {
    for (const place of [0, 20, 100, TAILLE_BLOC + 90, TAILLE_BLOC + 130]) {
      const { pieces, disk } = await openTestPieces(undefined, (bytes, position) => flipBit(bytes, place - position));
      expect(await findCode(addPiece(pieces, createBytes(TAILLE_BLOC + 50))), `octet ${place}`).toBe("endommage");
      expect(disk.files.size).toBe(0);
    }
  });

  test("the one whose place is held by another program is given up whole", async () => {
    const { pieces, disk } = await openTestPieces();
    disk.fault = (operation) => (operation === "rename" ? { code: "EPERM" } : undefined);
    expect(await findCode(addPiece(pieces, Buffer.from("x")))).toBe("fichier-verrouille");
    expect(disk.files.size).toBe(0);
  });

  test("what a crash left unfinished is removed at the next start", async () => {
    const { pieces, disk } = await openTestPieces();
    const { jeton } = await pieces.begin({ nom: "a", taille: 9 });
    expect(listFolder(disk, "/pieces/attente")).toEqual([`/pieces/attente/${jeton}`]);
    await openPieces({ disk, folder: "/pieces", sealing: clearSealing, randomBytes: (length) => new Uint8Array(length) });
    expect(disk.files.size).toBe(0);
  });

  test("no more than thirty-two at the same time, none of more than 4 GB", async () => {
    const { pieces } = await openTestPieces();
    for (let rang = 0; rang < 32; rang += 1) await pieces.begin({ nom: "a", taille: 1 });
    expect(await findCode(pieces.begin({ nom: "a", taille: 1 }))).toBe("refuse");
    const autre = await openTestPieces();
    expect(await findCode(autre.pieces.begin({ nom: "a", taille: 5 * 1024 ** 3 }))).toBe("refuse");
  });
});

describe("a file altered on the disk", () => {
  test("any altered byte is refused when its portion is read", async () => {
    const { pieces, disk } = await openTestPieces();
    const { empreinte } = await addPiece(pieces, createBytes(300));
    const path = [...disk.files.keys()][0]!;
    const whole = Buffer.from(disk.files.get(path)!);
    for (let place = 0; place < whole.byteLength; place += 1) {
      const altered = Buffer.from(whole);
      altered[place] = (altered[place] ?? 0) ^ 0x20;
      disk.files.set(path, altered);
      expect(await findCode(pieces.read({ empreinte, debut: 0 })), `octet ${place}`).toBe("endommage");
    }
    for (let cut = 0; cut < whole.byteLength; cut += 1) {
      disk.files.set(path, whole.subarray(0, cut));
      expect(await findCode(pieces.read({ empreinte, debut: 0 })), `coupe à ${cut}`).toBe("endommage");
    }
  });

  test("adding the file again heals it", async () => {
    const { pieces, disk } = await openTestPieces();
    const bytes = createBytes(300);
    const { empreinte } = await addPiece(pieces, bytes);
    const path = [...disk.files.keys()][0]!;
    disk.files.get(path)!.fill(0, 50, 60);
    await addPiece(pieces, bytes);
    expect((await readPiece(pieces, empreinte)).equals(bytes)).toBe(true);
  });

  test("an unknown one is said to be absent", async () => {
    const { pieces } = await openTestPieces();
    expect(await findCode(pieces.read({ empreinte: "0".repeat(64), debut: 0 }))).toBe("introuvable");
  });
});

async function openTestPieces(sealing: Sealing = createSealing(new Uint8Array(32).fill(3), "piece", drawBytes), alter: (bytes: Uint8Array, position: number) => Uint8Array = (bytes) => bytes): Promise<{ readonly pieces: Pieces; readonly disk: MemoryDisk }> {
  const disk = createMemoryDisk();
  const { openFile } = disk;
  const openAltered: MemoryDisk["openFile"] = async (path, mode) => {
    const file = await openFile(path, mode);
    return { ...file, write: (position, bytes) => file.write(position, alter(bytes, position)) };
  };
  let tirage = 0;
  const randomBytes = (length: number): Uint8Array => Uint8Array.from({ length }, (_, rang) => (rang === 0 ? (tirage += 1) : 7));
  return { disk, pieces: await openPieces({ disk: { ...disk, openFile: openAltered }, folder: "/pieces", sealing, randomBytes }) };
}

async function addPiece(pieces: Pieces, bytes: Buffer, portion = TAILLE_BLOC): Promise<{ readonly empreinte: string; readonly taille: number; readonly mime: string }> {
  const { jeton } = await pieces.begin({ nom: "piece.bin", taille: bytes.byteLength });
  for (let place = 0; place < bytes.byteLength; place += portion) await pieces.write({ jeton, portion: Uint8Array.from(bytes.subarray(place, place + portion)) });
  return pieces.end({ jeton });
}

async function readPiece(pieces: Pieces, empreinte: string): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for (let debut = 0, fin = Infinity; debut < fin; ) {
    const { portion, taille } = await pieces.read({ empreinte, debut });
    parts.push(portion);
    debut += portion.byteLength;
    fin = taille;
  }
  return Buffer.concat(parts);
}

function createBytes(taille: number): Buffer {
  const octets = Buffer.alloc(taille);
  for (let rang = 0; rang < taille; rang += 1) octets[rang] = rang * 31 + (rang >> 8);
  return octets;
}

/** The same bytes, the last bit of one of them changed if it is among them. */
function flipBit(bytes: Uint8Array, place: number): Uint8Array {
  const change = Uint8Array.from(bytes);
  const octet = change[place];
  if (octet !== undefined) change[place] = octet ^ 1;
  return change;
}

async function findCode(promise: Promise<unknown>): Promise<string> {
  const refus = findRefus(await promise.then(() => new Error("rien n’a été refusé"), (error: unknown) => error));
  expect(refus.detail).not.toMatch(/\/|\\/);
  return refus.code;
}
