// What a post remembers of its folder: the secret of a server is sealed, and is read back by the same vault only.
import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AccesDistant } from "#shared/ipc/partage-channels.ts";
import { nodeDisk } from "../../../../electron/adapters/disk.ts";
import { readReglages, writeReglages } from "../../../../electron/vault/partage/reglages.ts";

let folder = "";
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "exigible-reglages-"))));
afterAll(() => rm(folder, { recursive: true, force: true }));

const ACCES: AccesDistant = { kind: "webdav", adresse: "https://nuage.societe.fr/dav", utilisateur: "claire", secret: "sésame-très-secret" };
const createPlan = (secret = Buffer.alloc(32, 1)) => ({ disk: nodeDisk, folder, secret, randomBytes });

test("the words that open a server are nowhere in clear, and come back", async () => {
  await writeReglages(createPlan(), { distant: ACCES, mois: "2026-11" });
  for (const nom of await readdir(folder)) {
    const lu = await readFile(join(folder, nom), "latin1");
    for (const mot of [ACCES.secret, Buffer.from(ACCES.secret).toString("latin1"), ACCES.utilisateur, "nuage"]) expect(lu).not.toContain(mot);
  }
  expect(await readReglages(createPlan())).toEqual({ distant: ACCES, mois: "2026-11" });
});

test("another vault reads nothing of them", async () => {
  expect(await readReglages(createPlan(Buffer.alloc(32, 2)))).toEqual({ distant: undefined, mois: "2026-11" });
});

test("a folder of this machine takes their place, and they go", async () => {
  await writeReglages(createPlan(), { folder: "/partage" });
  expect(await readdir(folder)).toEqual(["partage.json"]);
  expect(await readReglages(createPlan())).toEqual({ distant: undefined, folder: "/partage" });
});

test("kept dossiers are remembered, what is not a hash is not", async () => {
  const gardes = { ["d".repeat(20)]: ["ab".repeat(32)] };
  await writeReglages(createPlan(), { folder: "/partage", gardes });
  expect(await readReglages(createPlan())).toMatchObject({ folder: "/partage", gardes });
});
