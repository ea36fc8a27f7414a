/** Without spaces, in capitals; `undefined` when it is not an IBAN whose key is right (ISO 13616). */
export function parseIban(texte: string): string | undefined {
  const nu = texte.replace(/[\s\u00A0\u202F]/g, "").toUpperCase();
  return /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(nu) && isCleJuste(nu) ? nu : undefined;
}

/** The four first characters last, letters as 10 to 35: the rest modulo 97 must be 1. */
export function isCleJuste(nu: string): boolean {
  let reste = 0;
  for (let rang = 0; rang < nu.length; rang++) {
    const code = nu.charCodeAt((rang + 4) % nu.length);
    reste = code < 58 ? (reste * 10 + code - 48) % 97 : (reste * 100 + code - 55) % 97;
  }
  return reste === 1;
}
