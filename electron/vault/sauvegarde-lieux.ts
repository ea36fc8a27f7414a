import { basename, join, sep } from "node:path";
import { INSECABLE } from "#shared/kernel/texte.ts";
import type { Suivi } from "#shared/model/sauvegarde.ts";
import type { Disk } from "../adapters/disk.ts";
import { createRefus } from "../adapters/refus.ts";
import type { Depot } from "./depot.ts";

export type NomLieu = "poste" | "second";

/** A place where backups go. */
export interface Lieu {
  readonly lieu: NomLieu;
  /** What the window shows: never a path. */
  readonly nom: string;
  readonly depot: Depot;
}

/** Name of the folder made inside the one that the person chose. */
const SOUS_DOSSIER = "Sauvegardes Exigible";

/** Beside the vault, then in the folder that the person chose: there each post has its own, and writes nowhere else. */
export function listLieux(disk: Disk, folder: string, { second }: Suivi, poste: string): readonly Lieu[] {
  const premier: Lieu = { lieu: "poste", nom: "Sur ce poste", depot: { disk, folder } };
  return second === undefined ? [premier] : [premier, { lieu: "second", nom: basename(second) || second, depot: { disk, folder: join(findRacine(second), poste) } }];
}

function findRacine(second: string): string {
  return basename(second) === SOUS_DOSSIER ? second : join(second, SOUS_DOSSIER);
}

/** The chosen folder must be there before anything is created in it: an unplugged disk is not an empty one. */
export async function checkLieu(disk: Disk, { lieu, nom }: Pick<Lieu, "lieu" | "nom">, { second }: Suivi): Promise<void> {
  if (lieu === "poste" || second === undefined || (await disk.findKind(second)) === "dossier") return;
  throw createRefus("introuvable", `Le dossier «${INSECABLE}${nom}${INSECABLE}» est introuvable${INSECABLE}: le disque est peut-être débranché. Rien n’y a été écrit.`);
}

/** A second folder inside the application's own would be lost with it. */
export function checkSecond(second: string, application: string): void {
  const [candidat, interdit] = [`${second}${sep}`, `${application}${sep}`];
  if (!candidat.startsWith(interdit) && !interdit.startsWith(`${join(second, SOUS_DOSSIER)}${sep}`)) return;
  throw createRefus("refuse", "Ce dossier est celui d’Exigible lui-même\u00A0: une sauvegarde y serait perdue en même temps que le coffre. Choisissez-en un autre, de préférence sur un autre disque.");
}

/** Folders of backups at most two levels below a chosen one: a copied disk, a restored profile, another post. */
export async function listDepots(disk: Disk, folder: string): Promise<readonly Depot[]> {
  const trouves: Depot[] = [];
  const suite: { readonly folder: string; readonly niveau: number }[] = [{ folder, niveau: 0 }];
  for (let visite = suite.shift(); visite !== undefined && trouves.length < 50; visite = suite.shift()) {
    if ((await disk.findKind(visite.folder)) !== "dossier") continue;
    if ((await disk.findKind(join(visite.folder, "objets"))) === "dossier") trouves.push({ disk, folder: visite.folder });
    else if (visite.niveau < 2) for (const nom of (await disk.listNames(visite.folder)).slice(0, 500)) suite.push({ folder: join(visite.folder, nom), niveau: visite.niveau + 1 });
  }
  return trouves;
}
