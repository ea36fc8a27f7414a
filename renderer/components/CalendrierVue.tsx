import { DayView, MonthView, type MonthViewProps, type ScheduleEventData, type ScheduleLabelsOverride, WeekView } from "@mantine/schedule";
import { IconCheck, IconCircle, IconSquareRotatedFilled, IconSquareFilled } from "@tabler/icons-react";
import { type ComponentPropsWithoutRef, type ReactNode, useMemo } from "react";
import { formatJourComplet } from "#shared/kernel/format-jour.ts";
import { type Jour, parseJour } from "#shared/kernel/jour.ts";
import "@mantine/schedule/styles.layer.css";
import "./calendrier.css";

/** Something on a day: its shape says what it is, its tone how pressing. */
export interface PointCalendrier {
  readonly id: string;
  readonly jour: Jour;
  readonly heure?: string | undefined;
  readonly titre: string;
  readonly detail: string;
  /** The whole wording, under the pointer. */
  readonly aide: string;
  readonly forme: "audience" | "delai" | "suivi";
  readonly ton: "late" | "soon" | "neutre" | "fait";
  /** It cannot be dragged to another day. */
  readonly isFixe: boolean;
}

interface Props {
  readonly vue: "mois" | "semaine" | "jour";
  readonly jour: Jour;
  readonly aujourdhui: Jour;
  /** Of the days in sight, in order. */
  readonly points: readonly PointCalendrier[];
  /** Why a day is closed, in a word. */
  readonly findFermeture: (jour: Jour) => string | undefined;
  readonly onJour: (jour: Jour) => void;
  readonly onPoint: (id: string) => void;
  /** A hearing is dropped on another day. */
  readonly onDeplacer: (id: string, jour: Jour, heure: string | undefined) => void;
}

/** Shown in a cell of the month; the others are counted. */
const PAR_JOUR = 4;
/** What the whole-day band of a week holds. */
const JOURNEE = 2;
const LABELS: ScheduleLabelsOverride = {
  day: "Jour", week: "Semaine", month: "Mois", year: "Année", allDay: "Journée", weekday: "Jour de la semaine", timeSlot: "Créneau", today: "Aujourd’hui", next: "Suivant", previous: "Précédent",
  more: "autres", noEvents: "Rien ce jour-là", moreLabel: (nombre) => `+ ${nombre}`,
};
const MOIS = { monthViewScrollArea: "cal-defile", monthViewInner: "cal-int", monthViewWeek: "cal-sem", monthViewDay: "cal-case", monthViewWeekday: "cal-nom", monthViewWeekNumber: "cal-num", monthViewWeekdaysCorner: "cal-num", monthViewDayLabel: "cal-quantieme", monthViewEvents: "cal-points" };
const SEMAINE = { weekViewDayLabel: "cal-tete", weekViewSlotLabel: "cal-heure", weekViewDayNumber: "cal-quantieme", weekViewDayWeekday: "cal-nom-jour", weekViewWeekLabel: "cal-nom-jour" };
const JOUR = { dayViewSlotLabel: "cal-heure" };
const COMMUN = { locale: "fr", withHeader: false, labels: LABELS, radius: 3 } as const;

/** Month, week or day: hearings, delays and follow-ups in three shapes; a hearing can be dragged, and then asks why. */
export function CalendrierVue({ vue, jour, aujourdhui, points, findFermeture, onJour, onPoint, onDeplacer }: Props) {
  const evenements = useMemo(() => (vue === "jour" ? points.map(toEvenement) : vue === "mois" ? listEvenementsLimites(points, PAR_JOUR) : [...points.filter(({ heure }) => heure !== undefined).map(toEvenement), ...listEvenementsLimites(points.filter(({ heure }) => heure === undefined), JOURNEE)]), [vue, points]);
  const openEntree = ({ id, payload }: ScheduleEventData) => {
    const plus: unknown = payload?.["plus"];
    const autre = typeof plus === "string" ? parseJour(plus) : undefined;
    if (autre === undefined) onPoint(String(id));
    else onJour(autre);
  };
  const drop: NonNullable<MonthViewProps["onEventDrop"]> = ({ eventId: id, newStart }) => {
    const le = parseJour(newStart.slice(0, 10));
    if (le !== undefined) onDeplacer(String(id), le, vue === "mois" ? undefined : newStart.slice(11, 16));
  };
  const gestes = { events: evenements, onEventClick: openEntree, onEventDrop: drop, withEventsDragAndDrop: true, canDragEvent: isDeplacable, renderEvent: renderPoint };
  const open = (lu: string) => { const le = parseJour(lu.slice(0, 10)); if (le !== undefined) onJour(le); };
  if (vue === "mois") {
    return (
      <MonthView
        {...COMMUN} {...gestes} className="cal-mois" date={jour} classNames={MOIS} withWeekNumbers consistentWeeks={false} weekdayFormat="dddd" maxEventsPerDay={PAR_JOUR} onDayClick={open} highlightToday={false}
        getDayProps={(texte) => createJourProps(texte, aujourdhui, findFermeture)} getWeekNumberProps={() => ({ "aria-label": undefined, title: "Numéro de semaine", tabIndex: -1 })}
      />
    );
  }
  const horaire = { startTime: "08:00:00", endTime: "19:00:00", intervalMinutes: 60, withCurrentTimeIndicator: false, slotLabelFormat: "H [h]" };
  return vue === "semaine"
    ? <WeekView {...COMMUN} {...gestes} {...horaire} className="cal-semaine" date={jour} classNames={SEMAINE} weekdayFormat="ddd" highlightToday allDaySlotHeight={JOURNEE * 26} />
    : <DayView {...COMMUN} {...gestes} {...horaire} className="cal-jour" classNames={JOUR} date={jour} />;
}

function createJourProps(texte: string, aujourdhui: Jour, findFermeture: Props["findFermeture"]) {
  const jour = parseJour(texte);
  if (jour === undefined) return {};
  const fermeture = findFermeture(jour);
  // What is spoken holds the figure that is shown: « 1 », not « 1er ».
  return { "aria-label": `${formatJourComplet(jour).replace(/\b1er\b/, "1")}${fermeture === undefined ? "" : `, ${fermeture}`}`, "data-ferme": fermeture === undefined ? undefined : true, "data-fermeture": fermeture, "data-courant": jour === aujourdhui || undefined };
}

/** The first of each day, and how many more: ten thousand delays in a month cost no more than a hundred. */
function listEvenementsLimites(points: readonly PointCalendrier[], limite: number): ScheduleEventData[] {
  const parJour = new Map<Jour, PointCalendrier[]>();
  for (const point of points) {
    const siens = parJour.get(point.jour);
    if (siens === undefined) parJour.set(point.jour, [point]);
    else siens.push(point);
  }
  return [...parJour].flatMap(([jour, siens]) => {
    if (siens.length <= limite) return siens.map(toEvenement);
    const reste = siens.length - limite + 1;
    return [...siens.slice(0, limite - 1).map(toEvenement), createEvenement({ id: `plus ${jour}`, jour, titre: `+ ${reste} autres`, payload: { plus: jour } })];
  });
}

function toEvenement({ id, jour, heure, titre, detail, aide, forme, ton, isFixe }: PointCalendrier): ScheduleEventData {
  return createEvenement({ id, jour, heure, titre, payload: { detail, aide, forme, ton, isFixe } });
}

function createEvenement({ id, jour, heure, titre, payload }: { readonly id: string; readonly jour: Jour; readonly heure?: string | undefined; readonly titre: string; readonly payload: Record<string, unknown> }): ScheduleEventData {
  const fin = heure === undefined ? "23:59:59" : `${String(Math.min(23, Number(heure.slice(0, 2)) + 1)).padStart(2, "0")}:${heure.slice(3)}:00`;
  return { id, title: titre, start: `${jour} ${heure === undefined ? "00:00:00" : `${heure}:00`}`, end: `${jour} ${fin}`, color: "encre", payload };
}

function isDeplacable({ payload }: ScheduleEventData): boolean {
  return payload?.["isFixe"] === false;
}

const FORMES: Readonly<Record<PointCalendrier["forme"], ReactNode>> = {
  audience: <IconSquareFilled size={9} aria-label="Audience" />,
  delai: <IconSquareRotatedFilled size={10} aria-label="Délai" />,
  suivi: <IconCircle size={10} stroke={2.5} aria-label="Suivi" />,
};

const TOUTES_FORMES: readonly PointCalendrier["forme"][] = ["audience", "delai", "suivi"];

/** The shape of a point alone, for a legend or a list. */
export function FormePoint({ forme, isFait = false }: { readonly forme: PointCalendrier["forme"]; readonly isFait?: boolean }) {
  return isFait ? <IconCheck size={12} stroke={2} aria-label="Fait" /> : FORMES[forme];
}

function renderPoint({ title, payload }: ScheduleEventData, props: ComponentPropsWithoutRef<"button"> & { readonly children: ReactNode }) {
  const forme = TOUTES_FORMES.find((connue) => connue === payload?.["forme"]);
  const detail: unknown = payload?.["detail"];
  const ton: unknown = payload?.["ton"];
  const aide: unknown = payload?.["aide"];
  return (
    <button {...props} type="button" className="cal-point" data-forme={forme ?? "plus"} data-ton={typeof ton === "string" ? ton : undefined} title={typeof detail === "string" && typeof aide === "string" ? `${aide}, ${detail}` : title}>
      {forme !== undefined && <FormePoint forme={forme} isFait={ton === "fait"} />}
      <span className="cut"><b>{title}</b>{typeof detail === "string" && <> {detail}</>}</span>
    </button>
  );
}
