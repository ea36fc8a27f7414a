import { useAgendaVivant } from "../hooks/use-agenda.ts";

/** Keeps the calendar file up to date whatever the screen; shows nothing. */
export function AgendaVivant() {
  useAgendaVivant();
  return undefined;
}
