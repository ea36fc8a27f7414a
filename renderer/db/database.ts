import { Dexie, type Table } from "dexie";
import { type BlocStocke, type BrouillonStocke, type Canari, STORES, type SujetStocke } from "./schema.ts";

/** The disposable copy of what the journal says; the only place where IndexedDB is opened. */
export class Base extends Dexie {
  readonly meta!: Table<Canari, string>;
  readonly blocs!: Table<BlocStocke, string>;
  readonly sujets!: Table<SujetStocke, string>;
  readonly brouillons!: Table<BrouillonStocke, string>;

  constructor(nom: string) {
    super(nom, { chromeTransactionDurability: "strict" });
    this.version(1).stores(STORES);
  }
}

const ATTENTE_MAXIMALE = 5000;

/** An open base; what cannot be opened within five seconds is deleted and created again, since the journal holds everything. */
export async function openBase(nom: string): Promise<Base> {
  const base = new Base(nom);
  if (await isOuverte(base)) return base;
  base.close();
  await Dexie.delete(nom);
  const neuve = new Base(nom);
  await neuve.open();
  return neuve;
}

async function isOuverte(base: Base): Promise<boolean> {
  const attente = new Promise<boolean>((resolve) => void setTimeout(() => resolve(false), ATTENTE_MAXIMALE));
  return Promise.race([base.open().then(() => true, () => false), attente]);
}
