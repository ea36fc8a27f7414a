import type { FamilleTenue } from "./moteur.ts";
import { type CanariStocke, type Enregistrement, type Magasin, STORES } from "./schema.ts";

/** Where sealed records are kept. Never read without being checked, and never the only copy of anything. */
export interface Rangement {
  readonly readCanari: () => Promise<CanariStocke | undefined>;
  /** Every block of a family, in order. */
  readonly readBlocs: (famille: FamilleTenue) => Promise<readonly Enregistrement[]>;
  /** In the order of the keys. */
  readonly read: (magasin: Magasin, cles: readonly string[]) => Promise<readonly (Enregistrement | undefined)[]>;
  /** Every draft, whatever its key. */
  readonly readBrouillons: () => Promise<readonly Enregistrement[]>;
  readonly count: (magasin: Magasin) => Promise<number>;
  /** All of it or nothing. */
  readonly write: (ecriture: Ecriture) => Promise<void>;
  readonly writeUn: (magasin: "brouillons" | "meta", enregistrement: Enregistrement) => Promise<void>;
  readonly deleteUn: (magasin: "brouillons", cle: string) => Promise<void>;
  /** Everything but the drafts of forms; throws when the place cannot be used any more. */
  readonly empty: () => Promise<void>;
}

export interface Ecriture {
  readonly canari: CanariStocke;
  readonly sujets: readonly Enregistrement[];
  readonly feuilles: readonly Enregistrement[];
  readonly blocs: readonly Enregistrement[];
  readonly blocsEffaces: readonly string[];
}

export const CLE_CANARI = "canari";

/** How the keys of the blocks of a family begin. */
export function formatDebutCle(famille: FamilleTenue): string {
  return `${famille}/`;
}

/** Name of a worker whose copy stays in memory. */
export const EPHEMERE = "ephemere";

/** The same in memory, when the disk takes nothing more: the next start reads the journal again. */
export function createRangementMemoire(): Rangement {
  const magasins = new Map<Magasin, Map<string, Enregistrement>>();
  const find = (magasin: Magasin): Map<string, Enregistrement> => {
    const connu = magasins.get(magasin) ?? new Map<string, Enregistrement>();
    magasins.set(magasin, connu);
    return connu;
  };
  const putTous = (magasin: Magasin, enregistrements: readonly Enregistrement[]) => {
    for (const enregistrement of enregistrements) find(magasin).set(enregistrement.cle, enregistrement);
  };
  return {
    readCanari: () => Promise.resolve(find("meta").get(CLE_CANARI)).then(toCanari),
    readBlocs: (famille) => Promise.resolve([...find("blocs").values()].filter(({ cle }) => cle.startsWith(formatDebutCle(famille))).toSorted((a, b) => (a.cle < b.cle ? -1 : 1))),
    read: (magasin, cles) => Promise.resolve(cles.map((cle) => find(magasin).get(cle))),
    readBrouillons: () => Promise.resolve([...find("brouillons").values()]),
    count: (magasin) => Promise.resolve(find(magasin).size),
    write: async ({ canari, sujets, feuilles, blocs, blocsEffaces }) => {
      putTous("sujets", sujets);
      putTous("feuilles", feuilles);
      putTous("blocs", blocs);
      for (const cle of blocsEffaces) find("blocs").delete(cle);
      putTous("meta", [canari]);
      return Promise.resolve();
    },
    writeUn: (magasin, enregistrement) => Promise.resolve(putTous(magasin, [enregistrement])),
    deleteUn: (magasin, cle) => Promise.resolve(void find(magasin).delete(cle)),
    empty: () => Promise.resolve(MAGASINS_JETABLES.forEach((magasin) => find(magasin).clear())),
  };
}

/** All that the journal can make again; drafts are of nobody else. */
export const MAGASINS_JETABLES: readonly Magasin[] = toMagasins(Object.keys(STORES)).filter((magasin) => magasin !== "brouillons");

function toMagasins(noms: readonly string[]): readonly Magasin[] {
  return noms as readonly Magasin[];
}

/** A record of another shape has no generation: it is of no use, which is what its reader will conclude. */
export function toCanari(enregistrement: Enregistrement | undefined): CanariStocke | undefined {
  return enregistrement !== undefined && "generation" in enregistrement ? (enregistrement as CanariStocke) : undefined;
}
