import type { LectureBase } from "./lecture-base.ts";

/** One e-mail (.eml, .msg). What is shown is a reading; the file itself is the evidence. */
export interface LectureMessage extends LectureBase {
  readonly kind: "message";
  readonly format: "eml" | "msg";
  readonly message: MessageLu;
}

export interface MessageLu {
  /** A read receipt proves that the message was opened, not that anyone agreed. */
  readonly nature: "courriel" | "accuse-de-lecture" | "accuse-de-remise" | "remise-differee" | "non-remis";
  readonly sujet?: string;
  readonly de?: AdresseMessage;
  readonly destinataires: readonly AdresseMessage[];
  readonly copies: readonly AdresseMessage[];
  /** Instant in UTC (`2026-02-12T09:15:00Z`); absent when the header is no date. */
  readonly dateUtc?: string;
  /** As the header writes it, offset included. */
  readonly dateEcrite?: string;
  readonly messageId?: string;
  /** Message it answers, or that a receipt is about. */
  readonly enReponseA?: string;
  /** In the order of the file, `Received` chain included. */
  readonly enTetes: readonly { readonly nom: string; readonly valeur: string }[];
  readonly texte?: string;
  /** Never rendered as it is: shown as text, or in a sandboxed frame without scripts nor remote loads. */
  readonly html?: string;
  readonly piecesJointes: readonly PieceJointe[];
  /** Messages joined to this one, each with its own parts. */
  readonly messages: readonly MessageLu[];
}

export interface AdresseMessage {
  readonly nom?: string;
  readonly adresse?: string;
}

export interface PieceJointe {
  /** Fit for a disk: no folder, nothing that a system forbids. */
  readonly nom: string;
  /** As the message names it, never to be used as a path; absent when it does not. */
  readonly nomEcrit?: string;
  readonly mime: string;
  readonly octets: Uint8Array;
}
