import { computeEmpreinte } from "#shared/formats/empreinte.ts";
import type { Codec } from "./codec.ts";
import { deflate } from "./compression.ts";

/** A bundle in clear and where it is to stand. */
export interface LiasseClaire {
  readonly place: string;
  readonly octets: Uint8Array<ArrayBuffer>;
  /** Where each line to be hashed begins and ends, one after the other. */
  readonly bornes: Uint32Array<ArrayBuffer>;
}

export interface LiasseScellee {
  readonly octets: Uint8Array<ArrayBuffer>;
  /** Of those lines, in their order. */
  readonly empreintes: readonly string[];
}

/** Hashes, deflates and seals bundles: here, or in a thread of its own when there are many. */
export interface Scelleur {
  readonly seal: (liasse: LiasseClaire) => Promise<LiasseScellee>;
  /** Nothing more will be asked. */
  readonly close: () => void;
}

export type CreateScelleur = (codec: Codec) => Scelleur;

/** In the thread that calls. */
export function createScelleur({ seal }: Codec): Scelleur {
  return {
    seal: async ({ place, octets, bornes }) => {
      const empreintes = listEmpreintes(octets, bornes);
      return { octets: await seal(await deflate(octets), place), empreintes };
    },
    close: () => undefined,
  };
}

function listEmpreintes(octets: Uint8Array, bornes: Uint32Array): readonly string[] {
  return Array.from({ length: bornes.length / 2 }, (_vide, rang) => computeEmpreinte(octets.subarray(bornes[rang * 2], bornes[rang * 2 + 1])));
}
