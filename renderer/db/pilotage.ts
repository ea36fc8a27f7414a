import { createSujetId, type Fait, type SujetId } from "#shared/model/fait.ts";
import { listFaitsConnus, listFaitsSurvenus } from "#shared/suivi/passe.ts";
import { projectDebiteur } from "#shared/suivi/parties.ts";
import type { Contribution } from "#shared/suivi/pilotage/agregat.ts";
import { type Cloture, composeCloture } from "#shared/suivi/pilotage/cloture.ts";
import { type Entree, projectSituation } from "#shared/suivi/pilotage/situation.ts";
import type { EffacementConnu } from "#shared/suivi/rgpd/effacement.ts";
import { toEntree } from "#shared/suivi/rgpd/statistique.ts";
import { type Choix, computeTableau, type DemandePilotage, listDerriere, type Tableau } from "#shared/suivi/pilotage/tableau.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import type { Atelier } from "./atelier.ts";
import { findItem } from "./collection.ts";
import type { DemandePhoto, SoirsCloture, SourceFigures } from "./pilotage-formes.ts";
import { readSujets } from "./stockage.ts";

/** Adds some dossiers, as they stood, to an evening; those that were not there yet are left out. Says how many it holds. */
export async function takePhoto(atelier: Atelier, { nom, isPremiere, dossiers, au, connuAvant }: DemandePhoto): Promise<number> {
  const entrees = (isPremiere ? undefined : atelier.photos.get(nom)) ?? [];
  atelier.photos.set(nom, entrees);
  const keep = (faits: readonly Fait[]) => listFaitsSurvenus(connuAvant === undefined ? faits : listFaitsConnus(faits, connuAvant), au);
  const lus = await readSujets(atelier, dossiers.map((id) => createSujetId("dossier", id)));
  const projetes = [...lus.values()].flatMap((faits) => projectDossier(keep(faits)) ?? []).filter(({ dateOuverture }) => dateOuverture <= au);
  const debiteurs = await readSujets(atelier, [...new Set(projetes.map(({ debiteurId }) => createSujetId("debiteur", debiteurId)))]);
  const parties = new Map<SujetId, ReturnType<typeof projectDebiteur>>([...debiteurs].map(([sujet, faits]) => [sujet, projectDebiteur(keep(faits))]));
  for (const dossier of projetes) {
    const debiteur = parties.get(createSujetId("debiteur", dossier.debiteurId));
    entrees.push({ ligne: atelier.loi.projectLigne(dossier, debiteur, au), situation: projectSituation(dossier, debiteur, au) });
  }
  // What was erased since still counts, as it did.
  if (isPremiere) entrees.push(...listAnonymes(atelier, au));
  return entrees.length;
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
  return composeCloture(listEntrees(atelier, fin), listEntrees(atelier, veille), demande);
}

/** The rows of today, or an evening; throws on one that was not taken. */
function listEntrees(atelier: Atelier, photo: string | undefined): readonly Entree[] {
  const { collections: { dossier, situation }, photos } = atelier;
  if (photo !== undefined) {
    const prise = photos.get(photo);
    if (prise === undefined) throw new Error("Les dossiers de ce jour n’ont pas été relus");
    return prise;
  }
  const vivantes = dossier.items.flatMap(({ id, valeur: { ligne } }): readonly Entree[] => {
    const sienne = findItem(situation, id);
    return sienne === undefined ? [] : [{ ligne, situation: sienne }];
  });
  return [...vivantes, ...listAnonymes(atelier, atelier.aujourdhui)];
}

/** Dossiers that were erased for good, of which the figures alone are kept; those whose facts are still there count by themselves. */
function listAnonymes({ collections: { effacement, dossier } }: Atelier, au: Atelier["aujourdhui"]): readonly Entree[] {
  const isApplique = ({ ordre, demande }: EffacementConnu): boolean => ordre !== undefined && !demande.dossiers.some((id) => findItem(dossier, id) !== undefined);
  return effacement.items.flatMap(({ valeur }) => (isApplique(valeur) ? valeur.statistiques.flatMap((statistique) => toEntree(statistique, au) ?? []) : []));
}
