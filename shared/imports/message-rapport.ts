import { type Courriel, repairLatin } from "../formats/courriel.ts";
import { toBrut } from "../formats/encodage.ts";
import type { MessageLu } from "./lecture-message.ts";

export interface RapportMessage {
  readonly nature: MessageLu["nature"];
  /** Message that the report is about. */
  readonly enReponseA?: string;
}

const TAILLE_RAPPORT = 200_000;

/** What a report says (RFC 3464, RFC 8098): read, delivered, delayed, not delivered. Anything else is an ordinary message. */
export function findRapport(courriel: Courriel): RapportMessage {
  const parMime = (mime: string): string => {
    const partie = courriel.parties.find((candidate) => candidate.mime === mime);
    return partie === undefined ? "" : repairLatin(toBrut(partie.octets, 0, Math.min(partie.octets.length, TAILLE_RAPPORT)));
  };
  const notification = parMime("message/disposition-notification");
  const remise = parMime("message/delivery-status");
  if (notification !== "") return createRapport(/^disposition:[^;\n]*;\s*displayed\b/im.test(notification) ? "accuse-de-lecture" : "courriel", findChamp(notification, "original-message-id"));
  if (remise !== "") return createRapport(findNatureRemise(findChamp(remise, "action")), findChamp(parMime("text/rfc822-headers") || parMime("message/rfc822"), "message-id"));
  return { nature: findNatureOutlook(courriel.classe ?? "") };
}

/** Last word of the class of an Outlook report. */
function findNatureOutlook(classe: string): MessageLu["nature"] {
  if (!/^REPORT\./i.test(classe)) return "courriel";
  if (/\.IPNRN$/i.test(classe)) return "accuse-de-lecture";
  if (/\.NDR$/i.test(classe)) return "non-remis";
  return /\.DR$/i.test(classe) ? "accuse-de-remise" : "courriel";
}

function findNatureRemise(action: string | undefined): MessageLu["nature"] {
  const nue = action?.toLowerCase() ?? "";
  if (nue === "failed") return "non-remis";
  if (nue === "delayed") return "remise-differee";
  return nue === "delivered" || nue === "relayed" || nue === "expanded" ? "accuse-de-remise" : "courriel";
}

function findChamp(texte: string, nom: string): string | undefined {
  return new RegExp(`^${nom}:[ \\t]*(\\S[^\\r\\n]*)`, "im").exec(texte)?.[1]?.trim();
}

function createRapport(nature: MessageLu["nature"], enReponseA: string | undefined): RapportMessage {
  return { nature, ...(enReponseA === undefined ? {} : { enReponseA }) };
}
