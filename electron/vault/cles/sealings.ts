import { CHARGE_MAX } from "../frame.ts";
import type { RandomBytes } from "../poste.ts";
import { createDenseSealing, createSealing, type Sealing } from "../sealer.ts";
import type { Secrets } from "./secrets.ts";

export function createJournalSealing({ journal }: Pick<Secrets, "journal">, randomBytes: RandomBytes): Sealing {
  return createDenseSealing(createSealing(journal, "journal", randomBytes, { isRetrouvable: true }), CHARGE_MAX);
}

export function createPiecesSealing({ pieces }: Pick<Secrets, "pieces">, randomBytes: RandomBytes): Sealing {
  return createSealing(pieces, "piece", randomBytes);
}
