import type { Jour } from "../kernel/jour.ts";
import type { Territoire } from "../kernel/territoire.ts";
import type { Baremes } from "../regles/baremes.ts";

/** What a computation needs besides the facts: the clock, the law and the place are arguments. */
export interface Contexte {
  readonly aujourdhui: Jour;
  readonly baremes: Baremes;
  readonly territoire: Territoire;
}
