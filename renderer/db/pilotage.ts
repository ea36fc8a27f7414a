import { createSujetId, type Fait, type SujetId } from "#shared/model/fait.ts";
import { listFaitsConnus, listFaitsSurvenus } from "#shared/suivi/passe.ts";
import { projectDebiteur } from "#shared/suivi/parties.ts";
import type { Contribution } from "#shared/suivi/pilotage/agregat.ts";
import { type Cloture, composeCloture } from "#shared/suivi/pilotage/cloture.ts";
import { type Entree, projectSituation } from "#shared/suivi/pilotage/situation.ts";
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
function listEntrees({ collections: { dossier, situation }, photos }: Atelier, photo: string | undefined): readonly Entree[] {
  if (photo !== undefined) {
    const prise = photos.get(photo);
    if (prise === undefined) throw new Error("Les dossiers de ce jour n’ont pas été relus");
    return prise;
  }
  return dossier.items.flatMap(({ id, valeur: { ligne } }): readonly Entree[] => {
    const sienne = findItem(situation, id);
    return sienne === undefined ? [] : [{ ligne, situation: sienne }];
  });
}
