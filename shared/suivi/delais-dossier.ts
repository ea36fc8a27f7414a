import { addJours, countJours, type Jour } from "../kernel/jour.ts";
import type { Sanction } from "../kernel/sanction.ts";
import type { Territoire } from "../kernel/territoire.ts";
import type { Consigne, Dossier, Relecture } from "../model/dossier.ts";
import type { DelaiLigne } from "../model/ligne-dossier.ts";
import type { Baremes } from "../regles/baremes.ts";
import { computeEnchainement } from "../regles/delais/enchainement.ts";
import type { Maillon } from "../regles/delais/types-enchainement.ts";
import { type EtatPoursuite, listEvenementsVoisins, listPoursuites } from "./poursuites.ts";

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
  const delais = suites.flatMap(({ poursuiteId, maillons }) => maillons.map((maillon) => toDelai(poursuiteId, maillon, dossier)));
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

/** What is lost when the delay is missed: two persons look at it. */
const CRITIQUES: ReadonlySet<Sanction> = new Set(["caducite", "caducite-demande", "non-avenu", "extinction-non-avenu", "forclusion", "irrecevabilite", "peremption", "contestation-interdite"]);
/** Of the delay, when nobody chose: a quarter of it, a month at most, three days at least. */
const PREAVIS = { part: 4, maximum: 30, minimum: 3 } as const;

function toDelai(poursuiteId: string, maillon: Maillon, { consignes, relectures }: Dossier): DelaiSuivi {
  const consigne = consignes.findLast(({ echeanceId }) => echeanceId === maillon.id);
  const isSansObjet = consigne?.sansObjet !== undefined && isFacultatif(maillon);
  const etat = isSansObjet ? "tenu" : findEtat(maillon);
  const jour = maillon.compte === "attendre" || etat === "autrui" ? (maillon.aPartirDu ?? maillon.echeance) : maillon.echeance;
  const preavis = consigne?.preavis ?? findPreavis(maillon);
  const isCritique = !isSansObjet && maillon.porteur === "creancier" && maillon.compte !== "attendre" && CRITIQUES.has(maillon.sanction);
  return {
    poursuiteId, maillon, etat, jour, isCritique, consigne,
    relecture: relectures.findLast(({ cle, jour: lu }) => cle === maillon.id && lu === jour),
    alerteLe: maillon.porteur === "creancier" && maillon.compte !== "attendre" ? addJours(jour, -preavis) : jour,
    remonteLe: isCritique ? addJours(jour, -Math.ceil(preavis / 2)) : undefined,
  };
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
