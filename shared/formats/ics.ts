import ICAL from "ical.js";
import { findJour, type Jour } from "../kernel/jour.ts";
import { type HeureLocale, isFuseauConnu, toUtc } from "./fuseau.ts";
import { type ComposantIcs, splitIcs, type TexteIcs } from "./ics-texte.ts";

/** A property of an event: its name, its parameters, its values as the library types them. */
export interface EvenementIcs {
  readonly kind: ComposantIcs["kind"];
  readonly ligne: number;
  readonly uid?: string;
  readonly titre?: string;
  readonly lieu?: string;
  readonly description?: string;
  readonly statut?: string;
  readonly sequence: number;
  readonly debut?: MomentIcs;
  readonly fin?: MomentIcs;
  /** `DURATION`, in minutes. */
  readonly duree?: number;
  readonly regle?: string;
  readonly exceptions: readonly MomentIcs[];
  /** The occurrence that this event replaces. */
  readonly occurrence?: MomentIcs;
  /** Lines that could not be read: the rest was. */
  readonly fautes: readonly { readonly ligne: number; readonly texte: string }[];
  readonly isClos: boolean;
}

/** A day, or a local time in a zone. */
export type MomentIcs = { readonly kind: "jour"; readonly jour: Jour } | { readonly kind: "heure"; readonly locale: HeureLocale; readonly zone?: string; readonly isUtc: boolean };

export interface LectureIcs extends Pick<TexteIcs, "encodage" | "isAgenda"> {
  readonly evenements: readonly EvenementIcs[];
  /** Zones that are not known: their times are read as the time of Paris. */
  readonly zonesInconnues: readonly string[];
}

/** The events and tasks of a calendar. Each is parsed by itself, then line by line when it holds a fault. Never throws. */
export function readIcs(octets: Uint8Array): LectureIcs {
  const { encodage, isAgenda, composants } = splitIcs(octets);
  const evenements = composants.map(parseComposant);
  const zones = evenements.flatMap(({ debut }) => (debut?.kind === "heure" && debut.zone !== undefined && !isFuseauConnu(debut.zone) ? [debut.zone] : []));
  return { encodage, isAgenda, evenements, zonesInconnues: [...new Set(zones)] };
}

/** The instant of a moment in UTC, or its day. */
export function formatMoment(moment: MomentIcs): string | undefined {
  if (moment.kind === "jour") return moment.jour;
  return toUtc(moment.locale, moment.isUtc ? "UTC" : moment.zone);
}

function parseComposant({ kind, ligne, lignes, isClos }: ComposantIcs): EvenementIcs {
  const fautes: { readonly ligne: number; readonly texte: string }[] = [];
  const proprietes = lignes.flatMap((lue) => {
    const propriete = parsePropriete(lue.texte);
    if (propriete === undefined) fautes.push({ ligne: lue.ligne, texte: lue.texte.slice(0, 200) });
    return propriete === undefined ? [] : [propriete];
  });
  const findTexte = (nom: string): string | undefined => {
    const valeur = proprietes.find(({ name }) => name === nom)?.getFirstValue();
    return typeof valeur === "string" && valeur.trim() !== "" ? valeur.trim().slice(0, 20_000) : undefined;
  };
  const findMoment = (nom: string): MomentIcs | undefined => proprietes.filter(({ name }) => name === nom).flatMap(listMoments)[0];
  const [sequence = 0] = proprietes.filter(({ name }) => name === "sequence").map((propriete) => Number(propriete.getFirstValue()));
  return {
    kind, ligne, fautes, isClos,
    sequence: Number.isSafeInteger(sequence) ? sequence : 0,
    exceptions: proprietes.filter(({ name }) => name === "exdate").flatMap(listMoments),
    ...definis({ uid: findTexte("uid"), titre: findTexte("summary"), lieu: findTexte("location"), description: findTexte("description"), statut: findTexte("status"), regle: findRegle(proprietes) }),
    ...definis({ debut: findMoment("dtstart"), fin: findMoment("dtend") ?? findMoment("due"), occurrence: findMoment("recurrence-id"), duree: findDuree(proprietes) }),
  };
}

/** A property by itself; a date without `VALUE=DATE`, met often, is a day all the same. */
function parsePropriete(texte: string): ICAL.Property | undefined {
  if (!isDatesPossibles(texte)) return undefined;
  const corrigee = texte.replace(/^(DTSTART|DTEND|DUE|EXDATE|RECURRENCE-ID)((?:;(?!VALUE)[^:;]+)*):(\d{8})\s*$/i, "$1$2;VALUE=DATE:$3");
  try {
    const propriete = ICAL.Property.fromString(corrigee);
    // Values are only looked at when they are asked for: what they hide is met here.
    propriete.getValues();
    return propriete;
  } catch (erreur) {
    if (erreur instanceof Error) return undefined;
    throw erreur;
  }
}

/** The library turns 31 February into 3 March: a hearing must not move, an impossible date is a fault. */
function isDatesPossibles(texte: string): boolean {
  const [, valeurs = ""] = /^(?:DTSTART|DTEND|DUE|EXDATE|RECURRENCE-ID)(?:;[^:]*)?:(.*)$/i.exec(texte) ?? [];
  return [...valeurs.matchAll(/(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2}))?/g)].every(([, annee, mois, quantieme, heure = "0", minute = "0", seconde = "0"]) => {
    return findJour({ annee: Number(annee), mois: Number(mois), quantieme: Number(quantieme) }) !== undefined && Number(heure) <= 23 && Number(minute) <= 59 && Number(seconde) <= 60;
  });
}

function listMoments(propriete: ICAL.Property): readonly MomentIcs[] {
  const zone = propriete.getParameter("tzid");
  return propriete.getValues().flatMap((valeur: unknown): readonly MomentIcs[] => {
    const moment = valeur instanceof ICAL.Time ? toMoment(valeur, typeof zone === "string" ? zone : zone?.[0]) : undefined;
    return moment === undefined ? [] : [moment];
  });
}

function toMoment({ year, month, day, hour, minute, second, isDate, zone }: ICAL.Time, tzid: string | undefined): MomentIcs | undefined {
  const jour = findJour({ annee: year, mois: month, quantieme: day });
  if (jour === undefined || [hour, minute, second].some((partie) => !Number.isInteger(partie) || partie < 0 || partie > 60)) return undefined;
  if (isDate) return { kind: "jour", jour };
  const isUtc = zone === ICAL.Timezone.utcTimezone;
  return { kind: "heure", locale: { jour, minutes: hour * 60 + minute, secondes: second }, isUtc, ...(isUtc || tzid === undefined ? {} : { zone: tzid }) };
}

/** The rule as it is written: what the library makes of it is not used, since it may never end. */
function findRegle(proprietes: readonly ICAL.Property[]): string | undefined {
  const regle = proprietes.find(({ name }) => name === "rrule")?.getFirstValue();
  return regle instanceof ICAL.Recur ? regle.toString() : undefined;
}

function findDuree(proprietes: readonly ICAL.Property[]): number | undefined {
  const duree = proprietes.find(({ name }) => name === "duration")?.getFirstValue();
  const minutes = duree instanceof ICAL.Duration ? Math.floor(duree.toSeconds() / 60) : Number.NaN;
  return Number.isSafeInteger(minutes) && minutes >= 0 && minutes <= 60 * 24 * 366 ? minutes : undefined;
}

function definis<T extends object>(champs: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(champs).filter(([, valeur]) => valeur !== undefined)) as { readonly [K in keyof T]?: Exclude<T[K], undefined> };
}
