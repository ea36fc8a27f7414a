// A post that shares: its journal and its mirror survive a kill, what it knows in memory does not.
import { createFaitId, type FaitBrouillon, type FaitId, type Horloge } from "#shared/model/fait.ts";
import { formatLot, type Lot } from "#shared/model/lot.ts";
import type { LigneLot } from "../../../electron/vault/journal-lecture.ts";
import type { PortsEchange } from "../../../electron/vault/partage/contexte.ts";
import { type DemandeEchange, type Echange, openEchange } from "../../../electron/vault/partage/echange.ts";
import type { FolderIO } from "../../../electron/vault/partage/folder-io.ts";
import type { JournalPartage } from "../../../electron/vault/partage/journal-partage.ts";
import type { Rangement } from "../../../electron/vault/partage/miroir.ts";
import { sceauSimple } from "./sceau-simple.ts";
import { createTrousseEnMemoire } from "./trousse-en-memoire.ts";

export interface JournalEnMemoire extends JournalPartage {
  readonly lots: Map<string, LigneLot[]>;
}

export interface PostePartage {
  readonly nom: string;
  readonly journal: JournalEnMemoire;
  readonly rangement: Rangement & { readonly files: Map<string, Uint8Array> };
  readonly quarantaine: string[];
  /** Answers the ids of the facts saved. */
  readonly save: (brouillons: readonly FaitBrouillon[]) => readonly FaitId[];
  readonly exchange: (demande?: DemandeEchange) => Promise<void>;
  readonly open: () => Promise<Echange>;
  /** Whatever was in memory is gone. */
  readonly kill: () => void;
}

export interface PlanPoste {
  readonly nom: string;
  readonly membres: readonly string[];
  readonly io: FolderIO;
  readonly now: () => number;
  readonly changement?: Partial<PortsEchange>;
  /** Letter of the first start of the application. */
  readonly incarnation?: string;
}

const LETTRES = "abcdefghijklmnopqrstuvwxyz234567";

export function createPostePartage({ nom, membres, io, now, changement = {}, incarnation = nom.charAt(0) }: PlanPoste): PostePartage {
  const journal = createJournalEnMemoire();
  const rangement = createRangementEnMemoire();
  const quarantaine: string[] = [];
  let demarrages = 0;
  let tirage = LETTRES.indexOf(nom.charAt(0)) * 1_000_003;
  let ouvert: Promise<Echange> | undefined;
  const randomBytes = (longueur: number): Uint8Array => {
    const bytes = Buffer.alloc(longueur);
    tirage += 1;
    bytes.writeUInt32LE(tirage, Math.max(0, longueur - 4));
    return bytes;
  };
  const ports: PortsEchange = { io, trousse: createTrousseEnMemoire(nom, membres), journal, rangement, sceau: sceauSimple, quarantine: async ({ motif }) => void quarantaine.push(motif), now, randomBytes, application: "essai", pause: async () => undefined, ...changement };
  const open = (): Promise<Echange> => (ouvert ??= openEchange(ports));
  return {
    nom,
    journal,
    rangement,
    quarantaine,
    save: (brouillons) => saveLot(journal, { poste: nom, incarnation: `${incarnation.repeat(7)}${LETTRES.charAt(demarrages % 32)}` }, brouillons, [now(), 0]),
    exchange: async (demande) => {
      const { run, contexte } = await open();
      await run(demande).finally(() => contexte.journal.hasFailed() && (ouvert = undefined));
    },
    open,
    kill: () => {
      ouvert = undefined;
      demarrages += 1;
    },
  };
}

function saveLot(journal: JournalEnMemoire, origine: { readonly poste: string; readonly incarnation: string }, brouillons: readonly FaitBrouillon[], horloge: Horloge): readonly FaitId[] {
  const premiere = journal.findDerniere(origine.poste) + 1;
  const ids = brouillons.map((_brouillon, rang) => createFaitId({ ...origine, sequence: premiere + rang }));
  const faits = brouillons.map((brouillon, rang) => ({ ...brouillon, id: ids[rang]!, v: 1 }));
  const ligne = formatLot({ id: ids[0]!, horloge, par: "u".repeat(20), faits: faits as unknown as Lot["faits"] });
  const siens = journal.lots.get(origine.poste) ?? [];
  journal.lots.set(origine.poste, [...siens, { poste: origine.poste, premiere, derniere: premiere + brouillons.length - 1, ligne }]);
  return ids;
}

export function createJournalEnMemoire(): JournalEnMemoire {
  const lots = new Map<string, LigneLot[]>();
  const findDerniere = (nom: string): number => lots.get(nom)?.at(-1)?.derniere ?? 0;
  return {
    lots,
    findDerniere,
    read: async (nom, apres) => (lots.get(nom) ?? []).filter(({ derniere }) => derniere > apres).slice(0, 50),
    adopt: async (nom, recus) => {
      const nouveaux = recus.filter(({ premiere }) => premiere > findDerniere(nom)).map(({ poste, premiere, derniere, ligne }) => ({ poste, premiere, derniere, ligne }));
      lots.set(nom, [...(lots.get(nom) ?? []), ...nouveaux]);
    },
  };
}

export function createRangementEnMemoire(): PostePartage["rangement"] {
  const files = new Map<string, Uint8Array>();
  return {
    files,
    list: async () => [...files.keys()],
    read: async (chemin) => files.get(chemin),
    write: async (chemin, bytes) => void files.set(chemin, bytes),
    remove: async (chemin) => void files.delete(chemin),
  };
}

/** Every line that a post holds, whatever the journal it lies in. */
export function listLignes({ journal }: Pick<PostePartage, "journal">): readonly string[] {
  return [...journal.lots.values()].flatMap((lots) => lots.map(({ ligne }) => ligne)).toSorted();
}
