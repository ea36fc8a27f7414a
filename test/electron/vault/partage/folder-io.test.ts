// The folder of a disk and the one in memory answer the same; a silent one becomes an error.
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDiskFolder, type FolderIO, limitWaits } from "../../../../electron/vault/partage/folder-io.ts";
import { createMemoryFolder } from "../../../support/partage/memory-folder.ts";
import { proveFolder } from "../../../support/partage/port-commun.ts";

let racine = "";
beforeAll(async () => void (racine = await mkdtemp(join(tmpdir(), "exigible-partage-"))));
afterAll(() => rm(racine, { recursive: true, force: true }));

describe.each<readonly [string, () => FolderIO]>([["disk", () => createDiskFolder(racine)], ["memory", () => createMemoryFolder()]])("a folder on %s", (_nom, open) => {
  test("writes once, reads, lists, renames over, removes", () => proveFolder(open()));
});

describe("a folder of a disk", () => {
  test("is never left", async () => {
    const io = createDiskFolder(racine);
    for (const path of ["../dehors", "v1/../../dehors", "v1\\..\\dehors", "c:dehors", "v1/\0"]) await expect(io.read(path, 10)).rejects.toMatchObject({ code: "EINVAL" });
  });

  test("does not follow a link", async () => {
    const dehors = join(racine, "dehors.txt");
    await writeFile(dehors, "secret");
    await symlink(dehors, join(racine, "lien"));
    await expect(createDiskFolder(racine).read("lien", 100)).rejects.toMatchObject({ code: "ELOOP" });
  });

  test("tells its name, not its path", () => {
    expect(createDiskFolder("/a/b/Contentieux").nom).toBe("Contentieux");
  });
});

test("a folder that never answers becomes an error", async () => {
  const muet = { ...createMemoryFolder(), list: () => new Promise<never>(() => undefined) };
  await expect(limitWaits(muet, 5).list("v1")).rejects.toMatchObject({ code: "ETIMEDOUT" });
});
