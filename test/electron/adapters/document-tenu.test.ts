import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createDocumentTenu } from "../../../electron/adapters/document-tenu.ts";
import { nodeDisk } from "../../../electron/adapters/disk.ts";

let profil: string;
let partage: string;
beforeEach(async () => {
  profil = await mkdtemp(join(tmpdir(), "exigible-profil-"));
  partage = join(profil, "Agenda partagé");
  await mkdir(partage);
});
afterEach(() => rm(profil, { recursive: true, force: true }));

const octets = (texte: string) => new TextEncoder().encode(texte);

test("nothing is written while no folder was chosen", async () => {
  expect(await createDocumentTenu(nodeDisk, profil).write("Exigible.ics", octets("x"))).toEqual({});
  expect(await readdir(partage)).toEqual([]);
});

test("the file is replaced whole in the folder chosen, which a restart remembers by its name", async () => {
  await createDocumentTenu(nodeDisk, profil).choose(partage);
  const repris = createDocumentTenu(nodeDisk, profil);
  expect(await repris.write("Exigible.ics", octets("premier"))).toEqual({ lieu: "Agenda partagé" });
  await repris.write("Exigible.ics", octets("second"));
  expect(await repris.write("Exigible.ics", octets(""))).toEqual({ lieu: "Agenda partagé" });
  expect([await readdir(partage), await readFile(join(partage, "Exigible.ics"), "utf8")]).toEqual([["Exigible.ics"], "second"]);
});

test("a folder that is gone is said, nothing else fails; chosen again, it is forgotten", async () => {
  const agenda = createDocumentTenu(nodeDisk, profil);
  await agenda.choose(join(profil, "absent"));
  expect((await agenda.write("Exigible.ics", octets("x"))).echec).toBeTypeOf("string");
  await agenda.choose(undefined);
  expect(await agenda.write("Exigible.ics", octets("x"))).toEqual({});
});

test("an unreadable choice is no choice", async () => {
  await writeFile(join(profil, "document-tenu.json"), "{");
  expect(await createDocumentTenu(nodeDisk, profil).write("Exigible.ics", octets("x"))).toEqual({});
});
