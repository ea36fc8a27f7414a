import { isNonEmpty, type NonEmpty } from "../../kernel/brand.ts";
import { formatJour, formatJourComplet } from "../../kernel/format-jour.ts";
import { listAVerifier } from "../../kernel/format-parametre.ts";
import { findJourSemaine, type Jour } from "../../kernel/jour.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Etape, Resultat } from "../../kernel/resultat.ts";
import type { Territoire } from "../../kernel/territoire.ts";
import { type Baremes, findValeurDe } from "../baremes.ts";
import { findJourFerie } from "../calendrier/jours-feries.ts";

export interface FaitsSignification {
  readonly jour?: Jour | undefined;
  /** Local time of the act, `HH:MM`; `undefined`: not known, only the day is judged. */
  readonly heure?: string | undefined;
  readonly territoire: Territoire;
  /** The judge allowed it outside of the hours and days of the law, in case of necessity. */
  readonly isAutorisee?: boolean | undefined;
}

export interface Signification {
  readonly isPermise: boolean;
}

/** May an act be served then? Not before six, nor after nine in the evening, nor on a Sunday or a holiday, unless allowed (CPC, art. 664). */
export function computeSignification({ jour, heure, territoire, isAutorisee = false }: FaitsSignification, baremes: Baremes): Resultat<Signification> {
  const manquants = [...(jour === undefined ? ["le jour de la signification"] : []), ...(heure !== undefined && !isHeure(heure) ? ["une heure qui existe (HH:MM)"] : [])];
  if (isNonEmpty(manquants)) return { kind: "incomplet", manquants };
  if (jour === undefined) throw new Error("Le jour de la signification manque");
  const debut = findValeurDe(baremes, "delais/signification-premiere-heure", jour);
  const fin = findValeurDe(baremes, "delais/signification-derniere-heure", jour);
  if (!debut.ok || !fin.ok) return { kind: "inapplicable", motif: `Les heures de signification au ${formatJour(jour)} ne sont pas dans les barèmes.`, references: REFERENCES };
  const ferie = findJourFerie(jour, territoire);
  const fermeture = ferie?.libelle ?? (isDimanche(jour) ? "dimanche" : undefined);
  const isDansLesHeures = heure === undefined || (heure >= toHeure(debut.lu.valeur) && heure <= toHeure(fin.lu.valeur));
  const parametres = [debut.lu, fin.lu];
  return {
    kind: "calcule",
    valeur: { isPermise: isAutorisee || (fermeture === undefined && isDansLesHeures) },
    justification: {
      regle: "delais/signification",
      references: REFERENCES,
      etapes: [createJour(jour, fermeture), ...(heure === undefined ? [] : [createHeure(heure, isDansLesHeures)]), ...(isAutorisee ? [AUTORISATION] : [])],
      parametres,
      avertissements: [...(ferie?.isLocal === true ? [`À vérifier\u00A0: le ${formatJour(jour)} n’est férié que localement.`] : []), ...listAVerifier(parametres)],
    },
  };
}

const REFERENCES: NonEmpty<Reference> = [{ texte: "CPC", article: "664" }];
const AUTORISATION: Etape = { libelle: "Le juge l’a permise, en cas de nécessité", references: REFERENCES };

function isHeure(heure: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(heure);
}

function toHeure(heures: number): string {
  return `${String(heures).padStart(2, "0")}:00`;
}

function isDimanche(jour: Jour): boolean {
  return findJourSemaine(jour) === 7;
}

function createJour(jour: Jour, fermeture: string | undefined): Etape {
  return { libelle: fermeture === undefined ? "Ce jour n’est ni un dimanche ni un jour férié" : `Aucune signification ce jour (${fermeture})`, valeur: formatJourComplet(jour), references: REFERENCES };
}

function createHeure(heure: string, isPermise: boolean): Etape {
  return { libelle: isPermise ? "L’heure est permise" : "L’heure n’est pas permise", valeur: heure.replace(":", "\u00A0h\u00A0"), references: REFERENCES };
}
