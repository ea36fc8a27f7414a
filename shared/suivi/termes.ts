import { addDuree, formatDuree } from "../kernel/duree.ts";
import type { Jour } from "../kernel/jour.ts";
import { findValeurDe } from "../regles/baremes.ts";
import { computeAttente } from "../regles/delais/attente.ts";
import { computeDelaiARebours } from "../regles/delais/delai-a-rebours.ts";
import { computeDelaiATenir } from "../regles/delais/delai-a-tenir.ts";
import { toDuree } from "../regles/delais/terme-maillon.ts";
import type { Contexte } from "./contexte.ts";

type Source = Pick<Contexte, "baremes" | "territoire">;

/** Last day to act within a delay of the packs that `depart` starts, and whose version it chooses. */
export function findTerme(id: string, depart: Jour | undefined, { baremes, territoire }: Source): Jour | undefined {
  const lecture = depart === undefined ? undefined : findValeurDe(baremes, id, depart);
  if (lecture?.ok !== true) return undefined;
  const terme = computeDelaiATenir({ depart, duree: toDuree(lecture.lu), territoire });
  return terme.kind === "calcule" ? terme.valeur.echeance : undefined;
}

/** « 3 mois »: how long that delay is for what happened on `depart`. */
export function formatDureeDelai(id: string, depart: Jour | undefined, { baremes }: Source): string | undefined {
  const lecture = depart === undefined ? undefined : findValeurDe(baremes, id, depart);
  return lecture?.ok === true ? formatDuree(toDuree(lecture.lu)) : undefined;
}

/** Last safe day to act a number of days before the hearing. */
export function findTermeARebours(id: string, audience: Jour | undefined, { baremes, territoire }: Source): Jour | undefined {
  const lecture = audience === undefined ? undefined : findValeurDe(baremes, id, audience);
  if (lecture?.ok !== true) return undefined;
  const terme = computeDelaiARebours({ depart: audience, jours: lecture.lu.valeur, territoire }, baremes);
  return terme.kind === "calcule" ? terme.valeur.echeance : undefined;
}

/** First day to act once the delay left to the other has run from `depart`; `critere` chooses the version: the order, not its service. */
export function findFinAttente(id: string, depart: Jour | undefined, critere: Jour | undefined, { baremes, territoire }: Source): Jour | undefined {
  const lecture = critere === undefined ? undefined : findValeurDe(baremes, id, critere);
  if (lecture?.ok !== true || depart === undefined) return undefined;
  const attente = computeAttente({ depart, duree: toDuree(lecture.lu), territoire });
  return attente.kind === "calcule" ? attente.valeur.aPartirDu : undefined;
}

/** End of a length of the packs that no closed day moves. */
export function findFinDuree(id: string, depart: Jour | undefined, { baremes }: Source): Jour | undefined {
  const lecture = depart === undefined ? undefined : findValeurDe(baremes, id, depart);
  return depart === undefined || lecture?.ok !== true ? undefined : addDuree(depart, toDuree(lecture.lu));
}
