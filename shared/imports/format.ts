import type { DebutFichier } from "./debut-fichier.ts";
import type { LecteurFichier } from "./lecteur.ts";
import type { Lecture, OptionsLecture } from "./lecture.ts";

/** Names that the command line publishes. */
export const NOMS_FORMATS = ["fec", "balance-agee", "facturx", "cii", "ubl", "cdar", "camt053", "cfonb120", "ofx", "releve-csv", "bodacc", "sirene", "ics", "eml", "msg", "fiche-retour"] as const;
export type NomFormat = (typeof NOMS_FORMATS)[number];

/** What a reader is given besides the bytes. */
export interface ContexteLecture {
  readonly nomFichier: string;
  readonly debut: DebutFichier;
  readonly options: OptionsLecture;
}

export interface FichierEntier extends ContexteLecture {
  readonly octets: Uint8Array;
}

/** One line of the catalogue: how a file is recognised by its content, and what reads it. */
export type FormatImport = FormatFlux | FormatEntier | FormatRefuse;

interface Reconnu {
  /** Format of the command line, or what the file is: « pdf », « image ». */
  readonly nom?: string;
  /** Completes « Ce fichier est … ». */
  readonly libelle: string;
  readonly isReconnu: (debut: DebutFichier, options: OptionsLecture) => boolean;
}

/** Read as it streams, in constant memory: what may weigh hundreds of megabytes. */
export interface FormatFlux extends Reconnu {
  readonly kind: "flux";
  readonly create: (contexte: ContexteLecture) => LecteurFichier<Lecture>;
}

/** Read whole, within a bound. A heavy library is imported by `read` itself (`await import(…)`), so that it loads with the first such file only. */
export interface FormatEntier extends Reconnu {
  readonly kind: "entier";
  /** Bytes; 64 MB when absent. */
  readonly tailleMax?: number;
  readonly read: (fichier: FichierEntier) => Lecture | Promise<Lecture>;
}

/** Recognised, and not read: the sentence says what the file is and what to do. */
export interface FormatRefuse extends Reconnu {
  readonly kind: "refuse";
  readonly motif: string;
}
