import { addJours, findJourSemaine, jour, type Jour, parseJour } from "../kernel/jour.ts";
import { formatInstant } from "./date-message.ts";

/** A local time: day, minutes since midnight, seconds. */
export interface HeureLocale {
  readonly jour: Jour;
  readonly minutes: number;
  readonly secondes: number;
}

interface Fuseau {
  /** Minutes ahead of UTC in winter. */
  readonly hiver: number;
  /** Summer time of the European Union: from the last Sunday of March to the last Sunday of October, at 1:00 UTC. */
  readonly isUnion: boolean;
}

const union = (heures: number): Fuseau => ({ hiver: heures * 60, isUnion: true });
const fixe = (heures: number): Fuseau => ({ hiver: heures * 60, isUnion: false });
const CENTRALE = union(1);
const LOCALE: Fuseau = CENTRALE;
/** « (UTC+01:00) Brussels, Copenhagen, Madrid, Paris »: what Outlook writes of a zone it made itself. */
const PARIS = /\bparis\b/i;

/** Zones that agendas of French companies and courts name: IANA, Windows, and the oddities met. */
const FUSEAUX: Readonly<Record<string, Fuseau>> = {
  ...Object.fromEntries(["paris", "berlin", "madrid", "rome", "brussels", "luxembourg", "amsterdam", "zurich", "vienna", "monaco", "copenhagen", "stockholm", "oslo", "prague", "warsaw", "budapest"].map((ville) => [`europe/${ville}`, CENTRALE])),
  "romance standard time": CENTRALE, "w. europe standard time": CENTRALE, "central europe standard time": CENTRALE, "central european standard time": CENTRALE, "western/central europe": CENTRALE, "cet": CENTRALE,
  "europe/london": union(0), "europe/lisbon": union(0), "europe/dublin": union(0), "gmt standard time": union(0), "europe/athens": union(2), "europe/helsinki": union(2), "gtb standard time": union(2),
  "utc": fixe(0), "etc/utc": fixe(0), "gmt": fixe(0), "etc/gmt": fixe(0), "greenwich standard time": fixe(0),
  "america/guadeloupe": fixe(-4), "america/martinique": fixe(-4), "america/st_barthelemy": fixe(-4), "america/marigot": fixe(-4), "america/cayenne": fixe(-3), "indian/reunion": fixe(4), "indian/mayotte": fixe(3),
  "pacific/noumea": fixe(11), "pacific/tahiti": fixe(-10), "pacific/wallis": fixe(12),
};

export function isFuseauConnu(nom: string): boolean {
  return Object.hasOwn(FUSEAUX, nom.toLowerCase()) || PARIS.test(nom);
}

/** The instant of a local time in a zone, in UTC; an unknown zone is read as the time of Paris. */
export function toUtc({ jour: le, minutes, secondes }: HeureLocale, zone?: string): string | undefined {
  const { hiver, isUnion } = findFuseau(zone);
  // The hour that exists twice in October is read as summer time, the one that March skips as winter time.
  const ete = isUnion && isEte(le, minutes - hiver - 60) ? 60 : 0;
  return formatInstant(le, minutes - hiver - ete, secondes);
}

/** Civil day and « 09 h 00 » of Paris at an instant in UTC. */
export function toHeureParis(instant: string): { readonly jour: Jour; readonly heure: string } | undefined {
  const lu = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(instant);
  const le = parseJour(lu?.[1] ?? "");
  if (lu === null || le === undefined) return undefined;
  const minutes = Number(lu[2]) * 60 + Number(lu[3]);
  const locale = formatInstant(le, minutes + LOCALE.hiver + (isEte(le, minutes) ? 60 : 0), 0);
  const jourLocal = parseJour(locale?.slice(0, 10) ?? "");
  return locale === undefined || jourLocal === undefined ? undefined : { jour: jourLocal, heure: locale.slice(11, 16) };
}

function findFuseau(zone: string | undefined): Fuseau {
  const nom = zone?.toLowerCase() ?? "";
  return (Object.hasOwn(FUSEAUX, nom) ? FUSEAUX[nom] : undefined) ?? LOCALE;
}

/** Whether summer time runs at this minute of this day in UTC. */
function isEte(le: Jour, minutesUtc: number): boolean {
  const decalage = Math.floor(minutesUtc / 1440);
  const effectif = decalage === 0 || le <= "0001-01-01" || le >= "9999-12-31" ? le : addJours(le, decalage);
  const minutes = minutesUtc - decalage * 1440;
  const annee = effectif.slice(0, 4);
  const debut = findDernierDimanche(jour(`${annee}-03-31`));
  const fin = findDernierDimanche(jour(`${annee}-10-31`));
  if (effectif < debut || effectif > fin) return false;
  if (effectif === debut) return minutes >= 60;
  return effectif === fin ? minutes < 60 : true;
}

function findDernierDimanche(dernier: Jour): Jour {
  return addJours(dernier, -(findJourSemaine(dernier) % 7));
}
