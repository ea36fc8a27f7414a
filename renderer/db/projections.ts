import type { Fait, SujetId } from "#shared/model/fait.ts";
import { splitSujetId } from "#shared/model/fait.ts";
import { listDeType, listVivants } from "#shared/model/vivants.ts";
import { projectCreancier, projectDebiteur, projectMandataire, projectUtilisateur } from "#shared/suivi/parties.ts";
import { findEcritLe } from "#shared/suivi/ligne.ts";
import { projectSituation } from "#shared/suivi/pilotage/situation.ts";
import { projectEffacement } from "#shared/suivi/rgpd/effacement.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { applyLoi, type Atelier } from "./atelier.ts";
import { type Collection, findItem, removeItem, writeItem } from "./collection.ts";
import type { ArriveeConnue, Changement, ImportConnu, PaquetConnu, ReferentielConnu } from "./moteur.ts";

/** Brings the collections up to date for subjects whose facts are given whole; packs first, since rows are computed under the law they make. */
export function projectSujets(atelier: Atelier, parSujet: ReadonlyMap<SujetId, readonly Fait[]>): readonly Changement[] {
  const paquets = [...parSujet].filter(([sujet]) => isPaquet(sujet)).flatMap(([sujet, faits]) => projectSujet(atelier, sujet, faits));
  if (paquets.length > 0) applyLoi(atelier);
  return [...paquets, ...[...parSujet].filter(([sujet]) => !isPaquet(sujet)).flatMap(([sujet, faits]) => projectSujet(atelier, sujet, faits))];
}

/** Dossiers of the debtors among these subjects that are not among them: their rows show the debtor. */
export function listDossiersLies({ dossiersParDebiteur }: Atelier, sujets: ReadonlyMap<SujetId, unknown>): readonly string[] {
  const lies = new Set<string>();
  for (const sujet of sujets.keys()) {
    const { sujet: famille, id } = splitSujetId(sujet);
    if (famille !== "debiteur") continue;
    for (const dossierId of dossiersParDebiteur.get(id) ?? []) lies.add(dossierId);
  }
  return [...lies];
}

function projectSujet(atelier: Atelier, sujet: SujetId, faits: readonly Fait[]): readonly Changement[] {
  const { sujet: famille, id } = splitSujetId(sujet);
  const { collections } = atelier;
  switch (famille) {
    case "dossier": return [projectUnDossier(atelier, id, faits)];
    case "debiteur": return [{ famille, id, valeur: keep(collections.debiteur, id, projectDebiteur(faits)) }];
    case "creancier": return [{ famille, id, valeur: keep(collections.creancier, id, projectCreancier(faits)) }];
    case "mandataire": return [{ famille, id, valeur: keep(collections.mandataire, id, projectMandataire(faits)) }];
    case "utilisateur": return [{ famille, id, valeur: keep(collections.utilisateur, id, projectUtilisateur(faits)) }];
    case "import": return [{ famille, id, valeur: keep(collections.import, id, projectImport(id, faits)) }];
    case "paquet": return [{ famille, id, valeur: keep(collections.paquet, id, projectPaquet(id, faits)) }];
    case "arrivee": return [{ famille, id, valeur: keep(collections.arrivee, id, projectArrivee(id, faits)) }];
    case "referentiel": return [{ famille, id, valeur: keep(collections.referentiel, id, projectReferentiel(id, faits)) }];
    case "effacement": return [{ famille, id, valeur: keep(collections.effacement, id, projectEffacement(faits)) }];
    default: return [];
  }
}

function projectUnDossier({ collections, dossiersParDebiteur, loi, aujourdhui }: Atelier, id: string, faits: readonly Fait[]): Changement {
  const ancien = findItem(collections.dossier, id);
  if (ancien !== undefined) dossiersParDebiteur.get(ancien.debiteurId)?.delete(id);
  const dossier = projectDossier(faits);
  if (dossier === undefined) {
    removeItem(collections.dossier, id);
    removeItem(collections.situation, id);
    return { famille: "dossier", id };
  }
  const { debiteurId } = dossier;
  const debiteur = findItem(collections.debiteur, debiteurId);
  const ligne = { ...loi.projectLigne(dossier, debiteur, aujourdhui), ecritLe: findEcritLe(faits) };
  writeItem(collections.situation, id, projectSituation(dossier, debiteur, aujourdhui));
  writeItem(collections.dossier, id, { ligne, debiteurId });
  addDossierDuDebiteur(dossiersParDebiteur, debiteurId, id);
  return { famille: "dossier", id, valeur: ligne };
}

export function addDossierDuDebiteur(parDebiteur: Map<string, Set<string>>, debiteurId: string, dossierId: string): void {
  const connus = parDebiteur.get(debiteurId);
  if (connus === undefined) parDebiteur.set(debiteurId, new Set([dossierId]));
  else connus.add(dossierId);
}

function keep<T>(collection: Collection<T>, id: string, valeur: T | undefined): T | undefined {
  if (valeur === undefined) removeItem(collection, id);
  else writeItem(collection, id, valeur);
  return valeur;
}

function projectImport(id: string, faits: readonly Fait[]): ImportConnu | undefined {
  const [fait] = listDeType(listVivants(faits), "import");
  if (fait === undefined) return undefined;
  const portions = listDeType(listVivants(faits), "portion");
  const lots = [...new Set([fait.lot, ...portions.map(({ lot }) => lot)])];
  return { ...fait.contenu, id, dateFait: fait.dateFait, lot: fait.lot, lots, portions: portions.at(-1)?.contenu.total ?? 1, par: fait.par, instant: fait.horloge[0] };
}

function projectPaquet(id: string, faits: readonly Fait[]): PaquetConnu | undefined {
  const [fait] = listDeType(listVivants(faits), "paquet");
  if (fait === undefined) return undefined;
  return { ...fait.contenu, id, dateFait: fait.dateFait, lot: fait.lot, par: fait.par, instant: fait.horloge[0] };
}

function projectArrivee(id: string, faits: readonly Fait[]): ArriveeConnue | undefined {
  const [fait] = listDeType(listVivants(faits), "arrivee");
  if (fait === undefined) return undefined;
  return { ...fait.contenu, id, faitId: fait.id, dateFait: fait.dateFait, lot: fait.lot, par: fait.par, instant: fait.horloge[0] };
}

function projectReferentiel(id: string, faits: readonly Fait[]): ReferentielConnu | undefined {
  const [fait] = listDeType(listVivants(faits), "referentiel");
  if (fait === undefined) return undefined;
  return { ...fait.contenu, id, dateFait: fait.dateFait, lot: fait.lot, par: fait.par, instant: fait.horloge[0] };
}

function isPaquet(sujet: SujetId): boolean {
  return sujet.startsWith("paquet/");
}
