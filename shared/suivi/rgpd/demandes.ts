import { addDuree } from "../../kernel/duree.ts";
import type { Jour } from "../../kernel/jour.ts";
import type { Debiteur } from "../../model/dossier.ts";
import { createSujetId, type FaitBrouillon } from "../../model/fait.ts";
import type { ContenuPar } from "../../model/faits/registre.ts";
import { type Baremes, findValeurDe } from "../../regles/baremes.ts";

/** What a person asked, with whom it is. */
export type DemandeVue = NonNullable<Debiteur["demandes"]>[number] & { readonly debiteurId: string; readonly debiteur: string };

/** Every demand, those without an answer first, the oldest first. */
export function listDemandes(debiteurs: ReadonlyMap<string, Debiteur>): readonly DemandeVue[] {
  const toutes = [...debiteurs.values()].flatMap(({ id, nom, demandes = [] }) => demandes.map((demande) => ({ ...demande, debiteurId: id, debiteur: nom })));
  return toutes.toSorted((a, b) => Number(a.reponduLe !== undefined) - Number(b.reponduLe !== undefined) || (a.dateFait < b.dateFait ? -1 : 1));
}

/** Last day to answer (RGPD, art. 12); `undefined`: the law in force does not say it. */
export function findLimite(baremes: Baremes, recueLe: Jour): Jour | undefined {
  const mois = findValeurDe(baremes, "rgpd/reponse-demande", recueLe);
  return mois.ok ? addDuree(recueLe, { mois: mois.lu.valeur }) : undefined;
}

export function createDemandePersonne(debiteurId: string, contenu: ContenuPar["demande-personne"], recueLe: Jour): FaitBrouillon {
  return { sujet: createSujetId("debiteur", debiteurId), type: "demande-personne", dateFait: recueLe, remplace: [], contenu };
}

/** The same demand, answered. */
export function createReponse({ debiteurId, faitId, dateFait, demandeId, nature, canal, identite, detail }: DemandeVue, reponse: string, reponduLe: Jour): FaitBrouillon {
  const contenu = { demandeId, nature, reponduLe, reponse, ...(canal === undefined ? {} : { canal }), ...(identite === undefined ? {} : { identite }), ...(detail === undefined ? {} : { detail }) };
  return { sujet: createSujetId("debiteur", debiteurId), type: "demande-personne", dateFait, remplace: [faitId], contenu };
}
