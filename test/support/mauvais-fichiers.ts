// Files that a person may choose by mistake, made on the spot from the invented FEC.
import { createWriteStream } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { zipSync } from "fflate";
import { formatFec, readFec } from "./fec-builder.ts";
import { FEC } from "./parcours.ts";
import { createPdf } from "./pdf-invente.ts";

export type MauvaisFichier = "pdf" | "coupe" | "utf-16" | "fatras" | "vide" | "xlsx" | "suivant" | "immense";

const NOMS: Readonly<Record<MauvaisFichier, string>> = {
  pdf: "facture.txt", coupe: "732829320FEC20251231.txt", "utf-16": "732829320FEC20251231.txt", fatras: "fatras.txt", vide: "vide.txt", xlsx: "balance.xlsx",
  suivant: "732829320FEC20261231.txt", immense: "732829320FEC20251231.txt",
};

export async function createMauvaisFichier(folder: string, sorte: MauvaisFichier): Promise<string> {
  const path = join(folder, NOMS[sorte]);
  if (sorte === "fatras") await writeFatras(path);
  else await writeFile(path, await CONTENUS[sorte]());
  return path;
}

const CONTENUS: Readonly<Record<Exclude<MauvaisFichier, "fatras">, () => Promise<Uint8Array>>> = {
  pdf: () => Promise.resolve(createPdf(["Facture FA2025-014"])),
  vide: () => Promise.resolve(new Uint8Array()),
  xlsx: () => Promise.resolve(zipSync({ "[Content_Types].xml": new TextEncoder().encode("<Types/>"), "xl/workbook.xml": new TextEncoder().encode("<workbook/>") })),
  /** The disk was full, or the copy was stopped: the last line has lost its end. */
  coupe: async () => {
    const octets = await readFile(FEC);
    return octets.subarray(0, octets.lastIndexOf(0x0a, octets.byteLength - 2) + 60);
  },
  "utf-16": async () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from((await readFile(FEC)).toString("latin1"), "utf16le")]),
  suivant: async () => Buffer.from(createSuivant(await readFile(FEC))),
  immense: async () => Buffer.from(createImmense((await readFile(FEC)).toString("latin1")), "latin1"),
};

/** Two hundred megabytes of nothing readable. */
async function writeFatras(path: string): Promise<void> {
  const bloc = Buffer.alloc(1024 * 1024);
  for (let rang = 0; rang < bloc.byteLength; rang += 1) bloc[rang] = (rang * 2_654_435_761 + (rang >> 3)) & 0xff;
  await pipeline(Readable.from(Array.from({ length: 200 }, () => bloc)), createWriteStream(path));
}

/** The books of the next year: what is still owed is carried forward, invoice by invoice, under the references of the year before. */
function createSuivant(fec: Uint8Array): string {
  const { comptes } = readFec(fec);
  return formatFec(comptes.flatMap(({ code, nom, postes }) => postes.filter(({ reste }) => reste > 0).flatMap(({ numero, dateFacture, reste }) => {
    const report = { journal: "AN", numero: "AN00001", date: "20260101", client: code, nom, piece: numero, datePiece: dateFacture.replaceAll("-", ""), libelle: `A nouveau ${numero}` };
    const somme = (reste / 100).toFixed(2).replace(".", ",");
    return [{ ...report, debit: somme }, { ...report, compte: "110000", libelleCompte: "Report à nouveau", client: "", nom: "", credit: somme }];
  })));
}

const FACTURES = 55_000;

/** More invoices than one save may hold. */
function createImmense(fec: string): string {
  const [entete = ""] = fec.split("\r\n");
  const lignes = Array.from({ length: FACTURES }, (_, rang) => {
    const [client, piece] = [`C${rang}`, `FI${rang}`];
    return ["VE", "Ventes", `VE${rang}`, "20250310", "411000", "Clients", client, `CLIENT INVENTÉ ${rang}`, piece, "20250310", `Facture ${piece}`, "1000,00", "0,00", "", "", "20260131", "", ""].join("\t");
  });
  return [entete, ...lignes, ""].join("\r\n");
}
