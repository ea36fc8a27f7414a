import { decodeBrut } from "./encodage.ts";
import { isUtf8 } from "./unicode.ts";

/**
 * A name or a label damaged by one decoding too many, as it should read: UTF-8 read as Latin-1 (« procÃ©dure »), CP850 bytes kept as
 * control characters (U+0090 for É) or read as Latin-1 (« CREATø » for « CREAT° »). Returns the very same string when nothing is wrong.
 */
export function repairTexte(texte: string): string {
  if (!/[\u0080-\u009FÃÂø]/.test(texte)) return texte;
  const relu = repairUtf8(texte).replace(/[\u0080-\u009F]/g, (signe) => {
    const enCp850 = decodeBrut(signe, "cp850");
    return /\p{L}/u.test(enCp850) ? enCp850 : decodeBrut(signe, "windows-1252");
  });
  // No French word ends an upper-case run with ø: it is the degree sign of CP850.
  return relu.replace(/(?<=[A-Z])ø(?!\p{L})/gu, "°");
}

function repairUtf8(texte: string): string {
  if (!/[ÃÂ][\u0080-\u00BF]/.test(texte) || /[^\u0000-\u00FF]/.test(texte)) return texte;
  const octets = Uint8Array.from(texte, (signe) => signe.charCodeAt(0));
  return isUtf8(octets, 0, octets.length) ? decodeBrut(texte, "utf-8") : texte;
}
