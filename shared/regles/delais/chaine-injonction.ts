import { formatJour } from "../../kernel/format-jour.ts";
import { MESURES_CONSERVATOIRES, PROCEDURES_FOND } from "../../kernel/kinds-procedure.ts";
import type { Condition, DelaiProcedure, EvenementProcedure } from "./types-enchainement.ts";

/** From the petition to the enforcement of an injonction de payer (CPC, art. 1405 to 1425); the date of the order chooses among three regimes. */
export const CHAINE_INJONCTION: readonly DelaiProcedure[] = [
  {
    parametreId: "delais/injonction-consignation", libelle: "Consigner les frais de la requête au greffe du tribunal de commerce",
    declencheurs: ["requete_injonction"], accompliPar: ["consignation_injonction"], compte: "tenir", porteur: "creancier",
    sansObjetPar: ["ordonnance_injonction", "rejet_injonction"], isPurgeable: true, condition: isCommerciale,
  },
  {
    parametreId: "delais/injonction-signification", libelle: "Signifier l’ordonnance d’injonction de payer",
    declencheurs: ["ordonnance_injonction"], accompliPar: ["signification_injonction"], compte: "tenir", porteur: "creancier",
    critere: "ordonnance_injonction",
  },
  {
    parametreId: "delais/injonction-opposition", libelle: "Opposition du débiteur à l’injonction de payer",
    declencheurs: ["signification_injonction", "acte_a_personne", "mesure_indisponibilite"], accompliPar: ["opposition_injonction"], compte: "tenir", porteur: "debiteur",
    distance: "opposition", isCommun: true, condition: hasOppositionOuverte,
  },
  {
    parametreId: "delais/injonction-formule-executoire", libelle: "Demander la formule exécutoire (ordonnance antérieure au 1er mars 2022)",
    declencheurs: ["signification_injonction"], accompliPar: ["demande_formule"], compte: "tenir", porteur: "creancier",
    critere: "ordonnance_injonction", apres: "delais/injonction-opposition", sansObjetPar: ["opposition_injonction"],
  },
  {
    parametreId: "delais/injonction-attente-execution", libelle: "Exécuter l’ordonnance d’injonction de payer",
    declencheurs: ["signification_injonction"], accompliPar: ["execution_injonction"], compte: "attendre", porteur: "creancier",
    critere: "ordonnance_injonction", distance: "opposition", sansObjetPar: ["opposition_injonction", "avis_opposition"],
    reserve: "À vérifier avant d’exécuter\u00A0: aucun avis d’opposition reçu du greffe. Conserver l’acte de signification, il est exigé à l’audience en cas d’opposition (CPC, art. 1418).",
  },
  {
    parametreId: "delais/injonction-avis-opposition", libelle: "Avis de l’opposition par le greffe",
    declencheurs: ["opposition_injonction"], accompliPar: ["avis_opposition"], compte: "tenir", porteur: "greffe", critere: "ordonnance_injonction",
    sansObjetPar: ["invitation_consignation", "notification_opposition"],
  },
  {
    parametreId: "delais/injonction-consignation-opposition", libelle: "Consigner les frais de l’opposition",
    declencheurs: ["invitation_consignation"], accompliPar: ["consignation_opposition"], compte: "tenir", porteur: "creancier",
    reserve: "À vérifier\u00A0: le texte ne dit pas si le délai part de l’envoi ou de la réception de l’invitation\u00A0; l’envoi est retenu.",
  },
  {
    parametreId: "delais/injonction-constitution-avocat", libelle: "Constituer avocat après l’opposition",
    declencheurs: ["notification_opposition"], accompliPar: ["constitution_avocat"], compte: "tenir", porteur: "creancier",
    condition: isJudiciaire,
  },
  {
    parametreId: "delais/injonction-rejet-fond", libelle: "Saisir le juge du fond après le rejet de la requête",
    declencheurs: ["rejet_injonction"], accompliPar: PROCEDURES_FOND, compte: "tenir", porteur: "creancier",
    isCommun: true, condition: hasMesure,
  },
];

function isCommerciale({ juridiction }: EvenementProcedure): Condition {
  return juridiction === undefined ? { reserve: "À vérifier\u00A0: cette consignation n’est due que devant le tribunal de commerce." } : juridiction === "commerciale";
}

function isJudiciaire({ juridiction }: EvenementProcedure): Condition {
  return juridiction === undefined ? { reserve: "À vérifier\u00A0: cette constitution n’est due que devant le tribunal judiciaire, en procédure écrite." } : juridiction === "judiciaire";
}

/** Not served to the person: the first act to the person, or the first measure, opens the month (1416, al. 2). */
function hasOppositionOuverte(evenement: EvenementProcedure, tous: readonly EvenementProcedure[]): Condition {
  if (evenement.kind === "signification_injonction") {
    return evenement.isAPersonne === undefined ? { reserve: "À vérifier\u00A0: si l’ordonnance n’a pas été signifiée à personne, l’opposition reste ouverte au-delà de ce mois (CPC, art. 1416)." } : evenement.isAPersonne;
  }
  const significations = tous.filter(({ kind, date }) => kind === "signification_injonction" && date <= evenement.date);
  const premier = tous
    .filter(({ kind, date }) => (kind === "acte_a_personne" || kind === "mesure_indisponibilite") && significations.some((signification) => signification.date <= date))
    .toSorted((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1))[0];
  return significations.length > 0 && significations.every(({ isAPersonne }) => isAPersonne === false) && premier?.id === evenement.id;
}

/** The rejection opens a month only to whoever already holds a protective measure without a title (R511-7, al. 2). */
function hasMesure(rejet: EvenementProcedure, tous: readonly EvenementProcedure[]): Condition {
  const mesure = tous.find(({ kind, date, isAvecTitre }) => MESURES_CONSERVATOIRES.some((candidate) => candidate === kind) && date <= rejet.date && isAvecTitre !== true);
  return mesure === undefined ? false : { reserve: `À vérifier\u00A0: le rejet doit intervenir dans le mois de la mesure conservatoire du ${formatJour(mesure.date)}.` };
}
