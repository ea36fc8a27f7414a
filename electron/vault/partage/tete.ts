/**
 * What a post says of itself at the end of an exchange: how far it knows each journal, what it could not read, when by its own clock. Others
 * conclude what they may remove, what they must write again, and whether two posts that know the same facts hold the same state.
 */
export interface Tete {
  readonly frontiere: FrontierePartagee;
  /** Hash of what its window shows at that frontier, when it was computed. */
  readonly racine?: string;
  /** Hash of the erasures that it had carried out then; absent: none. */
  readonly effaces?: string;
  /** Files that it found altered: whoever holds them whole writes them again. */
  readonly illisibles: readonly string[];
  /** Pièces that it asked for and whose chunks it did not find whole, by their marks. */
  readonly pieces: readonly string[];
  /** Milliseconds of its wall clock. */
  readonly mur: number;
  readonly application: string;
}

/** Ends of each journal: last sequence and chain. One end, but when a copy of a post wrote on its own. */
export type FrontierePartagee = Readonly<Record<string, readonly Bout[]>>;
export type Bout = readonly [sequence: number, ch: string];

export function formatTete(tete: Tete): Buffer {
  return Buffer.from(JSON.stringify(tete), "utf8");
}

/** Reads what `formatTete` wrote; unknown fields are a later version's, and are left alone. */
export function parseTete(bytes: Uint8Array): Tete | undefined {
  const lu = parseJson(Buffer.from(bytes).toString("utf8"));
  if (!isObjet(lu) || !isObjet(lu["frontiere"]) || typeof lu["mur"] !== "number" || typeof lu["application"] !== "string" || !Array.isArray(lu["illisibles"])) return undefined;
  const frontiere = new Map<string, readonly Bout[]>();
  for (const [poste, bouts] of Object.entries(lu["frontiere"])) {
    if (!Array.isArray(bouts) || !bouts.every(isBout) || poste === "__proto__") return undefined;
    frontiere.set(poste, bouts);
  }
  const { racine, effaces, mur, application } = lu;
  const illisibles = lu["illisibles"].filter((chemin: unknown): chemin is string => typeof chemin === "string");
  const pieces = Array.isArray(lu["pieces"]) ? lu["pieces"].filter((repere: unknown): repere is string => typeof repere === "string") : [];
  return { frontiere: Object.fromEntries(frontiere), mur, application, illisibles, pieces, ...(typeof racine === "string" ? { racine } : {}), ...(typeof effaces === "string" ? { effaces } : {}) };
}

/** Two posts know the very same facts. */
export function isSameFrontiere(une: FrontierePartagee, autre: FrontierePartagee): boolean {
  return formatFrontiere(une) === formatFrontiere(autre);
}

/** One text for one frontier, whatever the order in which it was learnt; empty journals say nothing. */
export function formatFrontiere(frontiere: FrontierePartagee): string {
  const postes = Object.keys(frontiere).filter((poste) => frontiere[poste]?.some(([sequence]) => sequence > 0)).toSorted();
  return postes.map((poste) => `${poste} ${(frontiere[poste] ?? []).map(([sequence, ch]) => `${sequence}:${ch}`).toSorted().join(" ")}`).join("\n");
}

/** How far a post says that it holds another one's journal. */
export function findAcquis({ frontiere }: Pick<Tete, "frontiere">, poste: string): number {
  return Math.max(0, ...(frontiere[poste] ?? []).map(([sequence]) => sequence));
}

function isBout(lu: unknown): lu is Bout {
  return Array.isArray(lu) && lu.length === 2 && Number.isSafeInteger(lu[0]) && typeof lu[1] === "string" && /^[0-9a-f]{64}$/.test(lu[1]);
}

function isObjet(lu: unknown): lu is Record<string, unknown> {
  return typeof lu === "object" && lu !== null && !Array.isArray(lu);
}

function parseJson(texte: string): unknown {
  try {
    return JSON.parse(texte);
  } catch {
    return undefined;
  }
}
