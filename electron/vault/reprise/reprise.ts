import { join } from "node:path";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { writeAtomic } from "../../adapters/atomic-file.ts";
import { type Disk, readWhole } from "../../adapters/disk.ts";
import { formatConteneur, parseEnveloppe } from "../crypto/conteneur.ts";
import type { Secrets } from "../cles/secrets.ts";
import { createJournalSealing, createPiecesSealing } from "../cles/sealings.ts";
import { listJournaux } from "../journal-files.ts";
import type { RandomBytes } from "../poste.ts";
import { clearSealing, SCELLEMENT } from "../sealer.ts";
import { sealJournaux } from "./reprise-journal.ts";
import { sealPieces } from "./reprise-pieces.ts";
import { findScellement } from "./scellement.ts";

export interface PlanReprise {
  readonly disk: Disk;
  /** `<userData>/coffre`. */
  readonly folder: string;
  readonly poste: string;
  readonly secrets: Secrets;
  readonly randomBytes: RandomBytes;
}

/**
 * A vault made before it had keys is sealed file by file, each replaced in one move once its copy has been read back.
 * Stopped anywhere, every file is whole, in clear or sealed, and the next opening goes on. Answers what is to be said.
 */
export async function sealClearVault({ disk, folder, poste, secrets, randomBytes }: PlanReprise): Promise<readonly string[]> {
  // The journal last: as long as it is in clear, the next opening knows that the work is not finished.
  const illisibles = await sealPieces(disk, join(folder, "pieces"), createPiecesSealing(secrets, randomBytes));
  await sealQuarantaine({ disk, folder, poste, secrets, randomBytes });
  const journaux = await sealJournaux(disk, join(folder, "journal"), createJournalSealing(secrets, randomBytes));
  return [
    ...(journaux > 0 ? ["Ce coffre, écrit en clair par une version précédente, vient d’être scellé et relu\u00A0: rien n’y a été perdu."] : []),
    ...(illisibles > 0 ? [`${formatNombreDe(illisibles, "pièce illisible reste en clair, à sa place.", "pièces illisibles restent en clair, à leur place.")}`] : []),
  ];
}

/** Whether a vault without keys left a journal in clear. */
export function isVaultClear(disk: Disk, folder: string): Promise<boolean> {
  return hasJournal(disk, folder, clearSealing.scellement);
}

/** Whether something here needs keys to be read. */
export function isVaultSealed(disk: Disk, folder: string): Promise<boolean> {
  return hasJournal(disk, folder, SCELLEMENT);
}

async function hasJournal(disk: Disk, folder: string, scellement: number): Promise<boolean> {
  for (const { nom } of listJournaux(await disk.listNames(join(folder, "journal"))).journaux) {
    if ((await findScellement(disk, join(folder, "journal", nom), "EXGJ")) === scellement) return true;
  }
  return false;
}

/** Bytes set aside from a journal in clear are in clear too. */
async function sealQuarantaine({ disk, folder, poste, secrets, randomBytes }: PlanReprise): Promise<void> {
  const place = join(folder, "quarantine");
  for (const nom of (await disk.listNames(place)).filter((candidat) => candidat.endsWith(".bin"))) {
    const bytes = await readWhole(disk, join(place, nom));
    if (bytes === undefined || parseEnveloppe(bytes).kind !== "illisible") continue;
    await writeAtomic(disk, join(place, nom), formatConteneur({ nature: "quarantaine", auteur: poste, clair: bytes }, secrets.journal, secrets.signature, randomBytes));
  }
}
