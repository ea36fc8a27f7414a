import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { findRefus } from "../../../electron/adapters/refus.ts";
import type { VaultCalls } from "../../../electron/vault/calls.ts";
import { computeDelai } from "../../../electron/vault/cles/essais.ts";
import { formatTrousse, parseTrousse } from "../../../electron/vault/cles/trousse.ts";
import { openVault } from "../../../electron/vault/vault.ts";
import { COUT_TEST, createNote, INSTANT, listTextes, PHRASE_TEST, readLignes } from "../../support/coffre-kit.ts";
import { copyFiles, createMemoryDisk, type MemoryDisk } from "../../support/memory-disk.ts";

let disk: MemoryDisk;
let instant: number;
beforeEach(() => {
  disk = createMemoryDisk();
  instant = INSTANT;
});

describe("a vault is created once", () => {
  test("then locked, then opened by its passphrase; what was saved is there", async () => {
    const vault = await open();
    expect(await vault["coffre:etat"]({})).toMatchObject({ etat: "absent", moyens: { phrase: false, trousseau: false }, isEnClair: false });
    expect(findRefus(await save(vault, "trop tôt").catch((error: unknown) => error)).code).toBe("verrouille");
    const { code } = await vault["coffre:create"]({ phrase: PHRASE_TEST });
    expect(code.split(" ")).toHaveLength(7);
    await save(vault, "un");
    await vault["coffre:lock"]({});
    expect(findRefus(await read(vault).catch((error: unknown) => error))).toEqual({ code: "verrouille", detail: expect.stringContaining("verrouillé") as string });
    expect(findRefus(await vault["coffre:cleProjection"]({}).catch((error: unknown) => error)).code).toBe("verrouille");
    expect((await vault["coffre:unlock"]({ moyen: "phrase", phrase: PHRASE_TEST })).isOuvert).toBe(true);
    expect(await read(vault)).toEqual(["un"]);
    expect(findRefus(await vault["coffre:create"]({ phrase: "une autre phrase secrète" }).catch((error: unknown) => error)).detail).toContain("déjà un coffre");
  });

  test("without passphrase nor keystore: refused, nothing written", async () => {
    const vault = await open();
    expect(findRefus(await vault["coffre:create"]({}).catch((error: unknown) => error)).code).toBe("refuse");
    expect(disk.files.has("/coffre/keys.bin")).toBe(false);
  });

  test("the key of the window's copy is the same at each start, and another one in another vault", async () => {
    const vault = await create();
    const { cle } = await vault["coffre:cleProjection"]({});
    await vault["coffre:close"]({});
    const encore = await open();
    await encore["coffre:unlock"]({ moyen: "phrase", phrase: PHRASE_TEST });
    expect((await encore["coffre:cleProjection"]({})).cle).toEqual(cle);
    disk = createMemoryDisk();
    expect((await (await create())["coffre:cleProjection"]({})).cle).not.toEqual(cle);
  });

  test("no secret is in clear on the disk: neither phrase, code, fact, nor key", async () => {
    const vault = await open();
    const { code, cleMaitre } = await vault["coffre:create"]({ phrase: PHRASE_TEST });
    await save(vault, "marqueur-dans-une-note");
    const { cle } = await vault["coffre:cleProjection"]({});
    const tout = Buffer.concat([...disk.files.values()]);
    for (const secret of [PHRASE_TEST, code, code.replaceAll(" ", ""), "marqueur", Buffer.from(cleMaitre), Buffer.from(cle), Buffer.from(cle).toString("base64")]) expect(tout.includes(secret)).toBe(false);
  });
});

describe("any way in opens (row 36)", () => {
  const DEPOT = { secret: new Uint8Array(32).fill(8), depot: new Uint8Array([1, 2, 3]) };

  test("passphrase, recovery code, keystore; the keystore gone, the others remain and nothing is removed", async () => {
    const vault = await open();
    const { code } = await vault["coffre:create"]({ phrase: PHRASE_TEST, depot: DEPOT });
    await save(vault, "un");
    expect((await vault["coffre:etat"]({})).depot).toEqual(DEPOT.depot);
    const avant = copyFiles(disk);
    for (const clef of [{ moyen: "phrase", phrase: PHRASE_TEST }, { moyen: "secours", code }, { moyen: "trousseau", secret: DEPOT.secret }] as const) {
      await vault["coffre:lock"]({});
      expect((await vault["coffre:unlock"](clef)).isOuvert, clef.moyen).toBe(true);
    }
    await vault["coffre:lock"]({});
    expect((await vault["coffre:unlock"]({ moyen: "trousseau", secret: new Uint8Array(32) })).isOuvert).toBe(false);
    expect(copyFiles(disk)).toEqual(avant);
    expect((await vault["coffre:unlock"]({ moyen: "secours", code })).isOuvert).toBe(true);
    expect(await read(vault)).toEqual(["un"]);
  });

  test("accents typed in two ways are one passphrase", async () => {
    const vault = await open();
    await vault["coffre:create"]({ phrase: "l\u00e9gume d\u00e9j\u00e0 vu" });
    await vault["coffre:lock"]({});
    expect((await vault["coffre:unlock"]({ moyen: "phrase", phrase: "le\u0301gume de\u0301ja\u0300 vu" })).isOuvert).toBe(true);
  });

  test("the vault's process died: the key kept in memory opens, a wrong one does not", async () => {
    const vault = await open();
    const { cleMaitre } = await vault["coffre:create"]({ phrase: PHRASE_TEST });
    const garde = Uint8Array.from(cleMaitre);
    const encore = await reopen();
    expect((await encore["coffre:unlock"]({ moyen: "reprise", cleMaitre: new Uint8Array(32) })).isOuvert).toBe(false);
    expect((await encore["coffre:unlock"]({ moyen: "reprise", cleMaitre: garde })).isOuvert).toBe(true);
  });
});

describe("a wrong passphrase costs time and says nothing more", () => {
  test("three slips are free, then the wait doubles up to five minutes, even after a restart", async () => {
    let vault = await create();
    await vault["coffre:lock"]({});
    for (let essai = 0; essai < 2; essai += 1) expect(await vault["coffre:unlock"]({ moyen: "phrase", phrase: "fausse" })).toEqual({ isOuvert: false, attente: 0 });
    expect(await vault["coffre:unlock"]({ moyen: "phrase", phrase: "fausse" })).toEqual({ isOuvert: false, attente: 2000 });
    expect((await vault["coffre:unlock"]({ moyen: "phrase", phrase: PHRASE_TEST })).isOuvert).toBe(false);
    vault = await reopen();
    expect((await vault["coffre:etat"]({})).attente).toBe(2000);
    instant += 2000;
    expect(await vault["coffre:unlock"]({ moyen: "secours", code: "00000 ".repeat(7).trim() })).toEqual({ isOuvert: false, attente: 4000 });
    instant += 4000;
    expect((await vault["coffre:unlock"]({ moyen: "phrase", phrase: PHRASE_TEST })).isOuvert).toBe(true);
    expect((await vault["coffre:etat"]({})).attente).toBe(0);
    expect([3, 4, 5, 40, 1e6].map(computeDelai)).toEqual([2000, 4000, 8000, 300_000, 300_000]);
  });

  test("a clock put back, a counter erased or altered: never a wait of years, never a free try more than three", async () => {
    let vault = await create();
    await vault["coffre:lock"]({});
    for (let essai = 0; essai < 4; essai += 1) {
      await vault["coffre:unlock"]({ moyen: "phrase", phrase: "fausse" });
      instant += 10_000;
    }
    instant -= 10 * 365 * 86_400_000;
    vault = await reopen();
    expect((await vault["coffre:etat"]({})).attente).toBeLessThanOrEqual(300_000);
    disk.files.set("/coffre/essais.json", Buffer.from("{"));
    vault = await reopen();
    expect((await vault["coffre:etat"]({})).attente).toBe(2000);
  });

  test("the try is counted before it is judged: a disk that refuses the count refuses the try", async () => {
    const vault = await create();
    await vault["coffre:lock"]({});
    disk.fault = (operation, path) => (operation === "write" && path.includes(".tmp") ? { code: "ENOSPC" } : undefined);
    expect(findRefus(await vault["coffre:unlock"]({ moyen: "phrase", phrase: PHRASE_TEST }).catch((error: unknown) => error)).code).toBe("disque-plein");
  });
});

describe("changing how it opens", () => {
  test("a new passphrase closes the former one; the proof is asked for", async () => {
    const vault = await create();
    expect(await vault["coffre:changePhrase"]({ phrase: "une autre phrase secrète" })).toMatchObject({ isAccepte: false });
    expect(await vault["coffre:changePhrase"]({ preuve: { moyen: "phrase", phrase: "fausse" }, phrase: "une autre phrase secrète" })).toMatchObject({ isAccepte: false });
    expect(await vault["coffre:changePhrase"]({ preuve: { moyen: "phrase", phrase: PHRASE_TEST }, phrase: "une autre phrase secrète" })).toMatchObject({ isAccepte: true });
    const encore = await reopen();
    expect((await encore["coffre:unlock"]({ moyen: "phrase", phrase: PHRASE_TEST })).isOuvert).toBe(false);
    expect((await encore["coffre:unlock"]({ moyen: "phrase", phrase: "une autre phrase secrète" })).isOuvert).toBe(true);
  });

  test("each way in says when it was made or changed, once open; dates of other keys or altered ones are not known", async () => {
    const vault = await create();
    const creation = instant;
    expect((await vault["coffre:etat"]({})).dates).toEqual({ phrase: creation, secours: creation });
    instant += 86_400_000;
    const preuve = { moyen: "phrase", phrase: PHRASE_TEST } as const;
    await vault["coffre:changePhrase"]({ preuve, phrase: PHRASE_TEST });
    await vault["coffre:changeTrousseau"]({ preuve, depot: { secret: new Uint8Array(32).fill(4), depot: new Uint8Array([9]) } });
    await vault["coffre:lock"]({});
    expect((await vault["coffre:etat"]({})).dates).toEqual({});
    const encore = await reopen();
    await encore["coffre:unlock"](preuve);
    expect((await encore["coffre:etat"]({})).dates).toEqual({ phrase: instant, secours: creation, trousseau: instant });
    await encore["coffre:close"]({});
    const lue = parseTrousse(disk.files.get("/coffre/keys.bin")!);
    if (lue.kind !== "lue") throw new Error("illisible");
    for (const nom of ["keys.bin", "keys.bak"]) disk.files.set(`/coffre/${nom}`, formatTrousse({ ...lue.trousse, dates: Buffer.alloc(90, 7) }));
    const altere = await reopen();
    await altere["coffre:unlock"](preuve);
    expect(await altere["coffre:etat"]({})).toMatchObject({ etat: "ouvert", dates: {} });
  });

  test("a new recovery code closes the former one and waits to be confirmed", async () => {
    const vault = await open();
    const { code: ancien } = await vault["coffre:create"]({ phrase: PHRASE_TEST });
    await vault["coffre:confirmSecours"]({});
    expect((await vault["coffre:etat"]({})).isSecoursConfirme).toBe(true);
    const { code } = await vault["coffre:renewSecours"]({ preuve: { moyen: "secours", code: ancien } });
    expect((await vault["coffre:etat"]({})).isSecoursConfirme).toBe(false);
    await vault["coffre:lock"]({});
    expect((await vault["coffre:unlock"]({ moyen: "secours", code: ancien })).isOuvert).toBe(false);
    expect((await vault["coffre:unlock"]({ moyen: "secours", code: code ?? "" })).isOuvert).toBe(true);
  });

  test("the keystore is added and removed; never the last way in with the code", async () => {
    const depot = { secret: new Uint8Array(32).fill(4), depot: new Uint8Array([9]) };
    const vault = await create();
    const preuve = { moyen: "phrase", phrase: PHRASE_TEST } as const;
    expect((await vault["coffre:changeTrousseau"]({ preuve, depot })).isAccepte).toBe(true);
    expect((await vault["coffre:etat"]({})).moyens.trousseau).toBe(true);
    expect((await vault["coffre:changeTrousseau"]({ preuve })).isAccepte).toBe(true);
    await vault["coffre:lock"]({});
    expect((await vault["coffre:unlock"]({ moyen: "trousseau", secret: depot.secret })).isOuvert).toBe(false);
    disk = createMemoryDisk();
    const sans = await open();
    await sans["coffre:create"]({ depot });
    expect(findRefus(await sans["coffre:changeTrousseau"]({}).catch((error: unknown) => error)).detail).toContain("phrase secrète");
  });

  test("stopped at any operation of the disk (row 20), one passphrase or the other opens, and what was saved is there", async () => {
    const depart = createMemoryDisk();
    disk = depart;
    await save(await create(), "gardé");
    const avant = copyFiles(depart);
    for (let arret = 1; arret < 40; arret += 1) {
      disk = createMemoryDisk(avant);
      const vault = await reopen();
      await vault["coffre:unlock"]({ moyen: "phrase", phrase: PHRASE_TEST });
      let operations = 0;
      disk.fault = (_operation, path) => (!path.includes("verrou") && (operations += 1) >= arret ? { code: "EIO" } : undefined);
      const issue = await vault["coffre:changePhrase"]({ preuve: { moyen: "phrase", phrase: PHRASE_TEST }, phrase: "une autre phrase secrète" }).then(({ isAccepte }) => isAccepte, () => false);
      disk.fault = () => undefined;
      const encore = await reopen();
      instant += 600_000;
      const ouvertes = [await encore["coffre:unlock"]({ moyen: "phrase", phrase: "une autre phrase secrète" }), await encore["coffre:unlock"]({ moyen: "phrase", phrase: PHRASE_TEST })];
      expect(ouvertes.some(({ isOuvert }) => isOuvert), `arrêt ${arret}`).toBe(true);
      if (issue) expect(ouvertes[0]?.isOuvert, `arrêt ${arret}`).toBe(true);
      expect(await read(encore)).toEqual(["gardé"]);
    }
  }, 60_000);
});

describe("keys.bin damaged", () => {
  test("torn or altered at each byte: the copy opens, heals it, and it is said", async () => {
    const vault = await create();
    await save(vault, "gardé");
    await vault["coffre:close"]({});
    const avant = copyFiles(disk);
    const cles = avant.get("/coffre/keys.bin")!;
    for (let place = 0; place < cles.byteLength; place += 7) {
      for (const abime of [cles.slice(0, place), Uint8Array.from(cles, (octet, rang) => (rang === place ? octet ^ 0x20 : octet))]) {
        disk = createMemoryDisk(new Map([...avant, ["/coffre/keys.bin", abime]]));
        const encore = await open();
        expect((await encore["coffre:unlock"]({ moyen: "phrase", phrase: PHRASE_TEST })).isOuvert, `octet ${place}`).toBe(true);
        expect((await encore["journal:etat"]({})).avertissements, `octet ${place}`).toEqual([expect.stringContaining("copies des clés")]);
        expect(Buffer.from(disk.files.get("/coffre/keys.bin")!).equals(cles)).toBe(true);
        await encore["coffre:close"]({});
      }
    }
  }, 120_000);

  test("both gone with a sealed journal: said, never taken for a first start", async () => {
    await save(await create(), "gardé");
    const avant = copyFiles(disk);
    for (const reste of [[], [["/coffre/keys.bin", Buffer.from("x")]], [["/coffre/keys.bin", Buffer.alloc(400)], ["/coffre/keys.bak", Buffer.alloc(400)]]] as const) {
      disk = createMemoryDisk(new Map([...[...avant].filter(([path]) => !path.includes("keys.") && !path.includes("verrou")), ...reste]));
      const files = copyFiles(disk);
      const vault = await open();
      expect(await vault["coffre:etat"]({})).toMatchObject({ etat: "endommage", motif: expect.stringContaining("sauvegarde") as string });
      expect(findRefus(await vault["coffre:create"]({ phrase: PHRASE_TEST }).catch((error: unknown) => error)).code).toBe("refuse");
      await vault["coffre:close"]({});
      for (const [path, bytes] of files) expect(Buffer.from(disk.files.get(path)!).equals(Buffer.from(bytes)), path).toBe(true);
    }
  });

  test("a field changed by somebody who makes the hash again: nothing opens, nothing is removed", async () => {
    const vault = await open();
    const { code } = await vault["coffre:create"]({ phrase: PHRASE_TEST });
    await vault["coffre:close"]({});
    const lue = parseTrousse(disk.files.get("/coffre/keys.bin")!);
    if (lue.kind !== "lue") throw new Error("illisible");
    for (const faux of [{ ...lue.trousse, isSecoursConfirme: true }, { ...lue.trousse, generation: 99 }, { ...lue.trousse, phrase: undefined }]) {
      for (const nom of ["keys.bin", "keys.bak"]) disk.files.set(`/coffre/${nom}`, formatTrousse(faux));
      const encore = await open();
      expect((await encore["coffre:unlock"]({ moyen: "secours", code })).isOuvert).toBe(false);
      await encore["coffre:close"]({});
      disk.files.delete("/coffre/essais.json");
    }
  });
});

test("two instances on one profile: the second is refused with a sentence (row 46)", async () => {
  await create();
  const seconde = openVault({ disk, folder: "/coffre", randomBytes, now: () => instant, pid: 2, isAlive: () => true, cout: COUT_TEST });
  expect(findRefus(await seconde.catch((error: unknown) => error)).detail).toContain("déjà ouvert");
}, 20_000);

function open(): Promise<VaultCalls> {
  return openVault({ disk, folder: "/coffre", randomBytes, now: () => instant, pid: 1, isAlive: () => false, pause: () => Promise.resolve(), cout: COUT_TEST });
}

/** A start after a sudden stop: nothing was closed. */
function reopen(): Promise<VaultCalls> {
  disk = createMemoryDisk(copyFiles(disk));
  return open();
}

async function create(): Promise<VaultCalls> {
  const vault = await open();
  await vault["coffre:create"]({ phrase: PHRASE_TEST });
  return vault;
}

async function save(vault: VaultCalls, texte: string): Promise<void> {
  await vault["journal:append"]({ brouillons: [createNote(texte)] });
}

async function read(vault: VaultCalls): Promise<readonly string[]> {
  return listTextes(await readLignes({ read: (apres) => vault["journal:read"]({ apres }) }));
}
