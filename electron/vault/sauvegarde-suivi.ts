import { join } from "node:path";
import { type Suivi, SUIVI_VIDE, suiviSchema } from "#shared/model/sauvegarde.ts";
import { renameWithRetry, writeAtomic } from "../adapters/atomic-file.ts";
import { type Disk, readWhole } from "../adapters/disk.ts";
import { findRefus } from "../adapters/refus.ts";

/** What this post remembers of its backups, in a small file of its own. */
export interface SuiviGarde {
  readonly read: () => Suivi;
  /** Changes what is remembered, then writes it; a disk that refuses it is said by `listAvertissements`, and undoes no backup. */
  readonly update: (change: (suivi: Suivi) => Suivi) => Promise<void>;
  readonly listAvertissements: () => readonly string[];
}

const NOM = "suivi.json";

/** An unreadable file is set aside and said: every backup is then read back again. */
export async function openSuivi(disk: Disk, folder: string): Promise<SuiviGarde> {
  const path = join(folder, NOM);
  const bytes = await readWhole(disk, path);
  const lu = bytes === undefined ? { success: true, data: SUIVI_VIDE } : suiviSchema.safeParse(parseJson(Buffer.from(bytes).toString("utf8")));
  if (!lu.success) await renameWithRetry(disk, path, `${path}.illisible`);
  let suivi = lu.data ?? SUIVI_VIDE;
  let refus: string | undefined;
  return {
    read: () => suivi,
    update: async (change) => {
      suivi = change(suivi);
      refus = await writeSuivi(disk, folder, suivi).then(() => undefined, (error: unknown) => findRefus(error).detail);
    },
    listAvertissements: () => [
      ...(lu.success ? [] : ["Le suivi des sauvegardes était illisible\u00A0: il est mis de côté. Les sauvegardes sont intactes\u00A0; choisissez de nouveau le second dossier et refaites leur vérification."]),
      ...(refus === undefined ? [] : [`Le suivi des sauvegardes n’a pas pu être noté. ${refus}`]),
    ],
  };
}

async function writeSuivi(disk: Disk, folder: string, suivi: Suivi): Promise<void> {
  await disk.createFolder(folder);
  await writeAtomic(disk, join(folder, NOM), Buffer.from(`${JSON.stringify(suivi)}\n`, "utf8"));
}

function parseJson(texte: string): unknown {
  try {
    return JSON.parse(texte);
  } catch {
    return undefined;
  }
}
