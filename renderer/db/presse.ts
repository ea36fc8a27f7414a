import { computeEmpreinte } from "#shared/formats/empreinte.ts";
import { deflate } from "./compression.ts";

/** A bundle in clear. */
export interface LiasseClaire {
  readonly octets: Uint8Array<ArrayBuffer>;
  /** Where each line to be hashed begins and ends, one after the other. */
  readonly bornes: Uint32Array<ArrayBuffer>;
}

/** What is left to seal of it. */
export interface LiassePressee {
  readonly octets: Uint8Array<ArrayBuffer>;
  /** Of those lines, in their order. */
  readonly empreintes: readonly string[];
}

/** Hashes and deflates bundles in a thread of its own. */
export interface Presse {
  readonly press: (liasse: LiasseClaire) => Promise<LiassePressee>;
  /** Nothing more will be asked. */
  readonly close: () => void;
}

export type CreatePresse = () => Presse;

/** In the thread that calls. */
export async function pressLiasse({ octets, bornes }: LiasseClaire): Promise<LiassePressee> {
  const empreintes = Array.from({ length: bornes.length / 2 }, (_vide, rang) => computeEmpreinte(octets.subarray(bornes[rang * 2], bornes[rang * 2 + 1])));
  return { octets: await deflate(octets), empreintes };
}
