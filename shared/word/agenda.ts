import { formatIcs } from "../formats/ics-ecriture.ts";
import { encodeUtf8 } from "../formats/zip.ts";
import type { Jour } from "../kernel/jour.ts";

/** A day to keep, whole: a delay, a hearing whose hour is in its title. */
export interface RendezVousEcrit {
  /** The same each time it is written, so that a calendar replaces it. */
  readonly uid: string;
  readonly jour: Jour;
  readonly titre: string;
  readonly detail?: string | undefined;
  /** Raised each time that it changes. */
  readonly version?: number | undefined;
  /** It no longer takes place: calendars that know it are told. */
  readonly isAnnule?: boolean | undefined;
}

/** Minutes before the day. */
const UNE_SEMAINE = 7 * 24 * 60;

/** The calendar that travels with a dossier; each day warns a week ahead. Its stamp is the day of the document, not the clock of the machine. */
export function renderAgenda(rendezVous: readonly RendezVousEcrit[], date: Jour): Uint8Array {
  const evenements = rendezVous.map(({ uid, jour, titre, detail, version = 0, isAnnule }) => ({ uid, sequence: version, jour, titre, description: detail, isAnnule, alarmes: [UNE_SEMAINE] }));
  return encodeUtf8(formatIcs(evenements, { nom: "Échéances du dossier", horodatage: `${date.replaceAll("-", "")}T120000Z` }));
}
