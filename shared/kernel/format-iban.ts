import { INSECABLE } from "./texte.ts";

/** An IBAN in groups of four; the number of an account that is no IBAN stays as it is. */
export function formatIban(compte: string): string {
  return /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(compte) ? compte.replace(/(.{4})(?=.)/g, `$1${INSECABLE}`) : compte;
}
