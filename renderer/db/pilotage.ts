import type { Jour } from "#shared/kernel/jour.ts";
import { createSujetId, type Fait, type SujetId } from "#shared/model/fait.ts";
import { listFaitsConnus, listFaitsSurvenus } from "#shared/suivi/passe.ts";
import { projectDebiteur } from "#shared/suivi/parties.ts";
import type { Contribution } from "#shared/suivi/pilotage/agregat.ts";
import { type Cloture, composeCloture } from "#shared/suivi/pilotage/cloture.ts";
import { type Constats, listPurgesRelevees, SANS_CONSTAT } from "#shared/suivi/pilotage/releve.ts";
import { type Entree, projectSituation } from "#shared/suivi/pilotage/situation.ts";
import type { EffacementConnu } from "#shared/suivi/rgpd/effacement.ts";
import { toEntree } from "#shared/suivi/rgpd/statistique.ts";
import { type Choix, computeTableau, type DemandePilotage, listDerriere, type Tableau } from "#shared/suivi/pilotage/tableau.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import type { Atelier } from "./atelier.ts";
import { findItem } from "./collection.ts";
import type { DemandePhoto, Photo, SoirsCloture, SourceFigures } from "./pilotage-formes.ts";
import { readSujets } from "./stockage.ts";

/** Adds some dossiers, as they stood, to an evening; those that were not there yet are left out. Says how many it holds. */
export async function takePhoto(atelier: Atelier, { nom, isPremiere, dossiers, au, connuAvant }: DemandePhoto): Promise<number> {
  const photo: Photo = (isPremiere ? undefined : atelier.photos.get(nom)) ?? { entrees: [], constats: SANS_CONSTAT };
  const { entrees } = photo;
  atelier.photos.set(nom, photo);
  const keep = (faits: readonly Fait[]) => listFaitsSurvenus(connuAvant === undefined ? faits : listFaitsConnus(faits, connuAvant), au);
  const lus = await readSujets(atelier, dossiers.map((id) => createSujetId("dossier", id)));
  const projetes = [...lus.values()].flatMap((faits) => projectDossier(keep(faits)) ?? []).filter(({ dateOuverture }) => dateOuverture <= au);
  const debiteurs = await readSujets(atelier, [...new Set(projetes.map(({ debiteurId }) => createSujetId("debiteur", debiteurId)))]);
  const parties = new Map<SujetId, ReturnType<typeof projectDebiteur>>([...debiteurs].map(([sujet, faits]) => [sujet, projectDebiteur(keep(faits))]));
  for (const dossier of projetes) {
    const debiteur = parties.get(createSujetId("debiteur", dossier.debiteurId));
    const releve = atelier.loi.projectReleve(dossier, debiteur, au);
    entrees.push({ ligne: atelier.loi.projectLigne(dossier, debiteur, au), situation: projectSituation(dossier, debiteur, au), ...(releve === undefined ? {} : { releve }) });
  }
  if (!isPremiere) return entrees.length;
  // What was erased since still counts, as it did.
  entrees.push(...listAnonymes(atelier, au));
  photo.constats = await readConstats(atelier, au, keep);
  return entrees.length;
}

/** Demands of persons, whether they have a dossier or not, and erasures ordered by then. */
async function readConstats(atelier: Atelier, au: Jour, keep: (faits: readonly Fait[]) => readonly Fait[]): Promise<Constats> {
  const { collections: { debiteur, effacement }, loi } = atelier;
  const demandeurs = debiteur.items.filter(({ valeur }) => valeur.demandes !== undefined).map(({ id }) => createSujetId("debiteur", id));
  const lus = await readSujets(atelier, demandeurs);
  const demandes = [...lus.values()].flatMap((faits) => {
    const personne = projectDebiteur(keep(faits));
    return personne === undefined ? [] : loi.listDemandes(personne, au);
  });
  return { demandes, purges: listPurgesRelevees(effacement.items.map(({ valeur }) => valeur), au) };
}

/** A large evening is given back to the memory when its figures were read. */
export function forgetPhotos({ photos }: Atelier, noms: readonly string[]): void {
  for (const nom of noms) photos.delete(nom);
}

export function computeFigures(atelier: Atelier, { photo, demande }: SourceFigures): Tableau {
  return computeTableau(listEntrees(atelier, photo), demande);
}

export function listDossiersDerriere(atelier: Atelier, { photo, demande }: SourceFigures, choix: Choix): readonly Contribution[] {
  return listDerriere(listEntrees(atelier, photo), demande, choix);
}

/** The closing of a period, from the two evenings that were taken. */
export function computeCloture(atelier: Atelier, demande: DemandePilotage, { fin, veille }: SoirsCloture): Cloture {
  return composeCloture(listEntrees(atelier, fin), listEntrees(atelier, veille), demande, findPhoto(atelier, fin).constats);
}

/** The rows of today, or an evening; throws on one that was not taken. */
function listEntrees(atelier: Atelier, photo: string | undefined): readonly Entree[] {
  const { collections: { dossier, situation } } = atelier;
  if (photo !== undefined) return findPhoto(atelier, photo).entrees;
  const vivantes = dossier.items.flatMap(({ id, valeur: { ligne } }): readonly Entree[] => {
    const sienne = findItem(situation, id);
    return sienne === undefined ? [] : [{ ligne, situation: sienne }];
  });
  return [...vivantes, ...listAnonymes(atelier, atelier.aujourdhui)];
}

function findPhoto({ photos }: Atelier, nom: string): Photo {
  const prise = photos.get(nom);
  if (prise === undefined) throw new Error("Les dossiers de ce jour n’ont pas été relus");
  return prise;
}

/** Dossiers that were erased for good, of which the figures alone are kept; those whose facts are still there count by themselves. */
function listAnonymes({ collections: { effacement, dossier } }: Atelier, au: Atelier["aujourdhui"]): readonly Entree[] {
  const isApplique = ({ ordre, demande }: EffacementConnu): boolean => ordre !== undefined && !demande.dossiers.some((id) => findItem(dossier, id) !== undefined);
  return effacement.items.flatMap(({ valeur }) => (isApplique(valeur) ? valeur.statistiques.flatMap((statistique) => toEntree(statistique, au) ?? []) : []));
}
