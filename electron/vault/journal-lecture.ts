import { createHash } from "node:crypto";
import type { Curseur } from "#shared/ipc/journal-channels.ts";
import { parseFaitId } from "#shared/model/fait.ts";
import type { Portion } from "./journal-reader.ts";

/** What reading a journal through asks of it. */
export interface JournalLisible {
  readonly read: (apres: Curseur) => Promise<Portion>;
  readonly findEtat: () => { readonly curseur: Curseur };
}

/** A lot as its line, and the sequences that it takes in the journal of its post. */
export interface LigneLot {
  readonly poste: string;
  readonly premiere: number;
  readonly derniere: number;
  readonly ligne: string;
}

/** A lot and the name of the journal in which it lies: its post, or the branch that a copy of that post wrote. */
export interface LotSitue extends LigneLot {
  readonly journal: string;
}

/** Every lot up to a cursor, journal after journal in the order of their names: the same order whenever it is read. */
export async function* readLots(journal: JournalLisible, jusque: Curseur): AsyncGenerator<LotSitue> {
  for await (const { poste, lots, fin } of readPortions(journal, jusque)) {
    const borne = jusque[poste] ?? 0;
    for (const ligne of Buffer.from(lots).toString("utf8").split("\n")) {
      const lot = parseLigne(ligne);
      if (lot !== undefined && (fin <= borne || lot.derniere <= borne)) yield { ...lot, ligne, journal: poste };
    }
  }
}

/**
 * SHA-256 of every lot in clear up to a cursor, each ended by a line feed, in the order of `readLots`: the same whatever the
 * sealing and the files, so that two vaults that hold the same facts answer the same.
 */
export async function computeRacine(journal: JournalLisible, jusque: Curseur, advance: (octets: number) => void = () => undefined): Promise<string> {
  const hash = createHash("sha256");
  for await (const { poste, lots, fin } of readPortions(journal, jusque)) {
    advance(lots.byteLength);
    if (fin <= (jusque[poste] ?? 0)) hash.update(lots).update("\n");
    else for (const ligne of Buffer.from(lots).toString("utf8").split("\n")) if ((parseLigne(ligne)?.derniere ?? Infinity) <= (jusque[poste] ?? 0)) hash.update(ligne).update("\n");
  }
  return hash.digest("hex");
}

interface PortionPoste {
  readonly poste: string;
  readonly lots: Uint8Array;
  /** Last sequence of the portion. */
  readonly fin: number;
}

async function* readPortions(journal: JournalLisible, jusque: Curseur): AsyncGenerator<PortionPoste> {
  for (const poste of Object.keys(jusque).toSorted()) {
    // A journal reads the posts one after the other: the others are said to be read already.
    const autres = Object.fromEntries(Object.keys(journal.findEtat().curseur).map((autre) => [autre, Number.MAX_SAFE_INTEGER]));
    for (let derniere = 0; derniere < (jusque[poste] ?? 0); ) {
      const { lots, curseur } = await journal.read({ ...autres, [poste]: derniere });
      const fin = curseur[poste] ?? 0;
      if (lots.byteLength === 0 || fin <= derniere) break;
      derniere = fin;
      yield { poste, lots, fin };
    }
  }
}

/** Where a line of `formatLot` stands; `undefined` when it is not one. */
export function parseLigne(ligne: string): Omit<LigneLot, "ligne"> | undefined {
  const lu: unknown = parseJson(ligne);
  const faits: readonly unknown[] = typeof lu === "object" && lu !== null && "faits" in lu && Array.isArray(lu.faits) ? lu.faits : [];
  const [premier] = faits;
  const origine = typeof premier === "object" && premier !== null && "id" in premier && typeof premier.id === "string" ? parseFaitId(premier.id) : undefined;
  return origine === undefined ? undefined : { poste: origine.poste, premiere: origine.sequence, derniere: origine.sequence + faits.length - 1 };
}

function parseJson(texte: string): unknown {
  try {
    return JSON.parse(texte);
  } catch {
    return undefined;
  }
}
