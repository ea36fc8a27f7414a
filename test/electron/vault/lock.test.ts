import { describe, expect, test } from "vitest";
import { findRefus } from "../../../electron/adapters/refus.ts";
import { type LockPorts, openLock } from "../../../electron/vault/lock.ts";
import { createMemoryDisk, type MemoryDisk } from "../../support/memory-disk.ts";

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe("one process in a vault", () => {
  test("a second one is refused with a sentence while the first lives", async () => {
    const disk = createMemoryDisk();
    const lock = await openLock(createPorts(disk, { jeton: "un", pause: undefined }));
    const refus = findRefus(await openLock(createPorts(disk, { jeton: "deux", pause: undefined })).catch((error: unknown) => error));
    expect(refus).toMatchObject({ code: "refuse" });
    expect(refus.detail).toContain("déjà ouvert");
    await lock.release();
    const next = await openLock(createPorts(disk, { jeton: "trois" }));
    await next.release();
    expect(disk.files.size).toBe(0);
  });

  test("a lock left by a crash is taken over at once", async () => {
    const disk = createMemoryDisk(new Map([["/coffre/verrou.json", Buffer.from('{"pid":99,"jeton":"mort"}')]]));
    const lock = await openLock(createPorts(disk, { isAlive: (pid) => pid !== 99 }));
    expect(disk.files.get("/coffre/verrou.json")?.toString()).toContain("moi");
    await lock.release();
  });

  test("a number given since to another program does not keep the vault closed: nobody answers", async () => {
    const disk = createMemoryDisk(new Map([["/coffre/verrou.json", Buffer.from('{"pid":99,"jeton":"mort"}')]]));
    await (await openLock(createPorts(disk))).release();
    expect(disk.files.size).toBe(0);
  });

  test("an unreadable lock is no lock", async () => {
    const disk = createMemoryDisk(new Map([["/coffre/verrou.json", Buffer.from("")]]));
    await (await openLock(createPorts(disk))).release();
    expect(disk.files.size).toBe(0);
  });

  test("releasing never removes the lock of another", async () => {
    const disk = createMemoryDisk();
    const lock = await openLock(createPorts(disk));
    disk.files.set("/coffre/verrou.json", Buffer.from('{"pid":2,"jeton":"autre"}'));
    await lock.release();
    expect(disk.files.has("/coffre/verrou.json")).toBe(true);
  });
});

function createPorts(disk: MemoryDisk, { jeton = "moi", isAlive = () => true, ...rest }: Partial<Omit<LockPorts, "pause">> & { readonly pause?: LockPorts["pause"] | undefined } = {}): LockPorts {
  const wait = "pause" in rest ? {} : { pause };
  return { disk, folder: "/coffre", pid: 1, jeton, isAlive, ...wait };
}
