/** Files taken from what was dropped, folders included: beyond, the person is told to drop less at a time. */
export const FICHIERS_MAX = 1000;
const PROFONDEUR_MAX = 12;

/** What a drop holds: its files, and those of its folders at any depth. Must be called during the drop: the list is empty afterwards. */
export function readDepot(depot: DataTransfer): Promise<readonly File[]> {
  const entrees = [...depot.items].flatMap((item) => {
    const entree = item.kind === "file" && "webkitGetAsEntry" in item ? item.webkitGetAsEntry() : null;
    return entree === null ? [] : [entree];
  });
  if (!entrees.some(({ isDirectory }) => isDirectory)) return Promise.resolve([...depot.files]);
  const fichiers: File[] = [];
  return entrees.reduce((avant, entree) => avant.then(() => addEntree(entree, fichiers, 0)), Promise.resolve()).then(() => fichiers);
}

async function addEntree(entree: FileSystemEntry, fichiers: File[], profondeur: number): Promise<void> {
  if (fichiers.length >= FICHIERS_MAX || profondeur > PROFONDEUR_MAX || entree.name.startsWith(".")) return;
  if (isFichier(entree)) {
    const fichier = await readFichier(entree);
    if (fichier !== undefined) fichiers.push(fichier);
  }
  if (isFolder(entree)) for (const enfant of await listEnfants(entree.createReader())) await addEntree(enfant, fichiers, profondeur + 1);
}

/** A file that disappeared meanwhile is not there any more: the others are. */
function readFichier(entree: FileSystemFileEntry): Promise<File | undefined> {
  return new Promise((resolve) => entree.file(resolve, () => resolve(undefined)));
}

/** A reader gives a hundred entries at a time, then none. */
async function listEnfants(lecteur: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const enfants: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<readonly FileSystemEntry[]>((resolve) => lecteur.readEntries((lues) => resolve([...lues]), () => resolve([])));
    if (portion.length === 0 || enfants.length >= FICHIERS_MAX) return enfants;
    enfants.push(...portion);
  }
}

function isFichier(entree: FileSystemEntry): entree is FileSystemFileEntry {
  return entree.isFile;
}

function isFolder(entree: FileSystemEntry): entree is FileSystemDirectoryEntry {
  return entree.isDirectory;
}
