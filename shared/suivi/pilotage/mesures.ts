import { fromNumero } from "../../kernel/jour.ts";
import type { DelaiLigne, LigneDossier } from "../../model/ligne-dossier.ts";
import { readVeilles } from "../veilles-lues.ts";
import type { Cadre, Mesure, Pose } from "./agregat.ts";
import { computeBudget, computeEncaisse, computeEncours, computeFlux, type FluxDossier } from "./encours.ts";
import { listProvisions } from "./provisions.ts";
import { findMois, findRang } from "./rangs.ts";
import { type Entree, ETATS_PROMESSE, KINDS_MOUVEMENT, PAS_MOUVEMENT, PAS_PROMESSE, VOIES_PILOTAGE } from "./situation.ts";

/** Bounds of the ages, in days since the oldest due date that is past. */
export const AGES = ["non-echue", "moins-30", "30-90", "90-180", "180-365", "plus-365"] as const;
export type Age = (typeof AGES)[number];

/** Stages as a manager reads them: a collective procedure takes a dossier out of the others. */
export const ETAPES_PILOTAGE = ["amiable", "qualifie", "procedure", "titre", "execution", "collective"] as const;
export type EtapePilotage = (typeof ETAPES_PILOTAGE)[number];

/** Horizons of the forecast, in days. */
export const HORIZONS = [30, 60, 90] as const;

/** Stands for nobody, nothing known. */
export const INCONNU = "—";

/** Every family of cells, by name. */
export const MESURES = {
  etape: { pose: (entree, cadre, pose) => addEncours(entree, cadre, pose, (ligne) => `${findEtapePilotage(entree)}|${findAge(ligne, cadre.fin)}`) },
  nature: { pose: (entree, cadre, pose) => addEncours(entree, cadre, pose, ({ nature }) => nature ?? INCONNU) },
  gestionnaire: { pose: (entree, cadre, pose) => addEncours(entree, cadre, pose, ({ gestionnaire }) => gestionnaire ?? INCONNU) },
  entite: { pose: (entree, cadre, pose) => addEncours(entree, cadre, pose, ({ creancierId }) => creancierId ?? INCONNU) },
  poids: { pose: addPoids },
  flux: { pose: addFlux },
  mois: { pose: (entree, cadre, pose) => addRecus(entree, cadre, (jour, _voie, somme) => pose(findMois(jour), somme)) },
  voie: { pose: (entree, cadre, pose) => addRecus(entree, cadre, (_jour, voie, somme) => pose(VOIES_PILOTAGE[voie] ?? "amiable", somme)) },
  "clos-voie": { pose: (entree, cadre, pose) => addClos(entree, cadre, pose, entree.situation.voie) },
  "clos-juridiction": { pose: (entree, cadre, pose) => addClos(entree, cadre, pose, entree.situation.juridiction ?? entree.ligne.juridiction ?? INCONNU) },
  "clos-etude": { pose: (entree, cadre, pose) => addClos(entree, cadre, pose, entree.ligne.mandataireId ?? INCONNU) },
  "clos-debiteur": { pose: (entree, cadre, pose) => addClos(entree, cadre, pose, entree.situation.qualite) },
  "clos-preuve": { pose: (entree, cadre, pose) => addClos(entree, cadre, pose, entree.ligne.verdict ?? INCONNU) },
  duree: { pose: addDuree, isRepartie: true },
  cout: { pose: (entree, cadre, pose) => listMouvements(entree, cadre, DE_DEPENSE, (_kind, _jour, voie, somme) => pose(VOIES_PILOTAGE[voie] ?? "amiable", somme)) },
  budget: { pose: addBudget },
  droits: { pose: addDroits },
  promesses: { pose: addPromesses },
  previsions: { pose: addPrevisions },
  provisions: { pose: (entree, cadre, pose) => listProvisions(entree, cadre).forEach(({ motif, provision }) => pose(motif, provision)) },
} as const satisfies Readonly<Record<string, Mesure>>;

export type MesureId = keyof typeof MESURES;

/** Those of what happened in the period: the others say how things stand on its last day. */
export const MESURES_DE_PERIODE = ["flux", "mois", "voie", "clos-voie", "clos-juridiction", "clos-etude", "clos-debiteur", "clos-preuve", "duree", "cout", "budget", "promesses"] as const satisfies readonly MesureId[];

export function findEtapePilotage({ ligne: { etape }, situation: { isCollective } }: Entree): EtapePilotage {
  return isCollective === true ? "collective" : etape === "clos" ? "execution" : etape;
}

export function findAge({ premiereEcheance }: LigneDossier, au: number): Age {
  if (premiereEcheance === undefined) return "non-echue";
  const jours = au - findRang(premiereEcheance);
  return jours <= 0 ? "non-echue" : jours < 30 ? "moins-30" : jours < 90 ? "30-90" : jours < 180 ? "90-180" : jours <= 365 ? "180-365" : "plus-365";
}

function addEncours({ ligne, situation }: Entree, { fin }: Cadre, pose: Pose, findCellule: (ligne: LigneDossier) => string): void {
  if (situation.clos !== undefined || situation.ouvertLe > fin) return;
  pose(findCellule(ligne), computeEncours(situation, fin));
}

/** Principal and principal × days late: their quotient is the mean age of a euro. */
function addPoids({ ligne: { premiereEcheance }, situation }: Entree, { fin }: Cadre, pose: Pose): void {
  const encours = computeEncours(situation, fin);
  if (encours === 0) return;
  pose("euros", encours);
  pose("euros-jours", premiereEcheance === undefined ? 0 : (encours * Math.max(0, fin - findRang(premiereEcheance))) / 100);
}

const LIGNES_FLUX = ["initial", "nouvelles", "accessoires", "encaissements", "avoirs", "remises", "pertes", "autres", "final"] as const satisfies readonly (keyof FluxDossier)[];

function addFlux({ situation }: Entree, { debut, fin }: Cadre, pose: Pose): void {
  const flux = computeFlux(situation, debut, fin);
  for (const ligne of LIGNES_FLUX) if (flux[ligne] !== 0) pose(ligne, flux[ligne]);
}

const REGLEMENT = KINDS_MOUVEMENT.indexOf("reglement");
const REJET = KINDS_MOUVEMENT.indexOf("rejet");
const DE_RECU: ReadonlySet<number> = new Set([REGLEMENT, REJET]);
const DE_DEPENSE: ReadonlySet<number> = new Set([KINDS_MOUVEMENT.indexOf("depense")]);

function addRecus(entree: Entree, cadre: Cadre, add: (jour: number, voie: number, somme: number) => void): void {
  listMouvements(entree, cadre, DE_RECU, (kind, jour, voie, somme) => add(jour, voie, kind === REGLEMENT ? somme : -somme));
}

/** Movements of some kinds in the period, each with the route of its day. */
function listMouvements({ situation: { mouvements } }: Entree, { debut, fin }: Cadre, kinds: ReadonlySet<number>, add: (kind: number, jour: number, voie: number, somme: number) => void): void {
  for (let rang = 0; rang < mouvements.length; rang += PAS_MOUVEMENT) {
    const [kind = 0, jour = 0, somme = 0, voie = 0] = [mouvements[rang], mouvements[rang + 1], mouvements[rang + 2], mouvements[rang + 3]];
    if (jour > fin) break;
    if (jour >= debut && kinds.has(kind)) add(kind, jour, voie, somme);
  }
}

const REUSSITES: ReadonlySet<string> = new Set(["paiement", "plan", "transaction"]);
/** Closed for a reason that says nothing of the chances: handed to someone else, opened by mistake. */
const SANS_ISSUE: ReadonlySet<string> = new Set(["transmission", "erreur"]);

/** A dossier closed in the period: paid, at once or by a plan, or settled, or not; with what was received of it. */
function addClos({ situation: { clos, mouvements } }: Entree, { debut, fin }: Cadre, pose: Pose, nom: string): void {
  if (clos === undefined || clos.jour < debut || clos.jour > fin || SANS_ISSUE.has(clos.motif)) return;
  pose(`${nom}|${REUSSITES.has(clos.motif) ? "reussi" : "echec"}`, computeEncaisse(mouvements, Number.NEGATIVE_INFINITY, clos.jour));
}

/** Days from the opening to the last payment, of the dossiers closed paid or settled. */
function addDuree({ situation: { clos, mouvements, ouvertLe, voie } }: Entree, { debut, fin }: Cadre, pose: Pose): void {
  if (clos === undefined || clos.jour < debut || clos.jour > fin || !REUSSITES.has(clos.motif)) return;
  let dernier = clos.jour;
  for (let rang = 0; rang < mouvements.length; rang += PAS_MOUVEMENT) if (mouvements[rang] === REGLEMENT && (mouvements[rang + 1] ?? 0) <= clos.jour) dernier = mouvements[rang + 1] ?? dernier;
  pose(voie, Math.max(0, dernier - ouvertLe));
}

/** Budgets of the mandates given in the period, by the route that they were given for. */
function addBudget({ situation: { mouvements, voie } }: Entree, { debut, fin }: Cadre, pose: Pose): void {
  const budget = computeBudget(mouvements, debut, fin);
  if (budget !== 0) pose(voie, budget);
}

/** Nothing is lost by them. */
const SANS_PERTE: ReadonlySet<string> = new Set(["attente", "aucune", "refus-presume"]);

/** A delay that the creditor must keep or has just missed, and that costs something. */
const isAPerdre = ({ etat, sanction }: DelaiLigne) => (etat === "a-tenir" || etat === "manque") && !SANS_PERTE.has(sanction);

/**
 * Euros that would be lost, by month of the last useful day. No euro twice: what threatens the whole dossier (title, declaration, delay of
 * procedure) stands for it on its first day; otherwise each claim stands for itself.
 */
function addDroits({ ligne, situation }: Entree, { fin }: Cadre, pose: Pose): void {
  if (situation.clos !== undefined) return;
  const { veilles } = readVeilles(ligne);
  const duDossier = [
    ...veilles.flatMap(({ kind, jour }) => ((kind === "titre" || kind === "declaration") && jour !== undefined ? [jour] : [])),
    ...(ligne.delais ?? []).filter(isAPerdre).map(({ jour }) => jour),
  ].toSorted();
  const [premier] = duDossier;
  const au = fromNumero(fin);
  const findCellule = (jour: string) => (jour < au ? "passe" : jour.slice(0, 7));
  if (premier !== undefined) return pose(findCellule(premier), ligne.solde);
  for (const { kind, jour, montant } of veilles) if (kind === "prescription" && jour !== undefined) pose(findCellule(jour), montant);
}

/** Promises that were due in the period, alone or of a plan, by what became of them. */
function addPromesses({ situation: { promesses = [] } }: Entree, { debut, fin }: Cadre, pose: Pose): void {
  for (let rang = 0; rang < promesses.length; rang += PAS_PROMESSE) {
    const jour = promesses[rang + 1] ?? 0;
    if (jour < debut || jour > fin) continue;
    pose(`${promesses[rang + 4] === 1 ? "plan" : "seule"}|${ETATS_PROMESSE[promesses[rang] ?? 0] ?? "attendue"}`, promesses[rang + 2] ?? 0);
  }
}

/** What debtors promised for the coming days and have not paid yet; a horizon holds the ones before it. */
function addPrevisions({ situation: { promesses = [], clos } }: Entree, { fin }: Cadre, pose: Pose): void {
  if (clos !== undefined) return;
  for (let rang = 0; rang < promesses.length; rang += PAS_PROMESSE) {
    const jours = (promesses[rang + 1] ?? 0) - fin;
    const reste = (promesses[rang + 2] ?? 0) - (promesses[rang + 3] ?? 0);
    if (ETATS_PROMESSE[promesses[rang] ?? 0] !== "attendue" || reste <= 0 || jours < 0) continue;
    for (const horizon of HORIZONS) if (jours <= horizon) pose(String(horizon), reste);
  }
}
