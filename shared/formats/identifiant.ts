import { isLuhn, parseSiren } from "../kernel/siren.ts";

/** What a number that should identify a company is. */
export interface Identifiant {
  /** Absent when the form is that of no known identifier. */
  readonly kind?: "siren" | "siret" | "tva";
  readonly valid: boolean;
  /** French sentence, when the number is worth keeping although its key is wrong, or cannot be checked. */
  readonly avertissement?: string;
}

const LA_POSTE = "356000000";

/** SIREN, SIRET or French VAT number, its key checked; spaces and dots are ignored, only ASCII digits count. */
export function parseIdentifiant(texte: string): Identifiant {
  const nu = texte.replace(/[\s\u00A0\u202F.]/g, "").toUpperCase();
  if (/^FR[0-9A-Z]{2}\d{9}$/.test(nu)) return parseTva(nu);
  if (/^\d{9}$/.test(nu)) return { kind: "siren", valid: parseSiren(nu) !== undefined };
  if (/^\d{14}$/.test(nu)) return parseSiret(nu);
  return { ...findKindProche(nu), valid: false };
}

/** La Poste's establishments may fail the usual key: the sum of their digits is then a multiple of five. */
function parseSiret(nu: string): Identifiant {
  const siren = nu.slice(0, 9);
  if (isLuhn(nu) && !/^0+$/.test(siren)) return { kind: "siret", valid: true };
  if (siren === LA_POSTE && [...nu].reduce((total, chiffre) => total + Number(chiffre), 0) % 5 === 0) return { kind: "siret", valid: true };
  if (parseSiren(siren) === undefined) return { kind: "siret", valid: false };
  return { kind: "siret", valid: false, avertissement: "La clé du SIRET est fausse, celle du SIREN est juste\u00A0: à vérifier, sans refuser le document." };
}

/** Key = (12 + 3 × (SIREN mod 97)) mod 97; newer keys hold letters and cannot be checked so. */
function parseTva(nu: string): Identifiant {
  const cle = nu.slice(2, 4);
  const siren = nu.slice(4);
  if (parseSiren(siren) === undefined) return { kind: "tva", valid: false };
  if (!/^\d{2}$/.test(cle)) return { kind: "tva", valid: true, avertissement: "La clé contient une lettre\u00A0: elle n’est pas vérifiable." };
  return { kind: "tva", valid: Number(cle) === (12 + 3 * (Number(siren) % 97)) % 97 };
}

/** A wrong length is still read as what it tries to be: more than nine digits, a SIRET. */
function findKindProche(nu: string): Pick<Identifiant, "kind"> {
  if (/^FR[0-9A-Z]{2}/.test(nu)) return { kind: "tva" };
  if (/^\d{10,15}$/.test(nu)) return { kind: "siret" };
  return /^\d{7,8}$/.test(nu) ? { kind: "siren" } : {};
}
