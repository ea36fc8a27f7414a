import { join } from "node:path";
import { formatNombre, formatNombreDe, INSECABLE } from "#shared/kernel/texte.ts";
import { type Disk, readWhole } from "../adapters/disk.ts";
import { createRefus } from "../adapters/refus.ts";
import { createJournalIndex, type JournalIndex } from "./journal-index.ts";
import { parseJournalBytes, type Releve } from "./journal-scan.ts";
import { PREMIER_MAILLON } from "./frame.ts";
import type { Quarantine } from "./quarantine.ts";
import type { Sealer, Sealing } from "./sealer.ts";

/** The journal as found at start: an index for each post, and what had to be cut or set aside. */
export interface JournalOuvert {
  readonly fichiers: FichierJournal[];
  readonly index: Map<string, JournalIndex>;
  readonly avertissements: string[];
  /** The last file of each post, when lots may be added to it. */
  readonly suites: Map<string, FichierJournal & { readonly fin: number }>;
  /** What the next lot of this post names as the one before it. */
  readonly maillon: Uint8Array;
  /** The same, for each post that has files here. */
  readonly maillons: Map<string, Uint8Array>;
  /** Number that the next file of this post takes. */
  readonly prochain: number;
}

export interface FichierJournal {
  readonly nom: string;
  readonly sealer: Sealer;
}

export interface Lieux {
  readonly disk: Disk;
  readonly folder: string;
  readonly poste: string;
  readonly sealing: Sealing;
  readonly quarantine: Quarantine;
}

const NOM = /^([a-z2-7]{16})\.(\d{1,9})\.wal$/;

export function formatNomJournal(poste: string, numero: number): string {
  return `${poste}.${numero}.wal`;
}

/** Whose lots a journal file holds. */
export function findPosteJournal(nom: string): string {
  return nom.slice(0, nom.indexOf("."));
}

/** Reads every journal file, in order of number; cuts the torn end of each post's last one: it was never announced. */
export async function readJournalFiles(lieux: Lieux): Promise<JournalOuvert> {
  const noms = listJournaux(await lieux.disk.listNames(lieux.folder));
  const fichiers: FichierJournal[] = [];
  const ouvert = { fichiers, index: new Map<string, JournalIndex>(), avertissements: [...noms.avertissements] };
  const maillons = new Map<string, Uint8Array>();
  const suites: JournalOuvert["suites"] = new Map();
  for (const { nom, poste } of noms.journaux) {
    const isDernier = nom === formatNomJournal(poste, noms.dernier(poste));
    const lu = await readJournalFile(lieux, nom, isDernier, maillons.get(poste) ?? PREMIER_MAILLON);
    maillons.set(poste, lu.releve.maillon);
    ouvert.avertissements.push(...lu.avertissements, ...indexLots(ouvert, poste, nom, lu));
    if (isDernier && lu.isExtensible && lu.sealer !== undefined) suites.set(poste, { nom, sealer: lu.sealer, fin: lu.releve.fin });
  }
  return { ...ouvert, suites, maillons, maillon: maillons.get(lieux.poste) ?? PREMIER_MAILLON, prochain: noms.dernier(lieux.poste) + 1 };
}

interface Journaux {
  readonly journaux: readonly { readonly nom: string; readonly poste: string; readonly numero: number }[];
  readonly avertissements: readonly string[];
  readonly dernier: (poste: string) => number;
}

/** Journal files of a folder, post by post in order of number. */
export function listJournaux(noms: readonly string[]): Journaux {
  const lus = noms.map((nom) => ({ nom, lu: NOM.exec(nom) }));
  const journaux = lus
    .flatMap(({ nom, lu }) => (lu === null ? [] : [{ nom, poste: lu[1] ?? "", numero: Number(lu[2]) }]))
    .toSorted((a, b) => (a.poste < b.poste ? -1 : a.poste > b.poste ? 1 : a.numero - b.numero));
  const etrangers = lus.filter(({ nom, lu }) => lu === null && !nom.endsWith(".tmp"));
  const avertissements = etrangers.map(({ nom }) => `Le fichier «${INSECABLE}${nom}${INSECABLE}» du dossier du journal n’est pas un journal${INSECABLE}: il est laissé en place et n’est pas lu.`);
  return { journaux, avertissements, dernier: (poste) => Math.max(0, ...journaux.filter((journal) => journal.poste === poste).map(({ numero }) => numero)) };
}

interface FichierLu {
  readonly releve: Releve;
  /** Absent when its header does not answer to the keys of this vault. */
  readonly sealer: Sealer | undefined;
  readonly avertissements: readonly string[];
  /** Nothing in it is damaged: lots may follow its last one. */
  readonly isExtensible: boolean;
}

async function readJournalFile(lieux: Lieux, nom: string, isDernier: boolean, precedent: Uint8Array): Promise<FichierLu> {
  const lu = (await readWhole(lieux.disk, join(lieux.folder, nom))) ?? new Uint8Array(0);
  const bytes = Buffer.from(lu.buffer, lu.byteOffset, lu.byteLength);
  const releve = parseJournalBytes(bytes, precedent);
  if (releve.kind === "future" || (releve.amorce !== undefined && releve.amorce.scellement !== lieux.sealing.scellement)) throw createRefusFuture();
  const sealer = openJournalSealer(lieux.sealing, nom, releve);
  const avertissements: string[] = [];
  for (const { debut, fin } of releve.dommages) {
    const isGarde = await setAside(lieux, { source: nom, debut, motif: "octets illisibles entre deux lots", bytes: bytes.subarray(debut, fin) });
    avertissements.push(`Le journal est endommagé sur ${formatNombreDe(fin - debut, "octet", "octets")}${INSECABLE}: ${isGarde ? "ils sont mis de côté" : "ils restent en place"}, tout ce qui précède et tout ce qui suit est lu.`);
  }
  if (releve.inconnus > 0) avertissements.push(`${formatNombreDe(releve.inconnus, "enregistrement", "enregistrements")} d’une version plus récente d’Exigible${INSECABLE}: gardés, non affichés.`);
  const fin = await cutTail(lieux, nom, bytes, releve, isDernier);
  const isSain = releve.amorce !== undefined && releve.dommages.length === 0 && releve.inconnus === 0;
  return { releve, sealer, avertissements: [...avertissements, ...fin.avertissements], isExtensible: isSain && fin.isNette };
}

/** A frame half written when the machine stopped: never announced as saved, so it is cut, after a copy. */
async function cutTail({ disk, folder, ...lieux }: Lieux, nom: string, bytes: Buffer, releve: Releve, isDernier: boolean): Promise<{ readonly avertissements: readonly string[]; readonly isNette: boolean }> {
  const reste = bytes.byteLength - releve.fin;
  if (reste === 0) return { avertissements: [], isNette: true };
  const taille = formatNombreDe(reste, "octet", "octets");
  const mise = { source: nom, debut: releve.fin, motif: "fin de journal inachevée", bytes: bytes.subarray(releve.fin) };
  const isGarde = await setAside({ disk, folder, ...lieux }, mise);
  if (!isDernier || !isGarde) return { avertissements: [`La fin du journal (${taille}) est illisible${INSECABLE}: elle reste en place, tout ce qui la précède est lu.`], isNette: false };
  if (releve.fin === 0) await disk.remove(join(folder, nom));
  else {
    const file = await disk.openFile(join(folder, nom), "r+");
    await file.truncate(releve.fin).then(() => file.sync()).finally(() => file.close());
  }
  const phrase = `La fin du journal (${taille}) n’avait pas fini d’être écrite${INSECABLE}: elle est mise de côté, tout ce qui était annoncé «${INSECABLE}Enregistré${INSECABLE}» est lu.`;
  return { avertissements: [phrase], isNette: releve.fin > 0 };
}

/** A full disk must not prevent the journal from being read: what cannot be copied is left where it is. */
async function setAside({ quarantine }: Lieux, mise: Parameters<Quarantine>[0]): Promise<boolean> {
  return quarantine(mise).then(() => true, () => false);
}

/** What the header says of a journal is known by its name too. */
export function formatEnteteJournal(nom: string): Uint8Array {
  const lu = NOM.exec(nom);
  return Buffer.from(JSON.stringify({ poste: lu?.[1], numero: Number(lu?.[2]) }), "utf8");
}

export function openJournalSealer(sealing: Sealing, nom: string, { amorce }: Pick<Releve, "amorce">): Sealer | undefined {
  return amorce === undefined ? sealing.openSceau(new Uint8Array(0), formatEnteteJournal(nom)) : sealing.openSceau(amorce.sceau, amorce.entete);
}

/** The chain says what is missing, even between two files; after damage it is broken by the damage itself. */
function formatRuptures(nom: string, { ruptures, dommages }: Releve): string[] {
  const [premiere] = ruptures;
  if (premiere === undefined || dommages.length > 0) return [];
  return [`La chaîne du journal est rompue dans «${INSECABLE}${nom}${INSECABLE}» avant le fait n°${INSECABLE}${formatNombre(premiere)}${INSECABLE}: un enregistrement y manque ou a été déplacé. Comparez avec une sauvegarde.`];
}

function indexLots(ouvert: Pick<JournalOuvert, "fichiers" | "index">, poste: string, nom: string, { releve, sealer }: FichierLu): readonly string[] {
  const { lots } = releve;
  const index = ouvert.index.get(poste) ?? createJournalIndex();
  ouvert.index.set(poste, index);
  if (sealer === undefined) {
    lots.forEach(({ premiere, nombre }) => index.reserve(premiere + nombre - 1));
    const faits = formatNombreDe(lots.reduce((somme, { nombre }) => somme + nombre, 0), "fait", "faits");
    return [`Le début de «${INSECABLE}${nom}${INSECABLE}» est endommagé ou vient d’un autre coffre${INSECABLE}: ses enregistrements (${faits}) ne peuvent pas être ouverts. Le fichier reste en place${INSECABLE}; reprenez-le d’une sauvegarde.`];
  }
  const fichier = ouvert.fichiers.push({ nom, sealer }) - 1;
  const refuses = lots.filter((lot) => !index.append({ fichier, ...lot }));
  if (refuses.length === 0) return formatRuptures(nom, releve);
  return [`${formatNombre(refuses.length)} lots de «${INSECABLE}${nom}${INSECABLE}» portent des numéros déjà lus${INSECABLE}: ils restent dans le fichier et ne sont pas affichés.`];
}

function createRefusFuture(): Error {
  return createRefus("refuse", `Ce coffre a été écrit par une version plus récente d’Exigible${INSECABLE}: mettez l’application à jour. Rien n’a été modifié.`);
}
