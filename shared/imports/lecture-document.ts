import type { LectureBase } from "./lecture-base.ts";

/** A document that holds nothing to import by itself and that may prove something: PDF, picture, letter. */
export interface LectureDocument extends LectureBase {
  readonly kind: "document";
  readonly format: "pdf" | "image" | "traitement-de-texte" | "texte";
  readonly mime: string;
  /** Its text, when the format gives it. */
  readonly texte?: string;
  /** It asks for a password. */
  readonly isProtege?: boolean;
  /** The one that was given is wrong. */
  readonly isMotDePasseFaux?: boolean;
}

/** The files of an archive, each to be read as if it had been dropped by itself. */
export interface LectureArchive extends LectureBase {
  readonly kind: "archive";
  readonly entrees: readonly { readonly nom: string; readonly octets: Uint8Array }[];
}
