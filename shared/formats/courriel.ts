import { decodeBrut } from "./encodage.ts";

/** What the headers and the body of an e-mail say, whatever its format. */
export interface EnveloppeCourriel {
  readonly sujet?: string;
  readonly de?: AdresseCourriel;
  /** `Date` header, as it is written, offset included. */
  readonly dateEcrite?: string;
  readonly messageId?: string;
  /** Message it answers, or that a receipt is about. */
  readonly enReponseA?: string;
  /** In the order of the file, `Received` chain included. */
  readonly enTetes: readonly { readonly nom: string; readonly valeur: string }[];
  readonly texte?: string;
  /** Never rendered as it is: shown as text, or in a sandboxed frame without scripts nor remote loads. */
  readonly html?: string;
}

/** An e-mail as its format gives it, whatever it proves. */
export interface Courriel extends EnveloppeCourriel {
  readonly a: readonly AdresseCourriel[];
  readonly cc: readonly AdresseCourriel[];
  readonly parties: readonly PartieCourriel[];
  /** Class of an Outlook message: « REPORT.IPM.Note.IPNRN » is a read receipt. */
  readonly classe?: string;
}

export interface AdresseCourriel {
  readonly nom?: string;
  readonly adresse?: string;
}

export interface PartieCourriel {
  /** Absent: the message does not name it (a report, a forwarded message). */
  readonly nom?: string;
  readonly mime: string;
  readonly octets: Uint8Array;
}

/**
 * Control characters 80–9F in a text are Windows-1252 bytes that said they were ISO-8859-1 (« =96 » is a dash), or that Node 20 to 24
 * decoded as such: they are what Windows meant.
 */
export function repairLatin(texte: string): string {
  return texte.replace(/[\u0080-\u009F]/g, (signe) => decodeBrut(signe, "windows-1252"));
}
