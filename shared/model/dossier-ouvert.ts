import { z } from "zod";
import { type FaitExporte, formatLotExport, parseFaitExport } from "./export.ts";
import type { Fait } from "./fait.ts";
import { parseLot } from "./lot.ts";
import { empreinteSchema, jourSchema } from "./primitives.ts";

/** One dossier in one JSON file, readable without the application: its facts, those of its parties, its pièces, answers for its acts. */
export interface DossierOuvert {
  readonly au?: z.output<typeof jourSchema> | undefined;
  readonly faits: readonly Fait[];
  /** Bytes in base 64, by fingerprint. */
  readonly pieces: readonly { readonly empreinte: string; readonly contenu: string }[];
  readonly reponses: Readonly<Record<string, string>>;
}

/** Reads the open format; a fact or a field that is not of it is refused by its place. */
export const dossierOuvertSchema: z.ZodType<DossierOuvert, unknown> = z
  .strictObject({
    format: z.literal("exigible-dossier"),
    version: z.literal(1),
    /** Day of the acts; the day of the last fact when absent. */
    au: jourSchema.optional(),
    faits: z.array(z.unknown()).min(1).max(100_000),
    pieces: z.array(z.strictObject({ empreinte: empreinteSchema, contenu: z.base64() })).max(10_000).default([]),
    reponses: z.record(z.string().max(200), z.string().max(20_000)).default({}),
  })
  .transform(({ au, faits: bruts, pieces, reponses }, contexte): DossierOuvert => {
    const faits = bruts.flatMap((brut, rang) => {
      const { fait, motif } = readFait(brut);
      if (motif !== undefined) contexte.addIssue({ code: "custom", path: ["faits", rang], message: motif });
      return fait === undefined ? [] : [fait];
    });
    return { au, faits, pieces, reponses };
  });

export function formatDossierOuvert({ au, faits, pieces, reponses }: DossierOuvert): string {
  const lignes = faits.map(({ id, horloge, sujet, type, dateFait, contenu, remplace, par, lot, v }) => ({ id, lot, horloge, par, sujet, type, dateFait, contenu, remplace, v }));
  return JSON.stringify({ format: "exigible-dossier", version: 1, ...(au === undefined ? {} : { au }), faits: lignes, pieces, reponses }, undefined, 2);
}

interface FaitOuvert {
  readonly fait?: Fait | undefined;
  readonly motif?: string | undefined;
}

function readFait(brut: unknown): FaitOuvert {
  const lu = parseFaitExport(JSON.stringify(brut));
  if (!lu.ok) return { motif: "fait illisible" };
  const lot = parseLot(formatLotExport([lu]));
  if (!lot.ok) return { motif: lot.motif };
  const [fait] = lot.lot.faits;
  if (fait === undefined) return { motif: `le type de fait «\u00A0${lu.fait.type}\u00A0» n’existe pas` };
  const inconnu = findChampInconnu(brut, fait, lu.fait);
  return inconnu === undefined ? { fait: { ...fait, lot: lu.fait.lot } } : { motif: `le champ «\u00A0${inconnu}\u00A0» n’est pas prévu` };
}

/** A field that the schemas did not keep: a typing mistake never changes a result silently. */
function findChampInconnu(brut: unknown, fait: Fait, enveloppe: FaitExporte): string | undefined {
  return listClesPerdues(brut, { ...enveloppe, contenu: fait.contenu }).at(0);
}

function listClesPerdues(brut: unknown, lu: unknown): readonly string[] {
  if (typeof brut !== "object" || brut === null || typeof lu !== "object" || lu === null) return [];
  return Object.entries(brut).flatMap(([cle, valeur]) => (Object.hasOwn(lu, cle) ? listClesPerdues(valeur, Reflect.get(lu, cle)) : [cle]));
}
