import type { Condition, DelaiProcedure, EvenementProcedure } from "./types-enchainement.ts";

/** Référé and merits: hearings counted backward, judgments and recourses (CPC, art. 386, 478, 490, 528-1, 538, 612, 751 to 763, 856, 857; CMF, art. L313-3). */
export const CHAINE_INSTANCE: readonly DelaiProcedure[] = [
  {
    parametreId: "delais/placement-judiciaire", libelle: "Remettre l’assignation au greffe du tribunal judiciaire",
    declencheurs: ["audience_judiciaire"], accompliPar: ["placement"], compte: "rebours", porteur: "creancier",
    condition: withReserve("À vérifier en référé\u00A0: le délai de l’article 754 y est tenu par prudence."),
    reserve: "Ce délai suppose une date d’audience communiquée plus longtemps à l’avance que lui (CPC, art. 754).",
  },
  {
    parametreId: "delais/delivrance-commerce", libelle: "Faire délivrer l’assignation devant le tribunal de commerce",
    declencheurs: ["audience_commerce"], accompliPar: ["assignation"], compte: "rebours", porteur: "creancier",
    condition: withReserve("À vérifier en référé\u00A0: le juge vérifie seulement un temps suffisant pour se défendre (CPC, art. 486), le délai du fond est tenu par prudence."),
  },
  {
    parametreId: "delais/placement-commerce", libelle: "Remettre l’assignation au greffe du tribunal de commerce",
    declencheurs: ["audience_commerce"], accompliPar: ["placement"], compte: "rebours", porteur: "creancier",
    condition: withReserve("À vérifier en référé\u00A0: le délai de l’article 857 y est tenu par prudence."),
  },
  {
    parametreId: "delais/constitution-defendeur", libelle: "Constitution d’avocat du défendeur",
    declencheurs: ["assignation"], accompliPar: ["constitution_defendeur"], compte: "tenir", porteur: "debiteur", distance: "comparution",
    condition: isJudiciaireAuFond,
  },
  {
    parametreId: "delais/peremption-instance", libelle: "Accomplir une diligence avant la péremption de l’instance",
    declencheurs: ["diligence", "assignation", "placement"], accompliPar: [], compte: "tenir", porteur: "creancier",
    isDernierSeul: true, sansObjetPar: ["jugement", "ordonnance_refere"], isPurgeable: true,
  },
  {
    parametreId: "delais/notification-defaut", libelle: "Faire notifier le jugement par défaut ou réputé contradictoire",
    declencheurs: ["jugement"], accompliPar: ["notification_jugement"], compte: "tenir", porteur: "creancier",
    condition: ({ isDefaut }) => isDefaut ?? { reserve: "À vérifier\u00A0: ce délai ne vaut que pour un jugement par défaut, ou réputé contradictoire au seul motif qu’il est susceptible d’appel." },
  },
  {
    parametreId: "delais/recours-sans-notification", libelle: "Recours du défendeur comparant contre un jugement non notifié",
    declencheurs: ["jugement"], accompliPar: ["recours"], compte: "tenir", porteur: "debiteur",
    sansObjetPar: ["notification_jugement"], condition: ({ isDefaut }) => isDefaut !== true,
  },
  {
    parametreId: "delais/recours-jugement", libelle: "Appel ou opposition contre le jugement",
    declencheurs: ["notification_jugement"], accompliPar: ["recours"], compte: "tenir", porteur: "destinataire", distance: "appel",
    reserve: "Le délai ne court que si l’acte de notification indique très apparemment le délai et les modalités du recours (CPC, art. 680).",
  },
  {
    parametreId: "delais/recours-refere", libelle: "Appel ou opposition contre l’ordonnance de référé",
    declencheurs: ["notification_refere"], accompliPar: ["recours"], compte: "tenir", porteur: "destinataire", distance: "appel",
    reserve: "Le délai ne court que si l’acte de notification indique très apparemment le délai et les modalités du recours (CPC, art. 680).",
  },
  {
    parametreId: "delais/recours-execution", libelle: "Appel de la décision du juge de l’exécution",
    declencheurs: ["notification_execution"], accompliPar: ["recours"], compte: "tenir", porteur: "destinataire", distance: "appel",
  },
  {
    parametreId: "delais/cassation", libelle: "Pourvoi en cassation",
    declencheurs: ["notification_arret"], accompliPar: ["pourvoi"], compte: "tenir", porteur: "destinataire", distance: "cassation",
  },
  {
    parametreId: "interets/delai-majoration", libelle: "Compter l’intérêt légal majoré",
    declencheurs: ["decision_executoire"], accompliPar: [], compte: "attendre", porteur: "creancier", isSansReport: true,
    reserve: "Seulement pour une condamnation par décision de justice et sur le taux légal\u00A0; le juge de l’exécution peut en exonérer (CMF, art. L313-3).",
  },
  {
    parametreId: "delais/releve-forclusion-defaillant", libelle: "Relevé de forclusion du défendeur défaillant",
    declencheurs: ["acte_a_personne", "mesure_indisponibilite"], accompliPar: ["releve_forclusion_defaillant"], compte: "tenir", porteur: "debiteur",
    condition: (evenement, tous) => tous.some(({ kind, isDefaut, date }) => kind === "jugement" && isDefaut === true && date <= evenement.date),
  },
];

function withReserve(reserve: string): (evenement: EvenementProcedure) => Condition {
  return ({ isRefere }) => (isRefere === true ? { reserve } : true);
}

function isJudiciaireAuFond({ juridiction, isRefere }: EvenementProcedure): Condition {
  if (juridiction === "commerciale") return false;
  const doutes = [
    ...(juridiction === undefined ? ["cette constitution n’est due que devant le tribunal judiciaire"] : []),
    ...(isRefere === true ? ["son délai en référé n’est pas relevé"] : []),
  ];
  return doutes.length === 0 ? true : { reserve: `À vérifier\u00A0: ${doutes.join(", et ")}.` };
}
