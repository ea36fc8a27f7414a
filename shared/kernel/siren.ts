import { FINE } from "./texte.ts";

/** Nine digits with a right check digit (Luhn), spaces ignored; `undefined` otherwise. */
export function parseSiren(texte: string): string | undefined {
  const chiffres = texte.replace(/[\s\u00A0\u202F.]/g, "");
  return /^\d{9}$/.test(chiffres) && !/^0+$/.test(chiffres) && isLuhn(chiffres) ? chiffres : undefined;
}

/** « 732 829 320 ». */
export function formatSiren(siren: string): string {
  return siren.replace(/(\d{3})(?=\d)/g, `$1${FINE}`);
}

/** The check digit of a SIREN or of a SIRET: every second digit doubled from the right, the sum a multiple of ten. */
export function isLuhn(chiffres: string): boolean {
  const somme = [...chiffres].reverse().reduce((total, chiffre, rang) => {
    const double = Number(chiffre) * (rang % 2 === 1 ? 2 : 1);
    return total + (double > 9 ? double - 9 : double);
  }, 0);
  return somme % 10 === 0;
}
