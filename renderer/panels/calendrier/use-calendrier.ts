import { useEffect, useMemo } from "react";
import type { Jour } from "#shared/kernel/jour.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import { type EntreeCalendrier, indexEntrees, type ListeEcheances, listMois, listRoles, listSemaine, type Role, sortEcheances } from "#shared/suivi/calendrier.ts";
import { listConflitsAudiences } from "#shared/suivi/controle-audience.ts";
import { useContexte } from "../../app/Contexte.tsx";
import type { VueCalendrier } from "../../app/routes.ts";
import type { PointCalendrier } from "../../components/CalendrierVue.tsx";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";

export interface CalendrierLu {
  /** Of the whole portfolio, in order of day. */
  readonly entrees: readonly EntreeCalendrier[];
  /** What shows of the days in sight. */
  readonly points: readonly PointCalendrier[];
  readonly listPoints: (jour: Jour) => readonly PointCalendrier[];
  /** People awaited in two places at once that day, in French. */
  readonly listConflits: (jour: Jour) => readonly string[];
  readonly listJour: (jour: Jour) => readonly EntreeCalendrier[];
  /** One of the lists of the morning. */
  readonly readListe: (liste: ListeEcheances) => readonly EntreeCalendrier[];
  readonly findEntree: (id: string) => EntreeCalendrier | undefined;
  /** The hearings whose outcomes are written now: those of the day, else the last that wait for theirs. */
  readonly roles: readonly Role[];
}

/** Everything that has a day, indexed once for each state of the portfolio. */
export function useCalendrier(jour: Jour, vue: VueCalendrier): CalendrierLu {
  const { lignes } = usePortefeuille();
  const { aujourdhui } = useContexte();
  const lu = useMemo(() => readIndex(lignes, aujourdhui), [lignes, aujourdhui]);
  usePrepareListes(lu);
  const { parJour, entrees } = lu;
  const jours = useMemo(() => listJoursVisibles(jour, vue), [jour, vue]);
  const points = useMemo(() => jours.flatMap((le) => readPoints(lu, le)), [jours, lu]);
  const roles = useMemo(() => findRoles(jour, parJour, entrees, aujourdhui), [jour, parJour, entrees, aujourdhui]);
  return useMemo(() => ({
    entrees, points, roles,
    listJour: (le: Jour) => parJour.get(le) ?? [],
    listPoints: (le: Jour) => readPoints(lu, le),
    listConflits: (le: Jour) => readConflits(lu, le),
    readListe: (liste: ListeEcheances) => readListe(lu, liste),
    findEntree: (id: string) => entrees.find((entree) => entree.id === id),
  }), [lu, entrees, points, roles, parJour]);
}

interface Index {
  readonly au: Jour;
  readonly parJour: ReadonlyMap<Jour, readonly EntreeCalendrier[]>;
  readonly entrees: readonly EntreeCalendrier[];
  /** Sorted when one is asked for, or ahead. */
  listes?: ReturnType<typeof sortEcheances>;
  /** Of the days that were looked at. */
  readonly points: Map<Jour, readonly PointCalendrier[]>;
  readonly conflits: Map<Jour, readonly string[]>;
}

// One index for each state of the rows: leaving the screen and coming back costs nothing.
const index = new WeakMap<readonly LigneDossier[], Index>();

function readIndex(lignes: readonly LigneDossier[], au: Jour): Index {
  const connu = index.get(lignes);
  if (connu?.au === au) return connu;
  const parJour = indexEntrees(lignes, au);
  const nouveau: Index = { au, parJour, entrees: [...parJour.values()].flat(), points: new Map(), conflits: new Map() };
  index.set(lignes, nouveau);
  return nouveau;
}

function readListe(lu: Index, liste: ListeEcheances): readonly EntreeCalendrier[] {
  lu.listes ??= sortEcheances(lu.entrees, lu.au);
  return lu.listes[liste];
}

/** Milliseconds left to the month before the lists, which are one key away. */
const DELAI_LISTES = 50;

/** Sorted once the screen stands, they are there before one asks; whoever leaves meanwhile finds them when he comes back. */
function usePrepareListes(lu: Index): void {
  useEffect(() => void setTimeout(() => void readListe(lu, "a-tenir"), DELAI_LISTES), [lu]);
}

function readPoints({ parJour, points }: Index, le: Jour): readonly PointCalendrier[] {
  const connus = points.get(le) ?? toPoints(parJour.get(le) ?? []);
  points.set(le, connus);
  return connus;
}

function readConflits({ parJour, conflits }: Index, le: Jour): readonly string[] {
  const connus = conflits.get(le) ?? listConflitsAudiences(parJour.get(le) ?? []).map(({ phrase }) => phrase);
  conflits.set(le, connus);
  return connus;
}

function listJoursVisibles(jour: Jour, vue: VueCalendrier): readonly Jour[] {
  if (vue === "jour") return [jour];
  if (vue === "semaine") return listSemaine(jour);
  return vue === "liste" ? [] : listMois(jour);
}

function findRoles(jour: Jour, parJour: ReadonlyMap<Jour, readonly EntreeCalendrier[]>, entrees: readonly EntreeCalendrier[], aujourdhui: Jour): readonly Role[] {
  const duJour = jour <= aujourdhui ? listRoles(parJour.get(jour) ?? []) : [];
  if (duJour.some(({ notees, entrees: siennes }) => notees < siennes.length)) return duJour;
  const attend = entrees.findLast(({ audience, jour: le }) => audience !== undefined && audience.issue === undefined && le <= aujourdhui);
  return attend === undefined ? duJour : listRoles(parJour.get(attend.jour) ?? []).filter(({ notees, entrees: siennes }) => notees < siennes.length);
}

/** Cases called together are one point, which opens their day; the others stand for themselves. */
function toPoints(entrees: readonly EntreeCalendrier[]): readonly PointCalendrier[] {
  const roles = new Map(listRoles(entrees).filter(({ entrees: siennes }) => siennes.length > 1).flatMap((role) => role.entrees.map(({ id }) => [id, role] as const)));
  const dits = new Set<string>();
  return entrees.flatMap((entree): readonly PointCalendrier[] => {
    const role = roles.get(entree.id);
    if (role === undefined) return [toPoint(entree)];
    if (dits.has(role.id)) return [];
    dits.add(role.id);
    return [toPointRole(role, entree)];
  });
}

function toPointRole({ id, jour, heure, juridiction, entrees, notees }: Role, { bref, ton }: EntreeCalendrier): PointCalendrier {
  const detail = formatNombreDe(entrees.length, "dossier", "dossiers");
  return { id: `role ${id}`, jour, heure, titre: juridiction === undefined ? bref : `${bref}, ${juridiction}`, aide: juridiction ?? "Audience", detail, forme: "audience", ton: notees === entrees.length ? "fait" : ton === "fait" ? "soon" : ton, isFixe: true };
}

function toPoint({ id, jour, heure, bref, titre, debiteur, kind, ton }: EntreeCalendrier): PointCalendrier {
  return { id, jour, heure, titre: bref, aide: titre, detail: debiteur, forme: kind, ton, isFixe: kind !== "audience" || ton === "fait" };
}
