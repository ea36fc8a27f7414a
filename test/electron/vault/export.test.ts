import { unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { createFaitId } from "#shared/model/fait.ts";
import { formatLot, type Lot } from "#shared/model/lot.ts";
import { findRefus } from "../../../electron/adapters/refus.ts";
import { writeExport } from "../../../electron/vault/export.ts";
import { readExport } from "../../../electron/vault/export-reprise.ts";
import { computeEmpreinte } from "../../../electron/vault/empreinte.ts";
import { copyFiles, createMemoryDisk, type MemoryDisk } from "../../support/memory-disk.ts";
import { type CoffreEssai, openCoffreEssai, SANS_SUIVI } from "../../support/sauvegarde-kit.ts";
import { createNote, INSTANT, listTextes, readLignes } from "../../support/coffre-kit.ts";

const ZIP = "/bureau/Export.zip";

describe("an export", () => {
  test("is a ZIP that any program reads: one fact a line, pièces as they were added, a summary and a notice", async () => {
    const { disk, pdf } = await exportGarni("zip");
    const entrees = unzipSync(disk.files.get(ZIP)!);
    expect(Object.keys(entrees).toSorted()).toEqual(["LISEZ-MOI.txt", "export.json", "faits.jsonl", "pieces.jsonl", ...[`pieces/${pdf}.pdf`, `pieces/${computeEmpreinte(Buffer.alloc(5000, 7))}.txt`].toSorted()]);
    const faits = Buffer.from(entrees["faits.jsonl"]!).toString("utf8").trim().split("\n").map((ligne) => JSON.parse(ligne) as { type: string; lot: string; contenu: { texte: string } });
    expect(faits.map(({ contenu }) => contenu.texte)).toEqual(["un", "deux", "trois"]);
    expect(Buffer.from(entrees[`pieces/${pdf}.pdf`]!).toString()).toBe("%PDF-1.7 facture");
    expect(Buffer.from(entrees["LISEZ-MOI.txt"]!).toString("utf8")).toMatch(/EN CLAIR/);
    expect(JSON.parse(Buffer.from(entrees["export.json"]!).toString("utf8"))).toMatchObject({ format: "exigible-export", version: 1, faits: 3, pieces: 2, manquantes: [] });
  });

  test("interrupted or refused by the disk, it leaves nothing", async () => {
    for (const forme of ["zip", "dossier"] as const) {
      const { essai, disk } = await openGarni();
      const avant = [...disk.files.keys()].toSorted();
      const lieu = { path: forme === "zip" ? ZIP : "/bureau", forme };
      const arret = { ...SANS_SUIVI, advance: () => { throw new Error("arrêt"); } };
      await expect(writeExport(portsExport(essai), lieu, arret)).rejects.toThrow();
      disk.fault = (operation, path) => (operation === "write" && path.startsWith("/bureau") ? { code: "ENOSPC" } : undefined);
      expect(findRefus(await writeExport(portsExport(essai), lieu, SANS_SUIVI).catch((error: unknown) => error)).code).toBe("disque-plein");
      disk.fault = () => undefined;
      expect([...disk.files.keys()].toSorted()).toEqual(avant);
    }
  });

  test("a damaged pièce is left out and said", async () => {
    const { essai, disk, pdf } = await openGarni();
    disk.files.get(`/profil/coffre/pieces/${pdf.slice(0, 2)}/${pdf}`)!.fill(0, 40, 44);
    expect(plain(await writeExport(portsExport(essai), { path: ZIP, forme: "zip" }, SANS_SUIVI))).toBe("Export écrit en clair : 3 faits et 1 pièce. 1 pièce illisible n’y est pas.");
  });
});

describe("reading an export back", () => {
  test.each(["zip", "dossier"] as const)("into an empty vault (%s): the same facts under the same ids, the same pièces; twice adds nothing", async (forme) => {
    const { essai, disk, pdf, lieu } = await exportGarni(forme);
    const autre = await openAutre(disk);
    expect(plain(await reprendre(autre, lieu))).toBe("Export repris et relu : 3 faits ajoutés, 2 pièces ajoutées.");
    expect(await readLignes(autre.coffre.journal)).toEqual(await readLignes(essai.coffre.journal));
    expect(await readPiece(autre, pdf)).toBe("%PDF-1.7 facture");
    expect(plain(await reprendre(autre, lieu))).toBe("Export repris et relu : 0 fait ajouté, 0 pièce ajoutée. 3 y étaient déjà.");
    await autre.close();
    const rouvert = await openAutre(disk, "dddddddd");
    expect(await readLignes(rouvert.coffre.journal)).toEqual(await readLignes(essai.coffre.journal));
  });

  test("into a vault at work: both are there; into its own vault: nothing changes; a later export brings only what is new", async () => {
    const { essai, disk, lieu } = await exportGarni("zip");
    const autre = await openAutre(disk);
    await autre.save("à moi");
    await reprendre(autre, lieu);
    expect(listTextes(await readLignes(autre.coffre.journal)).toSorted()).toEqual(["deux", "trois", "un", "à moi"]);
    await autre.save("encore");
    expect(await reprendre(essai, lieu)).toMatch(/^Export repris et relu/);
    await essai.save("quatre");
    disk.files.delete(ZIP);
    await writeExport(portsExport(essai), lieu, SANS_SUIVI);
    expect(plain(await reprendre(autre, lieu))).toBe("Export repris et relu : 1 fait ajouté, 0 pièce ajoutée. 3 y étaient déjà.");
    expect(listTextes(await readLignes(autre.coffre.journal)).toSorted()).toEqual(["deux", "encore", "quatre", "trois", "un", "à moi"]);
  });

  test("of a vault in which a copy of a post wrote on its own: both continuations come back, each in its journal; twice adds nothing", async () => {
    const { essai, disk, lieu } = await exportGarni("dossier");
    const createLotDe = (incarnation: string, sequence: number, texte: string) => {
      const id = createFaitId({ poste: "k".repeat(16), incarnation, sequence });
      return { premiere: sequence, derniere: sequence, ligne: formatLot({ id, horloge: [INSTANT, 0], par: "u".repeat(20), faits: [{ ...createNote(texte), id, v: 1 }] as unknown as Lot["faits"] }) };
    };
    const [tronc, branche] = ["k".repeat(16), "q".repeat(16)];
    const adoption = essai.coffre.journal.startAdoption();
    await adoption.append([{ poste: tronc, ...createLotDe("aaaaaaaa", 1, "commun") }, { poste: tronc, ...createLotDe("aaaaaaaa", 2, "du poste") }]);
    await adoption.append([{ poste: branche, ...createLotDe("cccccccc", 2, "de sa copie") }, { poste: branche, ...createLotDe("cccccccc", 3, "de sa copie encore") }]);
    await adoption.close();
    for (const path of disk.files.keys()) if (path.startsWith(lieu.path)) disk.files.delete(path);
    await writeExport(portsExport(essai), { path: "/bureau", forme: "dossier" }, SANS_SUIVI);
    const autre = await openAutre(disk);
    expect(plain(await reprendre(autre, lieu))).toBe("Export repris et relu : 7 faits ajoutés, 2 pièces ajoutées.");
    expect(await readLignes(autre.coffre.journal)).toEqual(await readLignes(essai.coffre.journal));
    expect(autre.coffre.journal.findEtat().curseur).toMatchObject({ [tronc]: 2, [branche]: 3 });
    expect(plain(await reprendre(autre, lieu))).toBe("Export repris et relu : 0 fait ajouté, 0 pièce ajoutée. 7 y étaient déjà.");
  });

  test("a pièce missing or damaged here is healed by the export", async () => {
    const { essai, disk, pdf, lieu } = await exportGarni("dossier");
    disk.files.get(`/profil/coffre/pieces/${pdf.slice(0, 2)}/${pdf}`)!.fill(0, 40, 44);
    await reprendre(essai, lieu);
    expect(await readPiece(essai, pdf)).toBe("%PDF-1.7 facture");
  });

  test("altered anywhere, it is refused before anything is written", async () => {
    const { disk, lieu } = await exportGarni("dossier");
    const saine = copyFiles(disk);
    for (const nom of ["faits.jsonl", "export.json"]) {
      const path = `${lieu.path}/${nom}`;
      const taille = disk.files.get(path)!.byteLength;
      for (let place = 0; place < taille; place += nom === "faits.jsonl" ? 11 : 17) {
        const altere = Buffer.from(saine.get(path)!);
        altere[place] = altere[place]! ^ 1;
        disk.files.set(path, altere);
        const autre = await openAutre(disk);
        const lu = await reprendre(autre, lieu).catch((error: unknown) => findRefus(error).code);
        // The date and the version written in the summary protect nothing: they may be altered.
        if (lu.startsWith("Export")) expect(nom).toBe("export.json");
        else {
          expect(["endommage", "invalide", "refuse"], `${nom} ${place}`).toContain(lu);
          expect(autre.coffre.journal.findEtat().faits).toBe(0);
        }
        for (const connu of disk.files.keys()) if (connu.startsWith("/autre/")) disk.files.delete(connu);
      }
    }
  }, 60_000);

  test("facts of other posts under numbers already taken are refused, nothing is written", async () => {
    const { disk, lieu } = await exportGarni("zip");
    const jumeau = await openCoffreEssai(disk, { folder: "/jumeau/coffre", incarnation: "eeeeeeee" });
    await jumeau.save("autre chose");
    await expect(reprendre(jumeau, lieu)).rejects.toThrow(/mêmes numéros|n’a plus/);
    expect(jumeau.coffre.journal.findEtat().faits).toBe(1);
  });

  test("a pièce whose content is not the one its name says is refused, and the facts stay out", async () => {
    const { disk, pdf, lieu } = await exportGarni("dossier");
    disk.files.set(`${lieu.path}/pieces/${pdf}.pdf`, Buffer.from("%PDF-1.7 faussée"));
    const autre = await openAutre(disk);
    await expect(reprendre(autre, lieu)).rejects.toThrow(/contenu que son nom annonce/);
    expect(autre.coffre.journal.findEtat().faits).toBe(0);
    expect([...disk.files.keys()].filter((path) => path.startsWith("/autre/coffre/pieces/"))).not.toContain(`/autre/coffre/pieces/${pdf.slice(0, 2)}/${pdf}`);
  });
});

describe("an archive made elsewhere", () => {
  test("compressed again, under one folder, it is read the same", async () => {
    const { disk, lieu } = await exportGarni("zip");
    const entrees = Object.fromEntries(Object.entries(unzipSync(disk.files.get(ZIP)!)).map(([nom, octets]) => [`Export du jour/${nom}`, octets]));
    disk.files.set(ZIP, Buffer.from(zipSync(entrees, { level: 6 })));
    expect(plain(await reprendre(await openAutre(disk), lieu))).toBe("Export repris et relu : 3 faits ajoutés, 2 pièces ajoutées.");
  });

  test("other names in it are never written anywhere", async () => {
    const { disk, lieu } = await exportGarni("zip");
    const entrees = unzipSync(disk.files.get(ZIP)!);
    disk.files.set(ZIP, Buffer.from(zipSync({ ...entrees, "../../evade.txt": Buffer.from("x"), "pieces/../../evade": Buffer.from("x"), "/etc/evade": Buffer.from("x"), "C:\\evade": Buffer.from("x") })));
    await reprendre(await openAutre(disk), lieu);
    expect([...disk.files.keys()].filter((path) => path.includes("evade"))).toEqual([]);
  });

  test("one that unpacks beyond what it announces is stopped at the first byte too many", async () => {
    const { disk, lieu } = await exportGarni("zip");
    const entrees = unzipSync(disk.files.get(ZIP)!);
    const zip = Buffer.from(zipSync({ ...entrees, "faits.jsonl": Buffer.alloc(40_000_000, 0x20) }, { level: 9 }));
    for (let place = zip.lastIndexOf("faits.jsonl") - 46; place < zip.byteLength && place >= 0; place = -1) zip.writeUInt32LE(1000, place + 24);
    disk.files.set(ZIP, zip);
    await expect(reprendre(await openAutre(disk), lieu)).rejects.toThrow(/archive est incomplète, abîmée/);
  });

  test("cut at any place it is refused with a sentence", async () => {
    const { disk, lieu } = await exportGarni("zip");
    const entier = Buffer.from(disk.files.get(ZIP)!);
    const autre = await openAutre(disk);
    for (let taille = 0; taille < entier.byteLength; taille += 101) {
      disk.files.set(ZIP, entier.subarray(0, taille));
      const refus = findRefus(await reprendre(autre, lieu).catch((error: unknown) => error));
      expect(["endommage", "invalide"], `coupe à ${taille}`).toContain(refus.code);
    }
    expect(autre.coffre.journal.findEtat().faits).toBe(0);
  });
});

async function openGarni(): Promise<{ readonly essai: CoffreEssai; readonly disk: MemoryDisk; readonly pdf: string }> {
  const disk = createMemoryDisk();
  const essai = await openCoffreEssai(disk);
  for (const texte of ["un", "deux", "trois"]) await essai.save(texte);
  await essai.addPiece(Buffer.alloc(5000, 7));
  return { essai, disk, pdf: await essai.addPiece(Buffer.from("%PDF-1.7 facture")) };
}

async function exportGarni(forme: "zip" | "dossier"): Promise<{ readonly essai: CoffreEssai; readonly disk: MemoryDisk; readonly pdf: string; readonly lieu: { readonly path: string; readonly forme: "zip" | "dossier" } }> {
  const garni = await openGarni();
  await writeExport(portsExport(garni.essai), { path: forme === "zip" ? ZIP : "/bureau", forme }, SANS_SUIVI);
  const dossier = [...garni.disk.files.keys()].find((path) => path.startsWith("/bureau/") && path.endsWith("/export.json"))?.slice(0, -"/export.json".length);
  return { ...garni, lieu: { path: forme === "zip" ? ZIP : dossier!, forme } };
}

function openAutre(disk: MemoryDisk, incarnation = "cccccccc"): Promise<CoffreEssai> {
  return openCoffreEssai(disk, { folder: "/autre/coffre", poste: "zzzzzzzzzzzzzzzz", incarnation });
}

function portsExport({ coffre, pieces }: CoffreEssai): Parameters<typeof writeExport>[0] {
  return { coffre, pieces, application: "1.0.0" };
}

function reprendre({ coffre, pieces }: CoffreEssai, lieu: Parameters<typeof readExport>[1]): Promise<string> {
  return readExport({ disk: coffre.disk, poste: coffre.poste, journal: coffre.journal, pieces }, lieu, SANS_SUIVI);
}

async function readPiece({ pieces }: CoffreEssai, empreinte: string): Promise<string> {
  return Buffer.from((await pieces.read({ empreinte, debut: 0 })).portion).toString();
}

function plain(phrase: string): string {
  return phrase.replaceAll("\u00A0", " ");
}
