// Files of a folder that nobody can trust: lots of one post, signed, with a checksum. Names mean nothing.
import { createHash } from "node:crypto";
import { parseLot } from "#shared/model/lot.ts";
import type { LotRecu } from "#shared/sync/reception.ts";
import type { Mutant } from "./mutants.ts";

export type Dossiers = Map<string, string>;

export interface Segment {
  readonly poste: string;
  readonly de: number;
  readonly a: number;
  readonly lots: readonly LotRecu[];
}

export function sha(texte: string): string {
  return createHash("sha256").update(texte).digest("hex");
}

/** The bytes of a segment; `secret` stands for the signing key of the post. */
export function sealSegment(poste: string, [de, a]: readonly [number, number], lignes: readonly string[], secret: string): string {
  const corps = [JSON.stringify({ poste, de, a }), ...lignes].join("\n");
  const signe = `${corps}\n${sha(`${secret}|${corps}`)}`;
  return `${signe}\n${sha(signe)}`;
}

/** The name that a segment should have, whatever the one it was found under. */
export function formatNom({ poste, de, a }: Segment, contenu: string): string {
  return `${poste}/${String(de).padStart(6, "0")}-${String(a).padStart(6, "0")}-${sha(contenu).slice(0, 16)}`;
}

/** What a file holds, when it verifies; a reader without a check believes more. */
export function openSegment(contenu: string, findSecret: (poste: string) => string | undefined, mutant: Mutant | undefined): Segment | undefined {
  const lignes = contenu.split("\n");
  const [somme, signature, ...corps] = lignes.toReversed();
  if (mutant !== "sans-somme" && (somme === undefined || sha(lignes.slice(0, -1).join("\n")) !== somme)) return undefined;
  const entete = parseEntete(corps.at(-1));
  if (entete === undefined) return undefined;
  const secret = findSecret(entete.poste);
  const isSigne = secret !== undefined && sha(`${secret}|${corps.toReversed().join("\n")}`) === signature;
  if (!isSigne && mutant !== "sans-signature" && mutant !== "sans-somme") return undefined;
  const lus = corps.slice(0, -1).toReversed().map(parseLot);
  if (mutant !== "sans-somme" && lus.some(({ ok }) => !ok)) return undefined;
  return { ...entete, lots: lus.flatMap((lu) => (lu.ok ? [{ ...lu.lot, inconnus: lu.inconnus }] : [])) };
}

function parseEntete(ligne: string | undefined): Omit<Segment, "lots"> | undefined {
  try {
    const lu: unknown = JSON.parse(ligne ?? "");
    if (typeof lu !== "object" || lu === null || !("poste" in lu) || !("de" in lu) || !("a" in lu)) return undefined;
    return { poste: String(lu.poste), de: Number(lu.de), a: Number(lu.a) };
  } catch {
    return undefined;
  }
}
