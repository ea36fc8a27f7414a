import type { DelaiProcedure } from "./types-enchainement.ts";

const L126: string = "À vérifier\u00A0: procédure indisponible tant que son décret d’application n’est pas publié.";

/** Seizures with a title, and the two procedures of the commissaire de justice without a judge (CPCE, art. L125-1, L126-1, L212-2, R211-3, R221-1). */
export const CHAINE_EXECUTION: readonly DelaiProcedure[] = [
  {
    parametreId: "delais/saisie-attribution-denonciation", libelle: "Dénoncer la saisie-attribution au débiteur",
    declencheurs: ["saisie_attribution"], accompliPar: ["denonciation_attribution"], compte: "tenir", porteur: "creancier",
  },
  {
    parametreId: "delais/saisie-attribution-contestation", libelle: "Contestation de la saisie-attribution par le débiteur",
    declencheurs: ["denonciation_attribution"], accompliPar: ["contestation_attribution"], compte: "tenir", porteur: "debiteur",
    reserve: "Après ce délai, demander le paiement au tiers sur certificat de non-contestation (CPCE, art. R211-6).",
  },
  {
    parametreId: "delais/saisie-vente-attente", libelle: "Procéder à la saisie-vente",
    declencheurs: ["commandement_saisie_vente"], accompliPar: ["saisie_vente"], compte: "attendre", porteur: "creancier",
  },
  {
    parametreId: "delais/saisie-vente-commandement", libelle: "Engager la saisie avant la péremption du commandement",
    declencheurs: ["commandement_saisie_vente"], accompliPar: ["saisie_vente"], compte: "tenir", porteur: "creancier",
  },
  {
    parametreId: "delais/saisie-vente-amiable", libelle: "Vente amiable par le débiteur",
    declencheurs: ["saisie_vente"], accompliPar: ["vente_amiable"], compte: "tenir", porteur: "debiteur",
  },
  {
    parametreId: "delais/saisie-vente-reponse", libelle: "Répondre à la proposition de vente amiable",
    declencheurs: ["proposition_vente_amiable"], accompliPar: ["reponse_vente_amiable"], compte: "tenir", porteur: "creancier",
  },
  {
    parametreId: "delais/remunerations-attente", libelle: "Établir le procès-verbal de saisie des rémunérations",
    declencheurs: ["commandement_remunerations"], accompliPar: ["saisie_remunerations"], compte: "attendre", porteur: "creancier",
  },
  {
    parametreId: "delais/remunerations-proces-verbal", libelle: "Signifier le procès-verbal de saisie à l’employeur",
    declencheurs: ["commandement_remunerations"], accompliPar: ["saisie_remunerations"], compte: "tenir", porteur: "creancier",
  },
  {
    parametreId: "delais/l126-reponse", libelle: "Paiement ou contestation par le débiteur commerçant",
    declencheurs: ["commandement_l126"], accompliPar: ["contestation_l126"], compte: "tenir", porteur: "debiteur", reserve: L126,
  },
  {
    parametreId: "delais/l126-non-contestation", libelle: "Faire dresser le procès-verbal de non-contestation",
    declencheurs: ["commandement_l126"], accompliPar: ["proces_verbal_l126"], compte: "attendre", porteur: "creancier",
    apres: "delais/l126-reponse", sansObjetPar: ["contestation_l126"], reserve: L126,
  },
  {
    parametreId: "delais/l126-signification", libelle: "Signifier le procès-verbal rendu exécutoire",
    declencheurs: ["formule_l126"], accompliPar: ["signification_l126"], compte: "tenir", porteur: "creancier", reserve: L126,
  },
  {
    parametreId: "delais/procedure-simplifiee-reponse", libelle: "Accord du débiteur à la procédure simplifiée",
    declencheurs: ["invitation_simplifiee"], accompliPar: ["accord_simplifiee"], compte: "tenir", porteur: "debiteur",
  },
];
