import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { renameWithRetry, writeAtomic } from "../../../electron/adapters/atomic-file.ts";
import { nodeDisk, readWhole } from "../../../electron/adapters/disk.ts";
import { findRefus } from "../../../electron/adapters/refus.ts";
import { createMemoryDisk } from "../../support/memory-disk.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "exigible-disque-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("on a real disk", () => {
  test("a file is replaced whole, nothing beside it", async () => {
    const path = join(folder, "Décompte.docx");
    await writeAtomic(nodeDisk, path, Buffer.from("un"));
    await writeAtomic(nodeDisk, path, Buffer.from("deux"));
    expect(await readFile(path, "utf8")).toBe("deux");
    expect(await readdir(folder)).toEqual(["Décompte.docx"]);
  });

  test("a destination that is a folder leaves everything as it was", async () => {
    await expect(writeAtomic(nodeDisk, folder, Buffer.from("x"))).rejects.toThrow();
    expect(await readdir(folder)).toEqual([]);
  });

  test("the disk reads what is there and says what is not", async () => {
    await writeFile(join(folder, "a"), "bonjour");
    expect(Buffer.from((await readWhole(nodeDisk, join(folder, "a"))) ?? []).toString()).toBe("bonjour");
    expect(await readWhole(nodeDisk, join(folder, "b"))).toBeUndefined();
    expect(await nodeDisk.listNames(join(folder, "absent"))).toEqual([]);
    const file = await nodeDisk.openFile(join(folder, "a"), "r+");
    expect(Buffer.from(await file.read(3, 100)).toString()).toBe("jour");
    await file.truncate(3);
    await file.write(3, Buffer.from("net"));
    await file.close();
    expect(await readFile(join(folder, "a"), "utf8")).toBe("bonnet");
    await expect(nodeDisk.openFile(join(folder, "a"), "wx")).rejects.toThrow("EEXIST");
  });
});

describe("on a disk that refuses", () => {
  test.each(["EPERM", "EBUSY", "EACCES"])("%s on rename is tried again, with longer and longer pauses", async (code) => {
    const disk = createMemoryDisk(new Map([["/a", Buffer.from("a")]]));
    const pauses: number[] = [];
    disk.fault = (operation, _path, nth) => (operation === "rename" && nth <= 5 ? { code } : undefined);
    await renameWithRetry(disk, "/a", "/b", async (milliseconds) => void pauses.push(milliseconds));
    expect(disk.files.has("/b")).toBe(true);
    expect(pauses).toEqual([10, 20, 50, 100, 200]);
  });

  test("held for ever: a sentence with the name and without the folder, nothing left", async () => {
    const disk = createMemoryDisk(new Map([["/dossier/A.docx", Buffer.from("ancien")]]));
    disk.fault = (operation) => (operation === "rename" ? { code: "EBUSY" } : undefined);
    const refus = findRefus(await writeAtomic(disk, "/dossier/A.docx", Buffer.from("neuf"), () => Promise.resolve()).catch((error: unknown) => error));
    expect(refus.code).toBe("fichier-verrouille");
    expect(refus.detail).toContain("« A.docx »");
    expect(refus.detail).not.toContain("/dossier");
    expect([...disk.files]).toEqual([["/dossier/A.docx", Buffer.from("ancien")]]);
  });

  test.each(["write", "sync", "openFile"] as const)("disk full at %s: nothing left, « disque plein »", async (step) => {
    const disk = createMemoryDisk(new Map([["/A.docx", Buffer.from("ancien")]]));
    disk.fault = (operation) => (operation === step ? { code: "ENOSPC", keep: 1 } : undefined);
    const refus = findRefus(await writeAtomic(disk, "/A.docx", Buffer.from("neuf")).catch((error: unknown) => error));
    expect(refus).toEqual({ code: "disque-plein", detail: expect.stringContaining("disque est plein") });
    expect([...disk.files]).toEqual([["/A.docx", Buffer.from("ancien")]]);
  });

  test("an error that nobody foresaw shows neither its message nor its path", () => {
    const refus = findRefus(Object.assign(new Error("EIO: /profil/lea/secret"), { code: "EIO" }));
    expect(refus.code).toBe("interne");
    expect(refus.detail).not.toContain("lea");
  });
});
