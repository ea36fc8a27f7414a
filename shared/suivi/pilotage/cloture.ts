import { formatMontant } from "../../kernel/format-montant.ts";
import { addJours, countJours, fromNumero, type Jour } from "../../kernel/jour.ts";
import { type Montant, montant } from "../../kernel/montant.ts";
import { formatSanction } from "../../kernel/sanction.ts";
import { type Cellules, aggregate, toMontant } from "./agregat.ts";
import { computeBudget, computeDepense, computeEncaisse, computeEncours, computeFlux, type FluxDossier, listAbandons } from "./encours.ts";
import { MESURES } from "./mesures.ts";
import { type Constats, type DemandeRelevee, type Derogation, type PurgeRelevee, type ReleveCollective, type ReleveSurendettement, SANS_CONSTAT } from "./releve.ts";
import { findProvision, type MotifProvision } from "./provisions.ts";
import { type Entree } from "./situation.ts";
import { computeTableau, createCadre, type DemandePilotage, filterEntrees, type Tableau } from "./tableau.ts";
import { readVeilles } from "../veilles-lues.ts";

/** Who a line is about; a consumer is named by his initials, since a report travels. */
export interface Nomme {
  readonly dossierId: string;
  readonly reference: string;
  readonly debiteur: string;
}

/** A dossier that made the difference between two evenings. */
export interface Variation extends Nomme {
  readonly avant: Montant;
  readonly apres: Montant;
  readonly ecart: Montant;
  /** French: what moved most. */
  readonly cause: string;
}

export interface LigneProvision extends Nomme {
  /** The rule that holds now; of one that fell, the former one. */
  readonly motif: MotifProvision;
  /** Percent. */
  readonly taux: number;
  readonly base: Montant;
  readonly propose: Montant;
  readonly precedent: Montant;
  readonly mouvement: Montant;
}

/** Something that will be lost. */
export interface LigneRisque extends Nomme {
  readonly jour: Jour;
  readonly jours: number;
  readonly objet: string;
  readonly regle: string;
  readonly montant: Montant;
  readonly responsable: string;
}

export interface LigneMandataire {
  readonly mandataireId: string;
  readonly dossiers: number;
  readonly clos: number;
  readonly encaisse: Montant;
  readonly budget: Montant;
  /** Charged in the period on the dossiers that he holds. */
  readonly cout: Montant;
}

/** Principal lost in the period, with the dossier or as a small balance. */
export interface LignePerte extends Nomme {
  readonly le: Jour;
  readonly motif: NonNullable<Entree["situation"]["clos"]>["motif"];
  readonly montant: Montant;
}

/** Everything that a monthly report says, computed from the entries of two evenings and nothing else. */
export interface Cloture {
  readonly tableau: Tableau;
  /** Stages and ages on the eve of the period. */
  readonly avant: Cellules;
  readonly variations: readonly Variation[];
  readonly provisions: readonly LigneProvision[];
  readonly risques: readonly LigneRisque[];
  readonly mandataires: readonly LigneMandataire[];
  readonly pertes: readonly LignePerte[];
  /** Claims in collective proceedings, of dossiers open at the end of the period or closed in it. */
  readonly collectives: readonly (Nomme & ReleveCollective)[];
  readonly surendettements: readonly (Nomme & ReleveSurendettement)[];
  /** Checks waived in the period. */
  readonly derogations: readonly (Nomme & Derogation)[];
  /** Demands of persons that were received, answered or still waiting in the period. */
  readonly demandes: readonly DemandeRelevee[];
  /** Erasures ordered in the period. */
  readonly purges: readonly PurgeRelevee[];
}

/** Rows of the table that explains the difference. */
export const VARIATIONS_MONTREES = 10;

/** Days ahead that the table of risks looks at. */
export const HORIZON_RISQUES = 60;

/**
 * `precedentes`: the entries of the eve of the period, with what was known on its last day, so that both evenings are told alike. `constats`: what the
 * whole department did of the data of persons, by that last day.
 */
export function composeCloture(toutes: readonly Entree[], precedentes: readonly Entree[], demande: DemandePilotage, { demandes, purges }: Constats = SANS_CONSTAT): Cloture {
  const entrees = filterEntrees(toutes, demande.filtre);
  const veille = filterEntrees(precedentes, demande.filtre);
  const cadre = createCadre(demande);
  const cadreVeille = { ...cadre, fin: cadre.debut - 1 };
  return {
    tableau: computeTableau(entrees, demande),
    avant: aggregate(veille, cadreVeille, MESURES.etape),
    variations: listVariations(entrees, cadre),
    provisions: listProvisionsMois(entrees, veille, cadre),
    risques: entrees.flatMap((entree) => listRisques(entree, cadre.fin)).toSorted((a, b) => (a.jour < b.jour ? -1 : a.jour > b.jour ? 1 : b.montant - a.montant)),
    mandataires: listMandataires(entrees, cadre),
    pertes: entrees.flatMap((entree) => listPertes(entree, cadre)),
    ...listReleves(entrees, cadre),
    demandes: demandes.filter(({ recueLe, reponduLe }) => recueLe >= demande.periode.debut || reponduLe === undefined || reponduLe >= demande.periode.debut).toSorted((a, b) => (a.recueLe < b.recueLe ? -1 : a.recueLe > b.recueLe ? 1 : a.demandeId < b.demandeId ? -1 : 1)),
    purges: purges.filter(({ le }) => le >= demande.periode.debut),
  };
}

/** What was read of each dossier for the report alone; of the closed ones, those that closed in the period. */
function listReleves(entrees: readonly Entree[], { debut, fin }: CadreMois): Pick<Cloture, "collectives" | "surendettements" | "derogations"> {
  const suivies = entrees.filter(({ situation: { clos } }) => clos === undefined || (clos.jour >= debut && clos.jour <= fin));
  const [premier, dernier] = [fromNumero(debut), fromNumero(fin)];
  return {
    collectives: suivies.flatMap((entree) => (entree.releve?.collective === undefined ? [] : [{ ...nameEntree(entree), ...entree.releve.collective }])).toSorted((a, b) => compareTextes(b.ouverteLe ?? "", a.ouverteLe ?? "") || compareTextes(a.reference, b.reference)),
    surendettements: suivies.flatMap((entree) => (entree.releve?.surendettement === undefined ? [] : [{ ...nameEntree(entree), ...entree.releve.surendettement }])).toSorted((a, b) => compareTextes(a.reference, b.reference)),
    derogations: entrees.flatMap((entree) => (entree.releve?.derogations ?? []).filter(({ le }) => le >= premier && le <= dernier).map((derogation) => ({ ...nameEntree(entree), ...derogation }))).toSorted((a, b) => compareTextes(a.le, b.le) || compareTextes(a.reference, b.reference)),
  };
}

function compareTextes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

type CadreMois = ReturnType<typeof createCadre>;

/** The dossiers that moved most, the largest difference first. */
function listVariations(entrees: readonly Entree[], { debut, fin }: CadreMois): readonly Variation[] {
  return entrees
    .map((entree) => ({ entree, avant: computeEncours(entree.situation, debut - 1), apres: computeEncours(entree.situation, fin) }))
    .filter(({ avant, apres }) => avant !== apres)
    .toSorted((a, b) => Math.abs(b.apres - b.avant) - Math.abs(a.apres - a.avant) || (a.entree.ligne.reference < b.entree.ligne.reference ? -1 : 1))
    .slice(0, VARIATIONS_MONTREES)
    .map(({ entree, avant, apres }) => ({ ...nameEntree(entree), avant: montant(avant), apres: montant(apres), ecart: montant(apres - avant), cause: formatCause(computeFlux(entree.situation, debut, fin)) }));
}

const CAUSES = [["nouvelles", "créances entrées"], ["encaissements", "encaissé"], ["pertes", "perte constatée à la clôture"], ["remises", "remise consentie"], ["avoirs", "avoirs"], ["autres", "sorti sans perte"]] as const satisfies readonly (readonly [keyof FluxDossier, string])[];

/** « encaissé 1 200,00 €, avoirs 50,00 € »: the largest first. */
function formatCause(flux: FluxDossier): string {
  const parts = CAUSES.map(([cle, nom]) => [nom, flux[cle]] as const).filter(([, somme]) => somme !== 0).toSorted(([, a], [, b]) => Math.abs(b) - Math.abs(a));
  return parts.map(([nom, somme]) => `${nom} ${formatMontant(montant(somme))}`).join(", ");
}

/** What is proposed on the last evening beside what was on the eve, dossier by dossier; one that neither knows is left out. */
function listProvisionsMois(entrees: readonly Entree[], veille: readonly Entree[], cadre: CadreMois): readonly LigneProvision[] {
  const avant = new Map(veille.flatMap((entree) => {
    const provision = findProvision(entree, { ...cadre, fin: cadre.debut - 1 });
    return provision === undefined ? [] : [[entree.ligne.id, provision] as const];
  }));
  return entrees.flatMap((entree): readonly LigneProvision[] => {
    const [apres, precedente] = [findProvision(entree, cadre), avant.get(entree.ligne.id)];
    const montree = apres ?? precedente;
    if (montree === undefined) return [];
    const [propose, precedent] = [apres?.provision ?? 0, precedente?.provision ?? 0];
    return [{ ...nameEntree(entree), motif: montree.motif, taux: montree.taux, base: montant(apres?.base ?? 0), propose: montant(propose), precedent: montant(precedent), mouvement: montant(propose - precedent) }];
  }).toSorted((a, b) => b.propose - a.propose || (a.reference < b.reference ? -1 : 1));
}

function listRisques(entree: Entree, fin: number): readonly LigneRisque[] {
  const { ligne, situation } = entree;
  if (situation.clos !== undefined) return [];
  const au = fromNumero(fin);
  const horizon = addJours(au, HORIZON_RISQUES);
  const responsable = ligne.gestionnaire ?? "personne";
  const duDossier = (ligne.delais ?? []).filter(({ etat, jour }) => (etat === "a-tenir" || etat === "manque") && jour <= horizon)
    .map(({ jour, libelle, sanction, responsable: autre }) => ({ jour, objet: libelle, regle: formatSanction(sanction), montant: ligne.solde, responsable: autre ?? responsable }));
  const desDroits = readVeilles(ligne).veilles.flatMap(({ kind, jour, objet, reference = "", montant: enjeu }) =>
    ((kind === "prescription" || kind === "titre" || kind === "declaration") && jour !== undefined && jour <= horizon ? [{ jour, objet: `${LIBELLES_DROIT[kind]} ${objet}`, regle: reference, montant: enjeu, responsable }] : []));
  return [...duDossier, ...desDroits].map((risque) => ({ ...nameEntree(entree), ...risque, jours: countJours(au, risque.jour) }));
}

const LIBELLES_DROIT = { prescription: "Prescription, facture", titre: "Prescription du titre", declaration: "Déclaration de créance" } as const;

function listMandataires(entrees: readonly Entree[], { debut, fin }: CadreMois): readonly LigneMandataire[] {
  const parMandataire = new Map<string, LigneMandataire>();
  for (const { ligne: { mandataireId }, situation: { clos, mouvements } } of entrees) {
    if (mandataireId === undefined) continue;
    const { dossiers, clos: fermes, encaisse, budget, cout } = parMandataire.get(mandataireId) ?? { dossiers: 0, clos: 0, encaisse: 0, budget: 0, cout: 0 };
    parMandataire.set(mandataireId, {
      mandataireId, dossiers: dossiers + (clos === undefined ? 1 : 0), clos: fermes + (clos !== undefined && clos.jour >= debut && clos.jour <= fin ? 1 : 0),
      encaisse: montant(encaisse + computeEncaisse(mouvements, debut, fin)), budget: montant(budget + computeBudget(mouvements, debut, fin)),
      cout: montant(cout + computeDepense(mouvements, debut, fin)),
    });
  }
  return [...parMandataire.values()].toSorted((a, b) => b.dossiers - a.dossiers || (a.mandataireId < b.mandataireId ? -1 : 1));
}

function listPertes(entree: Entree, { debut, fin }: CadreMois): readonly LignePerte[] {
  const { clos, mouvements } = entree.situation;
  const abandons = listAbandons(mouvements, debut, fin);
  const aLaCloture = computeFlux(entree.situation, debut, fin).pertes - abandons.reduce((total, { montant: somme }) => total + somme, 0);
  const pertes = [...abandons.map((abandon) => ({ ...abandon, motif: "abandon" }) as const), ...(clos === undefined || aLaCloture === 0 ? [] : [{ jour: clos.jour, montant: aLaCloture, motif: clos.motif }])];
  return pertes.map(({ jour, montant: somme, motif }) => ({ ...nameEntree(entree), le: fromNumero(jour), motif, montant: toMontant(somme) ?? montant(0) }));
}

function nameEntree({ ligne: { id, reference, debiteur }, situation: { qualite } }: Entree): Nomme {
  return { dossierId: id, reference, debiteur: qualite === "consommateur" ? formatInitiales(debiteur) : debiteur };
}

/** « M. O. F. » for « Madame Odile Ferrandis ». */
function formatInitiales(nom: string): string {
  return nom.split(/[\s-]+/).filter((mot) => mot !== "").map((mot) => `${mot.charAt(0).toUpperCase()}.`).join(" ");
}
