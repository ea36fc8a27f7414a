import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import type { FaitsVoies } from "#shared/regles/voies/faits-voies.ts";
import type { Condition, Voie } from "#shared/regles/voies/voie.ts";


export const AU = jour("2026-11-21");

/** An undisputed invoice of 3 000 € between two companies, everything known, to be changed at will. */
export function faitsVoies(faits: Partial<FaitsVoies> = {}): FaitsVoies {
  return {
    au: AU, montant: montant(3_000_00), origine: "contractuelle", isMontantDetermine: true, isExigible: true, isPrescrite: false,
    agirAuPlusTard: jour("2029-03-12"), contestation: "aucune", isFacturee: true, isCreancierCommercant: true, isDebiteurCommercant: true,
    domicile: "france", matiere: "commerciale", isProcedureCollective: false, isSurendettementRecevable: false, titre: false,
    isRecouvrementMenace: false, pieces: ["contrat", "bon-de-livraison", "facture", "mise-en-demeure"], ...faits,
  };
}

/** A consumer who owes 1 500 €. */
export function faitsConsommateur(faits: Partial<FaitsVoies> = {}): FaitsVoies {
  return faitsVoies({ montant: montant(1_500_00), matiere: "civile", isDebiteurCommercant: false, ...faits });
}

/** What stands in the way, as a reader sees it. */
export function listObstacles({ conditions }: Voie, etat: Condition["etat"] = "non-remplie"): string {
  return conditions.filter((condition) => condition.etat === etat).map(({ libelle }) => libelle).join("\n");
}
