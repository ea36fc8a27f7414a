import { Zip, ZipPassThrough } from "fflate";

/** A ZIP made entry after entry, its bytes taken as they come: no more than one portion is held. */
export interface ZipStream {
  /** Entries are stored as they are: Word documents, PDF and images are compressed already. */
  readonly add: (nom: string, fill: (take: (portion: Uint8Array) => Promise<void>) => Promise<void>) => Promise<void>;
  readonly finish: () => Promise<void>;
}

/** `instant` dates the entries (milliseconds since 1970). */
export function createZipStream(write: (bytes: Uint8Array) => Promise<void>, instant: number): ZipStream {
  const sortie: Uint8Array[] = [];
  const erreurs: unknown[] = [];
  const zip = new Zip((erreur, bytes) => {
    if (erreur === null) sortie.push(bytes);
    else erreurs.push(erreur);
  });
  const flush = async (): Promise<void> => {
    if (erreurs.length > 0) throw new Error("L’archive n’a pas pu être écrite", { cause: erreurs[0] });
    for (const bytes of sortie.splice(0)) await write(bytes);
  };
  return {
    add: async (nom, fill) => {
      const entree = new ZipPassThrough(nom);
      entree.mtime = instant;
      zip.add(entree);
      await fill(async (portion) => {
        entree.push(portion, false);
        await flush();
      });
      entree.push(new Uint8Array(0), true);
      await flush();
    },
    finish: async () => {
      zip.end();
      await flush();
    },
  };
}
