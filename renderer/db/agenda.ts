import { type EvenementAgenda, formatIcs } from "#shared/formats/ics-ecriture.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import type { EntreeCalendrier } from "#shared/suivi/calendrier.ts";
import { findUidAudience } from "#shared/suivi/rendez-vous.ts";

/** Minutes: the day before, and an hour and a half before a hearing. */
const ALARMES_AUDIENCE = [1440, 90] as const;
/** A week and a day before the last day of a delay. */
const ALARMES_DELAI = [7 * 1440, 1440] as const;

/** The calendar as other programs read it: what is done is left out, except hearings; those called off are said to be so. `ecritLe` is the day of writing. */
export function createIcs(entrees: readonly EntreeCalendrier[], ecritLe: Jour): string {
  const horodatage = `${ecritLe.replaceAll("-", "")}T000000Z`;
  return formatIcs(entrees.filter(({ kind, ton }) => kind === "audience" || ton !== "fait").map(toEvenement), { nom: "Exigible", horodatage });
}

/** The identifier never changes: a moved hearing updates its appointment, one that came from an agenda keeps that of the agenda. */
function toEvenement({ id, kind, jour, heure, titre, debiteur, enjeu, audience }: EntreeCalendrier): EvenementAgenda {
  const uid = audience === undefined ? `${id.replace(/[^A-Za-z0-9-]+/g, "-")}@exigible` : findUidAudience({ audienceId: audience.id, uid: audience.uid });
  const isAnnule = audience?.isAnnulee === true;
  const lieu = [audience?.juridiction, audience?.chambre, audience?.salle === undefined ? undefined : `salle ${audience.salle}`].filter((partie) => partie !== undefined).join(", ");
  const description = [debiteur, audience?.numeroRg === undefined ? undefined : `RG n° ${audience.numeroRg}`, audience?.avocat, enjeu].filter((partie) => partie !== undefined).join("\n");
  return {
    uid, sequence: audience?.version ?? 0, jour, heure, titre: `${isAnnule ? "Annulée\u00A0: " : ""}${titre} – ${debiteur}`, isAnnule, description, alarmes: kind === "audience" ? ALARMES_AUDIENCE : kind === "delai" ? ALARMES_DELAI : [],
    ...(lieu === "" ? {} : { lieu }),
  };
}
