import { dirname, join } from "node:path";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { renameWithRetry, writeAtomic } from "../adapters/atomic-file.ts";
import { type Disk, readWhole } from "../adapters/disk.ts";
import { createRefus } from "../adapters/refus.ts";
import { parseTrousse } from "./cles/trousse.ts";
import { NOMS_TROUSSE } from "./cles/trousse-file.ts";
import { formatNomAncien } from "./restauration.ts";
import { isJournalOuvrable, type PortsControle, readContenu } from "./sauvegarde-controle.ts";
import type { Avancement } from "./travaux.ts";

export interface PortsRetour extends PortsControle {
  readonly disk: Disk;
  /** `<userData>/coffre`. */
  readonly folder: string;
}

/** Name of a vault set aside, beside the present one. */
const NOM = /^[^\\/]{1,60}\.ancien-\d{8}-\d{6}$/;

/** What the change was about to do, so that a start after a cut finishes it. */
function findIntention(folder: string): string {
  return `${folder}.retour`;
}

/** Reads a vault that was set aside, without changing anything in it; answers what it holds. */
export async function checkAncien(ports: PortsRetour, nom: string, avancement: Avancement): Promise<string> {
  const { disk, folder } = ports;
  const path = join(dirname(folder), nom);
  if (!NOM.test(nom) || (await disk.findKind(path)) !== "dossier") throw createRefus("introuvable", "Cet ancien coffre n’est plus à sa place\u00A0: le coffre actuel reste ouvert, rien n’a été modifié.");
  if (!(await hasTrousse(disk, path))) throw createRefus("endommage", "Les clés de cet ancien coffre sont absentes ou abîmées\u00A0: il ne s’ouvrirait pas. Le coffre actuel reste ouvert, rien n’a été modifié.");
  if (!(await isJournalOuvrable(disk, join(path, "journal"), ports.sealings.journal))) return "Ancien coffre remis en place\u00A0: il a d’autres clés que le coffre quitté, et s’ouvre par sa propre phrase secrète ou son code de secours.";
  avancement.begin("Lecture de l’ancien coffre", await measureFolder(disk, path));
  const { faits, pieces, abimees } = await readContenu(disk, path, ports, avancement);
  return `Ancien coffre relu et remis en place\u00A0: ${formatNombreDe(faits, "fait", "faits")} et ${formatNombreDe(pieces, "pièce", "pièces")}${abimees.length > 0 ? `, dont ${formatNombreDe(abimees.length, "ne se lit pas", "ne se lisent pas")}` : ""}.`;
}

/** The present vault is set aside whole, the former one takes its name again. To be called once nothing is open in either. */
export async function switchToAncien(disk: Disk, folder: string, nom: string, instant: number): Promise<void> {
  await writeAtomic(disk, findIntention(folder), Buffer.from(`${nom}\n`, "utf8"));
  await renameWithRetry(disk, folder, formatNomAncien(folder, instant));
  await resumeRetour(disk, folder);
}

/** At start, before anything else: finishes a return that was cut between its two renames. */
export async function resumeRetour(disk: Disk, folder: string): Promise<void> {
  const bytes = await readWhole(disk, findIntention(folder));
  if (bytes === undefined) return;
  const nom = Buffer.from(bytes).toString("utf8").trim();
  const path = join(dirname(folder), nom);
  if (NOM.test(nom) && (await disk.findKind(folder)) === undefined && (await disk.findKind(path)) === "dossier") await renameWithRetry(disk, path, folder);
  await disk.remove(findIntention(folder));
  await disk.syncFolder(dirname(folder));
}

async function hasTrousse(disk: Disk, path: string): Promise<boolean> {
  for (const nom of NOMS_TROUSSE) {
    const bytes = await readWhole(disk, join(path, nom));
    if (bytes !== undefined && parseTrousse(bytes).kind === "lue") return true;
  }
  return false;
}

async function measureFolder(disk: Disk, folder: string): Promise<number> {
  let octets = 0;
  for (const nom of await disk.listNames(folder)) {
    const path = join(folder, nom);
    octets += (await disk.findKind(path)) === "dossier" ? await measureFolder(disk, path) : ((await disk.findSize(path)) ?? 0);
  }
  return octets;
}
