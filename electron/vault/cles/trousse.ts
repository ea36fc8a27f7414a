import { computeHash } from "../empreinte.ts";
import { formatAmorce, parseAmorce } from "../container.ts";

/** Content of `keys.bin`: the master key under each way in, and the secrets under the master key. Nothing in it is in clear but how to try. */
export interface Trousse {
  /** Grows with each writing: of two copies the later is right. */
  readonly generation: number;
  readonly phrase: EnveloppePhrase | undefined;
  readonly secours: Uint8Array;
  readonly trousseau: EnveloppeTrousseau | undefined;
  /** The person has shown that the recovery code was noted. */
  readonly isSecoursConfirme: boolean;
  readonly coffret: Uint8Array;
  /** When each way in was made or changed, sealed. Apart from the rest: a former version, which does not know it, still opens the vault. */
  readonly dates?: Uint8Array | undefined;
}

export interface EnveloppePhrase {
  readonly memoire: number;
  readonly passes: number;
  readonly sel: Uint8Array;
  readonly boite: Uint8Array;
}

export interface EnveloppeTrousseau {
  /** A secret as the system's keystore sealed it: only the main process may have it opened. */
  readonly depot: Uint8Array;
  readonly boite: Uint8Array;
}

export type TrousseLue = { readonly kind: "lue"; readonly trousse: Trousse } | { readonly kind: "future" } | { readonly kind: "illisible" };

const FORMAT = 1;
const TAILLE_EMPREINTE = 32;
const TAILLE_MAX = 65_536;
/** Bounds of what a file may ask for: a hostile one must not take the memory of the machine. */
const MEMOIRE_MAX = 1_048_576;
const PASSES_MAX = 64;

/** What the secrets are tied to: every other field, so that none can be swapped. */
export function formatLien({ generation, phrase, secours, trousseau, isSecoursConfirme }: Trousse): string {
  return `exigible coffret|${JSON.stringify(toJson({ generation, phrase, secours, trousseau, isSecoursConfirme }))}`;
}

/** Header of the vault's files, JSON, SHA-256 of both. */
export function formatTrousse({ generation, phrase, secours, trousseau, isSecoursConfirme, coffret, dates }: Trousse): Buffer {
  const texte = Buffer.from(JSON.stringify({ format: FORMAT, ...toJson({ generation, phrase, secours, trousseau, isSecoursConfirme, coffret, dates }) }), "utf8");
  const longueur = Buffer.alloc(4);
  longueur.writeUInt32LE(texte.byteLength, 0);
  const corps = Buffer.concat([formatAmorce({ magic: "EXGK", scellement: 0, sceau: new Uint8Array(0), entete: longueur }), texte]);
  return Buffer.concat([corps, computeHash(corps)]);
}

export function parseTrousse(bytes: Uint8Array): TrousseLue {
  const amorce = parseAmorce(bytes, "EXGK");
  if (amorce.kind === "future") return { kind: "future" };
  const fin = bytes.byteLength - TAILLE_EMPREINTE;
  if (amorce.kind === "illisible" || fin < amorce.taille || fin > TAILLE_MAX) return { kind: "illisible" };
  if (!computeHash(bytes.subarray(0, fin)).equals(bytes.subarray(fin))) return { kind: "illisible" };
  const lu = parseJson(Buffer.from(bytes.subarray(amorce.taille, fin)).toString("utf8"));
  if (lu === undefined) return { kind: "illisible" };
  if (typeof lu["format"] === "number" && lu["format"] > FORMAT) return { kind: "future" };
  const trousse = toTrousse(lu);
  return trousse === undefined ? { kind: "illisible" } : { kind: "lue", trousse };
}

function toJson(value: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, champ]) => champ !== undefined).map(([nom, champ]: [string, unknown]) => [nom, toJsonValue(champ)]));
}

function toJsonValue(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  return typeof value === "object" && value !== null ? toJson(value) : value;
}

function toTrousse({ generation, phrase, secours, trousseau, isSecoursConfirme, coffret, dates }: Record<string, unknown>): Trousse | undefined {
  const enveloppes = { phrase: toPhrase(phrase), secours: toBytes(secours), trousseau: toTrousseau(trousseau), coffret: toBytes(coffret) };
  if (enveloppes.secours === undefined || enveloppes.coffret === undefined || !isEntier(generation, Number.MAX_SAFE_INTEGER)) return undefined;
  if ((phrase !== undefined && enveloppes.phrase === undefined) || (trousseau !== undefined && enveloppes.trousseau === undefined)) return undefined;
  return { generation, ...enveloppes, secours: enveloppes.secours, isSecoursConfirme: isSecoursConfirme === true, coffret: enveloppes.coffret, dates: toBytes(dates) };
}

function toPhrase(lu: unknown): EnveloppePhrase | undefined {
  if (!isObjet(lu)) return undefined;
  const [sel, boite] = [toBytes(lu["sel"]), toBytes(lu["boite"])];
  const { memoire, passes } = lu;
  if (sel === undefined || boite === undefined || !isEntier(memoire, MEMOIRE_MAX) || !isEntier(passes, PASSES_MAX)) return undefined;
  return { memoire, passes, sel, boite };
}

function toTrousseau(lu: unknown): EnveloppeTrousseau | undefined {
  if (!isObjet(lu)) return undefined;
  const [depot, boite] = [toBytes(lu["depot"]), toBytes(lu["boite"])];
  return depot === undefined || boite === undefined ? undefined : { depot, boite };
}

function toBytes(lu: unknown): Uint8Array | undefined {
  return typeof lu === "string" && lu !== "" ? Uint8Array.from(Buffer.from(lu, "base64")) : undefined;
}

function isEntier(lu: unknown, maximum: number): lu is number {
  return typeof lu === "number" && Number.isSafeInteger(lu) && lu > 0 && lu <= maximum;
}

function isObjet(lu: unknown): lu is Record<string, unknown> {
  return typeof lu === "object" && lu !== null && !Array.isArray(lu);
}

function parseJson(texte: string): Record<string, unknown> | undefined {
  try {
    const lu: unknown = JSON.parse(texte);
    return isObjet(lu) ? lu : undefined;
  } catch {
    return undefined;
  }
}
