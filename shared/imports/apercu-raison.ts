import { formatJour } from "../kernel/format-jour.ts";
import { formatMontant } from "../kernel/format-montant.ts";
import { sumMontants } from "../kernel/montant.ts";
import { formatNombreDe } from "../kernel/texte.ts";
import type { ApercuCreance, DebiteurConnu, SeuilsDetection } from "./apercu-modele.ts";
import type { NatureCompte } from "./lecture.ts";

export interface Raison {
  readonly isRetenu: boolean;
  /** A French sentence without its full stop. */
  readonly raison: string;
}

/** Whether a debtor is proposed for a dossier, and why. */
export function findRaison(nature: NatureCompte, creances: readonly ApercuCreance[], connu: DebiteurConnu | undefined, seuils: SeuilsDetection): Raison {
  if (nature === "moyen-de-paiement") return refuse("compte d’un moyen de paiement, pas d’un débiteur");
  if (nature === "divers") return refuse("compte collectif ou divers\u00A0: à confirmer");
  const nouvelles = creances.filter(({ statut }) => statut === "nouvelle");
  if (nouvelles.length === 0) return refuse(creances.some(({ statut }) => statut === "differente") ? "déjà importé, soldes différents" : "déjà importé");
  const proposees = nouvelles.filter(({ isRetenue }) => isRetenue);
  if (proposees.length === 0) return refuse(findObstacle(nouvelles));
  const retard = Math.max(...proposees.map(({ joursRetard }) => joursRetard));
  const total = sumMontants(proposees.map(({ poste }) => poste.reste));
  const echues = `${formatNombreDe(proposees.length, "facture échue", "factures échues")}, ${formatNombreDe(retard, "jour", "jours")} de retard`;
  if (connu?.dossierId !== undefined) return { isRetenu: true, raison: connu.reference === undefined ? `au dossier en cours, ${echues}` : `au dossier ${connu.reference}, ${echues}` };
  if (retard < seuils.joursRetard) return refuse(`${echues}\u00A0: sous le seuil de ${formatNombreDe(seuils.joursRetard, "jour", "jours")}`);
  if (total < seuils.montantMinimum) return refuse(`${formatMontant(total)}\u00A0: sous le minimum de ${formatMontant(seuils.montantMinimum)}`);
  return { isRetenu: true, raison: echues };
}

/** Why a new claim is not proposed by itself, as a French phrase. */
export function findObstacle(nouvelles: readonly ApercuCreance[]): string {
  const depassement = nouvelles.find((creance) => creance.depassement !== undefined)?.depassement;
  if (depassement !== undefined) return `au ${formatJour(depassement.constateLe)} ce compte ne devait que ${formatMontant(depassement.plafond)}, crédits déduits\u00A0: à vérifier`;
  if (nouvelles.every(({ joursRetard }) => joursRetard <= 0)) return "rien n’est échu";
  if (nouvelles.some(({ poste }) => poste.isLettreHorsFichier)) return "lettré avec un règlement absent du fichier\u00A0: à vérifier";
  return "report à nouveau sans facture\u00A0: à documenter";
}

function refuse(raison: string): Raison {
  return { isRetenu: false, raison };
}
