import type { EntreeCalendrier } from "#shared/suivi/calendrier.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { useContexte } from "../app/Contexte.tsx";
import { saveDocument } from "../bridge/bridge.ts";
import { createIcs } from "../db/agenda.ts";
import { showEchec, showInformation } from "./notices.tsx";
import { useTravail } from "./use-travail.ts";

/** One file for any calendar, where the person says. */
export function useExporterAgenda(entrees: readonly EntreeCalendrier[]) {
  const { aujourdhui } = useContexte();
  const { isEnCours, during } = useTravail();
  const exporter = () => during(async () => {
    const reponse = await saveDocument({ nom: "Exigible.ics", contenu: new TextEncoder().encode(createIcs(entrees, aujourdhui)) });
    if (!reponse.ok) showEchec("L’agenda n’a pas été écrit", `${reponse.detail} Rien n’est perdu.`);
    else if (reponse.value.kind === "enregistre") showInformation("Agenda exporté", `${reponse.value.nom}, ${formatNombreDe(entrees.length, "date", "dates")}. Réexporté, il met à jour les rendez-vous qu’un agenda connaît déjà.`);
  });
  return { exporter, isEnCours };
}
