import { encodeUtf8 } from "../formats/zip.ts";
import { addJours, type Jour } from "../kernel/jour.ts";

/** A day to keep, whole: a delay, a hearing whose hour is in its title. */
export interface RendezVousEcrit {
  /** The same each time it is written, so that a calendar replaces it. */
  readonly uid: string;
  readonly jour: Jour;
  readonly titre: string;
  readonly detail?: string | undefined;
}

/** A calendar (RFC 5545) of days to keep; each warns a week ahead. Its stamp is the day of the document, not the clock of the machine. */
export function renderAgenda(rendezVous: readonly RendezVousEcrit[], date: Jour): Uint8Array {
  const estampille = `${compact(date)}T120000Z`;
  const evenements = rendezVous.flatMap(({ uid, jour, titre, detail }) => [
    "BEGIN:VEVENT", `UID:${escape(uid)}`, `DTSTAMP:${estampille}`, `DTSTART;VALUE=DATE:${compact(jour)}`, `DTEND;VALUE=DATE:${compact(addJours(jour, 1))}`, `SUMMARY:${escape(titre)}`, ...(detail === undefined ? [] : [`DESCRIPTION:${escape(detail)}`]),
    "TRANSP:TRANSPARENT", "BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${escape(titre)}`, "TRIGGER:-P7D", "END:VALARM", "END:VEVENT",
  ]);
  const lignes = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Exigible//FR", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", ...evenements, "END:VCALENDAR"];
  return encodeUtf8(lignes.map((ligne) => `${fold(ligne)}\r\n`).join(""));
}

function compact(jour: Jour): string {
  return jour.replaceAll("-", "");
}

function escape(texte: string): string {
  return texte.replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, "").replace(/\\/g, "\\\\").replace(/;/g, "\\;").replace(/,/g, "\\,").replace(/\n/g, "\\n");
}

/** Seventy-five bytes a line at most, a character never cut. */
function fold(ligne: string): string {
  const morceaux = [""];
  let taille = 0;
  for (const signe of ligne) {
    const octets = encodeUtf8(signe).length;
    if (taille + octets > 75) {
      morceaux.push("");
      taille = 1;
    }
    morceaux[morceaux.length - 1] += signe;
    taille += octets;
  }
  return morceaux.join("\r\n ");
}
