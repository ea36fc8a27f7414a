/** No answer of a portal is deeper, nor holds more objects and values than this: beyond, parsing it would fill the memory. */
const PROFONDEUR_MAX = 100;
const OUVERTURES_MAX = 1_000_000;
const VIRGULES_MAX = 4_000_000;

/** The value of a JSON text; `undefined` when it is malformed, or beyond the bounds of what is read. Never throws. */
export function parseJsonBorne(texte: string): unknown {
  if (!isBorne(texte)) return undefined;
  try {
    return JSON.parse(texte);
  } catch {
    return undefined;
  }
}

/** Counts what opens and what separates outside strings, in one pass and without keeping anything. */
function isBorne(texte: string): boolean {
  let profondeur = 0;
  let ouvertures = 0;
  let virgules = 0;
  for (let rang = 0; rang < texte.length; rang++) {
    const signe = texte.charCodeAt(rang);
    if (signe === GUILLEMET) rang = findFinChaine(texte, rang);
    else if (signe === 0x5b || signe === 0x7b) {
      profondeur++;
      ouvertures++;
    } else if (signe === 0x5d || signe === 0x7d) profondeur--;
    else if (signe === 0x2c) virgules++;
    if (profondeur > PROFONDEUR_MAX || ouvertures > OUVERTURES_MAX || virgules > VIRGULES_MAX) return false;
  }
  return true;
}

const GUILLEMET = 0x22;
const BARRE = 0x5c;

/** Rank of the quote that closes a string, or the end of the text. */
function findFinChaine(texte: string, debut: number): number {
  for (let rang = debut + 1; rang < texte.length; rang++) {
    const signe = texte.charCodeAt(rang);
    if (signe === BARRE) rang++;
    else if (signe === GUILLEMET) return rang;
  }
  return texte.length;
}
