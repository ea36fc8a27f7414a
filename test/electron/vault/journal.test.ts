import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { parseFaitId } from "#shared/model/fait.ts";
import { parseLot } from "#shared/model/lot.ts";
import { findRefus } from "../../../electron/adapters/refus.ts";
import { createAmorce, formatAmorce } from "../../../electron/vault/container.ts";
import { PREMIER_MAILLON } from "../../../electron/vault/frame.ts";
import { formatEnteteJournal } from "../../../electron/vault/journal-files.ts";
import { sealLigne } from "../../../electron/vault/journal.ts";
import { createNote, createTestSealing, INSTANT, listTextes, openTestJournal, POSTE, readLignes } from "../../support/coffre-kit.ts";
import { copyFiles, createMemoryDisk, listFolder } from "../../support/memory-disk.ts";

const JOURNAL = `/coffre/journal/${POSTE}.1.wal`;

describe("append and read", () => {
  test("the answer is the lot as it will be read back, with contiguous sequences", async () => {
    const journal = await openTestJournal(createMemoryDisk());
    const premier = await journal.append([createNote("un"), createNote("deux")], "u".repeat(20));
    const second = await journal.append([createNote("trois")], undefined);
    expect(await readLignes(journal)).toEqual([premier, second]);
    const lots = [premier, second].map((ligne) => parseLot(ligne));
    expect(lots.flatMap((lu) => (lu.ok ? lu.lot.faits.map(({ id }) => parseFaitId(id)?.sequence) : []))).toEqual([1, 2, 3]);
    expect(lots.map((lu) => lu.ok && lu.lot.par)).toEqual(["u".repeat(20), POSTE]);
    expect(journal.findEtat()).toEqual({ faits: 3, curseur: { [POSTE]: 3 }, avertissements: [] });
  });

  test("a new start continues the sequence under another incarnation, and the clock never goes back", async () => {
    const disk = createMemoryDisk();
    const first = await openTestJournal(disk);
    await first.append([createNote("avant")], undefined);
    await first.close();
    const second = await openTestJournal(disk, { incarnation: "cccccccc", now: () => INSTANT - 5 * 365 * 86_400_000 + 0 });
    // Five years back the last time known is far ahead: it is read, not followed.
    const ligne = await second.append([createNote("après")], undefined);
    expect(ligne).toContain(`${POSTE}.cccccccc:2`);
    await second.close();
    const third = await openTestJournal(disk, { incarnation: "dddddddd", now: () => INSTANT - 3_600_000 - 5 * 365 * 86_400_000 });
    const [apres, encore] = [parseLot(ligne), parseLot(await third.append([createNote("encore")], undefined))];
    expect(apres.ok && encore.ok && encore.lot.horloge[0] === apres.lot.horloge[0] && encore.lot.horloge[1] === apres.lot.horloge[1] + 1).toBe(true);
  });

  test("a clock that stands still, or goes back, never gives two lots the same time", async () => {
    const instants = [INSTANT, INSTANT, INSTANT - 60_000, INSTANT + 1];
    const journal = await openTestJournal(createMemoryDisk(), { now: () => instants.shift() ?? INSTANT });
    instants.unshift(INSTANT);
    const horloges: (readonly number[])[] = [];
    for (let rang = 0; rang < 5; rang += 1) {
      const lu = parseLot(await journal.append([createNote(String(rang))], undefined));
      if (lu.ok) horloges.push(lu.lot.horloge);
    }
    expect(horloges).toHaveLength(5);
    horloges.forEach((horloge, rang) => rang > 0 && expect(horloge[0]! - horloges[rang - 1]![0]! || horloge[1]! - horloges[rang - 1]![1]!).toBeGreaterThan(0));
  });

  test("clocks of every kind (row 26): changed by an hour twice a year, five years late, thirteen years ahead; order and facts do not move", async () => {
    const [HEURE, AN] = [3_600_000, 365 * 86_400_000];
    // 2026-03-29 and 2026-10-25 at 1 h UTC, when the hour of France changes.
    const etes = [1_774_746_000_000, 1_792_890_000_000].flatMap((bascule) => [-1, 0, HEURE, 0, HEURE + 1].map((ecart) => bascule + ecart));
    const instants = [...etes, INSTANT - 5 * AN, INSTANT, INSTANT + 13 * AN, INSTANT + 1];
    const disk = createMemoryDisk();
    let journal = await openTestJournal(disk, { now: () => instants[0] ?? INSTANT });
    const textes: string[] = [];
    for (let rang = 0; instants.length > 0; rang += 1) {
      textes.push(String(rang));
      await journal.append([createNote(String(rang))], undefined);
      instants.shift();
      if (rang % 4 !== 3) continue;
      await journal.close();
      journal = await openTestJournal(disk, { now: () => instants[0] ?? INSTANT });
    }
    expect(listTextes(await readLignes(journal))).toEqual(textes);
  });

  test("lots asked together share flushes and keep their order", async () => {
    const disk = createMemoryDisk();
    const journal = await openTestJournal(disk);
    await journal.append([createNote("0")], undefined);
    const before = disk.counts["sync"] ?? 0;
    const lignes = await Promise.all(Array.from({ length: 100 }, (_, rang) => journal.append([createNote(String(rang + 1))], undefined)));
    expect((disk.counts["sync"] ?? 0) - before).toBeLessThanOrEqual(2);
    expect((await readLignes(journal)).slice(1)).toEqual(lignes);
  });

  test("a full file is followed by another, and reading crosses both", async () => {
    const disk = createMemoryDisk();
    const journal = await openTestJournal(disk, { tailleRotation: 600 });
    for (let rang = 0; rang < 8; rang += 1) await journal.append([createNote(`note ${rang}`)], undefined);
    expect(listFolder(disk, "/coffre/journal").length).toBeGreaterThan(2);
    await journal.close();
    const again = await openTestJournal(disk, { incarnation: "cccccccc", tailleRotation: 600, taillePortion: 500 });
    expect(listTextes(await readLignes(again))).toEqual(Array.from({ length: 8 }, (_, rang) => `note ${rang}`));
    const apresTrois = await again.read({ [POSTE]: 3 });
    expect(new TextDecoder().decode(apresTrois.lots)).toContain("note 3");
    expect(apresTrois.reste).toBeLessThan(5);
  });

  test("a lot larger than a portion comes alone and whole", async () => {
    const journal = await openTestJournal(createMemoryDisk(), { taillePortion: 1000 });
    await journal.append([createNote("petit")], undefined);
    await journal.append(Array.from({ length: 20 }, (_, rang) => createNote(`gros ${rang}`)), undefined);
    const portion = await journal.read({ [POSTE]: 1 });
    expect(listTextes([new TextDecoder().decode(portion.lots)])).toHaveLength(20);
    expect(portion).toMatchObject({ curseur: { [POSTE]: 21 }, isFin: true, reste: 0 });
  });

  test("a fact of a type unknown here is kept as it was written", async () => {
    const disk = createMemoryDisk();
    const ligne = JSON.stringify({ h: [INSTANT, 0], par: POSTE, faits: [{ id: `${POSTE}.zzzzzzzz:1`, sujet: `dossier/${"d".repeat(20)}`, type: "du-futur", dateFait: "2026-11-21", contenu: { x: 1 }, remplace: [], v: 9 }] });
    disk.files.set(JOURNAL, createJournalFile([{ premiere: 1, ligne }]));
    const journal = await openTestJournal(disk);
    expect(await readLignes(journal)).toEqual([ligne]);
    expect(await journal.append([createNote("suite")], undefined)).toContain(":2");
  });

  test("journals of other posts in the folder are read too", async () => {
    const disk = createMemoryDisk();
    const other = await openTestJournal(disk, { identite: { poste: "eeeeeeeeeeeeeeee", incarnation: "ffffffff" } });
    await other.append([createNote("ailleurs")], undefined);
    const journal = await openTestJournal(disk);
    await journal.append([createNote("ici")], undefined);
    expect(listTextes(await readLignes(journal)).toSorted()).toEqual(["ailleurs", "ici"]);
    expect(listTextes(await readLignes(journal, { eeeeeeeeeeeeeeee: 1 }))).toEqual(["ici"]);
  });
});

describe("a disk that refuses", () => {
  test("disk full: the lot is refused with a sentence, the file is as before, the next lot passes", async () => {
    const disk = createMemoryDisk();
    const journal = await openTestJournal(disk);
    await journal.append([createNote("gardé")], undefined);
    const before = Buffer.from(disk.files.get(JOURNAL)!);
    disk.fault = (operation) => (operation === "write" ? { code: "ENOSPC", keep: 40 } : undefined);
    const refus = findRefus(await journal.append([createNote("refusé")], undefined).catch((error: unknown) => error));
    expect(refus.code).toBe("disque-plein");
    expect(refus.detail).not.toContain("/");
    expect(disk.files.get(JOURNAL)).toEqual(before);
    disk.fault = () => undefined;
    expect(await journal.append([createNote("après")], undefined)).toContain(":2");
    expect(listTextes(await readLignes(await openTestJournal(disk)))).toEqual(["gardé", "après"]);
  });

  test("a flush that fails refuses the lot: it does not come back at the next start", async () => {
    const disk = createMemoryDisk();
    const journal = await openTestJournal(disk);
    await journal.append([createNote("gardé")], undefined);
    disk.fault = (operation, _path, nth) => (operation === "sync" && nth === (disk.counts["sync"] ?? 0) && !disk.files.has("/vu") && disk.files.set("/vu", Buffer.alloc(0)) ? { code: "EIO" } : undefined);
    await expect(journal.append([createNote("perdu")], undefined)).rejects.toThrow();
    disk.fault = () => undefined;
    disk.files.delete("/vu");
    expect(listTextes(await readLignes(await openTestJournal(disk)))).toEqual(["gardé"]);
  });

  test("when even the cut fails, nothing more is written until a restart", async () => {
    const disk = createMemoryDisk();
    const journal = await openTestJournal(disk);
    await journal.append([createNote("gardé")], undefined);
    disk.fault = (operation) => (operation === "write" ? { code: "EIO", keep: 30 } : operation === "truncate" ? { code: "EIO" } : undefined);
    await expect(journal.append([createNote("un")], undefined)).rejects.toThrow();
    disk.fault = () => undefined;
    expect(findRefus(await journal.append([createNote("deux")], undefined).catch((error: unknown) => error)).code).toBe("endommage");
    const again = await openTestJournal(disk);
    expect(listTextes(await readLignes(again))).toEqual(["gardé"]);
    expect(again.findEtat().avertissements).toHaveLength(1);
  });

  test("disk full at start: nothing is cut that could not be copied, what is whole is read", async () => {
    const source = createMemoryDisk();
    const journal = await openTestJournal(source);
    await journal.append([createNote("un")], undefined);
    await journal.append([createNote("deux")], undefined);
    const files = copyFiles(source);
    const whole = files.get(JOURNAL)!;
    files.set(JOURNAL, whole.slice(0, whole.byteLength - 5));
    const disk = createMemoryDisk(files);
    disk.fault = (operation) => (operation === "write" ? { code: "ENOSPC" } : undefined);
    const again = await openTestJournal(disk);
    expect(listTextes(await readLignes(again))).toEqual(["un"]);
    expect(disk.files.get(JOURNAL)?.byteLength).toBe(whole.byteLength - 5);
    disk.fault = () => undefined;
    // The unreadable end stays where it is: what follows goes to another file.
    await again.append([createNote("trois")], undefined);
    expect(listTextes(await readLignes(await openTestJournal(disk)))).toEqual(["un", "trois"]);
  });

  test("a file number is never used twice, even when its creation failed", async () => {
    const disk = createMemoryDisk();
    const journal = await openTestJournal(disk);
    disk.fault = (operation) => (operation === "write" ? { code: "ENOSPC" } : undefined);
    await expect(journal.append([createNote("un")], undefined)).rejects.toThrow();
    expect(listFolder(disk, "/coffre/journal")).toEqual([]);
    disk.fault = () => undefined;
    await journal.append([createNote("deux")], undefined);
    expect(listFolder(disk, "/coffre/journal")).toEqual([`/coffre/journal/${POSTE}.2.wal`]);
  });
});

describe("files that are not ours to change", () => {
  test("a later container is refused with a sentence and left untouched", async () => {
    const amorce = Buffer.from(formatAmorce({ magic: "EXGJ", scellement: 0, sceau: new Uint8Array(0), entete: Buffer.from("{}") }));
    amorce.writeUInt8(2, 4);
    const fin = amorce.byteLength - 8;
    createHash("sha256").update(amorce.subarray(0, fin)).digest().copy(amorce, fin, 0, 8);
    const disk = createMemoryDisk(new Map([[JOURNAL, amorce]]));
    const refus = findRefus(await openTestJournal(disk).catch((error: unknown) => error));
    expect(refus).toMatchObject({ code: "refuse" });
    expect(refus.detail).toContain("version plus récente");
    expect(disk.files.get(JOURNAL)).toEqual(amorce);
  });

  test("a file sealed in a way unknown here is refused too", async () => {
    const disk = createMemoryDisk(new Map([[JOURNAL, formatAmorce({ magic: "EXGJ", scellement: 7, sceau: new Uint8Array(0), entete: Buffer.from("{}") })]]));
    expect(findRefus(await openTestJournal(disk).catch((error: unknown) => error)).detail).toContain("version plus récente");
  });

  test("a stranger in the folder is left in place and said", async () => {
    const disk = createMemoryDisk(new Map([["/coffre/journal/notes (copie).txt", Buffer.from("x")]]));
    expect((await openTestJournal(disk)).findEtat().avertissements[0]).toContain("notes (copie).txt");
    expect(disk.files.has("/coffre/journal/notes (copie).txt")).toBe(true);
  });

  test("the same lots in a second file are said and not shown twice", async () => {
    const disk = createMemoryDisk();
    const journal = await openTestJournal(disk);
    await journal.append([createNote("un")], undefined);
    disk.files.set(JOURNAL.replace(".1.", ".2."), Buffer.from(disk.files.get(JOURNAL)!));
    const again = await openTestJournal(disk);
    expect(listTextes(await readLignes(again))).toEqual(["un"]);
    expect(again.findEtat().avertissements).toHaveLength(1);
  });
});

test("every byte of a lot passes through the sealer, tied to its place", async () => {
  const disk = createMemoryDisk();
  const journal = await openTestJournal(disk);
  await journal.append([createNote("secret de Polichinelle")], undefined);
  await journal.append([createNote("suite")], undefined);
  expect(disk.files.get(JOURNAL)?.includes("Polichinelle")).toBe(false);
  await journal.close();
  expect(listTextes(await readLignes(await openTestJournal(disk)))).toEqual(["secret de Polichinelle", "suite"]);
  const etranger = await openTestJournal(disk, { sealing: createTestSealing(new Uint8Array(32).fill(6)) });
  expect(await readLignes(etranger)).toEqual([]);
  expect(etranger.findEtat().avertissements).toEqual([expect.stringContaining("autre coffre")]);
});

function createJournalFile(lots: readonly { readonly premiere: number; readonly ligne: string }[]): Buffer {
  const { amorce, sealer } = createAmorce("EXGJ", createTestSealing(), formatEnteteJournal(`${POSTE}.1.wal`));
  let bytes = Buffer.from(amorce);
  let precedent = PREMIER_MAILLON;
  for (const { premiere, ligne } of lots) {
    const frame = sealLigne({ nom: `${POSTE}.1.wal`, sealer }, bytes.byteLength, { ligne, premiere, nombre: 1, precedent });
    bytes = Buffer.concat([bytes, frame.bytes]);
    precedent = frame.maillon;
  }
  return bytes;
}
