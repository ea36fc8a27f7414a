import type { Jour } from "../kernel/jour.ts";
import { createSujetId, type FaitBrouillon } from "../model/fait.ts";
import type { Encours } from "../model/dossier.ts";
import type { ContenuPar } from "../model/faits/registre.ts";
import { createFaitsCreance } from "./faits-creance.ts";
import { createFinSuivi } from "./faits-suivi.ts";

export interface OuvertureSuivi {
  readonly debiteurId: string;
  readonly creancierId: string;
  readonly encours: readonly Encours[];
  /** Keys of the items that the dossier takes. */
  readonly cles: ReadonlySet<string>;
  /** The dossier that they join; absent: one is opened. */
  readonly dossierId?: string | undefined;
  readonly directe?: ContenuPar["ouverture"]["directe"];
  readonly au: Jour;
  /** Reference of the dossier to open. */
  readonly createReference: () => string;
  readonly createId: () => string;
}

/** The facts that carry followed items to a dossier: what an import would have written, and what stays followed. */
export function createOuvertureSuivi({ debiteurId, creancierId, encours, cles, dossierId, directe, au, createReference, createId }: OuvertureSuivi): readonly FaitBrouillon[] {
  const sujet = createSujetId("dossier", dossierId ?? createId());
  const pris = encours.filter(({ postes }) => postes.some(({ cle }) => cles.has(cle)));
  if (pris.length === 0) return [];
  const ouverture: readonly FaitBrouillon[] = dossierId !== undefined ? [] : [{
    sujet, type: "ouverture", dateFait: au, remplace: [], contenu: { reference: createReference(), creancierId, debiteurId, importId: pris[0]?.importId, ...(directe === undefined ? {} : { directe }) },
  }];
  const creances = pris.flatMap(({ nature, postes }) => postes.filter(({ cle }) => cles.has(cle)).flatMap((poste) => createFaitsCreance({ cle: poste.cle, poste, echeance: poste.echeance, origineEcheance: poste.origineEcheance }, { sujet, source: creancierId, nature, createId })));
  return [...ouverture, ...creances, ...pris.flatMap((fait) => createReste(fait, debiteurId, cles, au))];
}

/** What the dossier does not take is still followed. */
function createReste({ faitId, dateFait: _dateFait, postes, ...commun }: Encours, debiteurId: string, cles: ReadonlySet<string>, dateFait: Jour): readonly FaitBrouillon[] {
  const restants = postes.filter(({ cle }) => !cles.has(cle));
  if (restants.length === 0) return createFinSuivi(debiteurId, [faitId], dateFait);
  return [{ sujet: createSujetId("debiteur", debiteurId), type: "encours", dateFait, remplace: [faitId], contenu: { ...commun, postes: restants } }];
}
