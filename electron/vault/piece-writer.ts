import { createHash } from "node:crypto";
import type { DiskFile } from "../adapters/disk.ts";
import { createRefus } from "../adapters/refus.ts";
import { createPieceFile, TAILLE_BLOC } from "./piece-file.ts";
import type { Sealing } from "./sealer.ts";

/** One file on its way in, portion after portion, in order. */
export interface PieceWriter {
  readonly write: (portion: Uint8Array) => Promise<void>;
  /** Flushes and closes; answers the name of the content. */
  readonly finish: () => Promise<{ readonly empreinte: string; readonly taille: number }>;
  readonly close: () => Promise<void>;
}

/** `taille` is what the window announced: more or fewer bytes refuse the file, which changed while it was read. */
export function createPieceWriter(file: DiskFile, taille: number, sealing: Sealing): PieceWriter {
  const { amorce, writeBloc } = createPieceFile(taille, sealing);
  const hash = createHash("sha256");
  let attente = Buffer.alloc(0);
  let blocs = 0;
  let recus = 0;
  const flushBlocs = async (isFin: boolean): Promise<void> => {
    while (attente.byteLength >= TAILLE_BLOC || (isFin && attente.byteLength > 0)) {
      await writeBloc(file, blocs, attente.subarray(0, TAILLE_BLOC));
      attente = attente.subarray(TAILLE_BLOC);
      blocs += 1;
    }
  };
  return {
    write: async (portion) => {
      recus += portion.byteLength;
      if (recus > taille) throw createRefusChange();
      hash.update(portion);
      attente = Buffer.concat([attente, portion]);
      await flushBlocs(false);
    },
    finish: async () => {
      if (recus !== taille) throw createRefusChange();
      await flushBlocs(true);
      await file.write(0, amorce);
      await file.sync();
      await file.close();
      return { empreinte: hash.digest("hex"), taille };
    },
    close: () => file.close(),
  };
}

function createRefusChange(): Error {
  return createRefus("invalide", "Le fichier a changé pendant sa lecture : il n’est pas ajouté. Recommencez une fois qu’il n’est plus modifié.");
}
