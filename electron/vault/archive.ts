import { foldTexte } from "#shared/kernel/texte.ts";
import { replaceFile } from "../adapters/atomic-file.ts";
import type { Disk, DiskFile } from "../adapters/disk.ts";
import { createRefus } from "../adapters/refus.ts";
import type { Pieces } from "./pieces.ts";
import type { RandomBytes } from "./poste.ts";
import { createZipChiffre, type SortieZip } from "./zip-chiffre.ts";
import { createZipStream } from "./zip-stream.ts";

/** What goes into one ZIP, in order; `destination` comes from a system dialog and never from the window. */
export interface DemandeArchive {
  readonly destination: string;
  readonly documents: readonly { readonly nom: string; readonly contenu: Uint8Array }[];
  readonly pieces: readonly { readonly nom: string; readonly empreinte: string }[];
  /** The archive is sealed: whoever opens it types these words. */
  readonly phrase?: string | undefined;
}

/** Name of the archive that lies in the sealed one. */
const NOM_SCELLE = "dossier.zip";

/** Beyond this a ZIP needs an extension that Windows opens badly (bytes). */
const TAILLE_MAX = 4 * 1024 * 1024 * 1024 - 64 * 1024 * 1024;

/** Writes the ZIP beside its destination then renames it; whatever fails, the destination is as it was. */
export async function writeArchive({ disk, randomBytes, instant }: PortsArchive, pieces: Pieces, demande: DemandeArchive): Promise<void> {
  await checkArchive(pieces, demande);
  await replaceFile(disk, demande.destination, async (file) => {
    const sortie = demande.phrase === undefined ? createSortieClaire(file) : await createZipChiffre(file, { nom: NOM_SCELLE, phrase: demande.phrase, randomBytes, instant });
    const zip = createZipStream(sortie.take, instant);
    for (const { nom, contenu } of demande.documents) await zip.add(nom, (take) => take(contenu));
    for (const { nom, empreinte } of demande.pieces) {
      await zip.add(nom, async (take) => {
        await pieces.readBlocs(empreinte, take);
      });
    }
    await zip.finish();
    await sortie.finish();
  });
}

export interface PortsArchive {
  readonly disk: Disk;
  readonly randomBytes: RandomBytes;
  /** Dates the entries (milliseconds since 1970). */
  readonly instant: number;
}

/** Bytes one after the other, as they are. */
function createSortieClaire(file: DiskFile): SortieZip {
  let place = 0;
  return {
    take: async (bytes) => {
      await file.write(place, bytes);
      place += bytes.byteLength;
    },
    finish: () => Promise.resolve(),
  };
}

/** Refused before the first byte: two files of one name, a missing pièce, an archive too large. */
async function checkArchive(pieces: Pieces, { documents, pieces: demandees }: DemandeArchive): Promise<void> {
  const noms = new Set<string>();
  for (const { nom } of [...documents, ...demandees]) {
    const plie = foldTexte(nom);
    if (noms.has(plie)) throw createRefus("invalide", `Deux fichiers de l’archive portent le nom « ${nom} » : renommez l’un des deux. Rien n’a été écrit.`);
    noms.add(plie);
  }
  let total = documents.reduce((somme, { contenu }) => somme + contenu.byteLength, 0);
  for (const { empreinte } of demandees) total += await pieces.findTaille(empreinte);
  if (total > TAILLE_MAX) throw createRefus("refuse", "Les pièces dépassent 4 Go : une seule archive ne peut pas les contenir. Transmettez-les en deux fois.");
}
