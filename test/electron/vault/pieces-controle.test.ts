// Damaged or lost pièces: found by reading them all, taken back from the backups, read again.
import { expect, test } from "vitest";
import { checkPieces, formatControlePieces, formatReprises, repairPieces } from "../../../electron/vault/pieces-controle.ts";
import { readPieceEntiere } from "../../../electron/vault/piece-reader.ts";
import { createMemoryDisk, listFolder } from "../../support/memory-disk.ts";
import { openCoffreEssai, SANS_SUIVI, SEALING_PIECES } from "../../support/sauvegarde-kit.ts";

const PIECES = "/profil/coffre/pieces";

test("altered, cut or deleted, a pièce is found and comes back from the backup that holds it; what was damaged is kept", async () => {
  const { disk, essai, empreintes } = await openSauvegarde(4);
  const [alteree = "", coupee = "", perdue = "", saine = ""] = empreintes;
  disk.files.get(findPath(alteree))!.fill(0, 90, 95);
  disk.files.set(findPath(coupee), disk.files.get(findPath(coupee))!.subarray(0, 100));
  disk.files.delete(findPath(perdue));
  const depots = essai.sauvegardes.listDepots();
  const controle = await checkPieces(essai.coffre, depots, SANS_SUIVI);
  expect(controle).toMatchObject({ nombre: 4, abimees: expect.arrayContaining([alteree, coupee, perdue]) as string[] });
  expect(controle.abimees).not.toContain(saine);
  const repare = await repairPieces(essai.coffre, depots, controle, SANS_SUIVI);
  expect(repare.abimees).toEqual([]);
  for (const empreinte of empreintes) await readPieceEntiere({ disk, folder: PIECES, sealing: SEALING_PIECES }, empreinte, () => Promise.resolve());
  expect([...disk.files.keys()].filter((path) => path.startsWith(PIECES) && path.includes(".abime-"))).toHaveLength(2);
  expect(listFolder(disk, `${PIECES}/attente`)).toEqual([]);
  expect((await checkPieces(essai.coffre, depots, SANS_SUIVI)).abimees).toEqual([]);
});

test("without a sound copy it stays as it is, and what to do is said", async () => {
  const { disk, essai, empreintes } = await openSauvegarde(1);
  const path = findPath(empreintes[0]!);
  const objet = [...disk.files].find(([nom, bytes]) => nom.includes("/objets/") && bytes.equals(disk.files.get(path)!))![0];
  disk.files.get(path)!.fill(0, 90, 95);
  disk.files.get(objet)!.fill(0, 90, 95);
  const avant = Buffer.from(disk.files.get(path)!);
  const controle = await checkPieces(essai.coffre, essai.sauvegardes.listDepots(), SANS_SUIVI);
  expect((await repairPieces(essai.coffre, essai.sauvegardes.listDepots(), controle, SANS_SUIVI)).abimees).toEqual(empreintes);
  expect(disk.files.get(path)!.equals(avant)).toBe(true);
  expect(formatReprises(0, 1)).toMatch(/Aucune pièce n’a pu être reprise.*ajoutez de nouveau le fichier d’origine/);
});

test("refused by the disk at any step, the repair loses nothing: what was there is there, and it can be started again", async () => {
  for (let arret = 1; arret < 12; arret += 1) {
    const { disk, essai, empreintes } = await openSauvegarde(1);
    const path = findPath(empreintes[0]!);
    disk.files.get(path)!.fill(0, 90, 95);
    const abime = Buffer.from(disk.files.get(path)!);
    const controle = await checkPieces(essai.coffre, essai.sauvegardes.listDepots(), SANS_SUIVI);
    let operations = 0;
    disk.fault = (operation) => (operation !== "read" && (operations += 1) >= arret ? { code: "EIO" } : undefined);
    await repairPieces(essai.coffre, essai.sauvegardes.listDepots(), controle, SANS_SUIVI).then(undefined, () => undefined);
    disk.fault = () => undefined;
    const copies = [...disk.files].filter(([nom]) => nom.startsWith(path)).map(([, bytes]) => bytes);
    expect(copies.some((bytes) => bytes.equals(abime)), `arrêt ${arret}`).toBe(true);
    expect((await repairPieces(essai.coffre, essai.sauvegardes.listDepots(), controle, SANS_SUIVI)).abimees, `arrêt ${arret}`).toEqual([]);
  }
});

test("the sentences agree with their numbers", () => {
  expect(formatControlePieces({ instant: 0, nombre: 1, abimees: [] })).toBe("1\u00A0pièce relue, bloc par bloc\u00A0: aucune n’est abîmée.");
  expect(formatControlePieces({ instant: 0, nombre: 0, abimees: [] })).toBe("Ce coffre ne contient encore aucune pièce.");
  expect(formatControlePieces({ instant: 0, nombre: 5, abimees: ["a", "b"] })).toBe("5\u00A0pièces relues\u00A0: 2\u00A0ne se lisent pas.");
  expect(formatReprises(0, 0)).toBe("Aucune pièce n’était à reprendre.");
  expect(formatReprises(1, 1)).toMatch(/^1\u00A0pièce reprise.*1\u00A0reste abîmée/);
});

async function openSauvegarde(nombre: number) {
  const disk = createMemoryDisk();
  const essai = await openCoffreEssai(disk);
  await essai.save("un");
  const empreintes: string[] = [];
  for (let rang = 0; rang < nombre; rang += 1) empreintes.push(await essai.addPiece(Buffer.alloc(400, rang + 1)));
  essai.sauvegardes.create();
  await essai.wait();
  return { disk, essai, empreintes };
}

function findPath(empreinte: string): string {
  return `${PIECES}/${empreinte.slice(0, 2)}/${empreinte}`;
}
