import { createCodeSecours, HASARD_CODE } from "#shared/kernel/code-secours.ts";
import { COUT_PHRASE, type CoutPhrase, derivePhrase } from "../crypto/argon2.ts";
import { openBoite, sealBoite } from "../crypto/boite.ts";
import { TAILLE_CLE, wipe } from "../crypto/derive.ts";
import type { RandomBytes } from "../poste.ts";
import { type DatesClefs, openDates, sealDates } from "./dates-clefs.ts";
import { drawSecrets, formatSecrets, parseSecrets, type Secrets } from "./secrets.ts";
import { formatLien, type Trousse } from "./trousse.ts";

/** One way in, with what the person or the system gave. */
export type Clef =
  | { readonly moyen: "phrase"; readonly phrase: string }
  | { readonly moyen: "secours"; readonly code: string }
  | { readonly moyen: "trousseau"; readonly secret: Uint8Array }
  /** The master key itself, kept by the main process while the vault is open: the vault's process died and starts again. */
  | { readonly moyen: "reprise"; readonly cleMaitre: Uint8Array };

/** A secret that the system's keystore sealed. */
export interface Depot {
  readonly secret: Uint8Array;
  readonly depot: Uint8Array;
}

/** An open lock: what is needed to change it. */
export interface Ouverture {
  readonly trousse: Trousse;
  readonly cleMaitre: Buffer;
  readonly secrets: Secrets;
  readonly dates: DatesClefs;
}

export interface Tirage {
  readonly randomBytes: RandomBytes;
  /** Milliseconds of the wall clock: ways in are dated. */
  readonly now: () => number;
  readonly cout?: CoutPhrase;
}

/** Each way in seals the master key for itself alone. */
const USAGES = { phrase: "exigible clé maîtresse|phrase", secours: "exigible clé maîtresse|secours", trousseau: "exigible clé maîtresse|trousseau" } as const;
const TAILLE_SEL = 16;

/** Draws everything. The recovery code is answered once and kept nowhere. */
export async function createSerrure(moyens: { readonly phrase?: string | undefined; readonly depot?: Depot | undefined }, tirage: Tirage): Promise<{ readonly ouverture: Ouverture; readonly code: string }> {
  const { randomBytes } = tirage;
  const cleMaitre = Buffer.from(randomBytes(TAILLE_CLE));
  const secrets = drawSecrets(randomBytes);
  const { code, boite } = createSecours(cleMaitre, randomBytes);
  const neuve: Trousse = {
    generation: 0,
    phrase: moyens.phrase === undefined ? undefined : await sealPhrase(cleMaitre, moyens.phrase, tirage),
    secours: boite,
    trousseau: moyens.depot === undefined ? undefined : sealDepot(cleMaitre, moyens.depot, randomBytes),
    isSecoursConfirme: false,
    coffret: new Uint8Array(0),
  };
  const instant = tirage.now();
  const dates: DatesClefs = { secours: instant, ...(moyens.phrase === undefined ? {} : { phrase: instant }), ...(moyens.depot === undefined ? {} : { trousseau: instant }) };
  return { ouverture: renewTrousse({ trousse: neuve, cleMaitre, secrets, dates }, {}, tirage), code };
}

/** `undefined`: this key does not open, or the file was altered; nothing says which. */
export async function openSerrure(trousse: Trousse, clef: Clef): Promise<Ouverture | undefined> {
  const cleMaitre = await findCleMaitre(trousse, clef);
  const coffret = cleMaitre === undefined ? undefined : openBoite(cleMaitre, trousse.coffret, formatLien(trousse));
  const secrets = coffret === undefined ? undefined : parseSecrets(coffret);
  return cleMaitre === undefined || secrets === undefined ? undefined : { trousse, cleMaitre, secrets, dates: openDates(cleMaitre, trousse.dates, trousse.generation) };
}

/** Whether a key opens, without keeping anything: what is asked before changing how the vault opens. */
export async function isRightKey(trousse: Trousse, clef: Clef): Promise<boolean> {
  const cleMaitre = await findCleMaitre(trousse, clef);
  wipe(cleMaitre);
  return cleMaitre !== undefined;
}

export async function changePhrase(ouverture: Ouverture, phrase: string, tirage: Tirage): Promise<Ouverture> {
  return renewTrousse(ouverture, { phrase: await sealPhrase(ouverture.cleMaitre, phrase, tirage) }, tirage, "phrase");
}

export function changeTrousseau(ouverture: Ouverture, depot: Depot | undefined, tirage: Tirage): Ouverture {
  return renewTrousse(ouverture, { trousseau: depot === undefined ? undefined : sealDepot(ouverture.cleMaitre, depot, tirage.randomBytes) }, tirage, "trousseau");
}

/** The former code opens nothing any more. */
export function renewSecours(ouverture: Ouverture, tirage: Tirage): { readonly ouverture: Ouverture; readonly code: string } {
  const { code, boite } = createSecours(ouverture.cleMaitre, tirage.randomBytes);
  return { code, ouverture: renewTrousse(ouverture, { secours: boite, isSecoursConfirme: false }, tirage, "secours") };
}

export function confirmSecours(ouverture: Ouverture, tirage: Tirage): Ouverture {
  return renewTrousse(ouverture, { isSecoursConfirme: true }, tirage);
}

/** Draws the key of the window's copy again: once the former one is forgotten, nothing that it had sealed opens. */
export function renewProjection(ouverture: Ouverture, tirage: Tirage): Ouverture {
  return renewTrousse({ ...ouverture, secrets: { ...ouverture.secrets, projection: Buffer.from(tirage.randomBytes(TAILLE_CLE)) } }, {}, tirage);
}

/** The next generation, the secrets sealed again with what they are now tied to. */
function renewTrousse(ouverture: Ouverture, changement: Partial<Trousse>, { randomBytes, now }: Tirage, moyen?: keyof DatesClefs): Ouverture {
  const suivante = { ...ouverture.trousse, ...changement, generation: ouverture.trousse.generation + 1 };
  const clair = formatSecrets(ouverture.secrets);
  const coffret = sealBoite(ouverture.cleMaitre, clair, formatLien(suivante), randomBytes);
  wipe(clair);
  const dates = moyen === undefined ? ouverture.dates : { ...ouverture.dates, [moyen]: now() };
  return { ...ouverture, dates, trousse: { ...suivante, coffret, dates: sealDates(ouverture.cleMaitre, dates, suivante.generation, randomBytes) } };
}

async function findCleMaitre({ phrase, secours, trousseau }: Trousse, clef: Clef): Promise<Buffer | undefined> {
  switch (clef.moyen) {
    case "phrase": {
      if (phrase === undefined) return undefined;
      const derivee = await derivePhrase(clef.phrase, phrase.sel, phrase);
      const cleMaitre = openBoite(derivee, phrase.boite, USAGES.phrase);
      wipe(derivee);
      return cleMaitre;
    }
    case "secours":
      return openBoite(toSecret(clef.code), secours, USAGES.secours);
    case "trousseau":
      return trousseau === undefined ? undefined : openBoite(clef.secret, trousseau.boite, USAGES.trousseau);
    case "reprise":
      return Buffer.from(clef.cleMaitre);
  }
}

async function sealPhrase(cleMaitre: Buffer, phrase: string, { randomBytes, cout = COUT_PHRASE }: Tirage): Promise<NonNullable<Trousse["phrase"]>> {
  const sel = randomBytes(TAILLE_SEL);
  const derivee = await derivePhrase(phrase, sel, cout);
  const boite = sealBoite(derivee, cleMaitre, USAGES.phrase, randomBytes);
  wipe(derivee);
  return { memoire: cout.memoire, passes: cout.passes, sel, boite };
}

function sealDepot(cleMaitre: Buffer, { secret, depot }: Depot, randomBytes: RandomBytes): NonNullable<Trousse["trousseau"]> {
  return { depot, boite: sealBoite(secret, cleMaitre, USAGES.trousseau, randomBytes) };
}

/** 140 drawn bits need no slow derivation. */
function createSecours(cleMaitre: Buffer, randomBytes: RandomBytes): { readonly code: string; readonly boite: Buffer } {
  const code = createCodeSecours(randomBytes(HASARD_CODE));
  return { code, boite: sealBoite(toSecret(code), cleMaitre, USAGES.secours, randomBytes) };
}

function toSecret(code: string): Buffer {
  return Buffer.from(code.replaceAll(" ", ""), "latin1");
}
