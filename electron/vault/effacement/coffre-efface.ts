import { dirname, join } from "node:path";
import { findPathPiece } from "../piece-reader.ts";
import type { Disk } from "../../adapters/disk.ts";
import { createRefus, findRefus } from "../../adapters/refus.ts";
import { isJournalOuvrable, type Sealings } from "../sauvegarde-controle.ts";
import { isEntame, type PlanEffacement, redactJournaux, surveyJournaux } from "./journaux.ts";
import type { Ordre } from "#shared/model/effacement.ts";
import { createCible, type Ordres } from "./ordres.ts";

export interface LieuEffacement {
  readonly disk: Disk;
  /** `<userData>/coffre`. */
  readonly folder: string;
  readonly sealings: Sealings;
  readonly sels: PlanEffacement["sels"];
}

/** How far a pass over the vault has gone. */
export interface Passe {
  /** The journal holds what is erased no more. */
  readonly isRedige: boolean;
  /** Nothing in the vault waits any more; otherwise why is kept with the orders, and the next opening tries again. */
  readonly isFini: boolean;
}

/**
 * Takes out of the vault what pending orders erase: facts, files, bytes set aside, and the same in the former vaults that its keys open. Called
 * before anything has the vault open; what a stop left undone is done at the next start. A disk without room or a file held by another program is no
 * reason to keep the vault closed; journal files of which some alone have changed are: that refusal is thrown.
 */
export async function applyOrdres(lieu: LieuEffacement, ordres: Ordres): Promise<Passe> {
  const dus = ordres.list().filter(({ etape }) => etape === "coffre");
  if (dus.length === 0) return { isRedige: false, isFini: true };
  let isRedige = false;
  try {
    const retenues = await eraseAll(lieu, ordres, dus, () => (isRedige = true));
    if (retenues > 0) await noteEchec(ordres, dus, `${retenues > 1 ? `${retenues} fichiers effacés sont encore retenus` : "Un fichier effacé est encore retenu"} par un autre programme (antivirus, visionneuse)\u00A0: fermez-le.`);
    return { isRedige, isFini: retenues === 0 };
  } catch (error) {
    if (isEntame(error)) throw error;
    // Kept when the disk takes it; the vault opens all the same.
    await noteEchec(ordres, dus, findRefus(error).detail).then(undefined, () => undefined);
    return { isRedige, isFini: false };
  }
}

async function noteEchec(ordres: Ordres, dus: readonly Ordre[], echec: string): Promise<void> {
  for (const { id } of dus) await ordres.update(id, { echec });
}

/** Answers how many files could not be removed. */
async function eraseAll(lieu: LieuEffacement, ordres: Ordres, dus: readonly Ordre[], onRedige: () => void): Promise<number> {
  const { disk, folder } = lieu;
  const { pieces, retenues } = await eraseFolder(lieu, { folder, autres: [] }, dus, {
    onRedige,
    onPieces: async (trouvees) => {
      for (const { id, pieces: connues } of dus) await ordres.update(id, { pieces: [...new Set([...connues, ...trouvees])] });
    },
  });
  let total = retenues;
  for (const nom of await listAnciens(disk, folder)) {
    const ancien = join(dirname(folder), nom);
    if (await isJournalOuvrable(disk, join(ancien, "journal"), lieu.sealings.journal)) total += (await eraseFolder(lieu, { folder: ancien, autres: pieces }, dus)).retenues;
  }
  return total;
}

/** Names of the vaults that were set aside, beside the present one. */
export async function listAnciens(disk: Disk, folder: string): Promise<readonly string[]> {
  return (await disk.listNames(dirname(folder))).filter((nom) => /\.ancien-\d{8}-\d{6}$/.test(nom));
}

/** A vault, and the files that another one found. */
interface DossierVise {
  readonly folder: string;
  readonly autres: readonly string[];
}

interface SuiviDossier {
  readonly onPieces: (pieces: readonly string[]) => Promise<void>;
  readonly onRedige: () => void;
}

interface Oter {
  readonly pieces: readonly string[];
  /** Files that another program holds: they are named in the order, and go at a next opening. */
  readonly retenues: number;
}

/** The files are named before their facts go: a stop in between still knows them. */
async function eraseFolder({ disk, sealings, sels }: LieuEffacement, { folder, autres }: DossierVise, dus: readonly Ordre[], suivi?: SuiviDossier): Promise<Oter> {
  const isCible = createCible(dus);
  const { pieces } = await surveyJournaux(disk, join(folder, "journal"), sealings.journal, isCible);
  await suivi?.onPieces(pieces);
  await redactJournaux(disk, join(folder, "journal"), sealings.journal, { isCible, sels });
  suivi?.onRedige();
  // Everything is kept by now: what is still named is named by somebody else's fact.
  const { gardees } = await surveyJournaux(disk, join(folder, "journal"), sealings.journal, isCible);
  const aOter = [...new Set([...pieces, ...autres, ...dus.flatMap((ordre) => ordre.pieces)])].filter((empreinte) => !gardees.has(empreinte));
  let retenues = 0;
  for (const empreinte of aOter) if (!(await removePiece(disk, join(folder, "pieces"), empreinte))) retenues += 1;
  // Bytes set aside are of no one knows whom.
  await disk.remove(join(folder, "quarantine"));
  return { pieces: aOter, retenues };
}

/** The file, and the damaged copies that lie beside it. Answers whether all of them are gone. */
async function removePiece(disk: Disk, folder: string, empreinte: string): Promise<boolean> {
  const path = findPathPiece({ folder }, empreinte);
  for (const nom of await disk.listNames(dirname(path))) {
    if (!nom.startsWith(empreinte)) continue;
    const echec = await disk.remove(join(dirname(path), nom)).then(() => undefined, (error: unknown) => findRefus(error));
    if (echec?.code === "fichier-verrouille") return false;
    if (echec !== undefined) throw createRefus(echec.code, echec.detail);
  }
  return true;
}
