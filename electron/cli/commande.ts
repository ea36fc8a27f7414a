/** One command of `exigible`: what it is called, what it takes, what it answers. */
export interface Commande {
  readonly nom: string;
  /** One French line for the help. */
  readonly resume: string;
  readonly usage: string;
  /** Options it accepts besides its positions: `valeur` takes the next argument, `drapeau` stands alone. */
  readonly options: Readonly<Record<string, "valeur" | "drapeau">>;
  /** How many positions it takes at most. */
  readonly positions: number;
  /** The JSON value to print; throws a `Refus` on bad input. */
  readonly run: (ligne: LigneDeCommande, poste: Poste) => Promise<unknown>;
}

/** The words that follow the name of the command, sorted. */
export interface LigneDeCommande {
  readonly positions: readonly string[];
  readonly options: Readonly<Record<string, string | true | undefined>>;
}

/** What a command may touch: replaced by memory in tests. */
export interface Poste {
  readonly readFile: (chemin: string) => Promise<Uint8Array>;
  /** The same file by portions, for those that memory should not hold whole. */
  readonly readPortions?: (chemin: string) => AsyncIterable<Uint8Array>;
  /** Writes a file whole or not at all: under a temporary name, then renamed. */
  readonly writeFile?: (chemin: string, octets: Uint8Array) => Promise<void>;
  readonly readStdin: () => Promise<Uint8Array>;
  readonly writeOut: (texte: string) => void;
  readonly writeErr: (texte: string) => void;
}

/** Bad usage or bad input: `message` is the French sentence to print, nothing else is. */
export function createRefus(message: string): Error {
  const refus = new Error(message);
  refus.name = NOM_REFUS;
  return refus;
}

export function isRefus(erreur: unknown): erreur is Error {
  return erreur instanceof Error && erreur.name === NOM_REFUS;
}

const NOM_REFUS = "Refus";
