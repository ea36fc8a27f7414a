// A real vault on a disk in memory whose process may be killed at any operation, and a reader that opens whatever its keys open.
import { randomBytes } from "node:crypto";
import { inflateRawSync } from "node:zlib";
import { jour } from "#shared/kernel/jour.ts";
import type { DemandeEffacement } from "#shared/model/effacement.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import type { Disk } from "../../electron/adapters/disk.ts";
import type { VaultCalls } from "../../electron/vault/calls.ts";
import { createJournalSealing, createPiecesSealing } from "../../electron/vault/cles/sealings.ts";
import { openSerrure } from "../../electron/vault/cles/serrure.ts";
import { parseTrousse } from "../../electron/vault/cles/trousse.ts";
import { findCharge, findFrame, formatContexte } from "../../electron/vault/frame.ts";
import { openJournalSealer } from "../../electron/vault/journal-files.ts";
import { parseJournalBytes } from "../../electron/vault/journal-scan.ts";
import { openPieceFile } from "../../electron/vault/piece-file.ts";
import type { Sealing } from "../../electron/vault/sealer.ts";
import { openVault } from "../../electron/vault/vault.ts";
import { COUT_TEST, INSTANT, PHRASE_TEST, unlockTestVault } from "./coffre-kit.ts";
import { createMemoryDisk } from "./memory-disk.ts";

export const PERSONNE = createSujetId("debiteur", "p".repeat(20));
export const DOSSIER = createSujetId("dossier", "e".repeat(20));
export const AUTRE = createSujetId("dossier", "f".repeat(20));
/** What must not be found again, and what must stay. */
export const MARQUE = "Zéphyrine Quatremarre";
export const GARDE = "Dossier qui reste";

export interface Session {
  readonly vault: VaultCalls;
  /** Resolves once the process would have ended. */
  readonly ended: Promise<void>;
}

export async function openSession(disk: Disk): Promise<Session> {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const vault = await openVault({ disk, folder: "/profil/coffre", randomBytes, now: () => INSTANT, pid: 1, isAlive: () => false, cout: COUT_TEST, application: "1.0.0", exit: () => end(), pause: () => Promise.resolve() });
  await unlockTestVault(vault);
  return { vault, ended };
}

export function createFaitNote(sujet: typeof DOSSIER, texte: string): FaitBrouillon {
  return { sujet, type: "note", dateFait: jour("2026-11-21"), contenu: { texte, portee: "interne" }, remplace: [] };
}

export async function addPieceTexte(vault: VaultCalls, sujet: typeof DOSSIER, texte: string): Promise<string> {
  const bytes = Buffer.from(texte, "utf8");
  const { jeton } = await vault["piece:begin"]({ nom: "piece.txt", taille: bytes.byteLength });
  await vault["piece:write"]({ jeton, portion: Uint8Array.from(bytes) });
  const { empreinte, taille, mime } = await vault["piece:end"]({ jeton });
  await vault["journal:append"]({ brouillons: [{ sujet, type: "piece", dateFait: jour("2026-11-21"), remplace: [], contenu: { pieceId: randomId(), nom: "piece.txt", nature: "autre", empreinte, taille, mime, creanceIds: [] } }] });
  return empreinte;
}

export function randomId(): string {
  return [...randomBytes(20)].map((octet) => "abcdefghijklmnopqrstuvwxyz234567".charAt(octet % 32)).join("");
}

export async function createDemande(vault: VaultCalls, sujets = [DOSSIER, PERSONNE]): Promise<DemandeEffacement> {
  const { curseur } = await vault["journal:etat"]({});
  return { id: randomId(), sujets: [...sujets], faits: [], frontiere: { ...curseur } };
}

export async function waitTravail(vault: VaultCalls): Promise<{ readonly issue: string; readonly phrase: string }> {
  for (;;) {
    const { enCours, dernier } = await vault["sauvegarde:travail"]({});
    if (enCours === undefined && dernier !== undefined) return dernier;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Waits until what was ordered is done in the vault and in its backups, or until `isArrete` says that nothing more will happen. */
export async function waitEffacement(vault: VaultCalls, isArrete: () => boolean = () => false): Promise<void> {
  for (let tours = 0; !isArrete(); tours += 1) {
    const { ordres } = await vault["effacement:etat"]({});
    const { enCours } = await vault["sauvegarde:travail"]({});
    if (enCours === undefined && ordres.every(({ etape, attente }) => etape !== "coffre" && attente.every((lieu) => lieu === "partage"))) return;
    if (tours > TOURS_MAX) throw new Error("L’effacement ne se termine pas");
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const TOURS_MAX = 50_000;

/** Tries, then orders; answers once the process has ended. */
export async function erase({ vault, ended }: Session, demande: DemandeEffacement): Promise<void> {
  await vault["effacement:try"]({ ...demande, marques: [] });
  await waitTravail(vault);
  await vault["effacement:start"](demande);
  await ended;
}

/** Every run of bytes that holds the mark, as it lies or once inflated. */
export function findMarque(files: ReadonlyMap<string, Uint8Array>, marque: string): readonly string[] {
  return [...files].flatMap(([path, bytes]) => (hasMarque(Buffer.from(bytes), marque) ? [path] : []));
}

export function hasMarque(bytes: Buffer, marque: string): boolean {
  if (bytes.includes(marque) || bytes.includes(Buffer.from(marque, "utf16le"))) return true;
  try {
    return inflateRawSync(bytes).includes(marque);
  } catch {
    return false;
  }
}

/** Everything that the keys of the vault open, wherever it lies and whatever its name: journals, pièces, bytes set aside. */
export async function openTout(files: ReadonlyMap<string, Buffer>, cles = "/profil/coffre/keys.bin"): Promise<ReadonlyMap<string, string>> {
  const lue = parseTrousse(files.get(cles) ?? Buffer.alloc(0));
  const ouverture = lue.kind === "lue" ? await openSerrure(lue.trousse, { moyen: "phrase", phrase: PHRASE_TEST }) : undefined;
  if (ouverture === undefined) throw new Error("Les clés du coffre ne s’ouvrent pas");
  const journaux = createJournalSealing(ouverture.secrets, randomBytes);
  const pieces = createPiecesSealing(ouverture.secrets, randomBytes);
  const clairs = new Map<string, string>();
  for (const [path, bytes] of files) {
    const clair = openJournalBytes(journaux, bytes) ?? (await openPieceBytes(pieces, bytes));
    if (clair !== undefined) clairs.set(path, clair);
  }
  return clairs;
}

function openJournalBytes(sealing: Sealing, bytes: Buffer): string | undefined {
  const releve = parseJournalBytes(bytes);
  if (releve.kind === "future" || releve.amorce === undefined) return undefined;
  const { poste, numero } = JSON.parse(Buffer.from(releve.amorce.entete).toString("utf8")) as { readonly poste: string; readonly numero: number };
  const nom = `${poste}.${numero}.wal`;
  const sealer = openJournalSealer(sealing, nom, releve);
  return releve.lots.map(({ debut }) => {
    const charge = findCharge(findFrame(bytes, debut)!)!;
    return Buffer.from(sealer!.open(charge.scelle, formatContexte(nom, debut, charge))).toString("utf8");
  }).join("\n");
}

async function openPieceBytes(sealing: Sealing, bytes: Buffer): Promise<string | undefined> {
  const disk = createMemoryDisk(new Map([["/piece", bytes]]));
  const piece = await openPieceFile(await disk.openFile("/piece", "r"), sealing).then((ouverte) => ouverte, () => undefined);
  const blocs: Buffer[] = [];
  await piece?.readBlocs((bloc) => Promise.resolve(void blocs.push(Buffer.from(bloc))));
  return piece === undefined ? undefined : Buffer.concat(blocs).toString("utf8");
}
