import { dirname, join } from "node:path";
import { formatNombreDe, INSECABLE } from "#shared/kernel/texte.ts";
import type { Manifeste } from "#shared/model/sauvegarde.ts";
import { renameWithRetry } from "../adapters/atomic-file.ts";
import { formatInstant } from "../adapters/clock.ts";
import type { Disk } from "../adapters/disk.ts";
import { createRefus } from "../adapters/refus.ts";
import { copyFile, type Depot, findPathObjet } from "./depot.ts";
import { checkSauvegarde, type PortsControle, readContenu } from "./sauvegarde-controle.ts";
import type { Avancement } from "./travaux.ts";

export interface PortsRestauration extends PortsControle {
  readonly disk: Disk;
  /** `<userData>/coffre`. */
  readonly folder: string;
}

/** Left on the disk for what else is written meanwhile (bytes). */
const MARGE = 32 * 1024 * 1024;

/** Beside the vault: a restored one, whole and verified, waiting to take its place. */
function findPret(folder: string): string {
  return `${folder}.pret`;
}

/**
 * Rebuilds a vault from a backup beside the present one, which is not touched: the backup is read back, copied, and the copy read in
 * its turn; what it holds must be what the backup announces. `switchCoffres` then puts it in place.
 */
export async function prepareRestauration(ports: PortsRestauration, { depot, manifeste }: { readonly depot: Depot; readonly manifeste: Manifeste }, avancement: Avancement): Promise<string> {
  const { disk, folder } = ports;
  const attente = `${folder}.attente`;
  const total = manifeste.fichiers.reduce((somme, { taille }) => somme + taille, 0);
  await checkPlace(disk, folder, total);
  await checkSauvegarde(depot, manifeste, ports, avancement);
  await disk.remove(attente);
  try {
    avancement.begin("Copie de la sauvegarde", total);
    for (const { nom, taille, empreinte } of manifeste.fichiers) {
      // The restored post takes a new identity at its first start: its former numbers may have gone on elsewhere.
      if (nom === "device.json") continue;
      const path = join(attente, ...nom.split("/"));
      await disk.createFolder(dirname(path));
      if ((await copyFile(depot.disk, findPathObjet(depot, empreinte), path, taille, avancement.advance)) !== empreinte) throw createRefusCopie();
      await disk.syncFolder(dirname(path));
    }
    avancement.begin("Comparaison avec la sauvegarde", total);
    const constat = await readContenu(disk, attente, ports, avancement);
    if (constat.racine !== manifeste.journal.racine || constat.faits !== manifeste.journal.faits) throw createRefusCopie();
    await disk.remove(findPret(folder));
    await renameWithRetry(disk, attente, findPret(folder));
    await disk.syncFolder(dirname(folder));
    return `Sauvegarde du ${formatInstant(manifeste.instant).slice(0, 10).split("-").toReversed().join("/")} restaurée et comparée${INSECABLE}: ${formatNombreDe(constat.faits, "fait", "faits")} et ${formatNombreDe(constat.pieces, "pièce", "pièces")}.`;
  } catch (error) {
    await disk.remove(attente);
    throw error;
  }
}

async function checkPlace(disk: Disk, folder: string, total: number): Promise<void> {
  if ((await disk.findLibre(dirname(folder))) >= total + MARGE) return;
  throw createRefus("disque-plein", `Il n’y a pas la place de restaurer cette sauvegarde${INSECABLE}: il faut ${formatNombreDe(Math.ceil((total + MARGE) / 1_000_000), "Mo", "Mo")}. Le coffre actuel n’est pas touché.`);
}

function createRefusCopie(): Error {
  return createRefus("endommage", "La copie ne contient pas ce que la sauvegarde annonce\u00A0: elle est abandonnée. Le coffre actuel n’est pas touché.");
}

/** Where a vault is set aside. */
export function formatNomAncien(folder: string, instant: number): string {
  return `${folder}.ancien-${formatInstant(instant).slice(0, 19).replace(/[-:]/g, "").replace("T", "-")}`;
}

/** The present vault is renamed and kept whole, the restored one takes its name. To be called once nothing is open in either. */
export async function switchCoffres(disk: Disk, folder: string, instant: number): Promise<void> {
  await renameWithRetry(disk, folder, formatNomAncien(folder, instant));
  await renameWithRetry(disk, findPret(folder), folder);
  await disk.syncFolder(dirname(folder));
}

/** At start, before anything else: finishes a change of vault that was cut between its two renames. */
export async function resumeRestauration(disk: Disk, folder: string): Promise<void> {
  if ((await disk.findKind(folder)) === undefined && (await disk.findKind(findPret(folder))) !== undefined) await renameWithRetry(disk, findPret(folder), folder);
}

/** Once the vault is ours: a restoration that was cut before it replaced anything leaves nothing. */
export async function dropRestauration(disk: Disk, folder: string): Promise<void> {
  await disk.remove(`${folder}.attente`);
  await disk.remove(findPret(folder));
}
