import type { CourrielDemande } from "#shared/suivi/demandes.ts";

/** The bytes of a draft message; the writer loads with the first one. */
export async function encodeCourriel(courriel: CourrielDemande): Promise<Uint8Array<ArrayBuffer>> {
  const { writeEml } = await import("#shared/formats/eml-ecriture.ts");
  return new Uint8Array(writeEml(courriel));
}
