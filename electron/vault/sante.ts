import { dirname, join } from "node:path";
import type { ResponseOf } from "#shared/ipc/contract.ts";
import { type Disk, readWhole } from "../adapters/disk.ts";
import type { ControlePieces } from "./pieces-controle.ts";
import { listEmpreintes } from "./piece-reader.ts";
import type { CoffreOuvert } from "./sauvegarde-copie.ts";

type Sante = ResponseOf<"sante:read">;

/** What lies in the vault's folder: sizes, what was set aside and why, the former vaults that are kept. */
export async function readSante({ disk, folder, journal }: Pick<CoffreOuvert, "disk" | "folder" | "journal">, sauvegardes: string, controle: ControlePieces | undefined): Promise<Sante> {
  const fichiers = journal.listFichiers();
  const empreintes = await listEmpreintes({ disk, folder: join(folder, "pieces") });
  const libre = await disk.findLibre(folder).then((octets) => octets, () => undefined);
  return {
    journal: { faits: journal.findEtat().faits, fichiers: fichiers.length, octets: await sumSizes(disk, fichiers.map(({ nom }) => join(folder, "journal", nom))) },
    pieces: { nombre: empreintes.length, octets: await sumSizes(disk, empreintes.map((empreinte) => join(folder, "pieces", empreinte.slice(0, 2), empreinte))) },
    sauvegardes: await measureObjets(disk, sauvegardes),
    ...(libre === undefined ? {} : { libre }),
    quarantaine: await listQuarantaine(disk, join(folder, "quarantine")),
    anciens: await listAnciens(disk, folder),
    ...(controle === undefined ? {} : { controle: { ...controle, abimees: [...controle.abimees] } }),
  };
}

async function sumSizes(disk: Disk, paths: readonly string[]): Promise<number> {
  let octets = 0;
  for (const path of paths) octets += (await disk.findSize(path)) ?? 0;
  return octets;
}

async function measureObjets(disk: Disk, folder: string): Promise<number> {
  let octets = 0;
  for (const aa of await disk.listNames(join(folder, "objets"))) {
    const noms = await disk.listNames(join(folder, "objets", aa)).then((lus) => lus, () => []);
    octets += await sumSizes(disk, noms.map((nom) => join(folder, "objets", aa, nom)));
  }
  return octets;
}

async function listQuarantaine(disk: Disk, folder: string): Promise<Sante["quarantaine"]> {
  const mises: Sante["quarantaine"] = [];
  for (const nom of (await disk.listNames(folder)).filter((connu) => connu.endsWith(".json"))) {
    const lu = parseJson(Buffer.from((await readWhole(disk, join(folder, nom))) ?? []).toString("utf8"));
    const octets = (await disk.findSize(join(folder, nom.replace(/json$/, "bin")))) ?? 0;
    mises.push({ nom: nom.slice(0, -5), source: readTexte(lu, "source") ?? "fichier inconnu", motif: readTexte(lu, "motif") ?? "raison illisible", octets, instant: readTexte(lu, "instant") ?? "" });
  }
  return mises;
}

/** `coffre.ancien-AAAAMMJJ-HHMMSS`: a vault set aside by a restoration. */
async function listAnciens(disk: Disk, folder: string): Promise<Sante["anciens"]> {
  const noms = await disk.listNames(dirname(folder));
  return noms.flatMap((nom) => {
    const lu = /\.ancien-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})$/.exec(nom);
    return lu === null ? [] : [{ nom, instant: `${lu[1] ?? ""}-${lu[2] ?? ""}-${lu[3] ?? ""}T${lu[4] ?? ""}:${lu[5] ?? ""}:${lu[6] ?? ""}.000Z` }];
  });
}

function readTexte(lu: unknown, champ: string): string | undefined {
  const value: unknown = typeof lu === "object" && lu !== null ? Reflect.get(lu, champ) : undefined;
  return typeof value === "string" ? value : undefined;
}

function parseJson(texte: string): unknown {
  try {
    return JSON.parse(texte);
  } catch {
    return undefined;
  }
}
