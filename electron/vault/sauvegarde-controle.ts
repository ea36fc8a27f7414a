import { join } from "node:path";
import { formatNombre, formatNombreDe, INSECABLE } from "#shared/kernel/texte.ts";
import type { Curseur } from "#shared/ipc/journal-channels.ts";
import type { FichierSauvegarde, Manifeste } from "#shared/model/sauvegarde.ts";
import type { Disk } from "../adapters/disk.ts";
import { createRefus, findRefus } from "../adapters/refus.ts";
import { parseAmorce, TAILLE_AMORCE_MAX } from "./container.ts";
import { computeEmpreinteFichier, type Depot, findPathObjet } from "./depot.ts";
import { createVue, VUE } from "./depot-vue.ts";
import { openJournal } from "./journal.ts";
import { listJournaux } from "./journal-files.ts";
import { computeRacine } from "./journal-lecture.ts";
import { listEmpreintes, readPieceEntiere } from "./piece-reader.ts";
import type { Sealing } from "./sealer.ts";
import type { Avancement } from "./travaux.ts";

/** What is really in a folder of the vault, every byte of it read. */
export interface Constat {
  readonly faits: number;
  readonly curseur: Curseur;
  readonly racine: string;
  readonly pieces: number;
  /** Pièces that do not read. */
  readonly abimees: readonly string[];
}

/** How the two kinds of sealed files of a vault open. */
export interface Sealings {
  readonly journal: Sealing;
  readonly pieces: Sealing;
}

export interface PortsControle {
  readonly sealings: Sealings;
  readonly now: () => number;
}

/** Reads a backup back: SHA-256 of each file, then each lot and each block opened. Throws the first sentence that refuses it. */
export async function checkSauvegarde(depot: Depot, manifeste: Manifeste, ports: PortsControle, avancement: Avancement): Promise<Constat> {
  const total = manifeste.fichiers.reduce((somme, { taille }) => somme + taille, 0);
  avancement.begin("Relecture de chaque fichier", total);
  for (const fichier of manifeste.fichiers) await checkObjet(depot, fichier, avancement);
  avancement.begin("Ouverture de chaque enregistrement et de chaque pièce", total);
  const constat = await readContenu(createVue(depot, manifeste.fichiers), VUE, ports, avancement);
  checkConstat(constat, manifeste);
  return constat;
}

/** Whether the keys of this vault are those of a journal: told by the headers, without reading further. A header that says nothing decides nothing. */
export async function isJournalOuvrable(disk: Disk, folder: string, sealing: Sealing): Promise<boolean> {
  for (const { nom } of listJournaux(await disk.listNames(folder)).journaux) {
    const file = await disk.openFile(join(folder, nom), "r");
    const lue = parseAmorce(await file.read(0, TAILLE_AMORCE_MAX).finally(() => file.close()), "EXGJ");
    if (lue.kind === "lue") return lue.amorce.scellement === sealing.scellement && sealing.openSceau(lue.amorce.sceau, lue.amorce.entete) !== undefined;
  }
  return true;
}

/** One file of a backup: there, a plain file, of its size, of its content. */
export async function checkObjet(depot: Depot, { nom, taille, empreinte }: FichierSauvegarde, { advance }: Avancement): Promise<void> {
  const path = findPathObjet(depot, empreinte);
  const kind = await depot.disk.findKind(path);
  if (kind !== "fichier") throw createRefus(kind === undefined ? "introuvable" : "refuse", `«${INSECABLE}${nom}${INSECABLE}» manque dans cette sauvegarde${INSECABLE}: elle n’est pas utilisable en entier.`);
  const lue = await depot.disk.findSize(path);
  if (lue !== taille || (await computeEmpreinteFichier(depot.disk, path, advance)) !== empreinte) {
    throw createRefus("endommage", `«${INSECABLE}${nom}${INSECABLE}» a été modifié ou abîmé dans cette sauvegarde${INSECABLE}: elle n’est pas utilisable en entier.`);
  }
}

/** Opens everything that a folder of the vault holds, without writing in it. */
export async function readContenu(disk: Depot["disk"], folder: string, { sealings, now }: PortsControle, { advance }: Avancement): Promise<Constat> {
  const journal = await openJournal({ disk, folder: join(folder, "journal"), identite: LECTEUR, sealing: sealings.journal, quarantine: () => Promise.resolve(), now });
  const { faits, curseur } = journal.findEtat();
  const racine = await computeRacine(journal, curseur, advance).finally(() => journal.close());
  const lieu = { disk, folder: join(folder, "pieces"), sealing: sealings.pieces };
  const empreintes = await listEmpreintes(lieu);
  const abimees: string[] = [];
  for (const empreinte of empreintes) {
    await readPieceEntiere(lieu, empreinte, (bloc) => Promise.resolve(advance(bloc.byteLength))).catch((error: unknown) => {
      if (findRefus(error).code === "annule") throw error;
      abimees.push(empreinte);
    });
  }
  return { faits, curseur, racine, pieces: empreintes.length, abimees };
}

/** A reader that no journal belongs to: nothing is ever cut in what it reads. */
const LECTEUR = { poste: "2222222222222222", incarnation: "22222222" };

function checkConstat(constat: Constat, { journal, abimees }: Manifeste): void {
  if (constat.faits !== journal.faits || !isSame(constat.curseur, journal.curseur)) {
    throw createRefus("endommage", `Cette sauvegarde annonce ${formatNombreDe(journal.faits, "fait", "faits")} et en contient ${formatNombre(constat.faits)}${INSECABLE}: elle n’est pas utilisable en entier.`);
  }
  if (constat.racine !== journal.racine) throw createRefus("endommage", `Le contenu de cette sauvegarde n’est pas celui qu’elle annonce${INSECABLE}: elle n’est pas utilisable.`);
  const nouvelles = constat.abimees.filter((empreinte) => !abimees.includes(empreinte));
  if (nouvelles.length > 0) throw createRefus("endommage", `${formatNombreDe(nouvelles.length, "pièce ne se lit pas", "pièces ne se lisent pas")} dans cette sauvegarde.`);
}

export function isSame(premier: Curseur, second: Curseur): boolean {
  const postes = new Set([...Object.keys(premier), ...Object.keys(second)]);
  return [...postes].every((poste) => (premier[poste] ?? 0) === (second[poste] ?? 0));
}
