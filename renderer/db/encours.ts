import { createEncours } from "#shared/imports/rapprochement-encours.ts";
import type { Encours } from "#shared/imports/rapprochement-modele.ts";
import { FORMATS_RELEVE } from "#shared/imports/lecture-releves.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import type { Montant } from "#shared/kernel/montant.ts";
import type { Dossier } from "#shared/model/dossier.ts";
import { createSujetId, type Fait, type FaitBrouillon, type FaitDeType, type FaitId, type SujetId } from "#shared/model/fait.ts";
import { listDeType, listVivants } from "#shared/model/vivants.ts";
import type { Baremes } from "#shared/regles/baremes.ts";
import { computeImputation, findCondamnation, type PartImputee } from "#shared/suivi/condamnation.ts";
import { findChiffresDossier } from "#shared/suivi/decompte-dossier.ts";
import { findFusion } from "#shared/suivi/doublons.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import type { ImportConnu } from "./moteur.ts";
import type { Portefeuille } from "./portefeuille.ts";

const PAQUET = 500;

/** What payments are compared with, and what a dossier owed on a day. */
export interface EncoursLu {
  readonly encours: Encours;
  readonly findSolde: (dossierId: string, jour: Jour) => Montant | undefined;
  /** What a payment would pay of what a title orders, post by post; `undefined` for a dossier without a title. */
  readonly previewImputation: (dossierId: string, paiement: { readonly dateFait: Jour; readonly montant: Montant; readonly creanceId?: string | undefined }) => readonly PartImputee[] | undefined;
}

/** Bank files imported earlier. */
export function listImportsBanque(imports: readonly ImportConnu[]): readonly ImportConnu[] {
  return imports.filter(({ format }) => FORMATS_RELEVE.some((connu) => connu === format));
}

/** `aujourdhui`: the day on which what titles order is counted. */
export async function readEncours(portefeuille: Portefeuille, format: string, { baremes, aujourdhui }: { readonly baremes: Baremes; readonly aujourdhui: Jour }): Promise<EncoursLu> {
  const { lignes, debiteurs } = portefeuille.read();
  const dossiers: Dossier[] = [];
  for (let debut = 0; debut < lignes.length; debut += PAQUET) {
    const paquet = await portefeuille.readFaits(lignes.slice(debut, debut + PAQUET).map(({ id }) => createSujetId("dossier", id)));
    dossiers.push(...paquet.flatMap((faits) => projectDossier(faits) ?? []));
  }
  const parId = new Map(dossiers.map((dossier) => [dossier.id, dossier]));
  const condamnations = new Map(dossiers.flatMap((dossier) => {
    const condamnation = findCondamnation(dossier, debiteurs.get(dossier.debiteurId), aujourdhui, baremes);
    return condamnation === undefined ? [] : [[dossier.id, condamnation] as const];
  }));
  return {
    encours: createEncours({ dossiers, debiteurs: [...debiteurs.values()].map((debiteur) => ({ ...debiteur, id: findFusion(debiteur) ?? debiteur.id })), mouvements: await readMouvements(portefeuille), condamnations, format }),
    previewImputation: (dossierId, paiement) => {
      const dossier = parId.get(dossierId);
      return dossier === undefined || !condamnations.has(dossierId) ? undefined : computeImputation(dossier, debiteurs.get(dossier.debiteurId), paiement, baremes);
    },
    findSolde: (dossierId, jour) => {
      const dossier = parId.get(dossierId);
      return dossier === undefined ? undefined : findChiffresDossier(dossier, debiteurs.get(dossier.debiteurId), jour, baremes)?.total;
    },
  };
}

/** Movements of the statements read so far, each with its last decision. */
export async function readMouvements(portefeuille: Portefeuille): Promise<readonly FaitDeType<"mouvement">[]> {
  return (await readFaitsBanque(portefeuille)).flatMap((faits) => listDeType(faits, "mouvement"));
}

/** Living facts of each bank file, the last one read first. */
export async function readFaitsBanque(portefeuille: Portefeuille): Promise<readonly (readonly Fait[])[]> {
  const imports = listImportsBanque(portefeuille.read().imports).toSorted((a, b) => b.instant - a.instant);
  const lus: (readonly Fait[])[] = [];
  for (let debut = 0; debut < imports.length; debut += PAQUET) {
    lus.push(...(await portefeuille.readFaits(imports.slice(debut, debut + PAQUET).map(({ id }) => createSujetId("import", id)))).map(listVivants));
  }
  return lus;
}

/** Living facts that a statement wrote, and those that decided its movements later. */
export async function listFaitsDuReleve(portefeuille: Portefeuille, importId: string, lot: FaitId): Promise<readonly Fait[]> {
  const { lignes, debiteurs } = portefeuille.read();
  const [propres = []] = await portefeuille.readFaits([createSujetId("import", importId)]);
  const mouvements = new Set(listDeType(propres, "mouvement").map(({ contenu }) => contenu.mouvementId));
  const sujets = [...lignes.map(({ id }) => createSujetId("dossier", id)), ...[...debiteurs.keys()].map((id) => createSujetId("debiteur", id))];
  const trouves = [...listVivants(propres)];
  for (let debut = 0; debut < sujets.length; debut += PAQUET) {
    const paquet = await portefeuille.readFaits(sujets.slice(debut, debut + PAQUET));
    trouves.push(...paquet.flatMap(listVivants).filter((fait) => fait.lot === lot || isDuMouvement(fait, mouvements)));
  }
  return trouves;
}

function isDuMouvement(fait: Fait, mouvements: ReadonlySet<string>): boolean {
  return (fait.type === "reglement" || fait.type === "rejet") && fait.contenu.mouvementId !== undefined && mouvements.has(fait.contenu.mouvementId);
}

/** Withdraws these facts, subject by subject. */
export function createRetraits(faits: readonly Fait[], dateFait: Jour): readonly FaitBrouillon[] {
  const parSujet = new Map<SujetId, Fait[]>();
  for (const fait of faits) parSujet.set(fait.sujet, [...(parSujet.get(fait.sujet) ?? []), fait]);
  return [...parSujet].map(([sujet, siens]): FaitBrouillon => ({ sujet, type: "retrait", dateFait, contenu: { motif: "Relevé annulé" }, remplace: siens.map(({ id }) => id) }));
}
