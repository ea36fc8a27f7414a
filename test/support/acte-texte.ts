import type { FaitsTransmission } from "#shared/actes/faits-transmission.ts";
import { renderTransmissionAvocat } from "#shared/actes/transmission-avocat.ts";
import { formatBlocsTexte, listBlocsPartie } from "./blocs-texte.ts";

/** One part of the dossier handed to the avocat, as a person reads it. */
export function readPartie(faits: FaitsTransmission, titre: string): string {
  return formatBlocsTexte(listBlocsPartie(renderTransmissionAvocat(faits), titre));
}

/** No-break spaces made ordinary. */
export function normalize(texte: string): string {
  return texte.replace(/[\u00A0\u202F]/g, " ");
}
