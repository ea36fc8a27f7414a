import { Dexie, type Table } from "dexie";
import { CLE_CANARI, type Ecriture, formatDebutCle, MAGASINS_JETABLES, type Rangement, toCanari } from "./rangement.ts";
import { type Enregistrement, STORES } from "./schema.ts";

/** The disposable copy of what the journal says; the only place where IndexedDB is opened. */
export class Base extends Dexie {
  readonly meta!: Table<Enregistrement, string>;
  readonly blocs!: Table<Enregistrement, string>;
  readonly sujets!: Table<Enregistrement, string>;
  readonly feuilles!: Table<Enregistrement, string>;
  readonly brouillons!: Table<Enregistrement, string>;

  constructor(nom: string) {
    // The journal is the truth and was on the disk before: after a power cut the copy is whole, a little late, and reads the rest.
    super(nom, { chromeTransactionDurability: "relaxed" });
    this.version(VERSION).stores(STORES);
    // Another window of the same profile must be able to upgrade or delete it.
    this.on("versionchange", () => this.close());
  }
}

/** Of the stores, not of what they hold: see `GENERATION`. */
const VERSION = 2;
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
    readBlocs: (famille) => base.blocs.where(":id").startsWith(formatDebutCle(famille)).toArray(),
    read: (magasin, cles) => base[magasin].bulkGet([...cles]),
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

async function write(base: Base, { canari, sujets, feuilles, blocs, blocsEffaces }: Ecriture): Promise<void> {
  await base.transaction("rw", base.meta, base.blocs, base.sujets, base.feuilles, async () => {
    // Asked together: each answer that is waited for is one more journey to the process that holds the base.
    await Promise.all([base.sujets.bulkPut([...sujets]), base.feuilles.bulkPut([...feuilles]), base.blocs.bulkPut([...blocs]), base.blocs.bulkDelete([...blocsEffaces]), base.meta.put(canari)]);
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
