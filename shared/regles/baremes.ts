import type { Jour } from "../kernel/jour.ts";
import { findValeur, type Lecture, type Parametre } from "../kernel/parametre.ts";

/** Every dated parameter in force on this post, by identifier. */
export type Baremes = ReadonlyMap<string, Parametre>;

/** A parameter that a rule is written for; its absence is a broken pack, never a case of law. */
export function findParametre(baremes: Baremes, id: string): Parametre {
  const parametre = baremes.get(id);
  if (parametre === undefined) throw new Error(`Le barème «\u00A0${id}\u00A0» manque aux paquets`);
  return parametre;
}

export function findValeurDe(baremes: Baremes, id: string, au: Jour): Lecture {
  return findValeur(findParametre(baremes, id), au);
}
