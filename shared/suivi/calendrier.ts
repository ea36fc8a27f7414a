import { formatHeure } from "../kernel/format-heure.ts";
import { addJours, addMois, findJourSemaine, type Jour, splitJour } from "../kernel/jour.ts";
import { formatSanction } from "../kernel/sanction.ts";
import { capitalize } from "../kernel/texte.ts";
import type { AudienceLigne, DelaiLigne, LigneDossier, SuiviLigne } from "../model/ligne-dossier.ts";
import { LIBELLES_ISSUE } from "./libelles.ts";

/** `audience`: a hearing; `delai`: a last day; `suivi`: something awaited, that no text imposes. */
export const KINDS_ENTREE = ["audience", "delai", "suivi"] as const;
export type KindEntree = (typeof KINDS_ENTREE)[number];

/** One thing on one day of the calendar, with the dossier that it comes from. */
export interface EntreeCalendrier {
  /** Unique in the portfolio, and the same from one day to the next. */
  readonly id: string;
  readonly kind: KindEntree;
  readonly jour: Jour;
  readonly heure?: string | undefined;
  readonly titre: string;
  /** In a cell: the verb of a delay, the hour of a hearing. */
  readonly bref: string;
  readonly debiteur: string;
  readonly dossierId: string;
  readonly gestionnaire?: string | undefined;
  readonly ton: "late" | "soon" | "neutre" | "fait";
  /** What is lost, in a word: « caducité ». */
  readonly enjeu?: string | undefined;
  readonly audience?: AudienceLigne | undefined;
  readonly delai?: DelaiLigne | undefined;
}

type Ligne = Pick<LigneDossier, "id" | "debiteur" | "gestionnaire" | "audiences" | "delais" | "agirAuPlusTard" | "etape" | "suivis">;

/** Days under which a delay is red, and amber when its notice has begun. */
const URGENT = 8;

/** Everything that has a day in the portfolio, day by day in order; on one day, hearings by hour, then what is lost first. */
export function indexEntrees(lignes: readonly Ligne[], au: Jour): ReadonlyMap<Jour, readonly EntreeCalendrier[]> {
  const urgent = addJours(au, URGENT);
  const parJour = new Map<Jour, EntreeCalendrier[]>();
  const add = (entree: EntreeCalendrier) => {
    const connues = parJour.get(entree.jour);
    if (connues === undefined) parJour.set(entree.jour, [entree]);
    else connues.push(entree);
  };
  for (const ligne of lignes) {
    for (const audience of ligne.audiences ?? []) if (audience.isAnnulee !== true) add(toAudience(ligne, audience, au));
    for (const delai of ligne.delais ?? []) if (isAffiche(delai)) add(toDelai(ligne, delai, au, urgent));
    if (ligne.agirAuPlusTard !== undefined && ligne.etape !== "clos") add(toPrescription(ligne, ligne.agirAuPlusTard, au, urgent));
    for (const suivi of ligne.suivis ?? []) add(toSuivi(ligne, suivi, au));
  }
  // Days are few: each is sorted by itself.
  return new Map([...parJour.keys()].sort().map((jour) => [jour, (parJour.get(jour) ?? []).sort(compareEntrees)]));
}

/** Hearings called off or withdrawn, day by day: no screen shows them, and calendars that know them must be told. */
export function listAnnulees(lignes: readonly Ligne[], au: Jour): readonly EntreeCalendrier[] {
  const annulees = lignes.flatMap((ligne) => (ligne.audiences ?? []).filter(({ isAnnulee }) => isAnnulee === true).map((audience) => toAudience(ligne, audience, au)));
  return annulees.toSorted((a, b) => (a.jour < b.jour ? -1 : a.jour > b.jour ? 1 : compareEntrees(a, b)));
}

/** What a live calendar keeps: a month back, a little more than a year ahead. */
export function listProches(entrees: readonly EntreeCalendrier[], au: Jour): readonly EntreeCalendrier[] {
  const [debut, fin] = [addJours(au, -31), addJours(au, 400)];
  return entrees.filter(({ jour }) => jour >= debut && jour <= fin);
}

/** The same, one after the other. */
export function listEntrees(lignes: readonly Ligne[], au: Jour): readonly EntreeCalendrier[] {
  return [...indexEntrees(lignes, au).values()].flat();
}

/** Monday of the week of a day, and the six days after it. */
export function listSemaine(jour: Jour): readonly Jour[] {
  const lundi = addJours(jour, 1 - findJourSemaine(jour));
  return Array.from({ length: 7 }, (_vide, rang) => addJours(lundi, rang));
}

/** The six weeks that a month shows, from a Monday. */
export function listMois(jour: Jour): readonly Jour[] {
  const premier = addJours(jour, 1 - splitJour(jour).quantieme);
  const [debut = premier] = listSemaine(premier);
  return Array.from({ length: 42 }, (_vide, rang) => addJours(debut, rang));
}

/** The same place one month, one week or one day earlier or later. */
export function findVoisin(jour: Jour, pas: "mois" | "semaine" | "jour", sens: 1 | -1): Jour {
  return pas === "mois" ? addMois(jour, sens) : addJours(jour, pas === "semaine" ? 7 * sens : sens);
}

/** Cases called together: same day, same court, same hour. */
export interface Role {
  readonly id: string;
  readonly jour: Jour;
  readonly heure?: string | undefined;
  readonly juridiction?: string | undefined;
  readonly entrees: readonly EntreeCalendrier[];
  /** Outcomes already written. */
  readonly notees: number;
}

/** The hearings of a day, grouped as they are called. */
export function listRoles(entrees: readonly EntreeCalendrier[]): readonly Role[] {
  const groupes = new Map<string, EntreeCalendrier[]>();
  for (const entree of entrees) {
    if (entree.audience === undefined) continue;
    const cle = `${entree.jour} ${entree.heure ?? ""} ${entree.audience.juridiction ?? ""}`;
    groupes.set(cle, [...(groupes.get(cle) ?? []), entree]);
  }
  return [...groupes].flatMap(([id, siennes]): readonly Role[] => {
    const [premiere] = siennes;
    if (premiere === undefined) return [];
    return [{ id, jour: premiere.jour, heure: premiere.heure, juridiction: premiere.audience?.juridiction, entrees: siennes, notees: siennes.filter(({ audience }) => audience?.issue !== undefined).length }];
  });
}

/** Lists that a person opens every morning. */
export const LISTES_ECHEANCES = ["a-tenir", "a-signifier", "audiences", "a-relire", "manquees"] as const;
export type ListeEcheances = (typeof LISTES_ECHEANCES)[number];

/** A decision lapses if it is not served in time. */
const A_SIGNIFIER: ReadonlySet<string> = new Set(["delais/injonction-signification", "delais/notification-defaut", "delais/l126-signification"]);

/** Days ahead that « à tenir » shows: a prescription years away is on the calendar, not on the morning's list. */
const HORIZON = 190;

/** What each list holds, all of them read from one pass; the guard of lapse is sorted by days left. */
export function sortEcheances(entrees: readonly EntreeCalendrier[], au: Jour): Readonly<Record<ListeEcheances, readonly EntreeCalendrier[]>> {
  const horizon = addJours(au, HORIZON);
  const listes: Readonly<Record<ListeEcheances, EntreeCalendrier[]>> = { "a-tenir": [], "a-signifier": [], "audiences": [], "a-relire": [], "manquees": [] };
  for (const entree of entrees) {
    if (entree.kind === "audience") {
      if (entree.jour >= au || entree.audience?.issue === undefined) listes.audiences.push(entree);
      continue;
    }
    const { delai } = entree;
    if (isATenir(entree, horizon)) listes["a-tenir"].push(entree);
    if (delai === undefined) continue;
    if (delai.etat === "a-tenir" && A_SIGNIFIER.has(delai.parametreId)) listes["a-signifier"].push(entree);
    if (delai.isARelire === true) listes["a-relire"].push(entree);
    if (delai.etat === "manque") listes.manquees.push(entree);
  }
  return listes;
}

function isATenir({ delai, ton, jour }: EntreeCalendrier, horizon: Jour): boolean {
  return ton !== "fait" && jour <= horizon && (delai === undefined || delai.etat === "a-tenir" || delai.etat === "a-attendre");
}

/** The other's delay says nothing to do: its end is told by what follows it. */
function isAffiche({ etat }: DelaiLigne): boolean {
  return etat !== "autrui";
}

function toAudience(ligne: Ligne, audience: AudienceLigne, au: Jour): EntreeCalendrier {
  const { id, jour, heure, juridiction, objet, issue, isAnnulee } = audience;
  const lieu = juridiction ?? objet ?? "Audience";
  return {
    ...identify(ligne, `audience ${id}`), kind: "audience", jour, heure, audience,
    bref: heure === undefined ? "Audience" : formatHeure(heure),
    titre: heure === undefined ? lieu : `${formatHeure(heure)} ${lieu}`,
    ton: issue !== undefined || isAnnulee === true ? "fait" : jour < au ? "soon" : "neutre",
    enjeu: isAnnulee === true ? "annulée" : issue === undefined ? (jour < au ? "issue à noter" : undefined) : LIBELLES_ISSUE[issue].toLowerCase(),
  };
}

function toDelai(ligne: Ligne, delai: DelaiLigne, au: Jour, urgent: Jour): EntreeCalendrier {
  const { jour, alerteLe, etat, libelle, sanction, responsable } = delai;
  const isPerte = sanction !== "aucune" && sanction !== "attente" && sanction !== "non-relevee";
  const ton = etat === "tenu" ? "fait" : etat === "manque" || (etat === "a-tenir" && (jour < au || (jour <= urgent && isPerte))) ? "late" : etat === "a-tenir" && alerteLe <= au ? "soon" : "neutre";
  return { ...identify(ligne, `delai ${ligne.id} ${delai.id}`), kind: etat === "a-attendre" ? "suivi" : "delai", jour, titre: libelle, bref: libelle.split(" ")[0] ?? libelle, delai, ton, gestionnaire: responsable ?? ligne.gestionnaire, enjeu: isPerte ? formatSanction(sanction) : undefined };
}

function toPrescription(ligne: Ligne, jour: Jour, au: Jour, urgent: Jour): EntreeCalendrier {
  return { ...identify(ligne, `prescription ${ligne.id}`), kind: "delai", jour, titre: jour < au ? "Prescription passée" : "Dernier jour avant prescription", bref: "Prescription", ton: jour <= urgent ? "late" : "soon", enjeu: "droit perdu" };
}

function toSuivi(ligne: Ligne, { id, jour, objet, responsable }: SuiviLigne, au: Jour): EntreeCalendrier {
  return { ...identify(ligne, `suivi ${id}`), kind: "suivi", jour, titre: capitalize(objet), bref: capitalize(objet), gestionnaire: responsable ?? ligne.gestionnaire, ton: jour < au ? "soon" : "neutre" };
}

function identify({ id, debiteur, gestionnaire }: Ligne, entree: string): Pick<EntreeCalendrier, "id" | "dossierId" | "debiteur" | "gestionnaire"> {
  return { id: entree, dossierId: id, debiteur, gestionnaire };
}

const RANGS: Readonly<Record<EntreeCalendrier["ton"], number>> = { late: 0, soon: 1, neutre: 2, fait: 3 };

function compareEntrees(a: EntreeCalendrier, b: EntreeCalendrier): number {
  const [premier, second] = [a.heure ?? (a.kind === "audience" ? "~" : "~~"), b.heure ?? (b.kind === "audience" ? "~" : "~~")];
  if (premier !== second) return premier < second ? -1 : 1;
  return RANGS[a.ton] - RANGS[b.ton];
}
