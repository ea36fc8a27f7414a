import type { EtatBaremes, Expiration } from "../kernel/droit.ts";
import { addJours, addMois, type Jour, splitJour } from "../kernel/jour.ts";
import type { Parametre } from "../kernel/parametre.ts";
import { INSECABLE } from "../kernel/texte.ts";

/** How far ahead one wants to be told, and after how long a verification is old. */
export interface SeuilsBaremes {
  readonly jours: number;
  readonly mois: number;
}

/** What is past, what expires within so many days, and what nobody compared with its source for so many months. */
export function listExpirations(parametres: Iterable<Parametre>, au: Jour, { jours, mois }: SeuilsBaremes): EtatBaremes {
  const tous = [...parametres];
  const expirations = tous.flatMap((parametre) => findExpiration(parametre) ?? []).toSorted((a, b) => (a.premierJour < b.premierJour ? -1 : 1));
  const horizon = addJours(au, jours);
  return {
    perimees: expirations.filter(({ premierJour }) => premierJour <= au),
    proches: expirations.filter(({ premierJour }) => premierJour > au && premierJour <= horizon),
    anciennes: tous.filter(({ verifieLe }) => addMois(verifieLe, mois) < au),
  };
}

/** The first day after the last value: said by the pack, or the morrow of a value that ended without a successor; nothing is awaited after a repeal. */
export function findExpiration(parametre: Parametre): Expiration | undefined {
  const { perimeLe, valeurs, isAbroge } = parametre;
  if (isAbroge === true) return undefined;
  const jusqua = valeurs.at(-1)?.jusqua;
  const jours = [...(perimeLe === undefined ? [] : [perimeLe]), ...(jusqua === undefined ? [] : [addJours(jusqua, 1)])];
  const premierJour = jours.toSorted().at(0);
  return premierJour === undefined ? undefined : { parametre, dernierJour: addJours(premierJour, -1), premierJour, attendu: formatAttendu(parametre, premierJour) };
}

/** A rate set for half a civil year is awaited by its semester, anything else by its day. */
function formatAttendu({ unite }: Parametre, premierJour: Jour): string {
  const nom = unite === "ppm" ? "taux" : "valeur";
  const { annee, mois, quantieme } = splitJour(premierJour);
  if (unite === "ppm" && quantieme === 1 && (mois === 1 || mois === 7)) return `${nom} du ${mois === 1 ? "1er" : "2e"}${INSECABLE}semestre ${annee}`;
  return `${nom} au ${premierJour.slice(8)}/${premierJour.slice(5, 7)}/${annee}`;
}
