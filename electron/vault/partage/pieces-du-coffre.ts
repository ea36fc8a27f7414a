import { findRefus } from "../../adapters/refus.ts";
import type { Pieces } from "../pieces.ts";
import type { PiecesDuCoffre } from "./contexte.ts";

/** The vault's pièces as sharing sees them. */
export function createPiecesDuCoffre(pieces: Pieces): PiecesDuCoffre {
  return {
    findTaille: (empreinte) => pieces.findTaille(empreinte).then((taille) => taille, ignoreAbsente),
    listEmpreintes: pieces.listEmpreintes,
    readBlocs: pieces.readBlocs,
    add: async (taille, blocs) => {
      const { jeton } = await pieces.begin({ nom: "", taille });
      try {
        for await (const portion of blocs) await pieces.write({ jeton, portion: Uint8Array.from(portion) });
        return (await pieces.end({ jeton })).empreinte;
      } finally {
        await pieces.cancel({ jeton });
      }
    },
  };
}

/** A pièce that is damaged here is not shared: its control says it, and takes it again from the backups. */
function ignoreAbsente(error: unknown): undefined {
  findRefus(error);
  return undefined;
}
