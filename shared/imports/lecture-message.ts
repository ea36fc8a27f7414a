import type { AdresseCourriel, EnveloppeCourriel, PartieCourriel } from "../formats/courriel.ts";
import type { LectureBase } from "./lecture-base.ts";

/** One e-mail (.eml, .msg). What is shown is a reading; the file itself is the evidence. */
export interface LectureMessage extends LectureBase {
  readonly kind: "message";
  readonly format: "eml" | "msg";
  readonly message: MessageLu;
}

export interface MessageLu extends EnveloppeCourriel {
  /** A read receipt proves that the message was opened, not that anyone agreed. */
  readonly nature: "courriel" | "accuse-de-lecture" | "accuse-de-remise" | "remise-differee" | "non-remis";
  readonly destinataires: readonly AdresseCourriel[];
  readonly copies: readonly AdresseCourriel[];
  /** Instant in UTC (`2026-02-12T09:15:00Z`); absent when the header is no date. */
  readonly dateUtc?: string;
  readonly piecesJointes: readonly PieceJointe[];
  /** Messages joined to this one, each with its own parts. */
  readonly messages: readonly MessageLu[];
}

export interface PieceJointe extends Pick<PartieCourriel, "mime" | "octets"> {
  /** Fit for a disk: no folder, nothing that a system forbids. */
  readonly nom: string;
  /** As the message names it, never to be used as a path; absent when it does not. */
  readonly nomEcrit?: string;
}
