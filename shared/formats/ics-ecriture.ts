import { addJours, type Jour } from "../kernel/jour.ts";

/** An appointment to write: a day, or an hour of Paris. */
export interface EvenementAgenda {
  /** The same from one export to the next: a calendar updates what it knows. */
  readonly uid: string;
  /** Raised when the appointment changes. */
  readonly sequence: number;
  readonly jour: Jour;
  /** `HH:MM`, time of Paris; absent: the whole day. */
  readonly heure?: string | undefined;
  /** Minutes. */
  readonly duree?: number | undefined;
  readonly titre: string;
  readonly lieu?: string | undefined;
  readonly description?: string | undefined;
  readonly isAnnule?: boolean | undefined;
  /** Reminders, in minutes before it begins. */
  readonly alarmes: readonly number[];
}

/** Paris: the rule of summer time since 1996, as calendars expect it beside local hours. */
const FUSEAU: readonly string[] = [
  "BEGIN:VTIMEZONE", "TZID:Europe/Paris",
  "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "DTSTART:19700329T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
  "BEGIN:STANDARD", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "DTSTART:19701025T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
  "END:VTIMEZONE",
];
const DUREE = 60;
/** Bytes of a line, its end left out (RFC 5545, § 3.1). */
const LARGEUR = 75;

/** A calendar as RFC 5545 writes it; `horodatage` is the instant of writing, « 20261121T102400Z ». */
export function formatIcs(evenements: readonly EvenementAgenda[], { nom, horodatage }: { readonly nom: string; readonly horodatage: string }): string {
  const lignes = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Exigible//Agenda//FR", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", `X-WR-CALNAME:${formatTexte(nom)}`,
    ...FUSEAU,
    ...evenements.flatMap((evenement) => listLignes(evenement, horodatage)),
    "END:VCALENDAR",
  ];
  return lignes.map((ligne) => `${foldLigne(ligne)}\r\n`).join("");
}

function listLignes(evenement: EvenementAgenda, horodatage: string): readonly string[] {
  const { uid, sequence, titre, lieu, description, isAnnule, alarmes } = evenement;
  return [
    "BEGIN:VEVENT", `UID:${formatTexte(uid)}`, `DTSTAMP:${horodatage}`, `SEQUENCE:${sequence}`,
    ...listMoments(evenement),
    `SUMMARY:${formatTexte(titre)}`,
    ...(lieu === undefined ? [] : [`LOCATION:${formatTexte(lieu)}`]),
    ...(description === undefined ? [] : [`DESCRIPTION:${formatTexte(description)}`]),
    `STATUS:${isAnnule === true ? "CANCELLED" : "CONFIRMED"}`,
    `TRANSP:${evenement.heure === undefined || isAnnule === true ? "TRANSPARENT" : "OPAQUE"}`,
    ...(isAnnule === true ? [] : alarmes.flatMap((minutes) => ["BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${formatTexte(titre)}`, `TRIGGER:${formatAvant(minutes)}`, "END:VALARM"])),
    "END:VEVENT",
  ];
}

function listMoments({ jour, heure, duree = DUREE }: EvenementAgenda): readonly string[] {
  if (heure === undefined) return [`DTSTART;VALUE=DATE:${formatCompact(jour)}`, `DTEND;VALUE=DATE:${formatCompact(addJours(jour, 1))}`];
  return [`DTSTART;TZID=Europe/Paris:${formatCompact(jour)}T${heure.replace(":", "")}00`, `DURATION:PT${duree}M`];
}

function formatAvant(minutes: number): string {
  return minutes % 1440 === 0 ? `-P${minutes / 1440}D` : `-PT${minutes}M`;
}

function formatCompact(jour: Jour): string {
  return jour.replaceAll("-", "");
}

/** What a text may not hold as it is (RFC 5545, § 3.3.11). */
function formatTexte(texte: string): string {
  return texte.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, "").replace(/\\/g, "\\\\").replace(/;/g, "\\;").replace(/,/g, "\\,").replace(/\r\n|\r|\n/g, "\\n");
}

/** Long lines go on after a space; a character is never cut. */
function foldLigne(ligne: string): string {
  const parties: string[] = [];
  let courante = "";
  let octets = 0;
  for (const caractere of ligne) {
    const taille = countOctets(caractere);
    if (octets + taille > LARGEUR) {
      parties.push(courante);
      courante = " ";
      octets = 1;
    }
    courante += caractere;
    octets += taille;
  }
  return [...parties, courante].join("\r\n");
}

function countOctets(caractere: string): number {
  const point = caractere.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
