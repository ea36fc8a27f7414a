import type { Jour } from "../../kernel/jour.ts";
import type { FaitsTitre } from "./types-decompte.ts";

/** Day of the title: of the decision, else the day on which it became enforceable. */
export function findDateTitre(titre: FaitsTitre): Jour {
  return titre.executoireLe === undefined ? titre.prononceLe : (titre.prononceLe ?? titre.executoireLe);
}
