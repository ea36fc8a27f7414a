import type { Atelier } from "./atelier.ts";
import type { Codec } from "./codec.ts";
import { type Enregistrement, GENERATION, type Magasin } from "./schema.ts";

/** Seals bytes for one place of this generation. */
export async function sealEnregistrement(atelier: Pick<Atelier, "codec">, magasin: Magasin, cle: string, octets: Uint8Array<ArrayBuffer>): Promise<Enregistrement> {
  return { cle, octets: await findCodec(atelier).seal(octets, formatPlace(magasin, cle)) };
}

/** Throws when the record is damaged, moved, of another generation or of another key. */
export async function openEnregistrement(atelier: Pick<Atelier, "codec">, magasin: Magasin, { cle, octets }: Enregistrement): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await findCodec(atelier).open(octets, formatPlace(magasin, cle));
  } catch (erreur) {
    throw new Error(`La copie de ${cle} est abîmée, ou scellée sous une autre clé`, { cause: erreur });
  }
}

/** The last four bytes of the authentication tag: tells two sealings apart. */
export function findMarque({ octets }: Enregistrement): number {
  return new DataView(octets.buffer, octets.byteOffset).getUint32(octets.byteLength - 4);
}

/** Drafts outlive a generation: their readers check what they hold. */
export function formatPlace(magasin: Magasin, cle: string): string {
  return magasin === "brouillons" ? `${magasin}/${cle}` : `${GENERATION}/${magasin}/${cle}`;
}

export function findCodec({ codec }: Pick<Atelier, "codec">): Codec {
  if (codec === undefined) throw new Error("La base d’affichage n’a pas reçu sa clé");
  return codec;
}
