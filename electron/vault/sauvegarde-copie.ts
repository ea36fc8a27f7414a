import { join } from "node:path";
import { formatNombreDe, INSECABLE } from "#shared/kernel/texte.ts";
import type { Curseur } from "#shared/ipc/journal-channels.ts";
import type { FichierSauvegarde, Manifeste } from "#shared/model/sauvegarde.ts";
import type { Disk } from "../adapters/disk.ts";
import { createRefus } from "../adapters/refus.ts";
import { copyObjet, type Depot, findPathObjet, hasObjet, listManifestes, readManifeste, writeManifeste } from "./depot.ts";
import { createVue, VUE } from "./depot-vue.ts";
import type { EtendueJournal, Journal } from "./journal.ts";
import { listEmpreintes, readPieceEntiere } from "./piece-reader.ts";
import { checkObjet, type Constat, isSame, readContenu, type Sealings } from "./sauvegarde-controle.ts";
import type { Avancement } from "./travaux.ts";

/** The vault to copy, open. */
export interface CoffreOuvert {
  readonly disk: Disk;
  readonly folder: string;
  readonly poste: string;
  readonly sealings: Sealings;
  readonly journal: Pick<Journal, "findEtat" | "listFichiers">;
  readonly now: () => number;
}

/** The journal at one instant: what is announced as saved, and nothing that is on its way. */
export interface Instantane {
  readonly fichiers: readonly EtendueJournal[];
  readonly faits: number;
  readonly curseur: Curseur;
}

export function findInstantane({ findEtat, listFichiers }: CoffreOuvert["journal"]): Instantane {
  const { faits, curseur } = findEtat();
  return { fichiers: listFichiers(), faits, curseur };
}

export type Demande = Pick<Manifeste, "id" | "instant" | "motif" | "application"> & { readonly instantane: Instantane };

/** A file to copy: its place in the vault, its bytes, and the object that already holds it. */
interface Copie {
  readonly nom: string;
  readonly taille: number;
  readonly connue: FichierSauvegarde | undefined;
}

/** Left on the disk for what else is written meanwhile (bytes). */
const MARGE = 32 * 1024 * 1024;
/** Files of the vault that are neither journal nor pièce, when they exist. */
const AUTRES: readonly string[] = ["device.json", "keys.bin", "keys.bak", "equipe.bin"];

/**
 * Makes one backup: copies what the folder does not hold yet, reads all of it back, and only then writes the manifest.
 * Whatever fails before, there is no backup, and those that were there are as they were.
 */
export async function createSauvegarde(coffre: CoffreOuvert, depot: Depot, { instantane, ...demande }: Demande, avancement: Avancement): Promise<Manifeste> {
  const copies = await listCopies(coffre, depot, instantane);
  await checkPlace(depot, copies);
  avancement.begin("Copie de ce qui a changé", copies.reduce((somme, { taille, connue }) => somme + (connue === undefined ? taille : 0), 0));
  const fichiers: FichierSauvegarde[] = [];
  for (const { nom, taille, connue } of copies) fichiers.push(connue ?? { nom, ...(await copyObjet(depot, join(coffre.folder, nom), taille, avancement.advance)) });
  const constat = await readBack(coffre, depot, fichiers, instantane, avancement);
  const abimees = await mendPieces(coffre, depot, fichiers, constat.abimees, avancement);
  const manifeste: Manifeste = { format: 1, ...demande, poste: coffre.poste, journal: { faits: constat.faits, curseur: constat.curseur, racine: constat.racine }, abimees: [...abimees], fichiers };
  await writeManifeste(depot, manifeste);
  const isLu = await readManifeste(depot, manifeste.id).then(({ kind }) => kind === "lu", () => false);
  if (!isLu) await depot.disk.remove(join(depot.folder, `${manifeste.id}.json`));
  if (!isLu) throw createRefus("endommage", "La sauvegarde ne se relit pas là où elle vient d’être écrite\u00A0: ce disque n’est pas sûr.");
  return manifeste;
}

/** Pièces never change once written: one that an earlier backup holds under this name, at this size, is not copied again. */
async function listCopies({ disk, folder }: CoffreOuvert, depot: Depot, { fichiers }: Instantane): Promise<readonly Copie[]> {
  const precedents = (await listManifestes(depot)).flatMap((lu) => (lu.kind === "lu" ? lu.manifeste.fichiers : []));
  const connues = new Map(precedents.filter(({ nom }) => nom.startsWith("pieces/")).map((fichier) => [fichier.nom, fichier]));
  const noms = [...AUTRES, ...(await listEmpreintes({ disk, folder: join(folder, "pieces") })).map((empreinte) => `pieces/${empreinte.slice(0, 2)}/${empreinte}`)];
  const copies: Copie[] = [];
  for (const nom of noms) {
    const taille = await disk.findSize(join(folder, nom));
    const connue = connues.get(nom);
    if (taille !== undefined) copies.push({ nom, taille, connue: connue?.taille === taille && (await hasObjet(depot, connue)) ? connue : undefined });
  }
  for (const { nom, fin } of fichiers) {
    const taille = fin ?? (await disk.findSize(join(folder, "journal", nom))) ?? 0;
    if (taille > 0) copies.push({ nom: `journal/${nom}`, taille, connue: undefined });
  }
  return copies;
}

async function checkPlace({ disk, folder }: Depot, copies: readonly Copie[]): Promise<void> {
  const besoin = copies.reduce((somme, { taille, connue }) => somme + (connue === undefined ? taille : 0), 0);
  await disk.createFolder(folder);
  if ((await disk.findLibre(folder)) >= besoin + MARGE) return;
  const mega = formatNombreDe(Math.ceil((besoin + MARGE) / 1_000_000), "Mo", "Mo");
  throw createRefus("disque-plein", `Il n’y a pas la place d’une sauvegarde sur ce disque${INSECABLE}: il faut ${mega}. Les sauvegardes déjà faites sont gardées.`);
}

/** What was copied is opened again; what the journal announced must all be there. */
async function readBack(coffre: CoffreOuvert, depot: Depot, fichiers: readonly FichierSauvegarde[], { faits, curseur }: Instantane, avancement: Avancement): Promise<Constat> {
  avancement.begin("Relecture de la copie", fichiers.reduce((somme, { taille }) => somme + taille, 0));
  for (const fichier of fichiers) if (!fichier.nom.startsWith("pieces/")) await checkObjet(depot, fichier, avancement);
  const constat = await readContenu(createVue(depot, fichiers), VUE, coffre, avancement);
  if (constat.faits === faits && isSame(constat.curseur, curseur)) return constat;
  throw createRefus("endommage", "La copie ne se relit pas comme le coffre\u00A0: elle n’est pas gardée. Les sauvegardes déjà faites le sont.");
}

/** A pièce that an earlier backup holds damaged is copied again from the vault; those that the vault itself does not read remain. */
async function mendPieces(coffre: CoffreOuvert, depot: Depot, fichiers: FichierSauvegarde[], abimees: readonly string[], { advance }: Avancement): Promise<readonly string[]> {
  const restent: string[] = [];
  for (const empreinte of abimees) {
    const nom = `pieces/${empreinte.slice(0, 2)}/${empreinte}`;
    const rang = fichiers.findIndex((fichier) => fichier.nom === nom);
    const isLisible = await readPieceEntiere({ disk: coffre.disk, folder: join(coffre.folder, "pieces"), sealing: coffre.sealings.pieces }, empreinte, () => Promise.resolve()).then(() => true, () => false);
    const ancien = fichiers[rang];
    if (ancien === undefined || !isLisible) restent.push(empreinte);
    else {
      await depot.disk.remove(findPathObjet(depot, ancien.empreinte));
      fichiers.splice(rang, 1, { nom, ...(await copyObjet(depot, join(coffre.folder, nom), ancien.taille, advance)) });
    }
  }
  return restent;
}
