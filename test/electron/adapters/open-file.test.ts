import { expect, test, vi } from "vitest";

const { openPath } = vi.hoisted(() => ({ openPath: vi.fn() }));
vi.mock("electron", () => ({ shell: { openPath } }));

const { createOuvertures } = await import("../../../electron/adapters/open-file.ts");
const { createMemoryDisk } = await import("../../support/memory-disk.ts");

test("what an earlier session left is removed; what another program holds stays, and nothing is refused for it", async () => {
  const disk = createMemoryDisk(new Map([["/ouvertures/aa/a.pdf", Buffer.from("a")], ["/ouvertures/bb/b.docx", Buffer.from("b")]]));
  const ouvertures = createOuvertures(disk, "/ouvertures");
  disk.fault = (_operation, path) => (path.startsWith("/ouvertures/bb") || path === "/ouvertures" ? { code: "EBUSY" } : undefined);
  await ouvertures.removeAll();
  expect([...disk.files.keys()]).toEqual(["/ouvertures/bb/b.docx"]);
  disk.fault = () => undefined;
  await ouvertures.removeAll();
  expect(disk.files.size).toBe(0);
});

test("no program for it: the copy is removed at once, and it is said", async () => {
  const disk = createMemoryDisk();
  openPath.mockResolvedValue("No application found");
  const ouvertures = createOuvertures(disk, "/ouvertures");
  await expect(ouvertures.open(async (folder) => {
    await disk.openFile(`${folder}/a.pdf`, "wx");
    return { path: `${folder}/a.pdf` };
  })).rejects.toThrow(/Aucun programme/);
  expect(disk.files.size).toBe(0);
});
