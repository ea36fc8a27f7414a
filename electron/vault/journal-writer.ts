import { join } from "node:path";
import type { Disk, DiskFile } from "../adapters/disk.ts";
import { createRefus } from "../adapters/refus.ts";
import { createAmorce } from "./container.ts";
import { type FichierJournal, formatEnteteJournal, formatNomJournal } from "./journal-files.ts";
import type { Sealing } from "./sealer.ts";

/** The file of this post that receives lots, and what is certain in it. */
export interface JournalWriter {
  /** The file that will take the next bytes and its length, after rotation when it is full. */
  readonly openSuite: () => Promise<{ readonly fichier: FichierJournal; readonly fin: number; readonly isNouveau: boolean }>;
  /** Name of the file that is growing; none before the first lot of this start. */
  readonly findNom: () => string | undefined;
  /** Writes these bytes at the end and answers once they are on the disk; on failure the file is cut back to its last good length. */
  readonly append: (bytes: Uint8Array) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface LieuEcriture {
  readonly disk: Disk;
  readonly folder: string;
  readonly poste: string;
  readonly sealing: Sealing;
  /** Past this length the next lot opens a new file (bytes). */
  readonly tailleRotation: number;
}

/** What a writer goes on from. */
export interface Reprise {
  readonly suite: (FichierJournal & { readonly fin: number }) | undefined;
  /** Number of the next file. */
  readonly prochain: number;
}

interface Suite {
  readonly fichier: FichierJournal;
  readonly file: DiskFile;
  readonly fin: number;
}

export function createJournalWriter(lieu: LieuEcriture, ouvert: Reprise): JournalWriter {
  const openNext = createOpening(lieu, ouvert);
  let suite: Suite | undefined;
  let isBloque = false;
  return {
    openSuite: async () => {
      if (isBloque) throw createRefusBloque();
      const isPleine = suite !== undefined && suite.fin >= lieu.tailleRotation;
      if (suite !== undefined && !isPleine) return { fichier: suite.fichier, fin: suite.fin, isNouveau: false };
      await suite?.file.close();
      suite = undefined;
      const { isNouveau, ...ouverte } = await openNext();
      suite = ouverte;
      return { fichier: ouverte.fichier, fin: ouverte.fin, isNouveau };
    },
    findNom: () => suite?.fichier.nom,
    append: async (bytes) => {
      if (suite === undefined) throw new Error("Aucun fichier de journal ouvert");
      const { file, fin, fichier } = suite;
      try {
        await file.write(fin, bytes);
        await file.sync();
      } catch (error) {
        isBloque = !(await cutBack(file, fin));
        throw error;
      }
      suite = { fichier, file, fin: fin + bytes.byteLength };
    },
    close: async () => {
      await suite?.file.close();
      suite = undefined;
      isBloque = true;
    },
  };
}

/** The file left by the last start, once, when it has room; then a new file each time. */
function createOpening(lieu: LieuEcriture, ouvert: Reprise): () => Promise<Suite & { readonly isNouveau: boolean }> {
  let connue = ouvert.suite;
  let prochain = ouvert.prochain;
  return async () => {
    const reprise = connue;
    connue = undefined;
    if (reprise !== undefined && reprise.fin < lieu.tailleRotation) {
      const { nom, sealer, fin } = reprise;
      return { fichier: { nom, sealer }, fin, file: await lieu.disk.openFile(join(lieu.folder, nom), "r+"), isNouveau: false };
    }
    const numero = prochain;
    // The number is spent even if the creation fails: a name is never used twice.
    prochain += 1;
    return { ...(await createJournalFile(lieu, formatNomJournal(lieu.poste, numero))), isNouveau: true };
  };
}

function createRefusBloque(): Error {
  return createRefus("endommage", "Le disque a refusé une écriture et son état n’est plus sûr : redémarrez Exigible. Tout ce qui était annoncé « Enregistré » est conservé.");
}

async function createJournalFile({ disk, folder, sealing }: LieuEcriture, nom: string): Promise<Suite> {
  const path = join(folder, nom);
  const { amorce, sealer } = createAmorce("EXGJ", sealing, formatEnteteJournal(nom));
  const file = await disk.openFile(path, "wx");
  try {
    await file.write(0, amorce);
    await file.sync();
    await disk.syncFolder(folder);
  } catch (error) {
    await file.close();
    await disk.remove(path);
    throw error;
  }
  return { fichier: { nom, sealer }, file, fin: amorce.byteLength };
}

/** After a refused write nobody knows how many bytes passed: the refused lot must not come back at the next start. */
async function cutBack(file: DiskFile, fin: number): Promise<boolean> {
  return file.truncate(fin).then(() => file.sync()).then(() => true, () => false);
}
