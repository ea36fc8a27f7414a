import { createHash } from "node:crypto";
import type { DiskFile } from "../adapters/disk.ts";
import { createRefus, findRefus } from "../adapters/refus.ts";
import { type BlocScelle, createPieceFile, TAILLE_BLOC } from "./piece-file.ts";
import type { Sealing } from "./sealer.ts";

/** One file on its way in, portion after portion, in order. */
export interface PieceWriter {
  readonly write: (portion: Uint8Array) => Promise<void>;
  /** Flushes, closes and opens again all that was written; answers the name of the content. */
  readonly finish: () => Promise<{ readonly empreinte: string; readonly taille: number }>;
  readonly close: () => Promise<void>;
}

/** A file just created, and the way to read it. */
export interface FichierNouveau {
  readonly file: DiskFile;
  readonly reopen: () => Promise<DiskFile>;
}

type TakeBloc = (bloc: Uint8Array) => Promise<void>;

/** `taille` is what the window announced: more or fewer bytes refuse the file, which changed while it was read. */
export function createPieceWriter({ file, reopen }: FichierNouveau, taille: number, sealing: Sealing): PieceWriter {
  const { amorce, sealBloc, readBack } = createPieceFile(taille, sealing);
  const hash = createHash("sha256");
  const blocs = createBlocs(taille);
  const ecriture = createEcriture(file);
  let rang = 0;
  let recus = 0;
  const take: TakeBloc = async (bloc) => {
    await ecriture.start(sealBloc(rang, bloc));
    rang += 1;
  };
  return {
    write: async (portion) => {
      recus += portion.byteLength;
      if (recus > taille) throw createRefusChange();
      hash.update(portion);
      await blocs.push(portion, take);
    },
    finish: async () => {
      if (recus !== taille) throw createRefusChange();
      await blocs.flush(take);
      await ecriture.finish();
      await file.write(0, amorce);
      const relue = await reopen();
      await Promise.all([file.sync(), readBack(relue).catch(refuseRelecture)]).finally(() => relue.close());
      await file.close();
      return { empreinte: hash.digest("hex"), taille };
    },
    close: async () => {
      await ecriture.settle();
      await file.close();
    },
  };
}

/** A block is written while the next one arrives and is sealed; what the disk refuses is said at the next step. */
function createEcriture(file: DiskFile) {
  let enCours: Promise<PromiseSettledResult<void>[]> = Promise.resolve([]);
  const finish = async (): Promise<void> => {
    for (const issue of await enCours) if (issue.status === "rejected") throw issue.reason;
  };
  return {
    finish,
    settle: () => enCours,
    start: async ({ place, bytes }: BlocScelle): Promise<void> => {
      await finish();
      enCours = Promise.allSettled([file.write(place, bytes)]);
    },
  };
}

/** Cuts portions into blocks: a portion that is a block goes as it is, others wait in bytes that serve again. */
function createBlocs(taille: number) {
  let attente: Buffer | undefined;
  let plein = 0;
  return {
    push: async (portion: Uint8Array, take: TakeBloc): Promise<void> => {
      for (let place = 0; place < portion.byteLength; ) {
        const part = portion.subarray(place, place + TAILLE_BLOC - plein);
        place += part.byteLength;
        if (part.byteLength === TAILLE_BLOC) await take(part);
        else {
          attente ??= Buffer.allocUnsafe(Math.min(taille, TAILLE_BLOC));
          attente.set(part, plein);
          plein += part.byteLength;
        }
        if (plein < TAILLE_BLOC || attente === undefined) continue;
        plein = 0;
        await take(attente);
      }
    },
    flush: async (take: TakeBloc): Promise<void> => {
      if (plein > 0 && attente !== undefined) await take(attente.subarray(0, plein));
    },
  };
}

function refuseRelecture(error: unknown): never {
  throw findRefus(error).code === "endommage" ? createRefus("endommage", "Ce fichier ne se relit pas là où il vient d’être écrit\u00A0: il n’est pas ajouté. Ce disque n’est pas sûr.") : error;
}

function createRefusChange(): Error {
  return createRefus("invalide", "Le fichier a changé pendant sa lecture : il n’est pas ajouté. Recommencez une fois qu’il n’est plus modifié.");
}
