import { randomBytes } from "node:crypto";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { findRefus } from "../../../electron/adapters/refus.ts";
import { writeArchive } from "../../../electron/vault/archive.ts";
import { openPieces, type Pieces } from "../../../electron/vault/pieces.ts";
import { clearSealing } from "../../../electron/vault/sealer.ts";
import { INSTANT } from "../../support/coffre-kit.ts";
import { createMemoryDisk, type MemoryDisk } from "../../support/memory-disk.ts";
import { readZipAes } from "../../support/zip-aes-lecture.ts";

const DESTINATION = "/bureau/Dossier.zip";

function createPorts(disk: MemoryDisk) {
  return { disk, randomBytes, instant: INSTANT };
}

describe("the archive", () => {
  test("sealed under a passphrase: nothing of it, names included, is read without; with it, the same archive", async () => {
    const { disk, pieces, empreinte, bytes } = await createSample();
    const phrase = "abcd-efgh-2345-ijkl-mnop";
    await writeArchive(createPorts(disk), pieces, { destination: DESTINATION, phrase, documents: [{ nom: "vos-donnees.docx", contenu: Buffer.from("docx") }], pieces: [{ nom: "Facture de Quatremarre.pdf", empreinte }] });
    const scelle = disk.files.get(DESTINATION)!;
    for (const mot of ["vos-donnees", "Quatremarre", "docx"]) expect(scelle.includes(mot)).toBe(false);
    const entries = unzipSync((await readZipAes(scelle, phrase)).contenu);
    expect(Object.keys(entries)).toEqual(["vos-donnees.docx", "Facture de Quatremarre.pdf"]);
    expect(Buffer.from(entries["Facture de Quatremarre.pdf"]!).equals(bytes)).toBe(true);
  });

  test("holds documents then pièces, byte for byte, under their French names", async () => {
    const { disk, pieces, empreinte, bytes } = await createSample();
    await writeArchive(createPorts(disk), pieces, { destination: DESTINATION, documents: [{ nom: "Synthèse.docx", contenu: Buffer.from("docx") }], pieces: [{ nom: "01 – Facture à échéance.pdf", empreinte }] });
    const entries = unzipSync(disk.files.get(DESTINATION)!);
    expect(Object.keys(entries)).toEqual(["Synthèse.docx", "01 – Facture à échéance.pdf"]);
    expect(Buffer.from(entries["01 – Facture à échéance.pdf"]!).equals(bytes)).toBe(true);
    expect(Buffer.from(entries["Synthèse.docx"]!).toString()).toBe("docx");
  });

  test("locked by another program: the former file stands, nothing is left beside, another name is proposed", async () => {
    const { disk, pieces, empreinte } = await createSample();
    disk.files.set(DESTINATION, Buffer.from("ancien"));
    disk.fault = (operation, path) => (operation === "rename" && path === DESTINATION ? { code: "EBUSY" } : undefined);
    const refus = await findRefusOf(writeArchive(createPorts(disk), pieces, { destination: DESTINATION, documents: [], pieces: [{ nom: "a.pdf", empreinte }] }));
    expect(refus.code).toBe("fichier-verrouille");
    expect(refus.detail).toContain("« Dossier.zip »");
    expect(refus.detail).toContain("un autre nom");
    expect(disk.files.get(DESTINATION)?.toString()).toBe("ancien");
    expect([...disk.files.keys()].filter((path) => path.startsWith("/bureau/"))).toEqual([DESTINATION]);
  }, 15_000);

  test("disk full halfway: nothing is left", async () => {
    const { disk, pieces, empreinte } = await createSample();
    disk.fault = (operation, path) => (operation === "write" && path.startsWith("/bureau/") && (disk.files.get(path)?.byteLength ?? 0) > 1000 ? { code: "ENOSPC", keep: 10 } : undefined);
    expect((await findRefusOf(writeArchive(createPorts(disk), pieces, { destination: DESTINATION, documents: [], pieces: [{ nom: "a.pdf", empreinte }, { nom: "b.pdf", empreinte }] }))).code).toBe("disque-plein");
    expect([...disk.files.keys()].filter((path) => path.startsWith("/bureau/"))).toEqual([]);
  });

  test("two files of one name, a missing pièce, a damaged one: refused, nothing written", async () => {
    const { disk, pieces, empreinte } = await createSample();
    const before = disk.files.size;
    const doubles = { destination: DESTINATION, documents: [{ nom: "Facture.pdf", contenu: Buffer.from("x") }], pieces: [{ nom: "FACTURE.pdf", empreinte }] };
    expect((await findRefusOf(writeArchive(createPorts(disk), pieces, doubles))).code).toBe("invalide");
    expect((await findRefusOf(writeArchive(createPorts(disk), pieces, { destination: DESTINATION, documents: [], pieces: [{ nom: "a", empreinte: "0".repeat(64) }] }))).code).toBe("introuvable");
    disk.files.get([...disk.files.keys()].find((path) => path.includes(empreinte))!)!.fill(0, 100, 120);
    expect((await findRefusOf(writeArchive(createPorts(disk), pieces, { destination: DESTINATION, documents: [], pieces: [{ nom: "a", empreinte }] }))).code).toBe("endommage");
    expect(disk.files.size).toBe(before);
  });
});

async function createSample(): Promise<{ readonly disk: MemoryDisk; readonly pieces: Pieces; readonly empreinte: string; readonly bytes: Buffer }> {
  const disk = createMemoryDisk();
  const pieces = await openPieces({ disk, folder: "/pieces", sealing: clearSealing, randomBytes: (length) => new Uint8Array(length) });
  const bytes = Buffer.from(Uint8Array.from({ length: 5000 }, (_, rang) => rang & 255));
  const { jeton } = await pieces.begin({ nom: "a", taille: bytes.byteLength });
  await pieces.write({ jeton, portion: Uint8Array.from(bytes) });
  return { disk, pieces, bytes, empreinte: (await pieces.end({ jeton })).empreinte };
}

async function findRefusOf(promise: Promise<unknown>): Promise<ReturnType<typeof findRefus>> {
  return findRefus(await promise.then(() => new Error("rien n’a été refusé"), (error: unknown) => error));
}
