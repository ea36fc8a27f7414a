/** An integer between two bounds, both included. */
export type Tirage = (minimum: number, maximum: number) => number;

const MODULE = 2_147_483_647;
const FACTEUR = 48_271;

/** A deterministic draw (Park and Miller): the same seed gives the same portfolio on every machine. */
export function createTirage(graine: number): Tirage {
  let etat = ((graine + 7) * FACTEUR) % MODULE;
  return (minimum, maximum) => {
    etat = (etat * FACTEUR) % MODULE;
    return minimum + (etat % (maximum - minimum + 1));
  };
}

/** An identifier of twenty letters for a whole number, always the same. */
export function createIdFictif(nombre: number): string {
  return nombre.toString(24).replace(/\d/g, (chiffre) => "opqrstuvwx".charAt(Number(chiffre))).padStart(20, "z");
}
