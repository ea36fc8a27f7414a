import type { BrouillonCourriel } from "#shared/formats/eml-ecriture.ts";

/** The bytes of a draft message; the writer loads with the first one. */
export async function encodeCourriel(courriel: BrouillonCourriel): Promise<Uint8Array<ArrayBuffer>> {
  const { writeEml } = await import("#shared/formats/eml-ecriture.ts");
  return new Uint8Array(writeEml(courriel));
}
