import { formatDuree } from "../kernel/duree.ts";
import type { Jour } from "../kernel/jour.ts";
import { findValeurDe } from "../regles/baremes.ts";
import { computeDelaiARebours } from "../regles/delais/delai-a-rebours.ts";
import { computeDelaiATenir } from "../regles/delais/delai-a-tenir.ts";
import { toDuree } from "../regles/delais/terme-maillon.ts";
import type { Contexte } from "./contexte.ts";

type Source = Pick<Contexte, "baremes">;

/** Last day to act within a delay of the packs that `depart` starts, and whose version it chooses. */
export function findTerme(id: string, depart: Jour | undefined, { baremes }: Source): Jour | undefined {
  const lecture = depart === undefined ? undefined : findValeurDe(baremes, id, depart);
  if (lecture?.ok !== true) return undefined;
  const terme = computeDelaiATenir({ depart, duree: toDuree(lecture.lu), territoire: "metropole" });
  return terme.kind === "calcule" ? terme.valeur.echeance : undefined;
}

/** « 3 mois »: how long that delay is for what happened on `depart`. */
export function formatDureeDelai(id: string, depart: Jour | undefined, { baremes }: Source): string | undefined {
  const lecture = depart === undefined ? undefined : findValeurDe(baremes, id, depart);
  return lecture?.ok === true ? formatDuree(toDuree(lecture.lu)) : undefined;
}

/** Last safe day to act a number of days before the hearing. */
export function findTermeARebours(id: string, audience: Jour | undefined, { baremes }: Source): Jour | undefined {
  const lecture = audience === undefined ? undefined : findValeurDe(baremes, id, audience);
  if (lecture?.ok !== true) return undefined;
  const terme = computeDelaiARebours({ depart: audience, jours: lecture.lu.valeur, territoire: "metropole" }, baremes);
  return terme.kind === "calcule" ? terme.valeur.echeance : undefined;
}
