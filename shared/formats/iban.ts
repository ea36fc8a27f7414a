import { isCleJuste } from "../kernel/iban.ts";

/** What follows the key of a structured reference `RFnn…` (ISO 11649), in capitals without spaces; `undefined` when the key is wrong. */
export function parseReferenceRf(texte: string): string | undefined {
  const nu = texte.replace(/[\s\u00A0\u202F]/g, "").toUpperCase();
  return /^RF\d{2}[A-Z0-9]{1,21}$/.test(nu) && isCleJuste(nu) ? nu.slice(4) : undefined;
}

/** An account under one name whatever the file calls it: bank, branch and number of a French IBAN, else what was read. */
export function createCleCompte({ iban, banque, guichet, numero }: CompteLu): string | undefined {
  if (iban !== undefined) return /^FR\d{2}/.test(iban) && iban.length === 27 ? `${iban.slice(4, 9)}-${iban.slice(9, 14)}-${iban.slice(14, 25)}` : iban;
  const parts = [banque, guichet, numero].flatMap((part) => (part === undefined || part === "" ? [] : [part.replace(/\s/g, "").toUpperCase()]));
  return parts.length === 0 ? undefined : parts.join("-");
}

export interface CompteLu {
  readonly iban?: string | undefined;
  readonly banque?: string | undefined;
  readonly guichet?: string | undefined;
  readonly numero?: string | undefined;
}
