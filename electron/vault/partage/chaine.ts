import { createHmac } from "node:crypto";
import { readLot } from "#shared/model/lot.ts";
import { deriveCle } from "../crypto/derive.ts";
import { computeHash } from "../empreinte.ts";
import type { LigneLot } from "../journal-lecture.ts";

/**
 * The chain of a post's journal, lot by lot: `ch = SHA-256(ch before ‖ leaf)`. A leaf is made of the salted hash of each fact, so that a fact
 * may be erased from the files and leave its hash: the chain stays. It does not depend on how lots are cut into files.
 */
export interface LotChaine extends LigneLot {
  /** Chain after this lot, in hexadecimal. */
  readonly ch: string;
  /** As it lies in a file: salt and line, or hashes and what is left. */
  readonly ecrit: string;
  /** This version cannot read it: it is kept, and what follows in this journal waits. */
  readonly motif: string | undefined;
}

/** The chain before the first lot. */
export const ORIGINE = "0".repeat(64);

const TAILLE_SEL = 16;
const SEL_ECRIT = 22;
const MARQUE_EFFACE = "*";
/** Type of what is left of an erased fact: its id and what it replaced, no content. */
export const TYPE_EFFACE = "efface";

/** Salts of a post, from its signing seed: the same lot always has the same leaf, whatever was lost in between. */
export function deriveSels(graine: Uint8Array): (lot: string) => Buffer {
  let secret: Buffer | undefined;
  return (lot) => createHmac("sha256", (secret ??= deriveCle(graine, new Uint8Array(0), "exigible sels du journal partagé"))).update(lot).digest().subarray(0, TAILLE_SEL);
}

/** Own lots, each with its salt and the chain after it. */
export function chainLots(lots: readonly LigneLot[], avant: string, sels: (lot: string) => Buffer): readonly LotChaine[] {
  let ch = avant;
  return lots.map((lot) => {
    const corps = parseCorps(lot.ligne);
    if (corps === undefined) throw new Error("Un lot du journal ne se relit pas");
    const sel = sels(corps.faits[0]?.id ?? "");
    const feuilles = corps.faits.map((fait, rang) => computeFeuille(sel, rang, fait));
    ch = computeSuite(ch, corps, feuilles);
    const isEntier = corps.faits.every((fait) => fait["type"] !== TYPE_EFFACE);
    const ecrit = isEntier ? `${sel.toString("base64url")}${lot.ligne}` : formatEfface(lot.ligne, corps.faits.map((fait, rang) => (fait["type"] === TYPE_EFFACE ? feuilles[rang] : computeSelFait(sel, rang))));
    return { ...lot, ch, ecrit, motif: undefined };
  });
}

/**
 * The line of a lot without the content of some facts, as a journal keeps it: each leaves its id, what it replaced and, in `feuille`, its leaf, so
 * that the chain is made again the same. `undefined`: nothing to erase in it, or no line of a lot.
 */
export function eraseLigne(ligne: string, isAEffacer: (fait: FaitEcrit) => boolean, sels: (lot: string) => Buffer): string | undefined {
  const corps = parseCorps(ligne);
  const isVise = (fait: FaitEcrit): boolean => fait["type"] !== TYPE_EFFACE && isAEffacer(fait);
  if (corps === undefined || !corps.faits.some(isVise)) return undefined;
  const sel = sels(corps.faits[0]?.id ?? "");
  const faits = corps.faits.map((fait, rang) => (isVise(fait) ? formatReste(fait, { feuille: computeFeuille(sel, rang, fait).toString("base64url") }) : fait));
  return JSON.stringify({ h: corps.h, par: corps.par, faits });
}

/** The facts of a line, as they are written; none when it is not one. */
export function listFaitsEcrits(ligne: string): readonly FaitEcrit[] {
  return parseCorps(ligne)?.faits ?? [];
}

/** What is left of an erased fact. */
function formatReste({ id, ...fait }: FaitEcrit, contenu: object): FaitEcrit {
  return { id, sujet: fait["sujet"], type: TYPE_EFFACE, dateFait: fait["dateFait"], contenu, remplace: fait["remplace"], v: 1 };
}

function formatEfface(ligne: string, temoins: readonly (Buffer | undefined)[]): string {
  return `${MARQUE_EFFACE}${JSON.stringify({ t: temoins.map((temoin) => (temoin ?? Buffer.alloc(0)).toString("base64url")), l: ligne })}`;
}

export interface Etendue {
  readonly poste: string;
  readonly de: number;
  readonly a: number;
  readonly avant: string;
  readonly ch: string;
}

/** The lots of a file, when they are those that its header announces: whole, contiguous, of this post, and their chain ends where it says. */
export function parseContenu(texte: string, { poste, de, a, avant, ch }: Etendue): readonly LotChaine[] | undefined {
  const lots: LotChaine[] = [];
  let place = { ch: avant, suivante: de };
  for (const ecrit of texte.split("\n")) {
    const lu = isEfface(ecrit) ? parseEfface(ecrit) : parseEntier(ecrit);
    if (lu === undefined || !isALaPlace(lu.corps, poste, place.suivante)) return undefined;
    const derniere = place.suivante + lu.corps.faits.length - 1;
    const suite = computeSuite(place.ch, lu.corps, lu.feuilles);
    const juge = readLot(lu.corps);
    lots.push({ poste, premiere: place.suivante, derniere, ligne: lu.ligne, ch: suite, ecrit, motif: juge.ok ? undefined : juge.motif });
    place = { ch: suite, suivante: derniere + 1 };
  }
  return place.suivante === a + 1 && place.ch === ch ? lots : undefined;
}

/** Some of its facts left their hash only. */
export function isEfface(ecrit: string): boolean {
  return ecrit.startsWith(MARQUE_EFFACE);
}

/** The same lots without the content of some facts: their leaves stay, so does the chain. */
export function eraseFaits(lots: readonly LotChaine[], isAEffacer: (fait: FaitEcrit) => boolean): readonly LotChaine[] {
  return lots.map((lot) => {
    const lu = isEfface(lot.ecrit) ? parseEfface(lot.ecrit) : parseEntier(lot.ecrit);
    const isVise = (fait: FaitEcrit): boolean => fait["type"] !== TYPE_EFFACE && isAEffacer(fait);
    if (lu === undefined || !lu.corps.faits.some(isVise)) return lot;
    const faits = lu.corps.faits.map((fait) => (isVise(fait) ? formatReste(fait, {}) : fait));
    const ligne = JSON.stringify({ h: lu.corps.h, par: lu.corps.par, faits });
    return { ...lot, ligne, ecrit: formatEfface(ligne, faits.map((fait, rang) => (fait["type"] === TYPE_EFFACE ? lu.feuilles[rang] : lu.findSel(rang)))) };
  });
}

/** A fact as a line holds it, its content unread. */
export type FaitEcrit = { readonly id: string } & Readonly<Record<string, unknown>>;

interface Corps {
  readonly h: unknown;
  readonly par: unknown;
  readonly faits: readonly FaitEcrit[];
}

interface LotEcrit {
  readonly ligne: string;
  readonly corps: Corps;
  readonly feuilles: readonly Buffer[];
  /** Salt of a fact that is not erased, by its rank. */
  readonly findSel: (rang: number) => Buffer | undefined;
}

function parseEntier(ecrit: string): LotEcrit | undefined {
  const ligne = ecrit.slice(SEL_ECRIT);
  const sel = Buffer.from(ecrit.slice(0, SEL_ECRIT), "base64url");
  const corps = parseCorps(ligne);
  if (corps === undefined || sel.byteLength !== TAILLE_SEL) return undefined;
  return { ligne, corps, feuilles: corps.faits.map((fait, rang) => computeFeuille(sel, rang, fait)), findSel: (rang) => computeSelFait(sel, rang) };
}

function parseEfface(ecrit: string): LotEcrit | undefined {
  const lu = parseJson(ecrit.slice(MARQUE_EFFACE.length));
  if (typeof lu !== "object" || lu === null || !("t" in lu) || !("l" in lu) || typeof lu.l !== "string" || !Array.isArray(lu.t)) return undefined;
  const temoins = lu.t.map((temoin: unknown) => Buffer.from(typeof temoin === "string" ? temoin : "", "base64url"));
  const corps = parseCorps(lu.l);
  if (corps === undefined || corps.faits.length !== temoins.length) return undefined;
  const isEfface = corps.faits.map((fait) => fait["type"] === TYPE_EFFACE);
  const feuilles = corps.faits.map((fait, rang) => (isEfface[rang] === true ? temoins[rang] : computeHash(temoins[rang] ?? Buffer.alloc(0), Buffer.from(JSON.stringify(fait), "utf8"))) ?? Buffer.alloc(0));
  return { ligne: lu.l, corps, feuilles, findSel: (rang) => (isEfface[rang] === true ? undefined : temoins[rang]) };
}

function computeSuite(avant: string, { h, par, faits }: Corps, feuilles: readonly Buffer[]): string {
  const enveloppe = Buffer.from(JSON.stringify([h, par, faits.length]), "utf8");
  return computeHash(Buffer.from(avant, "hex"), computeHash(enveloppe, ...feuilles)).toString("hex");
}

/** An erased fact says its leaf itself. */
function computeFeuille(sel: Buffer, rang: number, fait: FaitEcrit): Buffer {
  const gardee = findFeuilleGardee(fait);
  if (gardee !== undefined) return gardee;
  return computeHash(computeSelFait(sel, rang), Buffer.from(JSON.stringify(fait), "utf8"));
}

function findFeuilleGardee({ type, contenu }: Readonly<Record<string, unknown>>): Buffer | undefined {
  if (type !== TYPE_EFFACE || typeof contenu !== "object" || contenu === null || !("feuille" in contenu) || typeof contenu.feuille !== "string") return undefined;
  return Buffer.from(contenu.feuille, "base64url");
}

/** A salt of its own, that tells nothing of the others: one is given away when a neighbour is erased. */
function computeSelFait(sel: Buffer, rang: number): Buffer {
  return computeHash(sel, Buffer.of(rang & 255, (rang >>> 8) & 255, (rang >>> 16) & 255)).subarray(0, TAILLE_SEL);
}

/** Every fact carries the id that its place gives it, all of one start of the application. */
function isALaPlace({ faits }: Corps, poste: string, premiere: number): boolean {
  const debut = faits[0]?.id.slice(0, faits[0].id.indexOf(":") + 1) ?? "";
  return debut.startsWith(`${poste}.`) && faits.every(({ id }, rang) => id === `${debut}${premiere + rang}`);
}

function parseCorps(ligne: string): Corps | undefined {
  const lu = parseJson(ligne);
  if (typeof lu !== "object" || lu === null || !("h" in lu) || !("par" in lu) || !("faits" in lu) || !Array.isArray(lu.faits)) return undefined;
  const faits = lu.faits.filter((fait: unknown): fait is FaitEcrit => typeof fait === "object" && fait !== null && "id" in fait && typeof fait.id === "string");
  return faits.length === lu.faits.length && faits.length > 0 ? { h: lu.h, par: lu.par, faits } : undefined;
}

function parseJson(texte: string): unknown {
  try {
    return JSON.parse(texte);
  } catch {
    return undefined;
  }
}
