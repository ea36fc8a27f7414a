import type { Dossier } from "../model/dossier.ts";
import type { Reponses } from "./faits-acte.ts";
import { findChamp } from "./vocabulaire/vocabulaire.ts";

/** What was answered for earlier acts of the dossier and still holds: the last answer of each field, but what belongs to one sending. */
export function listReponsesConnues({ actes }: Pick<Dossier, "actes">): Reponses {
  const toutes = actes.flatMap(({ reponses }) => Object.entries(reponses));
  return Object.fromEntries(toutes.filter(([nom]) => isDurable(nom)));
}

/** The way of sending, a number of registered letter, a date to come are of one act only. */
function isDurable(nom: string): boolean {
  if (nom.startsWith("verification.")) return true;
  const demande = findChamp(nom)?.demande;
  return !nom.startsWith("acte.") && demande !== undefined && (demande.sens === undefined || demande.sens === "passee");
}
