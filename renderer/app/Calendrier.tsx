import dayjs from "dayjs";
import "dayjs/locale/fr";
import { CalendrierPanel } from "../panels/calendrier/CalendrierPanel.tsx";

// The kit of the calendar names days and months by the words of this library.
dayjs.locale("fr");

/** Delays and hearings, in French. */
export function Calendrier() {
  return <CalendrierPanel />;
}
