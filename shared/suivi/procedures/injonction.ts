import { FINS, INCIDENTS, SUITES_JUGEMENT } from "./commun.ts";
import type { Procedure } from "./types-procedure.ts";

/** Order to pay: from the petition to its enforcement, or to the judgment that an opposition calls for (CPC, art. 1405 to 1425). */
export const INJONCTION: Procedure = {
  id: "injonction-de-payer",
  titre: "Injonction de payer",
  references: [{ texte: "CPC", article: "1405 à 1425" }],
  ouvertures: ["requete_injonction"],
  evenements: [
    { kind: "requete_injonction", etat: "Requête déposée", champs: ["demande"], suites: ["consignation_injonction", "ordonnance_injonction", "rejet_injonction", "caducite"], actes: ["requete-injonction-payer-commerce", "requete-injonction-payer-judiciaire", "bordereau-pieces", "decompte"] },
    { kind: "consignation_injonction", etat: "Frais consignés, ordonnance attendue", suites: ["ordonnance_injonction", "rejet_injonction"] },
    { kind: "ordonnance_injonction", etat: "Ordonnance rendue, à signifier", champs: ["demande", "accorde"], suites: ["signification_injonction", "renonciation_ordonnance", "caducite"], actes: ["mandat-signification-ordonnance"] },
    { kind: "rejet_injonction", etat: "Requête rejetée, sans recours\u00A0: agir au fond", suites: [], isFin: true },
    { kind: "renonciation_ordonnance", etat: "Ordonnance partielle non signifiée\u00A0: agir au fond", suites: [], isFin: true },
    { kind: "signification_injonction", etat: "Ordonnance signifiée, opposition possible", champs: ["isAPersonne"], suites: ["opposition_injonction", "avis_opposition", "absence_opposition", "acte_a_personne", "mesure_indisponibilite", "demande_formule", "execution_injonction"], actes: ["mandat-signification-ordonnance"] },
    { kind: "demande_formule", etat: "Formule exécutoire demandée", suites: ["absence_opposition", "execution_injonction"] },
    { kind: "absence_opposition", etat: "Ordonnance définitive", suites: ["execution_injonction"], actes: ["mandat-execution-titre"], isTitre: true },
    { kind: "execution_injonction", etat: "Ordonnance en cours d’exécution", suites: [], actes: ["mandat-execution-titre"], isFin: true, isTitre: true },
    { kind: "opposition_injonction", etat: "Opposition formée", suites: ["invitation_consignation", "notification_opposition", "avis_opposition", "jugement", "rejet_demande"] },
    { kind: "avis_opposition", etat: "Opposition annoncée par le greffe", suites: ["invitation_consignation", "notification_opposition", "jugement", "rejet_demande"] },
    { kind: "invitation_consignation", etat: "Frais d’opposition à consigner", suites: ["consignation_opposition", "caducite"] },
    { kind: "consignation_opposition", etat: "Frais consignés, audience attendue", suites: ["notification_opposition", "delibere", "jugement", "rejet_demande"] },
    { kind: "notification_opposition", etat: "Opposition notifiée", suites: ["constitution_avocat", "delibere", "jugement", "rejet_demande"], actes: ["lettre-mission-avocat"] },
    { kind: "constitution_avocat", etat: "Avocat constitué, audience attendue", suites: ["diligence", "delibere", "jugement", "rejet_demande"] },
    ...INCIDENTS,
    ...SUITES_JUGEMENT,
    ...FINS,
  ],
};

/** The European order: the law read for this version names it and gives none of its delays. */
export const INJONCTION_EUROPEENNE: Procedure = {
  id: "injonction-europeenne",
  titre: "Injonction de payer européenne",
  references: [{ texte: "Règlement (CE)", article: "1896/2006" }],
  reserve: "À vérifier\u00A0: les délais du règlement ne sont pas relevés dans les barèmes, aucun n’est calculé ici.",
  ouvertures: ["requete_europeenne"],
  evenements: [
    { kind: "requete_europeenne", etat: "Demande déposée", champs: ["demande"], suites: ["injonction_europeenne", "rejet_injonction"] },
    { kind: "injonction_europeenne", etat: "Injonction délivrée", champs: ["demande", "accorde"], suites: ["opposition_europeenne", "decision_executoire"] },
    { kind: "opposition_europeenne", etat: "Opposition formée\u00A0: l’instance se poursuit au fond", suites: [], isFin: true },
    { kind: "rejet_injonction", etat: "Demande rejetée", suites: [], isFin: true },
    { kind: "decision_executoire", etat: "Injonction exécutoire", suites: [], isFin: true, isTitre: true },
    ...FINS,
  ],
};
