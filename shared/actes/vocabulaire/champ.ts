import type { Jour } from "../../kernel/jour.ts";
import type { Montant } from "../../kernel/montant.ts";
import type { Taux } from "../../kernel/taux.ts";
import type { FaitsActe } from "../faits-acte.ts";
import type { ElementListe, Valeur } from "../langue/valeur.ts";

export type TypeChamp = "texte" | "texte-long" | "date" | "montant" | "taux" | "entier" | "oui-non" | "choix" | "pieces" | "liste";

/** A field that an act may print, read in the dossier or asked when the act is written. */
export interface Champ<S = FaitsActe> {
  readonly type: TypeChamp;
  /** French words that complete « à compléter : ». */
  readonly libelle: string;
  /** Where a person fills it. */
  readonly origine: string;
  readonly find: (source: S) => Valeur | undefined;
  /** Asked in the screen of the act; the answer wins over what the dossier proposes. */
  readonly demande?: Demande | undefined;
  /** Field that it is drawn from: asked in its place. */
  readonly depend?: string | undefined;
}

export interface Demande {
  /** The question, when the label does not say enough. */
  readonly question?: string;
  /** An answer as it is expected: placeholder of the screen, and what the invented dossiers answer. */
  readonly exemple: string;
  readonly choix?: readonly string[];
  /** A date that is only possible on one side of the act; `du-jour`: on its very day too. */
  readonly sens?: "a-venir" | "du-jour" | "passee";
}

type Lecture<S, V> = (source: S) => V | undefined;

function createChamp<S, V>(type: TypeChamp, toValeur: (valeur: V) => Valeur) {
  return (libelle: string, origine: string, lecture: Lecture<S, V>): Champ<S> => ({
    type,
    libelle,
    origine,
    find: (source) => {
      const lu = lecture(source);
      return lu === undefined ? undefined : toValeur(lu);
    },
  });
}

/** One maker for each type; `<S>` is what the field is read in: the facts of the act, or an element of a list. */
export function createTypes<S>() {
  return {
    texte: createChamp<S, string>("texte", (texte) => ({ kind: "texte", texte })),
    choix: createChamp<S, string>("choix", (texte) => ({ kind: "texte", texte })),
    texteLong: createChamp<S, string>("texte-long", (texte) => ({ kind: "texte", texte })),
    date: createChamp<S, Jour>("date", (jour) => ({ kind: "date", jour })),
    montant: createChamp<S, Montant>("montant", (montant) => ({ kind: "montant", montant })),
    taux: createChamp<S, Taux>("taux", (taux) => ({ kind: "taux", taux })),
    entier: createChamp<S, number>("entier", (nombre) => ({ kind: "nombre", nombre })),
    ouiNon: createChamp<S, boolean>("oui-non", (isOui) => ({ kind: "oui-non", isOui })),
    pieces: createChamp<S, readonly number[]>("pieces", (numeros) => ({ kind: "pieces", numeros })),
    liste: createChamp<S, readonly ElementListe[]>("liste", (elements) => ({ kind: "liste", elements })),
  };
}

export const DEMANDE = "Demandé pour cet acte";

/** Asked for the act; `propose` is what the dossier suggests. */
export function demander(champ: Champ, demande: Demande): Champ {
  return { ...champ, demande };
}

/** Drawn from what another field answers. */
export function deriver(champ: Champ, depend: string): Champ {
  return { ...champ, depend };
}

export const inconnu = (): undefined => undefined;

/** A list that loops go through, and the fields of its elements. */
export interface ListeChamps {
  /** « creance »: `[[pour chaque creance]]`. */
  readonly element: string;
  /** Field that holds it: « creances ». */
  readonly liste: string;
  readonly champs: Readonly<Record<string, Champ<never>>>;
}

/** Elements of a list: each item read through the fields of its kind. */
export function listElements<E>(champs: Readonly<Record<string, Champ<E>>>, items: readonly E[]): readonly ElementListe[] {
  return items.map((item) => Object.fromEntries(Object.entries(champs).map(([nom, champ]) => [nom, champ.find(item)])));
}
