// Chance that one seed makes again, split by purpose: a new draw for faults does not move those of the edits.

export interface Alea {
  /** A whole number under `borne`. */
  readonly below: (borne: number) => number;
  readonly chance: (probabilite: number) => boolean;
  readonly pick: <T>(choix: readonly T[]) => T;
}

export function createAlea(graine: number, usage: string): Alea {
  let etat = graine;
  for (const lettre of usage) etat = Math.imul(etat ^ lettre.charCodeAt(0), 0x9e3779b1) >>> 0;
  const draw = (): number => {
    etat = (etat + 0x6d2b79f5) >>> 0;
    let melange = Math.imul(etat ^ (etat >>> 15), etat | 1);
    melange = (melange + Math.imul(melange ^ (melange >>> 7), melange | 61)) ^ melange;
    return ((melange ^ (melange >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (borne: number): number => Math.floor(draw() * borne);
  return { below, chance: (probabilite) => draw() < probabilite, pick: (choix) => choix[below(choix.length)]! };
}
