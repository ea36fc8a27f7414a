// The folder of a server answers as a disk does, and a team lives on it: real WebDAV (rclone), real S3 protocol (s3rver), on this machine.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDossierDistant } from "../../../../../electron/vault/partage/distant/dossier-distant.ts";
import type { FolderIO } from "../../../../../electron/vault/partage/folder-io.ts";
import { writeShared } from "../../../../../electron/vault/partage/ecriture.ts";
import { createNote } from "../../../../support/coffre-kit.ts";
import { createPostePartage, listLignes } from "../../../../support/partage/poste-partage.ts";
import { proveFolder } from "../../../../support/partage/port-commun.ts";
import { hasRclone, type Serveur, startS3, startWebdav } from "../../../../support/partage/serveurs.ts";
import { foundDossier } from "../../../../support/partage/trousse-en-memoire.ts";

if (!hasRclone) console.warn("WebDAV n’est pas essayé\u00A0: rclone est absent (apt-get install rclone).");

describe.each<readonly [string, boolean, () => Promise<Serveur>]>([["WebDAV", hasRclone, startWebdav], ["S3", true, startS3]])("a shared folder on a server, %s", (_nom, isLa, startServeur) => {
  let serveur: Serveur;
  let io: FolderIO;
  beforeAll(async () => {
    if (!isLa) return;
    serveur = await startServeur();
    io = createDossierDistant(serveur.acces);
  }, 60_000);
  afterAll(async () => {
    io?.close?.();
    await serveur?.close();
  });

  test.skipIf(!isLa)("answers what every folder answers", () => proveFolder(io));

  test.skipIf(!isLa)("carries a large file whole, and writes it once", async () => {
    const bytes = Buffer.alloc(1024 * 1024, "exigible");
    await writeShared({ io, randomBytes: (taille) => Buffer.alloc(taille, 7) }, "v1/d/gros/b/aa/un.blk", bytes);
    await writeShared({ io, randomBytes: (taille) => Buffer.alloc(taille, 7) }, "v1/d/gros/b/aa/un.blk", bytes);
    expect((await io.list("v1/d/gros/b/aa")).map(({ nom, taille }) => [nom, taille])).toEqual([["un.blk", bytes.byteLength]]);
    expect(Buffer.compare((await io.read("v1/d/gros/b/aa/un.blk", bytes.byteLength)) ?? new Uint8Array(), bytes)).toBe(0);
  });

  test.skipIf(!isLa)("lists every name of a room", async () => {
    const noms = Array.from({ length: 20 }, (_vide, rang) => `${String(rang).padStart(10, "0")}-a.seg`);
    for (const nom of noms) await io.createExclusive(`v1/d/long/t/${nom}`, Buffer.from(nom));
    expect((await io.list("v1/d/long/t")).map(({ nom }) => nom).toSorted()).toEqual(noms);
  });

  test.skipIf(!isLa)("two posts of a team exchange through it, and read the same", async () => {
    await foundTeam(io);
    const noms = ["a".repeat(16), "b".repeat(16)];
    const [lea, karim] = noms.map((nom) => createPostePartage({ nom, membres: noms, io, now: () => 1_795_000_000_000 }));
    lea?.save([createNote("de Léa")]);
    karim?.save([createNote("de Karim")]);
    for (let tour = 0; tour < 2; tour += 1) for (const poste of [lea, karim]) await poste?.exchange();
    expect(listLignes(lea!).length).toBe(2);
    expect(listLignes(karim!).toSorted()).toEqual(listLignes(lea!).toSorted());
  });
});

async function foundTeam(io: FolderIO): Promise<void> {
  const files = new Map<string, Uint8Array>();
  foundDossier(files);
  for (const [chemin, bytes] of files) await io.createExclusive(chemin, bytes);
}
