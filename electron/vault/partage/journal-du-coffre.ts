import type { Journal } from "../journal.ts";
import { parseLigne } from "../journal-lecture.ts";
import { createCible, type Ordres } from "../effacement/ordres.ts";
import { eraseLigne } from "./chaine.ts";
import type { JournalPartage } from "./journal-partage.ts";

export interface JournalDuCoffre extends JournalPartage {
  readonly close: () => Promise<void>;
}

/** Leaves of another post are in its files. */
const SANS_SEL = (): Buffer => Buffer.alloc(16);

/** The vault's own journal as sharing sees it: what is received goes to files of their post, opened once and kept open. */
export function createJournalDuCoffre(journal: Journal, ordres?: Pick<Ordres, "list">): JournalDuCoffre {
  let adoption: ReturnType<Journal["startAdoption"]> | undefined;
  return {
    findDerniere: journal.findDerniere,
    read: async (nom, apres) => {
      // A journal reads the posts one after the other: the others are said to be read already.
      const autres = Object.fromEntries(Object.keys(journal.findEtat().curseur).map((autre) => [autre, Number.MAX_SAFE_INTEGER]));
      const { lots } = await journal.read({ ...autres, [nom]: apres });
      return Buffer.from(lots).toString("utf8").split("\n").flatMap((ligne) => {
        const lot = parseLigne(ligne);
        return lot === undefined ? [] : [{ ...lot, ligne }];
      });
    },
    adopt: async (nom, lots) => {
      adoption ??= journal.startAdoption();
      const isCible = createCible(ordres?.list() ?? []);
      // A colleague's file that still holds what was erased here does not bring it back.
      await adoption.append(lots.map((lot) => ({ ...lot, ligne: eraseLigne(lot.ligne, isCible, SANS_SEL) ?? lot.ligne, poste: nom })));
    },
    close: async () => {
      await adoption?.close();
      adoption = undefined;
    },
  };
}
