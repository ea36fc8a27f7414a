// What tests of the vault write in it, and how they open it again.
import { randomBytes } from "node:crypto";
import type { Curseur } from "#shared/ipc/journal-channels.ts";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { parseLot } from "#shared/model/lot.ts";
import type { Disk } from "../../electron/adapters/disk.ts";
import { type Journal, type JournalPorts, openJournal } from "../../electron/vault/journal.ts";
import type { VaultCalls } from "../../electron/vault/calls.ts";
import { createQuarantine } from "../../electron/vault/quarantine.ts";
import { createDenseSealing, createSealing, type Sealing } from "../../electron/vault/sealer.ts";

export const POSTE = "aaaaaaaaaaaaaaaa";
export const INSTANT = 1_795_000_000_000;

/** Keys of a test: the same ones each time, so that a vault opens again. */
export function createTestSealing(cle = new Uint8Array(32).fill(5)): Sealing {
  return createDenseSealing(createSealing(cle, "journal", randomBytes, { isRetrouvable: true }), 256 * 1024 * 1024);
}

/** A passphrase that costs nothing: the price of a try is measured elsewhere. */
export const COUT_TEST = { memoire: 64, passes: 1 };
export const PHRASE_TEST = "ancre vigne lundi carafe";

/** Creates the vault the first time, opens it the next ones. */
export async function unlockTestVault(vault: VaultCalls): Promise<void> {
  const { etat } = await vault["coffre:etat"]({});
  if (etat === "absent") await vault["coffre:create"]({ phrase: PHRASE_TEST });
  else await vault["coffre:unlock"]({ moyen: "phrase", phrase: PHRASE_TEST });
}

export function createNote(texte: string): FaitBrouillon {
  return { sujet: createSujetId("dossier", "d".repeat(20)), type: "note", dateFait: jour("2026-11-21"), contenu: { texte, portee: "interne" }, remplace: [] };
}

/** Opens the journal of a memory disk; `incarnation` tells two starts apart. */
export function openTestJournal(disk: Disk, { incarnation = "bbbbbbbb", ...ports }: Partial<Omit<JournalPorts, "disk">> & { readonly incarnation?: string } = {}): Promise<Journal> {
  const now = ports.now ?? (() => INSTANT);
  return openJournal({
    disk,
    folder: "/coffre/journal",
    identite: { poste: POSTE, incarnation },
    sealing: createTestSealing(),
    quarantine: createQuarantine(disk, "/coffre/quarantine", now),
    now,
    ...ports,
  });
}

/** Every line of the journal after a cursor, portion by portion. */
export async function readLignes(journal: Pick<Journal, "read">, apres: Curseur = {}): Promise<readonly string[]> {
  const lignes: string[] = [];
  for (let curseur = apres, isFin = false; !isFin; ) {
    const portion = await journal.read(curseur);
    const texte = new TextDecoder().decode(portion.lots);
    if (texte !== "") lignes.push(...texte.split("\n"));
    ({ curseur, isFin } = portion);
  }
  return lignes;
}

/** Texts of the notes of some lines, in order. */
export function listTextes(lignes: readonly string[]): readonly string[] {
  return lignes.flatMap((ligne) => {
    const lu = parseLot(ligne);
    if (!lu.ok) throw new Error(lu.motif);
    return lu.lot.faits.map((fait) => (fait.type === "note" ? fait.contenu.texte : fait.type));
  });
}
