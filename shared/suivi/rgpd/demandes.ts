import { addDuree } from "../../kernel/duree.ts";
import type { Jour } from "../../kernel/jour.ts";
import type { Debiteur } from "../../model/dossier.ts";
import { createSujetId, type FaitBrouillon } from "../../model/fait.ts";
import type { ContenuPar } from "../../model/faits/registre.ts";
import type { VueDossier } from "../vue-dossier.ts";
import { type Baremes, findValeurDe } from "../../regles/baremes.ts";

export type DemandeConnue = NonNullable<Debiteur["demandes"]>[number];

/** What a person asked, with whom it is. */
export type DemandeVue = DemandeConnue & { readonly debiteurId: string; readonly debiteur: string };

/** Those without an answer, of these natures, the oldest first. */
export function listOuvertes(debiteur: Pick<Debiteur, "demandes"> | undefined, natures: readonly DemandeConnue["nature"][]): readonly DemandeConnue[] {
  return (debiteur?.demandes ?? []).filter(({ nature, reponduLe }) => reponduLe === undefined && natures.includes(nature)).toSorted((a, b) => (a.dateFait < b.dateFait ? -1 : 1));
}

/** Every demand, those without an answer first, the oldest first. */
export function listDemandes(debiteurs: ReadonlyMap<string, Debiteur>): readonly DemandeVue[] {
  const toutes = [...debiteurs.values()].flatMap(({ id, nom, demandes = [] }) => demandes.map((demande) => ({ ...demande, debiteurId: id, debiteur: nom })));
  return toutes.toSorted((a, b) => Number(a.reponduLe !== undefined) - Number(b.reponduLe !== undefined) || (a.dateFait < b.dateFait ? -1 : 1));
}

/** Last day to answer (RGPD, art. 12), put off for a complex demand when the person was told so; `undefined`: the law in force does not say it. */
export function findLimite(baremes: Baremes, recueLe: Jour, isProlongee = false): Jour | undefined {
  const mois = findValeurDe(baremes, "rgpd/reponse-demande", recueLe);
  const prolongation = isProlongee ? findValeurDe(baremes, "rgpd/prolongation-demande", recueLe) : undefined;
  if (!mois.ok || prolongation?.ok === false) return undefined;
  return addDuree(recueLe, { mois: mois.lu.valeur + (prolongation?.lu.valeur ?? 0) });
}

export function createDemandePersonne(debiteurId: string, contenu: ContenuPar["demande-personne"], recueLe: Jour): FaitBrouillon {
  return { sujet: createSujetId("debiteur", debiteurId), type: "demande-personne", dateFait: recueLe, remplace: [], contenu };
}

/** The same demand, answered: by what was typed; absent, by the act that was written for it. */
export function createReponse(demande: DemandeVue, reponse: string | undefined, reponduLe: Jour): FaitBrouillon {
  return restate(demande.debiteurId, demande, { ...(reponse === undefined ? {} : { reponse }), reponduLe });
}

/**
 * The act of access just written in a dossier of the person is the one that answers her request: the oldest without an answer. Nothing when the act is
 * another one, or when she asked for nothing.
 */
export function listSuitesActe({ debiteur, dossier }: Pick<VueDossier, "debiteur" | "dossier">, acte: { readonly acteId: string; readonly modele: string; readonly titre: string }, le: Jour): readonly FaitBrouillon[] {
  const [demande] = acte.modele === ACTE_ACCES ? listOuvertes(debiteur, ["acces"]) : [];
  if (debiteur === undefined || demande === undefined) return [];
  return [restate(debiteur.id, demande, { acte: { acteId: acte.acteId, dossierId: dossier.id, titre: acte.titre, le } })];
}

/** Identifier of act 31. */
export const ACTE_ACCES = "reponse-acces-rgpd";

/** The last word on a demand: the fact that says it again replaces the one before. */
function restate(debiteurId: string, { faitId, dateFait, demandeId, nature, canal, identite, detail, acte }: DemandeConnue, suite: Partial<ContenuPar["demande-personne"]>): FaitBrouillon {
  const connus = Object.fromEntries(Object.entries({ canal, identite, detail, acte }).filter(([, valeur]) => valeur !== undefined));
  return { sujet: createSujetId("debiteur", debiteurId), type: "demande-personne", dateFait, remplace: [faitId], contenu: { demandeId, nature, ...connus, ...suite } };
}
