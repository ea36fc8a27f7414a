import { jour } from "#shared/kernel/jour.ts";
import type { KindProcedure } from "#shared/kernel/kinds-procedure.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import type { ContenuPar } from "#shared/model/faits/registre.ts";
import { brouillon, id } from "../../support/dossier-builder.ts";

type Etape = readonly [kind: KindProcedure, le: string, contenu?: Partial<ContenuPar["jalon"]>];

/** A procedure from its first act to its end, with every delay that it starts, as the law gives it. */
export interface ScenarioProcedure {
  readonly nom: string;
  readonly kind: ContenuPar["poursuite"]["kind"];
  readonly nature?: "commerciale" | "judiciaire";
  readonly audience?: string;
  readonly etapes: readonly Etape[];
  /** Another procedure that runs beside it, on the merits. */
  readonly fond?: readonly Etape[];
  /** The day on which the dossier is read. */
  readonly au: string;
  /** Where the procedure stands then. */
  readonly etat: string;
  /** By delay, in the order of their days: what starts it, its day, what became of it, the text. */
  readonly delais: readonly (readonly [parametreId: string, jour: string, etat: string, source: string])[];
}

const LETTRES = "ghijklmnoqrstuvwxyz";

export function createBrouillons({ kind, nature, audience, etapes, fond }: ScenarioProcedure): readonly FaitBrouillon[] {
  return [
    brouillon("poursuite", "2026-01-05", { poursuiteId: id("p"), kind, ...(nature === undefined ? {} : { nature }) }),
    ...(audience === undefined ? [] : [brouillon("audience", audience, { audienceId: id("f"), poursuiteId: id("p"), heure: "09:30" })]),
    ...etapes.map(([etape, le, contenu], rang) => brouillon("jalon", jour(le), { jalonId: id(LETTRES.charAt(rang)), poursuiteId: id("p"), kind: etape, ...contenu })),
    ...(fond === undefined ? [] : [brouillon("poursuite", "2026-01-05", { poursuiteId: id("f"), kind: "assignation-fond" }), ...fond.map(([etape, le, contenu], rang) => brouillon("jalon", jour(le), { jalonId: `${id(LETTRES.charAt(rang)).slice(1)}2`, poursuiteId: id("f"), kind: etape, ...contenu }))]),
  ];
}

export const SCENARIOS: readonly ScenarioProcedure[] = [
  {
    nom: "injonction de payer, ordonnance du 31/08/2026\u00A0: six mois pour signifier", kind: "injonction-de-payer", nature: "commerciale", au: "2026-12-20", etat: "Ordonnance en cours d’exécution",
    etapes: [["requete_injonction", "2026-07-06"], ["consignation_injonction", "2026-07-10"], ["ordonnance_injonction", "2026-08-31"], ["signification_injonction", "2026-09-15", { isAPersonne: true }], ["absence_opposition", "2026-10-20"], ["execution_injonction", "2026-12-01"]],
    delais: [
      ["delais/injonction-consignation", "2026-07-21", "accompli", "CPC, art. 1425"],
      ["delais/injonction-opposition", "2026-10-15", "expire", "CPC, art. 1416"],
      ["delais/injonction-attente-execution", "2026-10-16", "accompli", "CPC, art. 1422, avant le décret 2026-96"],
      ["delais/injonction-signification", "2027-03-01", "accompli", "CPC, art. 1411 ancien\u00A0; le 28/02/2027 est un dimanche (art. 642)"],
    ],
  },
  {
    nom: "injonction de payer, ordonnance du 01/09/2026\u00A0: trois mois pour signifier", kind: "injonction-de-payer", nature: "commerciale", au: "2026-12-20", etat: "Ordonnance en cours d’exécution",
    etapes: [["requete_injonction", "2026-07-06"], ["consignation_injonction", "2026-07-10"], ["ordonnance_injonction", "2026-09-01"], ["signification_injonction", "2026-09-15", { isAPersonne: true }], ["absence_opposition", "2026-11-20"], ["execution_injonction", "2026-12-01"]],
    delais: [
      ["delais/injonction-consignation", "2026-07-21", "accompli", "CPC, art. 1425"],
      ["delais/injonction-opposition", "2026-10-15", "expire", "CPC, art. 1416"],
      ["delais/injonction-attente-execution", "2026-11-17", "accompli", "CPC, art. 1422\u00A0; le 15/11/2026 est un dimanche"],
      ["delais/injonction-signification", "2026-12-01", "accompli", "CPC, art. 1411, décret 2026-96 du 16/02/2026"],
    ],
  },
  {
    nom: "injonction de payer devant le tribunal de commerce, opposition puis jugement", kind: "injonction-de-payer", nature: "commerciale", au: "2027-09-01", etat: "Décision définitive",
    etapes: [["requete_injonction", "2026-09-07"], ["consignation_injonction", "2026-09-14"], ["ordonnance_injonction", "2026-10-05"], ["signification_injonction", "2026-10-20", { isAPersonne: true }], ["opposition_injonction", "2026-11-12"], ["avis_opposition", "2026-11-20"], ["invitation_consignation", "2026-11-23"], ["consignation_opposition", "2026-12-01"], ["delibere", "2027-02-10"], ["jugement", "2027-03-10", { isDefaut: false }], ["notification_jugement", "2027-03-22"], ["force_chose_jugee", "2027-04-26"]],
    delais: [
      ["delais/injonction-consignation", "2026-09-22", "accompli", "CPC, art. 1425"],
      ["delais/injonction-opposition", "2026-11-20", "accompli", "CPC, art. 1416"],
      ["delais/injonction-consignation-opposition", "2026-12-08", "accompli", "CPC, art. 1425 al. 2"],
      ["delais/injonction-avis-opposition", "2026-12-14", "accompli", "CPC, art. 1415\u00A0; le 12/12/2026 est un samedi"],
      ["delais/injonction-attente-execution", "2026-12-22", "sans-objet", "CPC, art. 1422"],
      ["delais/injonction-signification", "2027-01-05", "accompli", "CPC, art. 1411"],
      ["delais/recours-jugement", "2027-04-22", "expire", "CPC, art. 538"],
      ["delais/recours-sans-notification", "2029-03-12", "sans-objet", "CPC, art. 528-1\u00A0; le 10/03/2029 est un samedi"],
    ],
  },
  {
    nom: "injonction de payer devant le tribunal judiciaire, avocat à constituer sur opposition", kind: "injonction-de-payer", nature: "judiciaire", au: "2027-01-04", etat: "Avocat constitué, audience attendue",
    etapes: [["requete_injonction", "2026-09-07"], ["ordonnance_injonction", "2026-10-05"], ["signification_injonction", "2026-10-20", { isAPersonne: false }], ["opposition_injonction", "2026-11-12"], ["avis_opposition", "2026-11-20"], ["notification_opposition", "2026-11-24"], ["constitution_avocat", "2026-12-04"]],
    delais: [
      ["delais/injonction-constitution-avocat", "2026-12-09", "accompli", "CPC, art. 1418 et 1419"],
      ["delais/injonction-avis-opposition", "2026-12-14", "accompli", "CPC, art. 1415"],
      ["delais/injonction-attente-execution", "2026-12-22", "sans-objet", "CPC, art. 1422"],
      ["delais/injonction-signification", "2027-01-05", "accompli", "CPC, art. 1411"],
    ],
  },
  {
    nom: "procédure simplifiée, accord du débiteur", kind: "procedure-simplifiee", au: "2026-11-21", etat: "Titre délivré",
    etapes: [["invitation_simplifiee", "2026-09-01"], ["accord_simplifiee", "2026-09-25"], ["titre_simplifiee", "2026-10-05"]],
    delais: [
      ["delais/procedure-simplifiee-reponse", "2026-10-01", "accompli", "CPCE, art. L125-1"],
    ],
  },
  {
    nom: "référé-provision devant le président du tribunal de commerce", kind: "refere-provision", nature: "commerciale", audience: "2026-06-10", au: "2026-12-01", etat: "Décision définitive",
    etapes: [["assignation", "2026-05-18"], ["placement", "2026-05-26"], ["ordonnance_refere", "2026-06-24"], ["notification_refere", "2026-07-06"], ["force_chose_jugee", "2026-07-27"]],
    delais: [
      ["delais/delivrance-commerce", "2026-05-22", "accompli", "CPC, art. 856, par prudence en référé\u00A0; le 25/05/2026 est le lundi de Pentecôte"],
      ["delais/placement-commerce", "2026-06-01", "accompli", "CPC, art. 857"],
      ["delais/recours-refere", "2026-07-21", "expire", "CPC, art. 490"],
      ["delais/peremption-instance", "2028-05-26", "sans-objet", "CPC, art. 386"],
    ],
  },
  {
    nom: "assignation au fond devant le tribunal de commerce", kind: "assignation-fond", nature: "commerciale", audience: "2026-05-20", au: "2026-12-01", etat: "Décision définitive",
    etapes: [["assignation", "2026-04-28"], ["placement", "2026-05-06"], ["delibere", "2026-05-20"], ["jugement", "2026-06-17", { isDefaut: true }], ["notification_jugement", "2026-07-01"], ["force_chose_jugee", "2026-08-04"]],
    delais: [
      ["delais/delivrance-commerce", "2026-05-04", "accompli", "CPC, art. 856"],
      ["delais/placement-commerce", "2026-05-11", "accompli", "CPC, art. 857"],
      ["delais/recours-jugement", "2026-08-03", "expire", "CPC, art. 538\u00A0; le 01/08/2026 est un samedi"],
      ["delais/notification-defaut", "2026-12-17", "accompli", "CPC, art. 478"],
      ["delais/peremption-instance", "2028-05-09", "sans-objet", "CPC, art. 386\u00A0; le 06/05/2028 est un samedi, le 8 férié"],
    ],
  },
  {
    nom: "assignation au fond devant le tribunal judiciaire, sans diligence depuis", kind: "assignation-fond", nature: "judiciaire", audience: "2026-05-20", au: "2026-12-01", etat: "Affaire radiée du rôle",
    etapes: [["assignation", "2026-04-07"], ["placement", "2026-04-14"], ["constitution_defendeur", "2026-04-20"], ["radiation_role", "2026-06-10"]],
    delais: [
      ["delais/constitution-defendeur", "2026-04-22", "accompli", "CPC, art. 763"],
      ["delais/placement-judiciaire", "2026-05-04", "accompli", "CPC, art. 754"],
      ["delais/peremption-instance", "2028-04-14", "a-venir", "CPC, art. 386"],
    ],
  },
  {
    nom: "saisie conservatoire de créances, du juge à la conversion", kind: "saisie-conservatoire", au: "2026-12-01", etat: "Payé par le tiers",
    etapes: [["requete_conservatoire", "2026-03-02"], ["ordonnance_conservatoire", "2026-03-09"], ["saisie_conservatoire_creances", "2026-03-16", { isAvecTitre: false }], ["reponse_tiers", "2026-03-16"], ["denonciation_conservatoire", "2026-03-23"], ["diligence_fond", "2026-04-10"], ["signification_diligences_tiers", "2026-04-17"], ["conversion_creances", "2026-10-05"], ["certificat_non_contestation", "2026-10-26"], ["paiement_tiers", "2026-11-09"]],
    delais: [
      ["delais/conservatoire-denonciation", "2026-03-24", "accompli", "CPCE, art. R523-3"],
      ["delais/conservatoire-fond", "2026-04-16", "accompli", "CPCE, art. R511-7"],
      ["delais/conservatoire-copie-tiers", "2026-04-20", "accompli", "CPCE, art. R511-8\u00A0; le 18/04/2026 est un samedi"],
      ["delais/conservatoire-execution", "2026-06-09", "accompli", "CPCE, art. R511-6"],
      ["delais/conversion-contestation", "2026-10-20", "expire", "CPCE, art. R523-9"],
    ],
  },
  {
    nom: "sûreté judiciaire provisoire puis définitive", kind: "saisie-conservatoire", au: "2026-12-01", etat: "Sûreté définitive",
    etapes: [["ordonnance_conservatoire", "2026-01-12"], ["surete_provisoire", "2026-02-02", { isAvecTitre: false }], ["information_surete", "2026-02-09"], ["publicite_definitive", "2026-11-16"]],
    fond: [["assignation", "2026-02-27"], ["jugement", "2026-07-06", { isDefaut: false }], ["notification_jugement", "2026-08-03"], ["force_chose_jugee", "2026-10-05"]],
    delais: [
      ["delais/surete-information", "2026-02-10", "accompli", "CPCE, art. R532-5"],
      ["delais/conservatoire-fond", "2026-03-02", "accompli", "CPCE, art. R511-7"],
      ["delais/conservatoire-execution", "2026-04-13", "accompli", "CPCE, art. R511-6\u00A0; le 12/04/2026 est un dimanche"],
      ["delais/surete-renouvellement", "2029-02-02", "sans-objet", "CPCE, art. R532-7"],
    ],
  },
  {
    nom: "saisie-attribution, dénoncée puis payée par le tiers", kind: "execution", au: "2026-12-01", etat: "Payé par le tiers",
    etapes: [["saisie_attribution", "2026-09-01"], ["reponse_tiers", "2026-09-01"], ["denonciation_attribution", "2026-09-08"], ["certificat_non_contestation", "2026-10-12"], ["paiement_tiers", "2026-10-26"]],
    delais: [
      ["delais/saisie-attribution-denonciation", "2026-09-09", "accompli", "CPCE, art. R211-3"],
      ["delais/saisie-attribution-contestation", "2026-10-08", "expire", "CPCE, art. R211-11"],
    ],
  },
  {
    nom: "saisie-vente, du commandement à la vente amiable", kind: "execution", au: "2026-12-01", etat: "Biens vendus à l’amiable",
    etapes: [["commandement_saisie_vente", "2026-09-01"], ["saisie_vente", "2026-09-14"], ["proposition_vente_amiable", "2026-09-28"], ["reponse_vente_amiable", "2026-10-08"], ["vente_amiable", "2026-10-12"]],
    delais: [
      ["delais/saisie-vente-attente", "2026-09-10", "accompli", "CPCE, art. R221-10"],
      ["delais/saisie-vente-reponse", "2026-10-13", "accompli", "CPCE, art. R221-31"],
      ["delais/saisie-vente-amiable", "2026-10-14", "accompli", "CPCE, art. R221-30"],
      ["delais/saisie-vente-commandement", "2028-09-01", "accompli", "CPCE, art. R221-5"],
    ],
  },
  {
    nom: "saisie des rémunérations, procédure du 1er juillet 2025", kind: "execution", au: "2026-12-01", etat: "Rémunérations saisies",
    etapes: [["commandement_remunerations", "2026-08-03"], ["saisie_remunerations", "2026-10-05"]],
    delais: [
      ["delais/remunerations-attente", "2026-09-04", "accompli", "CPCE, art. L212-1 et suivants"],
      ["delais/remunerations-proces-verbal", "2026-11-03", "accompli", "CPCE, art. L212-1 et suivants"],
    ],
  },
  {
    nom: "déclaration de créance, contestée puis admise", kind: "declaration-creance", au: "2026-12-01", etat: "Créance admise",
    etapes: [["jugement_ouverture", "2026-05-04"], ["publication_bodacc", "2026-05-12"], ["declaration_creance", "2026-06-22"], ["contestation_mandataire", "2026-09-14"], ["reponse_mandataire", "2026-10-01"], ["admission_creance", "2026-11-10"]],
    delais: [
      ["delais/declaration-creance", "2026-07-13", "accompli", "C. com., art. R622-24\u00A0; le 12/07/2026 est un dimanche"],
      ["delais/revendication", "2026-08-12", "manque", "C. com., art. L624-9"],
      ["delais/contestation-creance", "2026-10-14", "accompli", "C. com., art. L622-27"],
      ["delais/releve-forclusion", "2026-11-12", "sans-objet", "C. com., art. L622-26"],
    ],
  },
  {
    nom: "surendettement, de la recevabilité au rétablissement personnel", kind: "declaration-creance", au: "2026-12-01", etat: "Créance déclarée au rétablissement personnel",
    etapes: [["notification_recevabilite", "2026-03-02"], ["etat_passif", "2026-04-07"], ["justification_creance", "2026-04-28"], ["mesures_imposees", "2026-07-06"], ["contestation_mesures", "2026-07-27"], ["publicite_retablissement", "2026-09-14"], ["declaration_retablissement", "2026-10-20"]],
    delais: [
      ["delais/surendettement-recevabilite", "2026-03-17", "manque", "C. conso, art. R722-1"],
      ["delais/surendettement-passif", "2026-05-07", "accompli", "C. conso, art. R723-3"],
      ["delais/surendettement-mesures", "2026-08-05", "accompli", "C. conso, art. R733-6"],
      ["delais/retablissement-declaration", "2026-11-16", "accompli", "C. conso, art. R742-11\u00A0; le 14/11/2026 est un samedi"],
    ],
  },
  {
    nom: "injonction européenne\u00A0: aucun délai du règlement n’est inventé", kind: "injonction-europeenne", au: "2026-12-01", etat: "Injonction exécutoire",
    etapes: [["requete_europeenne", "2026-05-04"], ["injonction_europeenne", "2026-06-15"], ["decision_executoire", "2026-09-01"]],
    delais: [
      ["interets/delai-majoration", "2026-11-02", "ouvert", "CMF, art. L313-3"],
    ],
  },
];
