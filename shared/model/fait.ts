import type { Brand } from "../kernel/brand.ts";
import type { Jour } from "../kernel/jour.ts";
import type { ContenuPar, TypeFait } from "./faits/registre.ts";

/**
 * `poste.incarnation:sequence`: the device that wrote the fact, the start of the application during which it did
 * (so that two clones of a device never mint the same id), and the contiguous rank in that device's journal.
 */
export type FaitId = Brand<string, "FaitId">;

/** What a fact is about: `dossier/…`, `debiteur/…`. */
export type SujetId = Brand<string, "SujetId">;

export const SUJETS = ["dossier", "debiteur", "creancier", "mandataire", "utilisateur", "import", "paquet", "arrivee", "referentiel", "effacement"] as const;
export type Sujet = (typeof SUJETS)[number];

/** Hybrid clock: milliseconds of the wall clock, then a counter. Orders what is shown first, never decides what is kept. */
export type Horloge = readonly [mur: number, rang: number];

/** A statement that nobody edits: a correction, an undo, a deletion is a new fact that names those it replaces. */
export type Fait = { readonly [T in TypeFait]: FaitDeType<T> }[TypeFait];

export interface FaitDeType<T extends TypeFait> extends Enveloppe {
  readonly type: T;
  readonly contenu: ContenuPar[T];
}

interface Enveloppe {
  readonly id: FaitId;
  readonly horloge: Horloge;
  readonly sujet: SujetId;
  /** The day on which it happened in the world. */
  readonly dateFait: Jour;
  readonly remplace: readonly FaitId[];
  /** Identifier of the user who wrote it. */
  readonly par: string;
  /** Facts of one « Enregistrer » share the id of the first of them. */
  readonly lot: FaitId;
  /** Version of the shape of `contenu`. */
  readonly v: number;
}

/** A fact before the vault gives it its id, its clock and its author. */
export type FaitBrouillon = { readonly [T in TypeFait]: BrouillonDeType<T> }[TypeFait];

export interface BrouillonDeType<T extends TypeFait> {
  readonly sujet: SujetId;
  readonly type: T;
  readonly dateFait: Jour;
  readonly contenu: ContenuPar[T];
  readonly remplace: readonly FaitId[];
}

/** What every identifier of a fact looks like. */
export const FAIT_ID = /^([a-z2-7]{16})\.([a-z2-7]{8}):(\d{1,12})$/;

export interface OrigineFait {
  readonly poste: string;
  readonly incarnation: string;
  readonly sequence: number;
}

export function parseFaitId(texte: string): OrigineFait | undefined {
  const lu = FAIT_ID.exec(texte);
  if (lu === null) return undefined;
  return { poste: lu[1] ?? "", incarnation: lu[2] ?? "", sequence: Number(lu[3]) };
}

export function createFaitId({ poste, incarnation, sequence }: OrigineFait): FaitId {
  return `${poste}.${incarnation}:${sequence}` as FaitId;
}

export function createSujetId(sujet: Sujet, id: string): SujetId {
  return `${sujet}/${id}` as SujetId;
}

export function splitSujetId(sujet: SujetId): { readonly sujet: string; readonly id: string } {
  const coupe = sujet.indexOf("/");
  return { sujet: sujet.slice(0, coupe), id: sujet.slice(coupe + 1) };
}
