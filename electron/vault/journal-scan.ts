import { type Amorce, parseAmorce } from "./container.ts";
import { findCharge, findFrame, type Frame, NATURE_LOT, PREMIER_MAILLON, TAILLE_CADRE_MIN, VERSION_FRAME } from "./frame.ts";

/** What the bytes of one journal file hold, damage included. */
export interface Releve {
  readonly kind: "releve";
  readonly lots: readonly PlaceLot[];
  /** Ranges that hold no readable lot although lots follow them. */
  readonly dommages: readonly Plage[];
  /** First sequences of lots that do not follow the lot before them: something was removed, altered or moved. */
  readonly ruptures: readonly number[];
  /** Where the last readable frame ends: what follows is a torn tail. */
  readonly fin: number;
  /** Frames of a later application: whole, kept, not read. */
  readonly inconnus: number;
  readonly amorce: Amorce | undefined;
  /** What the next lot of this post must name. */
  readonly maillon: Uint8Array;
}

export interface PlaceLot {
  readonly debut: number;
  readonly fin: number;
  readonly premiere: number;
  readonly nombre: number;
}

export interface Plage {
  readonly debut: number;
  readonly fin: number;
}

export type ReleveLu = Releve | { readonly kind: "future"; readonly version: number };

/** Reads a journal file from its first byte to its last, stepping over whatever is damaged; `precedent` ends the file before. */
export function parseJournalBytes(bytes: Buffer, precedent: Uint8Array = PREMIER_MAILLON): ReleveLu {
  const amorce = parseAmorce(bytes, "EXGJ");
  if (amorce.kind === "future") return amorce;
  const lots: PlaceLot[] = [];
  const dommages: Plage[] = [];
  const ruptures: number[] = [];
  let fin = amorce.kind === "lue" ? amorce.taille : 0;
  let inconnus = 0;
  let maillon = precedent;
  for (let frame = findNext(bytes, fin); frame !== undefined; frame = findNext(bytes, fin)) {
    if (frame.debut > fin) dommages.push({ debut: fin, fin: frame.debut });
    const charge = findCharge(frame);
    if (charge === undefined) inconnus += 1;
    else {
      if (charge.precedent !== undefined && Buffer.compare(charge.precedent, maillon) !== 0) ruptures.push(charge.premiere);
      lots.push({ debut: frame.debut, fin: frame.fin, premiere: charge.premiere, nombre: charge.nombre });
    }
    fin = frame.fin;
    maillon = frame.maillon;
  }
  return { kind: "releve", lots, dommages, ruptures, fin, inconnus, amorce: amorce.kind === "lue" ? amorce.amorce : undefined, maillon };
}

/**
 * The first whole frame at or after `depart`. Past damage only the forms known here are tried: a checksum of 64 bits
 * over the position puts a false one out of reach, and few places of random bytes are worth computing it.
 */
function findNext(bytes: Buffer, depart: number): Frame | undefined {
  const attendu = findFrame(bytes, depart);
  if (attendu !== undefined) return attendu;
  for (let place = depart + 1; place + TAILLE_CADRE_MIN <= bytes.byteLength; place += 1) {
    const version = bytes[place + 4] ?? 0;
    if (version === 0 || version > VERSION_FRAME || bytes[place + 5] !== NATURE_LOT) continue;
    const frame = findFrame(bytes, place);
    if (frame !== undefined) return frame;
  }
  return undefined;
}
