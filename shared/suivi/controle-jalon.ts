import { formatJour } from "../kernel/format-jour.ts";
import { formatMontant } from "../kernel/format-montant.ts";
import { addJours, type Jour, jour } from "../kernel/jour.ts";
import { formatKindProcedure, type KindProcedure } from "../kernel/kinds-procedure.ts";
import { findValeurCalculee } from "../kernel/resultat.ts";
import { formatListe, INSECABLE } from "../kernel/texte.ts";
import type { Demarche, Dossier, Jalon } from "../model/dossier.ts";
import type { ContenuPar } from "../model/faits/registre.ts";
import { computeSignification } from "../regles/delais/signification.ts";
import type { Contexte } from "./contexte.ts";
import { type EtatPoursuite, listPoursuites } from "./poursuites.ts";
import { listPrealables } from "./procedures/catalogue.ts";

/** What stands against a save, in French sentences that say the way out. */
export interface Controle {
  /** Nothing is written while one stands. */
  readonly refus: readonly string[];
  /** Written all the same if a person says why. */
  readonly reserves: readonly string[];
}

export interface SaisieJalon extends Omit<ContenuPar["jalon"], "jalonId"> {
  /** Absent: it is new. */
  readonly jalonId?: string | undefined;
  readonly dateFait: Jour;
}

/** Nothing that a service follows happened before. */
const PREMIER_JOUR = jour("1990-01-01");
/** Ten years: past that the year is read again. */
const ANCIEN = 3653;

/** Events that a procedure may hold several times. */
const REPETABLES: ReadonlySet<KindProcedure> = new Set([
  "diligence", "reponse_tiers", "acte_a_personne", "mesure_indisponibilite", "renouvellement_surete", "saisie_attribution", "saisie_vente", "commandement_saisie_vente",
  "saisie_conservatoire_creances", "saisie_conservatoire_biens", "saisie_conservatoire_biens_tiers", "surete_provisoire", "denonciation_conservatoire", "denonciation_attribution",
  "paiement_tiers", "constitution_defendeur", "notification_jugement", "notification_refere", "notification_execution", "notification_arret", "recours", "radiation_role", "retablissement",
  "mainlevee", "declaration_creance", "signification_injonction", "placement", "delibere", "certificat_non_contestation", "saisie_vehicule", "saisie_parts", "proces_verbal_carence",
]);
/** Served by a commissaire de justice: hours and days are those of CPC, art. 664. */
const SIGNIFIES: ReadonlySet<KindProcedure> = new Set([
  "signification_injonction", "assignation", "denonciation_conservatoire", "denonciation_attribution", "commandement_saisie_vente", "commandement_remunerations", "commandement_l126", "signification_l126",
  "signification_diligences_tiers", "acte_a_personne",
]);

/** What is wrong or odd in an event about to be written, or corrected. */
export function checkJalon(saisie: SaisieJalon, dossier: Dossier, contexte: Contexte): Controle {
  const etat = listPoursuites(dossier).find(({ poursuite }) => poursuite.poursuiteId === saisie.poursuiteId);
  if (etat === undefined) return { refus: ["Cette procédure n’est plus dans le dossier\u00A0: revenir à la liste des procédures."], reserves: [] };
  const autres = etat.jalons.filter(({ jalonId }) => jalonId !== saisie.jalonId);
  return {
    refus: [...listRefusDate(saisie, contexte.aujourdhui), ...listRefusOrdre(saisie, autres, etat), ...listDoublons(saisie, autres, etat, dossier), ...listRefusMontant(saisie)],
    reserves: [...listReservesDate(saisie, contexte), ...listReservesOrdre(saisie, autres, etat)],
  };
}

function listRefusDate({ dateFait, kind }: SaisieJalon, aujourdhui: Jour): readonly string[] {
  if (dateFait < PREMIER_JOUR) return [`Le ${formatJour(dateFait)} est trop ancien pour ce dossier${INSECABLE}: vérifier l’année.`];
  return dateFait > aujourdhui ? [`Le ${formatJour(dateFait)} n’est pas passé${INSECABLE}: «${INSECABLE}${formatKindProcedure(kind)}${INSECABLE}» se note une fois l’acte fait. Une audience, elle, s’inscrit d’avance.`] : [];
}

/** An act never comes before the one that it answers, nor after the one that answers it. */
function listRefusOrdre({ kind, dateFait, origineId }: SaisieJalon, autres: readonly Jalon[], { procedure }: EtatPoursuite): readonly string[] {
  const prealables = listPrealables(procedure, kind);
  const requis = origineId === undefined ? autres.filter((autre) => prealables.includes(autre.kind)) : autres.filter(({ jalonId }) => jalonId === origineId);
  const avant = requis.length > 0 && requis.every((autre) => autre.dateFait > dateFait) ? requis[0] : undefined;
  const apres = autres.find((autre) => autre.dateFait < dateFait && listPrealables(procedure, autre.kind).includes(kind) && autres.every((tiers) => tiers.dateFait > autre.dateFait || tiers === autre || !listPrealables(procedure, autre.kind).includes(tiers.kind)));
  return [
    ...(avant === undefined ? [] : [`«${INSECABLE}${formatKindProcedure(kind)}${INSECABLE}» du ${formatJour(dateFait)} précède «${INSECABLE}${formatKindProcedure(avant.kind)}${INSECABLE}» du ${formatJour(avant.dateFait)}${INSECABLE}: corriger l’une des deux dates.`]),
    ...(apres === undefined ? [] : [`«${INSECABLE}${formatKindProcedure(apres.kind)}${INSECABLE}» du ${formatJour(apres.dateFait)} viendrait avant «${INSECABLE}${formatKindProcedure(kind)}${INSECABLE}»${INSECABLE}: corriger d’abord sa date, ou la retirer.`]),
  ];
}

function listDoublons({ kind, jalonId }: SaisieJalon, autres: readonly Jalon[], { poursuite: { numeroRg } }: EtatPoursuite, dossier: Dossier): readonly string[] {
  if (REPETABLES.has(kind)) return [];
  const memes = dossier.poursuites.filter(({ poursuiteId, numeroRg: rg }) => numeroRg !== undefined && rg === numeroRg && autres.every((autre) => autre.poursuiteId !== poursuiteId)).map(({ poursuiteId }) => poursuiteId);
  const double = autres.find((autre) => autre.kind === kind) ?? dossier.jalons.find((autre) => autre.jalonId !== jalonId && autre.kind === kind && memes.includes(autre.poursuiteId));
  if (double === undefined) return [];
  const rg = numeroRg === undefined ? "" : ` (RG n°${INSECABLE}${numeroRg})`;
  return [`«${INSECABLE}${formatKindProcedure(kind)}${INSECABLE}» est déjà noté le ${formatJour(double.dateFait)} pour cette procédure${rg}${INSECABLE}: corriger sa date, le retirer, ou ouvrir une autre procédure.`];
}

function listRefusMontant({ demande, accorde }: SaisieJalon): readonly string[] {
  return demande !== undefined && accorde !== undefined && accorde > demande ? [`La somme accordée (${formatMontant(accorde)}) dépasse la somme demandée (${formatMontant(demande)})${INSECABLE}: corriger l’une des deux.`] : [];
}

function listReservesDate({ dateFait, kind }: SaisieJalon, { aujourdhui, territoire, baremes }: Contexte): readonly string[] {
  const isAncien = dateFait >= PREMIER_JOUR && dateFait < addJours(aujourdhui, -ANCIEN);
  const isServi = SIGNIFIES.has(kind) && dateFait <= aujourdhui && dateFait >= PREMIER_JOUR;
  const signification = isServi ? findValeurCalculee(computeSignification({ jour: dateFait, territoire }, baremes)) : undefined;
  return [
    ...(isAncien ? [`Le ${formatJour(dateFait)} a plus de dix ans${INSECABLE}: relire l’année.`] : []),
    ...(signification?.isPermise === false ? [`Le ${formatJour(dateFait)} est un dimanche ou un jour férié${INSECABLE}: aucun acte ne se signifie ce jour-là sans autorisation du juge (CPC, art. 664). Relire la date sur l’acte.`] : []),
  ];
}

function listReservesOrdre({ kind }: SaisieJalon, autres: readonly Jalon[], { procedure, isClose, etat, jalons }: EtatPoursuite): readonly string[] {
  const prealables = listPrealables(procedure, kind);
  const manque = prealables.length > 0 && !autres.some((autre) => prealables.includes(autre.kind));
  return [
    ...(manque ? [`Rien n’annonce «${INSECABLE}${formatKindProcedure(kind)}${INSECABLE}»${INSECABLE}: noter d’abord ${formatListe(prealables.slice(0, 2).map((prealable) => `«${INSECABLE}${formatKindProcedure(prealable)}${INSECABLE}»`)).replace(" et ", " ou ")}, dont la date commande les délais.`] : []),
    ...(isClose && jalons.length === autres.length ? [`La procédure est terminée (${etat.toLowerCase()})${INSECABLE}: dire pourquoi elle reprend.`] : []),
  ];
}

/** Why that event cannot be withdrawn: what rests on it. */
export function checkRetraitJalon({ jalonId, kind, dateFait }: Jalon, dossier: Dossier): Controle {
  const etat = listPoursuites(dossier).find(({ jalons }) => jalons.some((jalon) => jalon.jalonId === jalonId));
  const appuyes = (etat?.evenements ?? []).filter(({ origineId }) => origineId === jalonId);
  const titre = dossier.titres.find((connu) => connu.jalonId === jalonId);
  if (titre !== undefined) return { refus: [`Le titre du ${formatJour(titre.dateFait)} est enregistré d’après «${INSECABLE}${formatKindProcedure(kind)}${INSECABLE}»${INSECABLE}: retirer d’abord le titre, à l’onglet «${INSECABLE}Titres et exécution${INSECABLE}», ou corriger la date.`], reserves: [] };
  const demarche = dossier.demarches.find(({ causeId }) => causeId === jalonId);
  if (appuyes.length === 0) return { refus: demarche === undefined ? [] : [formatDemarche(demarche, `«${INSECABLE}${formatKindProcedure(kind)}${INSECABLE}» du ${formatJour(dateFait)}`)], reserves: [] };
  const noms = formatListe(appuyes.map((appuye) => `«${INSECABLE}${formatKindProcedure(appuye.kind)}${INSECABLE}» du ${formatJour(appuye.date)}`));
  return { refus: [`${noms} ${appuyes.length === 1 ? "s’appuie" : "s’appuient"} sur «${INSECABLE}${formatKindProcedure(kind)}${INSECABLE}» du ${formatJour(dateFait)}${INSECABLE}: ${appuyes.length === 1 ? "le retirer d’abord" : "les retirer d’abord"}, ou corriger la date.`], reserves: [] };
}

/** A step of the house rests on what called for it. */
export function formatDemarche({ nom, dateFait }: Demarche, cause: string): string {
  return `La démarche «${INSECABLE}${nom}${INSECABLE}» du ${formatJour(dateFait)} s’appuie sur ${cause}${INSECABLE}: l’annuler d’abord dans l’historique du dossier, ou corriger la date.`;
}

/** A procedure holding something is not withdrawn: its events first. */
export function checkRetraitPoursuite({ jalons, audiences }: EtatPoursuite): Controle {
  const nombre = jalons.length + audiences.length;
  return { refus: nombre === 0 ? [] : [`Cette procédure compte ${jalons.length} étape${jalons.length > 1 ? "s" : ""} et ${audiences.length} audience${audiences.length > 1 ? "s" : ""}${INSECABLE}: les retirer d’abord, ou noter un désistement.`], reserves: [] };
}
