import type { NonEmpty } from "./brand.ts";
import type { Jour } from "./jour.ts";
import type { Parametre, ValeurDatee } from "./parametre.ts";

/** On whose word dated values stand: the application's own packs, or a file that a person accepted. */
export interface SourceDroit {
  readonly id: string;
  readonly nom: string;
  readonly auteur: string;
  readonly publieLe: Jour;
  readonly parametres: readonly Parametre[];
}

/** A value as one source states it. Equal statements of several sources are one, on the word of the last to verify it. */
export interface ValeurSourcee {
  readonly valeur: ValeurDatee;
  readonly sourceId: string;
  /** The day that source last compared it with the text. */
  readonly verifieLe: Jour;
  /** Another source, verified since, states something else for the same day: kept and shown, read by no rule. */
  readonly isRemplacee: boolean;
}

/** A parameter as the rules read it, with everything that was ever stated of it. */
export interface ParametreEnVigueur {
  readonly parametre: Parametre;
  /** In ascending order of `depuis`; for one day, the value in force first. */
  readonly histoire: NonEmpty<ValeurSourcee>;
}

/** The law in force on this post: by identifier, what its sources say together. */
export interface Droit {
  readonly sources: readonly SourceDroit[];
  readonly parametres: ReadonlyMap<string, ParametreEnVigueur>;
}

/** A value that a newer law adds or changes. */
export interface ChangementValeur {
  readonly depuis: Jour;
  /** What the former law read on that day; absent when it refused. */
  readonly avant?: ValeurDatee | undefined;
  readonly apres: ValeurDatee;
}

/** What a newer law changes of one parameter. */
export interface ChangementParametre {
  readonly parametre: Parametre;
  /** `revu`: the same values, compared with their source again, or relied upon for longer. */
  readonly kind: "nouveau" | "modifie" | "revu";
  readonly valeurs: readonly ChangementValeur[];
  readonly verifieLe: { readonly avant?: Jour | undefined; readonly apres: Jour };
  readonly perimeLe: { readonly avant?: Jour | undefined; readonly apres?: Jour | undefined };
}

/** The end of what is known of a value. */
export interface Expiration {
  readonly parametre: Parametre;
  /** Last day on which it may be relied upon. */
  readonly dernierJour: Jour;
  /** First day without a value. */
  readonly premierJour: Jour;
  /** What is awaited, in French: « taux du 1er semestre 2027 ». */
  readonly attendu: string;
}

/** What is late, what comes soon, and what nobody has verified for long. */
export interface EtatBaremes {
  readonly perimees: readonly Expiration[];
  readonly proches: readonly Expiration[];
  readonly anciennes: readonly Parametre[];
}
