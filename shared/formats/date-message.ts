import { addJours, findJour, type Jour } from "../kernel/jour.ts";

const MOIS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** Zones with a name that RFC 5322 still admits, in minutes. */
const ZONES: Readonly<Record<string, number>> = { ut: 0, gmt: 0, utc: 0, z: 0, est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420, cet: 60, cest: 120 };

/**
 * Instant of a `Date` header in UTC, to the second: « Thu, 12 Feb 2026 10:15:00 +0100 » is 2026-02-12T09:15:00Z. `undefined` when it is
 * no date, or when no offset says which instant it is.
 */
export function parseDateMessage(texte: string): string | undefined {
  const nu = texte.slice(0, 200).replace(/\([^()]*\)/g, " ");
  const lu = /^\s*(?:[a-z]{2,9}\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*[\s-]+(\d{2,4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(?:([+-])(\d{2}):?(\d{2})|([a-z]{1,4}))\s*$/i.exec(nu);
  if (lu === null) return undefined;
  const [, quantieme = "", mois = "", annee = "", heures = "", minutes = "", secondes = "0", signe, heuresZone = "", minutesZone = "", zone = ""] = lu;
  const jour = findJour({ annee: parseAnnee(annee), mois: MOIS.indexOf(mois.toLowerCase()) + 1, quantieme: Number(quantieme) });
  const decalage = signe === undefined ? ZONES[zone.toLowerCase()] : (signe === "-" ? -1 : 1) * (Number(heuresZone) * 60 + Number(minutesZone));
  if (jour === undefined || decalage === undefined || Number(heures) > 23 || Number(minutes) > 59 || Number(secondes) > 60 || Math.abs(decalage) > 24 * 60) return undefined;
  return formatInstant(jour, Number(heures) * 60 + Number(minutes) - decalage, Math.min(59, Number(secondes)));
}

/** Minutes of a day, before it or beyond it, as an instant in UTC. */
export function formatInstant(jour: Jour, minutes: number, secondes: number): string | undefined {
  const decalage = Math.floor(minutes / 1440);
  if ((jour === "0001-01-01" && decalage < 0) || (jour === "9999-12-31" && decalage > 0)) return undefined;
  const reste = minutes - decalage * 1440;
  return `${addJours(jour, decalage)}T${pad(Math.floor(reste / 60))}:${pad(reste % 60)}:${pad(secondes)}Z`;
}

/** Two digits are a year between 1950 and 2049, three count from 1900 (RFC 5322, § 4.3). */
function parseAnnee(texte: string): number {
  const lue = Number(texte);
  if (texte.length === 4) return lue;
  return texte.length === 2 && lue < 50 ? 2000 + lue : 1900 + lue;
}

function pad(nombre: number): string {
  return String(nombre).padStart(2, "0");
}
