// What any program would do instead of our store, in the page of a bench: IndexedDB alone, and Dexie with indexes.
import { Dexie } from "dexie";

type Mesure = (travail: () => Promise<unknown>) => Promise<number>;

/** Fields that a list sorts and filters by, indexed as a program without columns in memory would. */
const INDEX = ["reference", "debiteur", "etape", "solde", "principal", "agirAuPlusTard", "premiereEcheance", "creances"];

/** Every object in one transaction of a new base, no index. */
export async function putNus(nom: string, objets: readonly object[], measure: Mesure): Promise<number> {
  const base = await openNue(nom);
  const duree = await measure(() => putTous(base, objets));
  base.close();
  return duree;
}

function putTous(base: IDBDatabase, objets: readonly object[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = base.transaction(MAGASIN, "readwrite");
    for (const objet of objets) transaction.objectStore(MAGASIN).put(objet);
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("error", () => reject(new Error("La base nue ne s’écrit pas")));
  });
}

/** Every object by one `bulkPut` of Dexie, eight indexes. */
export async function bulkPutIndexe(nom: string, objets: readonly object[], measure: Mesure): Promise<number> {
  const base = new Dexie(nom, { chromeTransactionDurability: "relaxed" });
  base.version(1).stores({ [MAGASIN]: ["id", ...INDEX].join(",") });
  await base.open();
  const duree = await measure(async () => base.table(MAGASIN).bulkPut([...objets]));
  base.close();
  return duree;
}

const MAGASIN = "objets";

export function openNue(nom: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const demande = indexedDB.open(nom, 1);
    demande.addEventListener("upgradeneeded", () => void demande.result.createObjectStore(MAGASIN, { keyPath: "id" }));
    demande.addEventListener("success", () => resolve(demande.result));
    demande.addEventListener("error", () => reject(new Error(`La base ${nom} ne s’ouvre pas`)));
  });
}

/** One object, on the disk when it answers. */
export function putStrict(base: IDBDatabase, objet: object): Promise<void> {
  return new Promise((resolve) => {
    const transaction = base.transaction(MAGASIN, "readwrite", { durability: "strict" });
    transaction.objectStore(MAGASIN).put(objet);
    transaction.addEventListener("complete", () => resolve());
  });
}
