import { z } from "zod";
import { enveloppeSchema, faitIdSchema } from "./fait-schema.ts";
import { empreinteSchema } from "./primitives.ts";

/** `export.json`: what the export holds, and what must be found once it is read back. */
export const sommaireExportSchema = z.object({
  format: z.literal("exigible-export"),
  version: z.literal(1),
  instant: z.int().nonnegative(),
  application: z.string().max(40),
  faits: z.int().nonnegative(),
  /** Last sequence of each post. */
  curseur: z.record(z.string().regex(/^[a-z2-7]{16}$/), z.int().nonnegative()),
  racine: empreinteSchema,
  pieces: z.int().nonnegative(),
  /** Pièces of the vault that did not read: they are not in the export. */
  manquantes: z.array(empreinteSchema).max(200_000),
});
export type SommaireExport = z.output<typeof sommaireExportSchema>;

/** One line of `faits.jsonl`: the fact, then where and when it was written. Its content is what `shared/model/faits` describes. */
const faitExporteSchema = enveloppeSchema.extend({
  lot: faitIdSchema,
  horloge: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
  par: z.string().max(80),
  /** The branch of its post in which it was written, by a copy of that post; absent: its post's own journal. */
  journal: z.string().regex(/^[a-z2-7]{16}$/).optional(),
});
export type FaitExporte = z.output<typeof faitExporteSchema>;

/** The lines of a lot (`formatLot`) as those of an export, one fact each; `journal`: the branch in which it lies, when it is not its post's own journal. */
export function formatFaitsExport(ligne: string, journal?: string): readonly string[] {
  // A line of the vault's own journal: its shape was checked when it was written.
  const { h, par, faits } = JSON.parse(ligne) as { readonly h: unknown; readonly par: string; readonly faits: readonly { readonly id: string }[] };
  const lot = faits[0]?.id;
  return faits.map((fait) => JSON.stringify({ ...fait, lot, horloge: h, par, ...(journal === undefined ? {} : { journal }) }));
}

export type FaitLu = { readonly ok: true; readonly fait: FaitExporte; /** The fact as `formatLot` writes it. */ readonly brut: object } | { readonly ok: false };

/** One line of `faits.jsonl`, its envelope checked; the content is checked with its lot. */
export function parseFaitExport(ligne: string): FaitLu {
  const lu = parseJson(ligne);
  const fait = faitExporteSchema.safeParse(lu);
  if (!fait.success || typeof lu !== "object" || lu === null) return { ok: false };
  const { id, sujet, type, dateFait, contenu, remplace, v } = fait.data;
  return { ok: true, fait: fait.data, brut: { id, sujet, type, dateFait, contenu, remplace, v } };
}

/** The line of `formatLot` that these facts made. */
export function formatLotExport(faits: readonly { readonly fait: FaitExporte; readonly brut: object }[]): string {
  const premier = faits[0]?.fait;
  return JSON.stringify({ h: premier?.horloge, par: premier?.par, faits: faits.map(({ brut }) => brut) });
}

function parseJson(ligne: string): unknown {
  try {
    return JSON.parse(ligne);
  } catch {
    return undefined;
  }
}
