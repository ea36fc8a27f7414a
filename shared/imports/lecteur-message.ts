import type { Courriel, PartieCourriel } from "../formats/courriel.ts";
import type { FichierEntier } from "./format.ts";
import type { LectureMessage } from "./lecture-message.ts";
import { createLectureMessage } from "./message.ts";

/** An e-mail saved by any mail program (.eml). */
export async function readFichierEml({ nomFichier, octets }: Pick<FichierEntier, "nomFichier" | "octets">): Promise<LectureMessage> {
  return createLectureMessage(nomFichier, "eml", await readEmlSeul(octets), readPartie);
}

/** An e-mail saved by Outlook (.msg). */
export async function readFichierMsg({ nomFichier, octets }: Pick<FichierEntier, "nomFichier" | "octets">): Promise<LectureMessage> {
  return createLectureMessage(nomFichier, "msg", await readMsgSeul(octets), readPartie);
}

/** A message inside another, of either kind. */
function readPartie({ octets }: PartieCourriel): Promise<Courriel> {
  return octets[0] === 0xd0 && octets[1] === 0xcf ? readMsgSeul(octets) : readEmlSeul(octets);
}

// Each library is loaded with the first message that needs it.
async function readEmlSeul(octets: Uint8Array): Promise<Courriel> {
  return (await import("../formats/eml.ts")).readEml(octets);
}

async function readMsgSeul(octets: Uint8Array): Promise<Courriel> {
  return (await import("../formats/msg.ts")).readMsg(octets);
}
