import type { LigneLot } from "../journal-lecture.ts";

/** What exchanging asks of the vault's journal. A journal is named by its post, or by the branch that a copy of a post wrote. */
export interface JournalPartage {
  /** Last sequence that is on the disk. */
  readonly findDerniere: (nom: string) => number;
  /** The lots that follow a sequence, a bounded portion of them; none at the end. */
  readonly read: (nom: string, apres: number) => Promise<readonly LigneLot[]>;
  /** Lots in order; answers once they are on the disk. Those that are there already are left out. */
  readonly adopt: (nom: string, lots: readonly LigneLot[]) => Promise<void>;
}

/** The same journal, whose lots wait to be written together. */
export interface JournalTamponne extends JournalPartage {
  readonly flush: () => Promise<void>;
  /** The disk refused lots that were counted as known: what is known must be read again from it. */
  readonly hasFailed: () => boolean;
}

/** Lots that wait together at most: a large exchange is written by portions. */
const ATTENTE_MAX = 20_000;

export function createTampon(journal: JournalPartage): JournalTamponne {
  const attentes = new Map<string, LigneLot[]>();
  let nombre = 0;
  let isEnDefaut = false;
  const flush = async (): Promise<void> => {
    isEnDefaut ||= nombre > 0;
    for (const [nom, lots] of attentes) await journal.adopt(nom, lots);
    attentes.clear();
    nombre = 0;
    isEnDefaut = false;
  };
  return {
    findDerniere: (nom) => attentes.get(nom)?.at(-1)?.derniere ?? journal.findDerniere(nom),
    read: async (nom, apres) => {
      await flush();
      return journal.read(nom, apres);
    },
    adopt: async (nom, lots) => {
      const siens = attentes.get(nom) ?? [];
      for (const lot of lots) siens.push(lot);
      attentes.set(nom, siens);
      nombre += lots.length;
      if (nombre > ATTENTE_MAX) await flush();
    },
    flush,
    hasFailed: () => isEnDefaut,
  };
}
