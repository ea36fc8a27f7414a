import { Dexie, type Table } from "dexie";
import { CLE_CANARI, type Ecriture, formatDebutCle, MAGASINS_JETABLES, type Rangement, toCanari } from "./rangement.ts";
import type { FamilleTenue } from "./moteur.ts";
import { type Enregistrement, type Magasin, type Octets, STORES } from "./schema.ts";

/** The disposable copy of what the journal says; the only place where IndexedDB is opened. */
export class Base extends Dexie {
  readonly meta!: Table<Enregistrement, string>;
  readonly blocs!: Table<Octets, string>;
  readonly sujets!: Table<Octets, string>;
  readonly feuilles!: Table<Octets, string>;
  readonly brouillons!: Table<Enregistrement, string>;

  constructor(nom: string) {
    // The journal is the truth and was on the disk before: after a power cut the copy is whole, a little late, and reads the rest.
    super(nom, { chromeTransactionDurability: "relaxed" });
    // The stores of an earlier version kept their key in each record: they are dropped, then made again.
    this.version(VERSION - 2).stores({ ...STORES, ...ANCIENS });
    this.version(VERSION - 1).stores({ ...STORES, ...EFFACES });
    this.version(VERSION).stores(STORES);
    // Another window of the same profile must be able to upgrade or delete it.
    this.on("versionchange", () => this.close());
  }
}

/** Of the stores, not of what they hold: see `GENERATION`. */
const VERSION = 4;
const ANCIENS = { blocs: "cle", sujets: "cle", feuilles: "cle" } as const;
// How Dexie is told that a store is no more.
const EFFACES = { blocs: null, sujets: null, feuilles: null } as const;
const ATTENTE_MAXIMALE = 5000;

/**
 * The copy on this disk. What cannot be opened, deleted or emptied within five seconds, or that a newer application
 * made, is deleted and created again; throws when even that fails.
 */
export async function openRangement(nom: string): Promise<Rangement> {
  return createRangement(await openBase(new Base(nom)));
}

/** Over a base that may be replaced by a new one when it fails. */
export function createRangement(ouverte: Base): Rangement {
  let base = ouverte;
  return {
    readCanari: async () => toCanari(await base.meta.get(CLE_CANARI)),
    readBlocs: (famille) => readBlocs(base, famille),
    read: (magasin, cles) => read(base, magasin, cles),
    readBrouillons: () => base.brouillons.toArray(),
    count: (magasin) => base[magasin].count(),
    write: (ecriture) => write(base, ecriture),
    writeUn: (magasin, enregistrement) => writeStrict(base, magasin, enregistrement),
    deleteUn: (magasin, cle) => base[magasin].delete(cle),
    empty: async () => {
      if (await isAboutie(emptyBase(base))) return;
      base = await replaceBase(base);
    },
  };
}

async function openBase(base: Base): Promise<Base> {
  return (await isAboutie(base.open())) ? base : replaceBase(base);
}

async function replaceBase(base: Base): Promise<Base> {
  base.close();
  const neuve = new Base(base.name);
  if ((await isAboutie(Dexie.delete(base.name))) && (await isAboutie(neuve.open()))) return neuve;
  neuve.close();
  throw new Error("La base d’affichage ne peut plus s’écrire sur ce disque");
}

async function readBlocs({ blocs }: Base, famille: FamilleTenue): Promise<readonly Enregistrement[]> {
  const find = () => blocs.where(":id").startsWith(formatDebutCle(famille));
  const [cles, octets] = await Promise.all([find().primaryKeys(), find().toArray()]);
  return octets.map((lus, rang) => ({ cle: cles[rang] ?? "", octets: lus }));
}

async function read(base: Base, magasin: Magasin, cles: readonly string[]): Promise<readonly (Enregistrement | undefined)[]> {
  if (magasin === "meta" || magasin === "brouillons") return base[magasin].bulkGet([...cles]);
  const lus = await base[magasin].bulkGet([...cles]);
  return cles.map((cle, rang) => {
    const octets = lus[rang];
    return octets === undefined ? undefined : { cle, octets };
  });
}

/** By the engine itself: a rebuilt copy is a few thousand records, and each thing done for one of them is done for all. */
async function write(base: Base, { canari, sujets, feuilles, blocs, blocsEffaces }: Ecriture): Promise<void> {
  if (!base.isOpen()) await base.open();
  return new Promise((resolve, reject) => {
    const transaction = base.backendDB().transaction([...MAGASINS_JETABLES], "readwrite", { durability: "relaxed" });
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("La copie ne s’écrit pas sur ce disque")));
    for (const [magasin, enregistrements] of [["sujets", sujets], ["feuilles", feuilles], ["blocs", blocs]] as const) {
      const ouvert = transaction.objectStore(magasin);
      for (const { cle, octets } of enregistrements) ouvert.put(octets, cle);
    }
    for (const cle of blocsEffaces) transaction.objectStore("blocs").delete(cle);
    transaction.objectStore("meta").put(canari);
  });
}

/** Drafts are nowhere else: the answer means that they are on the disk. */
function writeStrict(base: Base, magasin: "brouillons" | "meta", enregistrement: Enregistrement): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = base.backendDB().transaction(magasin, "readwrite", { durability: "strict" });
    transaction.objectStore(magasin).put(enregistrement);
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("Le brouillon ne s’écrit pas sur ce disque")));
  });
}

async function emptyBase(base: Base): Promise<void> {
  const tables = MAGASINS_JETABLES.map((magasin) => base[magasin]);
  await base.transaction("rw", tables, async () => void (await Promise.all(tables.map((table) => table.clear()))));
}

/** Done within five seconds, without an error. */
async function isAboutie(travail: PromiseLike<unknown>): Promise<boolean> {
  let minuteur: ReturnType<typeof setTimeout> | undefined;
  const attente = new Promise<boolean>((resolve) => {
    minuteur = setTimeout(() => resolve(false), ATTENTE_MAXIMALE);
  });
  const issue = await Promise.race([travail.then(() => true, () => false), attente]);
  clearTimeout(minuteur);
  return issue;
}
