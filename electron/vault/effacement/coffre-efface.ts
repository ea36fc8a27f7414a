import { dirname, join } from "node:path";
import { findPathPiece } from "../piece-reader.ts";
import type { Disk } from "../../adapters/disk.ts";
import { isJournalOuvrable, type Sealings } from "../sauvegarde-controle.ts";
import { type PlanEffacement, redactJournaux, surveyJournaux } from "./journaux.ts";
import type { Ordre } from "#shared/model/effacement.ts";
import { createCible, type Ordres } from "./ordres.ts";

export interface LieuEffacement {
  readonly disk: Disk;
  /** `<userData>/coffre`. */
  readonly folder: string;
  readonly sealings: Sealings;
  readonly sels: PlanEffacement["sels"];
}

/**
 * Takes out of the vault what pending orders erase: facts, files, bytes set aside, and the same in the former vaults that its keys open. Called
 * before anything has the vault open; what a stop left undone is done at the next start. Answers whether something was to be done.
 */
export async function applyOrdres(lieu: LieuEffacement, ordres: Ordres): Promise<boolean> {
  const dus = ordres.list().filter(({ etape }) => etape === "coffre");
  if (dus.length === 0) return false;
  const { disk, folder } = lieu;
  const pieces = await eraseFolder(lieu, folder, dus, async (trouvees) => {
    for (const { id, pieces: connues } of dus) await ordres.update(id, { pieces: [...new Set([...connues, ...trouvees])] });
  });
  for (const nom of await listAnciens(disk, folder)) {
    const ancien = join(dirname(folder), nom);
    if (await isJournalOuvrable(disk, join(ancien, "journal"), lieu.sealings.journal)) await eraseFolder(lieu, ancien, dus, () => Promise.resolve(), pieces);
  }
  return true;
}

/** Names of the vaults that were set aside, beside the present one. */
export async function listAnciens(disk: Disk, folder: string): Promise<readonly string[]> {
  return (await disk.listNames(dirname(folder))).filter((nom) => /\.ancien-\d{8}-\d{6}$/.test(nom));
}

/** The files are named before their facts go: a stop in between still knows them. Answers them. */
async function eraseFolder({ disk, sealings, sels }: LieuEffacement, folder: string, dus: readonly Ordre[], keep: (pieces: readonly string[]) => Promise<void>, autres: readonly string[] = []): Promise<readonly string[]> {
  const isCible = createCible(dus);
  const { pieces } = await surveyJournaux(disk, join(folder, "journal"), sealings.journal, isCible);
  await keep(pieces);
  await redactJournaux(disk, join(folder, "journal"), sealings.journal, { isCible, sels });
  // Everything is kept by now: what is still named is named by somebody else's fact.
  const { gardees } = await surveyJournaux(disk, join(folder, "journal"), sealings.journal, isCible);
  const aOter = [...new Set([...pieces, ...autres, ...dus.flatMap((ordre) => ordre.pieces)])].filter((empreinte) => !gardees.has(empreinte));
  for (const empreinte of aOter) await removePiece(disk, join(folder, "pieces"), empreinte);
  // Bytes set aside are of no one knows whom.
  await disk.remove(join(folder, "quarantine"));
  return aOter;
}

/** The file, and the damaged copies that lie beside it. */
async function removePiece(disk: Disk, folder: string, empreinte: string): Promise<void> {
  const path = findPathPiece({ folder }, empreinte);
  for (const nom of await disk.listNames(dirname(path))) if (nom.startsWith(empreinte)) await disk.remove(join(dirname(path), nom));
}
