import { createRefus } from "../adapters/refus.ts";

/** A line longer than this is not a fact (bytes). */
const LIGNE_MAX = 64 * 1024 * 1024;

export interface Lignes {
  readonly take: (portion: Uint8Array) => Promise<void>;
  /** The last line may lack its line feed. */
  readonly end: () => Promise<void>;
}

/** Cuts portions of bytes into lines of text, whatever the place of the cuts. */
export function createLignes(read: (ligne: string) => Promise<void>): Lignes {
  let reste: Buffer = Buffer.alloc(0);
  return {
    take: async (portion) => {
      const bytes = Buffer.concat([reste, portion]);
      let debut = 0;
      for (let fin = bytes.indexOf(0x0a); fin !== -1; fin = bytes.indexOf(0x0a, debut)) {
        if (fin > debut) await read(bytes.toString("utf8", debut, fin));
        debut = fin + 1;
      }
      reste = bytes.subarray(debut);
      if (reste.byteLength > LIGNE_MAX) throw createRefus("invalide", "Une ligne de l’export est trop longue pour être un fait\u00A0: rien n’en a été repris.");
    },
    end: async () => {
      if (reste.byteLength > 0) await read(reste.toString("utf8"));
    },
  };
}
