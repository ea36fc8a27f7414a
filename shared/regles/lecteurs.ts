import { CATALOGUE, type Regle } from "./catalogue.ts";
import { CHAINES } from "./delais/enchainement.ts";
import { findNature, listNatures } from "./prescription/nature.ts";

/** Dated values that each rule reads; `x/*` stands for every value whose identifier starts so. A test compares it with the code of the rules. */
const LECTURES: Readonly<Record<string, readonly string[]>> = {
  "delais/delai-a-rebours": ["delais/marge-a-rebours"],
  "delais/delai-distance": ["delais/distance-*"],
  "delais/signification": ["delais/signification-*"],
  "delais/enchainement": CHAINES.flatMap(({ parametreId, complement }) => [parametreId, ...(complement === undefined ? [] : [complement])]),
  "prescription/prescription": ["prescription/marge-securite", "prescription/reliquat-apres-suspension", ...listNatures().flatMap((nature) => findNature(nature)?.parametreId ?? [])],
  "prescription/butoir": ["prescription/delai-butoir"],
  "prescription/amenagement": ["prescription/amenagement-minimum", "prescription/amenagement-maximum"],
  "prescription/prescription-titre": ["prescription/execution-*"],
  "interets/taux-l441-10": ["interets/taux-bce", "interets/majoration-l441-10"],
  "interets/taux-legal": ["interets/taux-legal-*", "interets/delai-majoration", "interets/majoration-taux-legal"],
  "interets/taux-conventionnel": ["interets/taux-legal-autres-cas", "interets/plancher-conventionnel"],
  "interets/taux-commande-publique": ["interets/taux-bce", "interets/majoration-commande-publique"],
  "interets/capitalisation": ["interets/capitalisation-minimum"],
  "interets/delai-grace": ["interets/delai-grace-maximum"],
  "decompte/indemnite": ["interets/indemnite-recouvrement", "interets/indemnite-commande-publique"],
  "decompte/contre-decompte": ["interets/base-bancaire"],
  "decompte/decompte": ["interets/base-jours"],
  "qualification/non-prescription": ["qualification/alerte-prescription"],
  "competence/juridiction-competente": ["competence/experimentation-tae", "competence/seuil-chambre-proximite"],
  "competence/representation": ["competence/seuil-avocat-*"],
  "competence/tentative-amiable": ["competence/seuil-tentative-amiable"],
  "competence/contributions": ["contributions/aide-juridique", "contributions/greffe-injonction-payer"],
  "competence/contribution-justice-economique": ["contributions/cje-*"],
  "voies/injonction-de-payer": ["voies/delai-habituel-injonction", "voies/seuil-dernier-ressort", "couts/signification-injonction", "couts/forfait-deplacement", "couts/coefficient-*", "couts/tva-emoluments"],
  "voies/procedure-simplifiee": ["voies/seuil-procedure-simplifiee", "voies/exclusion-simplifiee-commercants"],
  "voies/commandement-l126": ["voies/l126-disponible"],
  "voies/refere-provision": ["voies/delai-habituel-refere"],
  "voies/assignation-fond": ["voies/delai-habituel-fond", "voies/seuil-requete-judiciaire", "voies/seuil-dernier-ressort", "contributions/droit-appel"],
  "voies/saisie-conservatoire": ["voies/delai-habituel-conservatoire"],
  "voies/execution": ["voies/delai-habituel-execution", "voies/seuil-saisie-vente-habitation", "prescription/execution-titre", "couts/commandement-saisie-vente", "couts/coefficient-*", "couts/tva-emoluments"],
  "tva/recuperation-tva": ["tva/*"],
  "voies/quotite-saisissable": ["saisie-remunerations/*"],
};

/** What reads a value without being a rule of law. */
const USAGES: Readonly<Record<string, string>> = {
  "rgpd/reponse-demande": "Suivi des demandes des personnes",
  "rgpd/prolongation-demande": "Suivi des demandes des personnes",
  "conservation/pieces-comptables": "Durées de conservation des dossiers clos",
  "delais/paiement-defaut": "Import des comptes, pour l’échéance d’une facture qui n’en porte pas",
};

/** Rules of the catalogue that read that value; none when the application carries it without applying it yet. */
export function listReglesLisant(parametreId: string): readonly Regle[] {
  return CATALOGUE.filter(({ id }) => (LECTURES[id] ?? []).some((motif) => isDesigne(motif, parametreId)));
}

export function findUsage(parametreId: string): string | undefined {
  return USAGES[parametreId];
}

function isDesigne(motif: string, id: string): boolean {
  return motif.endsWith("*") ? id.startsWith(motif.slice(0, -1)) : motif === id;
}
