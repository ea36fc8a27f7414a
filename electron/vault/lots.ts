import { createFaitId, type FaitBrouillon, type Horloge } from "#shared/model/fait.ts";
import { formatLot, type Lot } from "#shared/model/lot.ts";
import type { Identite } from "./poste.ts";

/** Where and when the next lot is written. */
export interface Tampon {
  readonly identite: Identite;
  /** Sequence of its first fact. */
  readonly premiere: number;
  readonly horloge: Horloge;
  /** Identifier of the user; the post itself when nobody is known. */
  readonly par: string | undefined;
}

/** Version of the shape of every content written by this application. */
const VERSION_CONTENU = 1;

/** Gives drafts their ids, their clock and their author; answers the line to write. */
export function createLigneLot(brouillons: readonly FaitBrouillon[], { identite, premiere, horloge, par }: Tampon): string {
  const lot = createFaitId({ ...identite, sequence: premiere });
  const auteur = par ?? identite.poste;
  const faits = brouillons.map((brouillon, rang) => ({
    ...brouillon,
    id: createFaitId({ ...identite, sequence: premiere + rang }),
    horloge,
    par: auteur,
    lot,
    v: VERSION_CONTENU,
  }));
  return formatLot({ id: lot, horloge, par: auteur, faits } satisfies Lot);
}
