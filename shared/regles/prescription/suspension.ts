import type { NonEmpty } from "../../kernel/brand.ts";
import { addJours, addMois, countJours, type Jour, maxJour } from "../../kernel/jour.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { EvenementPrescription } from "./types-prescription.ts";

/** Days that do not count, from the agreement or decision to its end. */
export interface Suspension {
  readonly debut: Jour;
  /** Known end, or the day of the computation while it runs. */
  readonly fin: Jour;
  readonly isOuverte: boolean;
  /** Six months remain at least at its end (C. civ., art. 2238 and 2239), which 2234 does not say. */
  readonly hasReliquat: boolean;
}

export interface CauseSuspension {
  readonly libelle: string;
  readonly hasReliquat: boolean;
  readonly references: NonEmpty<Reference>;
}

/** Causes of suspension and their articles (C. civ., art. 2234, 2238 and 2239). */
export const SUSPENSIONS: ReadonlyMap<string, CauseSuspension> = new Map(Object.entries<CauseSuspension>({
  mediation: { libelle: "Médiation", hasReliquat: true, references: [{ texte: "C. civ.", article: "2238" }] },
  conciliation: { libelle: "Conciliation", hasReliquat: true, references: [{ texte: "C. civ.", article: "2238" }] },
  procedure_participative: { libelle: "Procédure participative", hasReliquat: true, references: [{ texte: "C. civ.", article: "2238" }] },
  expertise_avant_proces: { libelle: "Expertise ordonnée avant tout procès", hasReliquat: true, references: [{ texte: "C. civ.", article: "2239" }] },
  petites_creances: { libelle: "Accord du débiteur à la procédure simplifiée", hasReliquat: true, references: [{ texte: "C. civ.", article: "2238" }, { texte: "CPCE", article: "L125-1" }] },
  impossibilite_agir: { libelle: "Impossibilité d’agir", hasReliquat: false, references: [{ texte: "C. civ.", article: "2234" }] },
}));

/** A suspension that is not over on the day of the computation is counted as if it ended that day: the shortest it can be. */
export function createSuspension({ type, date, fin }: EvenementPrescription, au: Jour): Suspension {
  const isOuverte = fin === undefined || fin > au;
  return { debut: date, fin: isOuverte ? au : fin, isOuverte, hasReliquat: SUSPENSIONS.get(type)?.hasReliquat ?? false };
}

export interface RegleSuspension {
  /** Months that a suspension leaves at least. */
  readonly reliquatMois: number;
  readonly marge: number;
}

/** The day on which a count can start: not before the end of a suspension that covers its start. */
export function findDepartUtile(depart: Jour, suspensions: readonly Suspension[]): Jour {
  const couvrante = suspensions.find(({ debut, fin }) => debut <= depart && depart < fin);
  return couvrante === undefined ? depart : findDepartUtile(couvrante.fin, suspensions);
}

/**
 * The last day moved by what was suspended on the way: the days already run are kept, the rest resumes at the end for six months at
 * least (C. civ., art. 2230, 2238 and 2239).
 */
export function extendDernierJour(dernierJour: Jour, depart: Jour, suspensions: readonly Suspension[], regle: RegleSuspension): Jour {
  let reprise = depart;
  let dernier = dernierJour;
  for (const { debut, fin, hasReliquat } of suspensions.toSorted((premiere, seconde) => (premiere.debut < seconde.debut ? -1 : 1))) {
    const arret = maxJour(debut, reprise);
    if (arret > dernier || fin <= arret) continue;
    const prolonge = addJours(dernier, countJours(arret, fin));
    dernier = hasReliquat ? maxJour(prolonge, addJours(addMois(fin, regle.reliquatMois), -regle.marge)) : prolonge;
    reprise = fin;
  }
  return dernier;
}
