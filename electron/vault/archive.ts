import { Zip, ZipPassThrough } from "fflate";
import { foldTexte } from "#shared/kernel/texte.ts";
import { replaceFile } from "../adapters/atomic-file.ts";
import type { Disk } from "../adapters/disk.ts";
import { createRefus } from "../adapters/refus.ts";
import type { Pieces } from "./pieces.ts";

/** What goes into one ZIP, in order; `destination` comes from a system dialog and never from the window. */
export interface DemandeArchive {
  readonly destination: string;
  readonly documents: readonly { readonly nom: string; readonly contenu: Uint8Array }[];
  readonly pieces: readonly { readonly nom: string; readonly empreinte: string }[];
}

/** Beyond this a ZIP needs an extension that Windows opens badly (bytes). */
const TAILLE_MAX = 4 * 1024 * 1024 * 1024 - 64 * 1024 * 1024;

/** Writes the ZIP beside its destination then renames it; whatever fails, the destination is as it was. */
export async function writeArchive(disk: Disk, pieces: Pieces, demande: DemandeArchive, instant: number): Promise<void> {
  await checkArchive(pieces, demande);
  await replaceFile(disk, demande.destination, async (file) => {
    let place = 0;
    const zip = createZipStream(async (bytes) => {
      await file.write(place, bytes);
      place += bytes.byteLength;
    }, instant);
    for (const { nom, contenu } of demande.documents) await zip.add(nom, (take) => take(contenu));
    for (const { nom, empreinte } of demande.pieces) {
      await zip.add(nom, async (take) => {
        await pieces.readBlocs(empreinte, take);
      });
    }
    await zip.finish();
  });
}

/** Refused before the first byte: two files of one name, a missing pièce, an archive too large. */
async function checkArchive(pieces: Pieces, { documents, pieces: demandees }: DemandeArchive): Promise<void> {
  const noms = new Set<string>();
  for (const { nom } of [...documents, ...demandees]) {
    const plie = foldTexte(nom);
    if (noms.has(plie)) throw createRefus("invalide", `Deux fichiers de l’archive portent le nom « ${nom} » : renommez l’un des deux. Rien n’a été écrit.`);
    noms.add(plie);
  }
  let total = documents.reduce((somme, { contenu }) => somme + contenu.byteLength, 0);
  for (const { empreinte } of demandees) total += await pieces.findTaille(empreinte);
  if (total > TAILLE_MAX) throw createRefus("refuse", "Les pièces dépassent 4 Go : une seule archive ne peut pas les contenir. Transmettez-les en deux fois.");
}

/** A ZIP made entry after entry, its bytes taken as they come: no more than one portion is held. */
interface ZipStream {
  /** Entries are stored as they are: Word documents, PDF and images are compressed already. */
  readonly add: (nom: string, fill: (take: (portion: Uint8Array) => Promise<void>) => Promise<void>) => Promise<void>;
  readonly finish: () => Promise<void>;
}

/** `instant` dates the entries (milliseconds since 1970). */
function createZipStream(write: (bytes: Uint8Array) => Promise<void>, instant: number): ZipStream {
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
