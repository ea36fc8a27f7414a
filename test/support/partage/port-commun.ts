// What every folder answers, be it a disk, a memory or a server.
import { expect } from "vitest";
import type { FolderIO } from "../../../electron/vault/partage/folder-io.ts";

const bytes = (texte: string): Uint8Array => Buffer.from(texte, "utf8");

/** Writes once, reads, lists, renames over, removes; refuses what is there already and what is too long. */
export async function proveFolder(io: FolderIO): Promise<void> {
  expect(await io.list("v1/d")).toEqual([]);
  expect(await io.read("v1/d/un", 10)).toBeUndefined();
  expect(await io.stat("v1/d/un")).toBeUndefined();
  await io.createExclusive("v1/d/un", bytes("abc"));
  await expect(io.createExclusive("v1/d/un", bytes("xyz"))).rejects.toMatchObject({ code: "EEXIST" });
  await io.createExclusive("v1/d/deux", bytes("defg"));
  expect(Buffer.from((await io.read("v1/d/un", 10)) ?? []).toString()).toBe("abc");
  await expect(io.read("v1/d/deux", 3)).rejects.toMatchObject({ code: "EFBIG" });
  expect((await io.list("v1")).map(({ nom, kind }) => [nom, kind])).toEqual([["d", "dossier"]]);
  await io.rename("v1/d/deux", "v1/d/un");
  await expect(io.rename("v1/d/deux", "v1/d/un")).rejects.toMatchObject({ code: "ENOENT" });
  await io.fsyncDir("v1/d");
  expect((await io.list("v1/d")).map(({ nom, kind }) => [nom, kind])).toEqual([["un", "fichier"]]);
  expect(await io.stat("v1/d/un")).toEqual({ nom: "un", kind: "fichier", taille: 4 });
  await io.remove("v1/d/un");
  await io.remove("v1/d/un");
  expect(await io.stat("v1/d/un")).toBeUndefined();
}
