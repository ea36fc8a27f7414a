import { z } from "zod";
import type { Fait, FaitBrouillon, FaitId, Horloge } from "./fait.ts";
import { enveloppeSchema } from "./fait-schema.ts";
import { isTypeFait, registre } from "./faits/registre.ts";

/** Facts of one « Enregistrer »: written and read whole or not at all. */
export interface Lot {
  /** Id of its first fact. */
  readonly id: FaitId;
  readonly horloge: Horloge;
  readonly par: string;
  readonly faits: readonly Fait[];
}

export type LotLu =
  | { readonly ok: true; readonly lot: Lot; /** Facts of a newer application: kept in the journal, not shown. */ readonly inconnus: number }
  | { readonly ok: false; readonly motif: string };

/** A lot is written and read whole: past this number of facts it is refused, on disk as at the door. */
export const FAITS_PAR_LOT = 100_000;

const lotSchema = z.object({
  h: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
  par: z.string().max(80),
  faits: z.array(enveloppeSchema).min(1).max(FAITS_PAR_LOT),
});

/** One line of JSON, the form of a lot on disk and across the bridge. */
export function formatLot({ horloge, par, faits }: Lot): string {
  const lignes = faits.map(({ id, sujet, type, dateFait, contenu, remplace, v }) => ({ id, sujet, type, dateFait, contenu, remplace, v }));
  return JSON.stringify({ h: horloge, par, faits: lignes });
}

/** Reads a line written by `formatLot`; a fact whose type is unknown is counted, one whose content is wrong refuses the lot. */
export function parseLot(ligne: string): LotLu {
  return readLot(parseJson(ligne));
}

/** The same of a line whose JSON is read already. */
export function readLot(brut: unknown): LotLu {
  const lu = lotSchema.safeParse(brut);
  const premier = lu.data?.faits[0];
  if (!lu.success || premier === undefined) return { ok: false, motif: "Lot illisible" };
  const faits: Fait[] = [];
  for (const enveloppe of lu.data.faits) {
    if (!isTypeFait(enveloppe.type)) continue;
    const contenu = registre[enveloppe.type].safeParse(enveloppe.contenu);
    if (!contenu.success) return { ok: false, motif: `Fait ${enveloppe.id} (${enveloppe.type})\u00A0: contenu non conforme` };
    faits.push(toFait({ ...enveloppe, contenu: contenu.data, horloge: lu.data.h, par: lu.data.par, lot: premier.id }));
  }
  return { ok: true, lot: { id: premier.id, horloge: lu.data.h, par: lu.data.par, faits }, inconnus: lu.data.faits.length - faits.length };
}

/** How a line of `formatLot` begins. */
const DEBUT_LIGNE = /^\{"h":\[(\d{1,16}),(\d{1,16})\],/;

/** The clock of a line of `formatLot`, without reading its facts: an import is a hundred thousand of them on one line. `undefined`: no such line. */
export function findHorloge(ligne: string): Horloge | undefined {
  const lu = DEBUT_LIGNE.exec(ligne);
  const horloge = [Number(lu?.[1]), Number(lu?.[2])] as const;
  return horloge.every(Number.isSafeInteger) ? horloge : undefined;
}

const brouillonSchema = enveloppeSchema.omit({ id: true, v: true });

/** Drafts as a client sends them, each content checked against the registry. */
export const brouillonsSchema = z.array(brouillonSchema).min(1).max(FAITS_PAR_LOT).transform((brouillons, contexte): readonly FaitBrouillon[] =>
  brouillons.flatMap((brouillon) => {
    const contenu = isTypeFait(brouillon.type) ? registre[brouillon.type].safeParse(brouillon.contenu) : undefined;
    if (contenu?.success === true) return [toFaitBrouillon({ ...brouillon, contenu: contenu.data })];
    contexte.addIssue({ code: "custom", message: `Fait «\u00A0${brouillon.type}\u00A0»\u00A0: ${contenu?.error?.issues[0]?.message ?? "type inconnu"}` });
    return [];
  }),
);

function parseJson(ligne: string): unknown {
  try {
    return JSON.parse(ligne);
  } catch {
    return undefined;
  }
}

/** The registry ties the content to its type; the compiler cannot follow it through the lookup. */
function toFait(lu: object): Fait {
  return lu as Fait;
}

function toFaitBrouillon(lu: object): FaitBrouillon {
  return lu as FaitBrouillon;
}
