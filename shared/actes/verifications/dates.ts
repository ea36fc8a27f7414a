import { formatJourLong } from "../../kernel/format-jour.ts";
import { capitalize } from "../../kernel/texte.ts";
import { findJourFerme } from "../../suivi/jour-utile.ts";
import type { FaitsActe } from "../faits-acte.ts";
import type { Valeur } from "../langue/valeur.ts";
import { findChamp } from "../vocabulaire/vocabulaire.ts";

/** Dates of the act that cannot be: unreadable, before the act when they are to come, after it when they are past, on a closed day when one must pay or appear. */
export function listDatesImpossibles(faits: FaitsActe, valeurs: readonly { readonly champ: string; readonly valeur: Valeur }[]): readonly string[] {
  const illisibles = Object.entries(faits.reponses).flatMap(([nom, saisie]) => {
    const champ = findChamp(nom);
    return champ?.type === "date" && saisie.trim() !== "" && !/^\d{4}-\d{2}-\d{2}$/.test(saisie.trim()) ? [`${capitalize(champ.libelle)}\u00A0: «\u00A0${saisie}\u00A0» n’est pas une date`] : [];
  });
  const impossibles = valeurs.flatMap(({ champ: nom, valeur }) => (valeur.kind === "date" ? listMotifs(nom, valeur.jour, faits) : []));
  return [...new Set([...illisibles, ...impossibles])];
}

function listMotifs(nom: string, jour: Extract<Valeur, { kind: "date" }>["jour"], { aujourdhui, territoire }: FaitsActe): readonly string[] {
  const champ = findChamp(nom);
  const sens = champ?.demande?.sens;
  if (champ === undefined || sens === undefined) return [];
  const dit = `${capitalize(champ.libelle)}\u00A0: le ${formatJourLong(jour)}`;
  if (sens === "passee") return jour > aujourdhui ? [`${dit} n’est pas encore venu`] : [];
  if (jour < aujourdhui || (sens === "a-venir" && jour === aujourdhui)) return [`${dit} est déjà passé à la date de l’acte`];
  const fermeture = findJourFerme(jour, territoire);
  return fermeture === undefined ? [] : [`${dit} est fermé (${fermeture})`];
}
