import { INSECABLE } from "./texte.ts";

/** « 9 h 30 », « 14 h », from `HH:MM`. */
export function formatHeure(heure: string): string {
  const minutes = heure.slice(3, 5);
  return `${Number(heure.slice(0, 2))}${INSECABLE}h${minutes === "00" ? "" : `${INSECABLE}${minutes}`}`;
}
