import { dirname, join } from "node:path";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { renameWithRetry } from "../adapters/atomic-file.ts";
import { formatInstant } from "../adapters/clock.ts";
import { findRefus } from "../adapters/refus.ts";
import { copyFile, type Depot, findPathObjet, listManifestes } from "./depot.ts";
import { createVue, VUE } from "./depot-vue.ts";
import { findPathPiece, type LieuPieces, listEmpreintes, readPieceEntiere } from "./piece-reader.ts";
import type { CoffreOuvert } from "./sauvegarde-copie.ts";
import type { Avancement } from "./travaux.ts";

/** What reading every pièce again found. */
export interface ControlePieces {
  readonly instant: number;
  /** Pièces read, those of the backups that the vault no longer has included. */
  readonly nombre: number;
  /** Those that do not read, or are gone. */
  readonly abimees: readonly string[];
}

type CoffrePieces = Pick<CoffreOuvert, "disk" | "folder" | "sealings" | "now">;

/** Reads every pièce of the vault, and looks for those that a backup holds and the vault no longer does: a pièce is never removed. */
export async function checkPieces(coffre: CoffrePieces, depots: readonly Depot[], avancement: Avancement): Promise<ControlePieces> {
  const lieu = findLieu(coffre);
  const presentes = await listEmpreintes(lieu);
  const connues = new Set(presentes);
  const disparues = [...new Set((await listCopies(depots, coffre)).map(({ empreinte }) => empreinte))].filter((empreinte) => !connues.has(empreinte));
  let total = 0;
  for (const empreinte of presentes) total += (await coffre.disk.findSize(findPathPiece(lieu, empreinte))) ?? 0;
  avancement.begin("Lecture de chaque pièce", total);
  const abimees: string[] = [];
  for (const empreinte of presentes) if (!(await isWhole(lieu, empreinte, avancement))) abimees.push(empreinte);
  return { instant: coffre.now(), nombre: presentes.length + disparues.length, abimees: [...abimees, ...disparues] };
}

/** Puts sound copies of the backups in place of what does not read; the damaged file is kept beside. Answers what is still damaged. */
export async function repairPieces(coffre: CoffrePieces, depots: readonly Depot[], { abimees, nombre }: ControlePieces, avancement: Avancement): Promise<ControlePieces> {
  const copies = await listCopies(depots, coffre);
  const restent: string[] = [];
  avancement.begin("Reprise des pièces dans les sauvegardes", abimees.length);
  for (const empreinte of abimees) {
    const isReprise = (await isWhole(findLieu(coffre), empreinte, MUET)) || (await takeFirst(coffre, copies.filter((copie) => copie.empreinte === empreinte)));
    if (!isReprise) restent.push(empreinte);
    avancement.advance(1);
  }
  return { instant: coffre.now(), nombre, abimees: restent };
}

export function formatControlePieces({ nombre, abimees }: ControlePieces): string {
  if (nombre === 0) return "Ce coffre ne contient encore aucune pièce.";
  if (abimees.length === 0) return `${formatNombreDe(nombre, "pièce relue", "pièces relues")}, bloc par bloc\u00A0: aucune n’est abîmée.`;
  return `${formatNombreDe(nombre, "pièce relue", "pièces relues")}\u00A0: ${formatNombreDe(abimees.length, "ne se lit pas", "ne se lisent pas")}.`;
}

/** How a repair ended. */
export function formatReprises(reprises: number, restent: number): string {
  const faites = reprises === 0 ? "Aucune pièce n’a pu être reprise." : `${formatNombreDe(reprises, "pièce reprise d’une sauvegarde et relue", "pièces reprises d’une sauvegarde et relues")}. Les fichiers abîmés sont gardés à côté.`;
  if (restent === 0) return reprises === 0 ? "Aucune pièce n’était à reprendre." : faites;
  return `${faites} ${formatNombreDe(restent, "reste abîmée", "restent abîmées")}\u00A0: aucune sauvegarde à portée n’en a de copie saine. Cherchez-en dans un autre dossier, ou ajoutez de nouveau le fichier d’origine.`;
}

const MUET: Pick<Avancement, "advance"> = { advance: () => undefined };

/** A pièce as a backup holds it. */
interface Copie {
  readonly empreinte: string;
  readonly depot: Depot;
  readonly objet: string;
  readonly taille: number;
  readonly lieu: LieuPieces;
}

/** The latest backups first; those of another vault are sealed by other keys, and will not read. */
async function listCopies(depots: readonly Depot[], { sealings }: CoffrePieces): Promise<readonly Copie[]> {
  const copies: Copie[] = [];
  for (const depot of depots) {
    for (const lu of (await listManifestes(depot)).toReversed()) {
      if (lu.kind === "illisible") continue;
      const lieu = { disk: createVue(depot, lu.manifeste.fichiers), folder: join(VUE, "pieces"), sealing: sealings.pieces };
      const abimees = new Set(lu.manifeste.abimees);
      for (const { nom, taille, empreinte: objet } of lu.manifeste.fichiers) {
        const empreinte = /^pieces\/[0-9a-f]{2}\/([0-9a-f]{64})$/.exec(nom)?.[1];
        if (empreinte !== undefined && !abimees.has(empreinte)) copies.push({ empreinte, depot, objet, taille, lieu });
      }
    }
  }
  return copies;
}

async function takeFirst(coffre: CoffrePieces, copies: readonly Copie[]): Promise<boolean> {
  for (const copie of copies) if ((await isWhole(copie.lieu, copie.empreinte, MUET)) && (await takeCopie(coffre, copie))) return true;
  return false;
}

/** Copied beside, then put in place, then read where it lies. */
async function takeCopie(coffre: CoffrePieces, { depot, objet, taille, empreinte }: Copie): Promise<boolean> {
  const { disk, now } = coffre;
  const lieu = findLieu(coffre);
  const path = findPathPiece(lieu, empreinte);
  const attente = join(lieu.folder, "attente", `${empreinte}.reprise`);
  await disk.remove(attente);
  try {
    if ((await copyFile(depot.disk, findPathObjet(depot, objet), attente, taille, MUET.advance)) !== objet) return false;
    await disk.createFolder(dirname(path));
    if ((await disk.findKind(path)) !== undefined) await renameWithRetry(disk, path, `${path}.abime-${formatInstant(now()).slice(0, 19).replace(/[-:T]/g, "")}`);
    await renameWithRetry(disk, attente, path);
    await disk.syncFolder(dirname(path));
    return await isWhole(lieu, empreinte, MUET);
  } finally {
    await disk.remove(attente);
  }
}

async function isWhole(lieu: LieuPieces, empreinte: string, { advance }: Pick<Avancement, "advance">): Promise<boolean> {
  try {
    await readPieceEntiere(lieu, empreinte, (bloc) => Promise.resolve(advance(bloc.byteLength)));
    return true;
  } catch (error) {
    if (findRefus(error).code === "annule") throw error;
    return false;
  }
}

function findLieu({ disk, folder, sealings }: CoffrePieces): LieuPieces {
  return { disk, folder: join(folder, "pieces"), sealing: sealings.pieces };
}
