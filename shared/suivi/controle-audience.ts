import { formatHeure } from "../kernel/format-heure.ts";
import { formatJour } from "../kernel/format-jour.ts";
import { addJours, type Jour, jour } from "../kernel/jour.ts";
import type { Territoire } from "../kernel/territoire.ts";
import { foldTexte, INSECABLE } from "../kernel/texte.ts";
import type { Audience, Dossier } from "../model/dossier.ts";
import type { ContenuPar } from "../model/faits/registre.ts";
import type { EntreeCalendrier } from "./calendrier.ts";
import { type Controle, formatDemarche } from "./controle-jalon.ts";
import { findJourFerme } from "./jour-utile.ts";
import { LIBELLES_ISSUE } from "./libelles.ts";

export interface SaisieAudience extends Omit<ContenuPar["audience"], "audienceId"> {
  readonly audienceId?: string | undefined;
  readonly dateFait: Jour;
}

const PREMIER_JOUR = jour("1990-01-01");
/** Days: courts do not fix further. */
const LOINTAIN = 3 * 366;

/** What is wrong or odd in a hearing about to be fixed or moved. */
export function checkAudience(saisie: SaisieAudience, dossier: Dossier, aujourdhui: Jour, territoire: Territoire): Controle {
  const { dateFait, poursuiteId, audienceId } = saisie;
  const ferme = findJourFerme(dateFait, territoire);
  const meme = dossier.audiences.find((autre) => autre.audienceId !== audienceId && autre.dateFait === dateFait && autre.isAnnulee !== true && autre.poursuiteId === poursuiteId && autre.heure === saisie.heure);
  return {
    refus: [
      ...(dateFait < PREMIER_JOUR ? [`Une audience du ${formatJour(dateFait)} n’a pas pu être fixée${INSECABLE}: vérifier l’année.`] : []),
      ...(meme === undefined ? [] : [`Cette audience est déjà inscrite le ${formatJour(dateFait)}${INSECABLE}: l’ouvrir au lieu d’en créer une seconde.`]),
    ],
    reserves: [
      ...(ferme === undefined ? [] : [`Le ${formatJour(dateFait)} n’est pas un jour d’audience habituel (${ferme})${INSECABLE}: relire la convocation.`]),
      ...(dateFait > addJours(aujourdhui, LOINTAIN) ? [`Le ${formatJour(dateFait)} est dans plus de trois ans${INSECABLE}: relire l’année.`] : []),
      ...(dateFait >= PREMIER_JOUR && dateFait < dossier.dateOuverture ? [`Le ${formatJour(dateFait)} précède l’ouverture du dossier${INSECABLE}: relire l’année.`] : []),
    ],
  };
}

/** What stands against moving a hearing: besides what is wrong in its new day, that it changed since the day and the hour that were shown. */
export function checkDeplacement(vers: { readonly jour: Jour; readonly heure: string | undefined }, montree: Pick<EntreeCalendrier, "jour" | "heure">, connue: Audience | undefined, dossier: Dossier | undefined, { aujourdhui, territoire }: { readonly aujourdhui: Jour; readonly territoire: Territoire }): Controle {
  if (connue === undefined || dossier === undefined || connue.isAnnulee === true) return { refus: [PARTIE], reserves: [] };
  if (connue.dateFait !== montree.jour || connue.heure !== montree.heure) {
    return { refus: [`Elle a changé entre-temps${INSECABLE}: inscrite le ${formatJour(connue.dateFait)}${connue.heure === undefined ? "" : ` à ${formatHeure(connue.heure)}`}. La reprendre depuis son nouveau jour.`], reserves: [] };
  }
  const { faitId: _faitId, ...contenu } = connue;
  return checkAudience({ ...contenu, dateFait: vers.jour, heure: vers.heure }, dossier, aujourdhui, territoire);
}

const PARTIE = `Cette audience n’est plus dans le dossier${INSECABLE}: rouvrir le calendrier.`;

export interface SaisieIssue {
  readonly audienceId: string;
  readonly issue: ContenuPar["issue"]["issue"];
  readonly au?: Jour | undefined;
}

/** What is wrong or odd in the outcome of a hearing about to be written. */
export function checkIssue({ audienceId, issue, au }: SaisieIssue, dossier: Pick<Dossier, "audiences" | "issues">, aujourdhui: Jour, territoire: Territoire): Controle {
  const audience = dossier.audiences.find((candidate) => candidate.audienceId === audienceId);
  if (audience === undefined) return { refus: [PARTIE], reserves: [] };
  const deja = dossier.issues.find((candidate) => candidate.audienceId === audienceId);
  const isDatee = issue === "renvoi" || issue === "delibere";
  const ferme = au === undefined ? undefined : findJourFerme(au, territoire);
  return {
    refus: [
      ...(deja === undefined ? [] : [`L’issue de cette audience est déjà notée${INSECABLE}: ${LIBELLES_ISSUE[deja.issue].toLowerCase()}${deja.au === undefined ? "" : ` au ${formatJour(deja.au)}`}. La retirer d’abord si elle est fausse.`]),
      ...(audience.isAnnulee === true ? [`Cette audience est annulée${INSECABLE}: elle n’a pas d’issue.`] : []),
      ...(audience.dateFait > aujourdhui ? [`L’audience du ${formatJour(audience.dateFait)} n’a pas encore eu lieu${INSECABLE}: la déplacer si elle a changé de jour.`] : []),
      ...(isDatee && au === undefined ? [`Donner la date du ${issue === "renvoi" ? "renvoi" : "délibéré"}${INSECABLE}: «\u00A0+21j\u00A0», «\u00A08/1\u00A0».`] : []),
      ...(au !== undefined && au <= audience.dateFait ? [`Le ${formatJour(au)} ne suit pas l’audience du ${formatJour(audience.dateFait)}${INSECABLE}: corriger la date.`] : []),
    ],
    reserves: ferme === undefined || au === undefined ? [] : [`Le ${formatJour(au)} est fermé (${ferme})${INSECABLE}: relire la date.`],
  };
}

/** A hearing with an outcome is not withdrawn: its outcome first. */
export function checkRetraitAudience({ audienceId, dateFait }: Audience, { issues, demarches }: Pick<Dossier, "issues" | "demarches">): Controle {
  const issue = issues.find((candidate) => candidate.audienceId === audienceId);
  const demarche = demarches.find(({ causeId }) => causeId === audienceId);
  if (issue === undefined && demarche !== undefined) return { refus: [formatDemarche(demarche, `l’audience du ${formatJour(dateFait)}`)], reserves: [] };
  return { refus: issue === undefined ? [] : [`Son issue est notée (${LIBELLES_ISSUE[issue.issue].toLowerCase()})${INSECABLE}: la retirer d’abord.`], reserves: [] };
}

/** Hearings of a day at the same hour for the same person, before different courts: nobody is in two places. */
export interface ConflitAudiences {
  readonly personne: string;
  readonly heure: string;
  /** In French: « Me Sorbier, 9 h 30 : TAE de Lyon et TJ de Tours ». */
  readonly phrase: string;
}

type Appel = Pick<EntreeCalendrier, "audience" | "gestionnaire">;

/** `entrees`: those of one day. */
export function listConflitsAudiences(entrees: readonly Appel[]): readonly ConflitAudiences[] {
  const parCle = new Map<string, { readonly personne: string; readonly heure: string; readonly lieux: Set<string> }>();
  for (const { audience, gestionnaire } of entrees) {
    const personne = audience?.avocat ?? gestionnaire;
    if (audience?.heure === undefined || personne === undefined) continue;
    const cle = `${foldTexte(personne)} ${audience.heure}`;
    const connu = parCle.get(cle) ?? { personne, heure: audience.heure, lieux: new Set() };
    connu.lieux.add(audience.juridiction ?? "juridiction inconnue");
    parCle.set(cle, connu);
  }
  return [...parCle.values()].flatMap(({ personne, heure, lieux }) => (lieux.size < 2 ? [] : [{ personne, heure, phrase: `${personne}, ${formatHeure(heure)}${INSECABLE}: ${[...lieux].join(" et ")}` }]));
}
