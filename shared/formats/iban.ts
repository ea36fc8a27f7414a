/** Without spaces, in capitals; `undefined` when it is not an IBAN whose key is right (ISO 13616). */
export function parseIban(texte: string): string | undefined {
  const nu = texte.replace(/[\s\u00A0\u202F]/g, "").toUpperCase();
  return /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(nu) && isCleJuste(nu) ? nu : undefined;
}

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

/** The four first characters last, letters as 10 to 35: the rest modulo 97 must be 1. */
function isCleJuste(nu: string): boolean {
  let reste = 0;
  for (let rang = 0; rang < nu.length; rang++) {
    const code = nu.charCodeAt((rang + 4) % nu.length);
    reste = code < 58 ? (reste * 10 + code - 48) % 97 : (reste * 100 + code - 55) % 97;
  }
  return reste === 1;
}
