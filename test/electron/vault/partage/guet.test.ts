// What a colleague writes in a folder is seen within a few seconds, whether the system tells it or not.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { sleep } from "../../../../electron/adapters/atomic-file.ts";
import { createDiskFolder } from "../../../../electron/vault/partage/folder-io.ts";
import { watchFolder } from "../../../../electron/vault/partage/guet.ts";
import { createMemoryFolder } from "../../../support/partage/memory-folder.ts";

const [A, B] = ["a".repeat(16), "b".repeat(16)];
const MUET = (): (() => void) => () => undefined;

afterEach(() => void vi.useRealTimers());

describe("a folder of which the system tells nothing", () => {
  test("a head, a newcomer, a folder that goes and comes back: each is seen at the next look, five seconds later at most", async () => {
    vi.useFakeTimers();
    const io = createMemoryFolder();
    const listener = vi.fn();
    const stop = watchFolder({ io, listener, watchTree: MUET });
    const waitRegard = (): Promise<unknown> => vi.advanceTimersByTimeAsync(5000);
    await waitRegard();
    expect(listener).toHaveBeenCalledTimes(0);
    io.files.set(`v1/d/${A}/h/0000000001-0123456789abcdef.head`, Buffer.of(1));
    await waitRegard();
    expect(listener).toHaveBeenCalledTimes(1);
    await waitRegard();
    expect(listener).toHaveBeenCalledTimes(1);
    io.files.set(`v1/d/${B}/m/0000000001-0123456789abcdef.mbr`, Buffer.of(1));
    await waitRegard();
    expect(listener).toHaveBeenCalledTimes(2);
    const avant = new Map(io.files);
    io.files.clear();
    await waitRegard();
    for (const [chemin, bytes] of avant) io.files.set(chemin, bytes);
    await waitRegard();
    expect(listener).toHaveBeenCalledTimes(4);
    // What is not written yet is not news.
    io.files.set(`v1/d/${B}/m/~01234567.tmp`, Buffer.of(1));
    await waitRegard();
    stop();
    io.files.clear();
    await waitRegard();
    expect(listener).toHaveBeenCalledTimes(4);
  });

  test("sixty posts are looked at every thirty seconds: a slow drive is not asked without rest", async () => {
    vi.useFakeTimers();
    const io = createMemoryFolder();
    for (let rang = 0; rang < 60; rang += 1) io.files.set(`v1/d/${"abcdefghijklmnopqrstuvwxyz234567".charAt(rang % 32)}${(rang < 32 ? "a" : "b").repeat(15)}/h/x`, Buffer.of(1));
    const list = vi.fn(io.list);
    const stop = watchFolder({ io: { list }, listener: () => undefined, watchTree: MUET });
    await vi.advanceTimersByTimeAsync(29_000);
    expect(list).toHaveBeenCalledTimes(121);
    await vi.advanceTimersByTimeAsync(1000);
    expect(list).toHaveBeenCalledTimes(242);
    stop();
  });

  test("a drive that fails is asked again", async () => {
    vi.useFakeTimers();
    const io = createMemoryFolder();
    const listener = vi.fn();
    let isLa = false;
    const stop = watchFolder({ io: { list: async (folder) => (isLa ? io.list(folder) : Promise.reject(Object.assign(new Error("EIO"), { code: "EIO" }))) }, listener, watchTree: MUET });
    await vi.advanceTimersByTimeAsync(20_000);
    io.files.set(`v1/d/${A}/h/0000000001-0123456789abcdef.head`, Buffer.of(1));
    isLa = true;
    await vi.advanceTimersByTimeAsync(5000);
    expect(listener).toHaveBeenCalledTimes(1);
    stop();
  });
});

test("what the system tells is passed on at once", () => {
  const listener = vi.fn();
  const tell: (() => void)[] = [];
  const stopTree = vi.fn();
  const stop = watchFolder({ io: createMemoryFolder(), listener, watchTree: (ecouteur) => (tell.push(ecouteur), stopTree) });
  tell[0]?.();
  expect(listener).toHaveBeenCalledTimes(1);
  stop();
  expect(stopTree).toHaveBeenCalledTimes(1);
});

test("a folder of a disk: a post that did not exist when the watch began is seen within the delay", async () => {
  const racine = await mkdtemp(join(tmpdir(), "exigible-guet-"));
  const listener = vi.fn();
  const stop = createDiskFolder(racine).watch!(listener);
  await sleep(200);
  await mkdir(join(racine, "v1/d", A, "h"), { recursive: true });
  await writeFile(join(racine, "v1/d", A, "h", "0000000001-0123456789abcdef.head"), "x");
  await vi.waitFor(() => expect(listener).toHaveBeenCalled(), { timeout: 7000, interval: 50 });
  stop();
  await rm(racine, { recursive: true, force: true });
}, 20_000);
