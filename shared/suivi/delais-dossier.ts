import { addJours, countJours, type Jour } from "../kernel/jour.ts";
import type { Sanction } from "../kernel/sanction.ts";
import type { Territoire } from "../kernel/territoire.ts";
import type { Consigne, Dossier, Relecture } from "../model/dossier.ts";
import type { DelaiLigne } from "../model/ligne-dossier.ts";
import type { Baremes } from "../regles/baremes.ts";
import { computeEnchainement } from "../regles/delais/enchainement.ts";
import type { Maillon } from "../regles/delais/types-enchainement.ts";
import { type EtatPoursuite, listEvenementsVoisins, listPoursuites } from "./poursuites.ts";
import type { DemarcheUsage, Usage } from "./usage.ts";
import { findAnomalieDelai, findDemarcheUsage, findRemontee, listMaillonsUsage } from "./usages.ts";

/** A delay of the dossier: computed by its chain, with what a person said of who keeps it. */
export interface DelaiSuivi {
  readonly poursuiteId: string;
  readonly maillon: Maillon;
  readonly etat: DelaiLigne["etat"];
  /** Last day to act; for a wait, first day on which one may. */
  readonly jour: Jour;
  /** Its notice begins. */
  readonly alerteLe: Jour;
  /** From then on the responsable of the department is told too. */
  readonly remonteLe?: Jour | undefined;
  readonly isCritique: boolean;
  /** A second person read it again, on the day that it bears now. */
  readonly relecture?: Relecture | undefined;
  readonly consigne?: Consigne | undefined;
  /** Who keeps it: said of this delay, else by the copy of the house. */
  readonly responsable?: string | undefined;
  /** Pièce of the event that started it, and the one that proves that it was kept. */
  readonly pieceCauseId?: string | undefined;
  readonly preuveId?: string | undefined;
  /** What the copy of the house says against it: it is followed all the same. */
  readonly anomalie?: string | undefined;
  /** The step of the house that it awaits; absent: a delay of the law, or the house's own day of one. */
  readonly demarche?: DemarcheUsage | undefined;
}

export interface DelaisDossier {
  readonly poursuites: readonly EtatPoursuite[];
  readonly delais: readonly DelaiSuivi[];
  /** What a person must say for the delays to go on, as French noun phrases. */
  readonly questions: readonly string[];
}

const AUCUN: DelaisDossier = { poursuites: [], delais: [], questions: [] };

/** Every delay of the procedures of a dossier on `au`, in order of their day. */
export function computeDelaisDossier(dossier: Dossier, au: Jour, baremes: Baremes, territoire: Territoire = "metropole"): DelaisDossier {
  if (dossier.poursuites.length === 0) return AUCUN;
  const poursuites = listPoursuites(dossier);
  const suites = poursuites.map((etat) => computePoursuite(etat, poursuites, { au, baremes, territoire }));
  const delais = suites.flatMap(({ poursuiteId, maillons }, rang) => listDelaisPoursuite({ poursuiteId, maillons, etat: poursuites[rang] }, dossier, { au, baremes, territoire }));
  return { poursuites, delais: delais.toSorted((a, b) => (a.jour === b.jour ? (a.maillon.id < b.maillon.id ? -1 : 1) : a.jour < b.jour ? -1 : 1)), questions: [...new Set(suites.flatMap(({ questions }) => questions))] };
}

interface Cadre {
  readonly au: Jour;
  readonly baremes: Baremes;
  readonly territoire: Territoire;
}

function computePoursuite(etat: EtatPoursuite, toutes: readonly EtatPoursuite[], { au, baremes, territoire }: Cadre) {
  const { poursuiteId, nature } = etat.poursuite;
  const resultat = computeEnchainement({ evenements: [...etat.evenements, ...listEvenementsVoisins(etat, toutes)], au, territoire }, baremes);
  const siens = new Set(etat.evenements.map(({ id }) => id));
  const sansNature = etat.procedure.audience !== undefined && nature === undefined ? ["la juridiction saisie (commerciale ou judiciaire)\u00A0: elle décide des délais d’assignation et de placement"] : [];
  if (resultat.kind !== "calcule") return { poursuiteId, maillons: [], questions: resultat.kind === "incomplet" ? [...resultat.manquants, ...sansNature] : sansNature };
  const { maillons, questions } = resultat.valeur;
  return { poursuiteId, maillons: maillons.filter(({ cause }) => siens.has(cause.id)), questions: [...questions, ...sansNature] };
}

interface Suite {
  readonly poursuiteId: string;
  readonly maillons: readonly Maillon[];
  readonly etat: EtatPoursuite | undefined;
}

/** Delays of the law, then those that the house set to itself when the procedure follows its copy. */
function listDelaisPoursuite({ poursuiteId, maillons, etat }: Suite, dossier: Dossier, { au, territoire }: Cadre): readonly DelaiSuivi[] {
  const { usage, version = 1 } = etat?.adoption ?? {};
  const siens = etat === undefined || usage === undefined ? [] : listMaillonsUsage(etat, maillons, { usage, version, demarches: dossier.demarches, au, territoire });
  return [...maillons, ...siens].map((maillon) => toDelai(poursuiteId, maillon, dossier, usage));
}

/** What is lost when the delay is missed: two persons look at it. */
const CRITIQUES: ReadonlySet<Sanction> = new Set(["caducite", "caducite-demande", "non-avenu", "extinction-non-avenu", "forclusion", "irrecevabilite", "peremption", "contestation-interdite"]);
/** Of the delay, when nobody chose: a quarter of it, a month at most, three days at least. */
const PREAVIS = { part: 4, maximum: 30, minimum: 3 } as const;

function toDelai(poursuiteId: string, maillon: Maillon, dossier: Dossier, usage: Usage | undefined): DelaiSuivi {
  const consigne = dossier.consignes.findLast(({ echeanceId }) => echeanceId === maillon.id);
  const isSansObjet = consigne?.sansObjet !== undefined && isFacultatif(maillon);
  const etat = isSansObjet ? "tenu" : findEtat(maillon);
  const jour = maillon.compte === "attendre" || etat === "autrui" ? (maillon.aPartirDu ?? maillon.echeance) : maillon.echeance;
  const demarche = findDemarcheUsage(usage, maillon);
  const regle = usage?.delais.find(({ parametreId }) => parametreId === maillon.parametreId) ?? demarche;
  const preavis = consigne?.preavis ?? regle?.preavis ?? findPreavis(maillon);
  const isATenir = maillon.porteur === "creancier" && maillon.compte !== "attendre";
  const isCritique = !isSansObjet && isATenir && CRITIQUES.has(maillon.sanction);
  return {
    poursuiteId, maillon, etat, jour, isCritique, consigne, demarche,
    responsable: consigne?.responsable ?? regle?.responsable,
    relecture: dossier.relectures.findLast(({ cle, jour: lu }) => cle === maillon.id && lu === jour),
    alerteLe: isATenir ? addJours(jour, -preavis) : jour,
    remonteLe: isCritique ? addJours(jour, -Math.ceil(preavis / 2)) : isATenir ? findRemontee(jour) : undefined,
    anomalie: usage === undefined ? undefined : findAnomalieDelai(usage, maillon),
    ...findPieces(maillon, consigne, dossier),
  };
}

/** Where the delay comes from, and what shows that it was kept. */
function findPieces({ cause, etat }: Maillon, consigne: Consigne | undefined, { jalons, demarches }: Dossier): Pick<DelaiSuivi, "pieceCauseId" | "preuveId"> {
  const parId = etat.kind === "accompli" ? etat.parId : undefined;
  const acte = jalons.find(({ jalonId }) => jalonId === parId) ?? demarches.find(({ demarcheId }) => demarcheId === parId);
  return { pieceCauseId: jalons.find(({ jalonId }) => jalonId === cause.id)?.pieceId, preuveId: consigne?.pieceId ?? acte?.pieceId };
}

/** Rights that a dossier may not have, or not use: a clause, a choice. No other delay is ever put aside by a person. */
const FACULTATIFS: ReadonlySet<string> = new Set([
  "delais/revendication", "delais/releve-forclusion", "delais/declaration-resiliation", "delais/creance-posterieure-information", "delais/creance-posterieure-liquidation", "delais/liquidation-apres-radiation",
  "delais/surendettement-recevabilite", "delais/surendettement-mesures", "delais/saisie-vente-reponse", "interets/delai-majoration",
]);

/** A person may say that it is without object. */
export function isFacultatif({ parametreId }: Pick<Maillon, "parametreId">): boolean {
  return FACULTATIFS.has(parametreId);
}

function findPreavis({ cause, echeance }: Maillon): number {
  const duree = Math.abs(countJours(cause.date, echeance));
  return Math.min(PREAVIS.maximum, Math.max(PREAVIS.minimum, Math.round(duree / PREAVIS.part)));
}

/** `manque` is a right lost by us; the other's expired delay is one that we waited for. */
function findEtat({ etat, porteur, compte }: Maillon): DelaiLigne["etat"] {
  if (etat.kind === "accompli" || etat.kind === "sans-objet" || etat.kind === "premature") return "tenu";
  if (etat.kind === "manque") return porteur === "greffe" ? "autrui" : "manque";
  if (porteur !== "creancier") return etat.kind === "expire" ? "tenu" : "autrui";
  return compte === "attendre" ? "a-attendre" : "a-tenir";
}
