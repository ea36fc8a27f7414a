import type { NonEmpty } from "../../kernel/brand.ts";
import { formatJour } from "../../kernel/format-jour.ts";
import type { Jour } from "../../kernel/jour.ts";
import type { ParametreLu } from "../../kernel/parametre.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Calcule } from "../../kernel/resultat.ts";
import { addDuree } from "../../kernel/duree.ts";
import { type Baremes, findValeurDe } from "../baremes.ts";
import type { Annuaire } from "../competence/annuaire.ts";
import { toDuree } from "../delais/terme-maillon.ts";
import { findCompetenceVoie } from "./competence-voie.ts";
import { createCondition, listConditionsPaiement } from "./conditions.ts";
import { createDeplacement, createEmolument } from "./couts.ts";
import { createVoie, findDelaiHabituel } from "./creation-voie.ts";
import { listDelaisVoie } from "./delais-voie.ts";
import type { FaitsVoies } from "./faits-voies.ts";
import { listPiecesCreance } from "./pieces-creance.ts";
import type { Condition, EtapeVoie, Voie } from "./voie.ts";

/**
 * Injonction de payer (CPC, art. 1405 to 1425): an order on documents, without a hearing and without an avocat; the date of the
 * order chooses among its three regimes. Only the service of the order interrupts prescription (Civ. 1re 10/07/1990, 89-13.345).
 */
export function computeInjonctionDePayer(faits: FaitsVoies, baremes: Baremes, annuaire?: Annuaire): Calcule<Voie> {
  const critere = faits.dateOrdonnance ?? faits.au;
  return createVoie({
    id: "injonction-de-payer",
    titre: "Injonction de payer",
    references: REFERENCES,
    conditions: [findOrigine(faits), findMontant(faits), findDomicile(faits), findContestation(faits), ...listConditionsPaiement(faits), ...listPrescriptionProche(faits, baremes)],
    competence: findCompetenceVoie("injonction", faits, baremes, annuaire),
    pieces: listPiecesCreance(faits, [{ texte: "CPC", article: "1407" }]),
    etapes: listEtapes(faits, critere, baremes),
    couts: [
      createEmolument({ libelle: "Signification de la requête et de l’ordonnance", parametreId: "couts/signification-injonction", montant: faits.montant, au: faits.au, charge: "depens" }, baremes),
      createDeplacement(faits.au, "depens", baremes),
    ],
    delaiHabituel: findDelaiHabituel("voies/delai-habituel-injonction", faits.au, baremes),
    isAutonome: true,
    tientContestation: false,
    lus: listRessort(faits, baremes).map(({ lu }) => lu),
    avertissements: [...listAvertissements(faits, critere), ...listRessort(faits, baremes).map(({ phrase }) => phrase)],
  });
}

const REFERENCES: NonEmpty<Reference> = [{ texte: "CPC", article: "1405 à 1425" }];
const SIGNIFICATION: readonly Reference[] = [{ texte: "CPC", article: "1411" }, { texte: "CPC", article: "1413" }, { texte: "CPC", article: "1414" }];

function findOrigine({ origine }: FaitsVoies): Condition {
  return createCondition(origine === undefined ? undefined : origine !== "autre", {
    oui: "La créance naît d’un contrat, d’une obligation statutaire, d’un effet de commerce ou d’une cession Dailly.",
    non: "La créance n’est ni contractuelle, ni statutaire, ni née d’un effet de commerce ou d’une cession Dailly.",
    inconnue: "Dire d’où naît la créance.",
    references: [{ texte: "CPC", article: "1405" }],
  });
}

function findMontant({ isMontantDetermine }: FaitsVoies): Condition {
  return createCondition(isMontantDetermine, {
    oui: "Le montant est déterminé, sans plafond.", non: "Le montant n’est pas déterminé\u00A0: juge du fond.", inconnue: "Dire si le montant est déterminé par le contrat.",
    references: [{ texte: "CPC", article: "1405" }],
  });
}

function findDomicile({ domicile }: FaitsVoies): Condition {
  return createCondition(domicile === undefined ? undefined : domicile === "france", {
    oui: "Le débiteur demeure en France, à une adresse connue\u00A0: juge de ce lieu, malgré toute clause.",
    non: domicile === "etranger" ? "Le débiteur demeure à l’étranger\u00A0: injonction de payer européenne (règlement 1896/2006) ou assignation." : "Le débiteur n’a pas de domicile connu\u00A0: assignation.",
    inconnue: "Dire où demeure le débiteur.",
    references: [{ texte: "CPC", article: "1406" }],
  });
}

/** The judge decides on documents alone: a serious dispute is not kept from him, it goes before a judge who hears both. */
function findContestation({ contestation }: FaitsVoies): Condition {
  return createCondition(contestation === undefined ? undefined : contestation !== "serieuse", {
    oui: contestation === "non-serieuse" ? "La contestation connue est réfutée par pièces." : "Aucune contestation connue.",
    non: "Une contestation sérieuse est connue\u00A0: la taire dans une requête est exclu, la porter devant un juge qui entend les deux parties.",
    inconnue: "Dire si le débiteur conteste.",
    references: [{ texte: "CPC", article: "1409" }],
  });
}

/** The petition interrupts nothing: the order must be obtained and served before the last day. */
function listPrescriptionProche({ agirAuPlusTard, au }: FaitsVoies, baremes: Baremes): readonly Condition[] {
  const lecture = findValeurDe(baremes, "voies/delai-habituel-injonction", au);
  if (agirAuPlusTard === undefined || !lecture.ok || agirAuPlusTard > addDuree(au, toDuree(lecture.lu))) return [];
  return [{
    etat: "a-verifier",
    libelle: `À vérifier\u00A0: la requête n’interrompt pas la prescription, seule la signification le fait, et il faut agir au plus tard le ${formatJour(agirAuPlusTard)}\u00A0; assigner si l’ordonnance ne peut être signifiée avant.`,
    references: [{ texte: "Civ. 1re", article: "10/07/1990, 89-13.345" }],
  }];
}

function listEtapes({ matiere }: FaitsVoies, critere: Jour, baremes: Baremes): NonEmpty<EtapeVoie> {
  const delais = (...ids: readonly string[]) => listDelaisVoie(ids, critere, baremes);
  const isCommerce = matiere === "commerciale";
  const apresOpposition: EtapeVoie = isCommerce
    ? { libelle: "En cas d’opposition, consigner les frais et produire l’acte de signification à l’audience", acteur: "creancier", references: [{ texte: "CPC", article: "1425, al. 2" }, { texte: "CPC", article: "1418" }], delais: delais("delais/injonction-avis-opposition", "delais/injonction-consignation-opposition") }
    : { libelle: "En cas d’opposition, constituer avocat si la procédure est écrite et produire l’acte de signification à l’audience", acteur: "avocat", references: [{ texte: "CPC", article: "1418" }, { texte: "CPC", article: "1419" }], delais: delais("delais/injonction-avis-opposition", "delais/injonction-constitution-avocat") };
  return [
    { libelle: isCommerce ? "Déposer la requête, ses pièces et leur bordereau, et consigner les frais" : "Déposer la requête, ses pièces et leur bordereau", acteur: "creancier", references: [{ texte: "CPC", article: "1407" }], delais: isCommerce ? delais("delais/injonction-consignation") : [] },
    { libelle: "Y demander, si on le souhaite, le renvoi immédiat devant la juridiction de son choix en cas d’opposition\u00A0: plus tard, il n’est plus temps", acteur: "creancier", references: [{ texte: "CPC", article: "1408" }], delais: [] },
    { libelle: "Ordonnance, ou rejet sans recours", acteur: "juge", references: [{ texte: "CPC", article: "1409" }], delais: [] },
    { libelle: "Signifier la requête, le bordereau et l’ordonnance, avec les mentions exigées à peine de nullité\u00A0; les pièces sont mises à disposition par voie électronique", acteur: "commissaire-de-justice", references: SIGNIFICATION, delais: delais("delais/injonction-signification") },
    { libelle: "Opposition éventuelle du débiteur, au greffe, avec son adresse à peine de nullité\u00A0: elle suspend l’exécution", acteur: "debiteur", references: [{ texte: "CPC", article: "1415" }, { texte: "CPC", article: "1416" }, { texte: "CPC", article: "1422" }], delais: delais("delais/injonction-opposition") },
    apresOpposition,
    ...listFormule(delais("delais/injonction-formule-executoire")),
    { libelle: "Exécuter, sans avis d’opposition reçu du greffe", acteur: "commissaire-de-justice", references: [{ texte: "CPC", article: "1422" }], delais: delais("delais/injonction-attente-execution") },
  ];
}

/** Under the first regime only. */
function listFormule(delais: EtapeVoie["delais"]): readonly EtapeVoie[] {
  return delais.length === 0 ? [] : [{ libelle: "Demander la formule exécutoire au greffe", acteur: "creancier", references: [{ texte: "CPC", article: "ancien 1423" }], delais }];
}

/** The judgment on an opposition replaces the order; it may be appealed above the last resort. */
function listRessort({ montant, au }: FaitsVoies, baremes: Baremes): readonly { readonly lu: ParametreLu; readonly phrase: string }[] {
  const lecture = findValeurDe(baremes, "voies/seuil-dernier-ressort", au);
  if (montant === undefined || !lecture.ok) return [];
  const suite = montant > lecture.lu.valeur ? "susceptible d’appel" : "rendu en dernier ressort";
  return [{ lu: lecture.lu, phrase: `Sur opposition, le jugement remplace l’ordonnance (CPC, art. 1420)\u00A0; pour cette demande, il est ${suite} (CPC, art. 1421).` }];
}

function listAvertissements({ dateOrdonnance }: FaitsVoies, critere: Jour): readonly string[] {
  return [
    dateOrdonnance === undefined
      ? `Les délais sont ceux d’une ordonnance rendue le ${formatJour(critere)}\u00A0: la date de l’ordonnance choisira le régime.`
      : `Les délais sont ceux d’une ordonnance du ${formatJour(critere)}.`,
    "La copie certifiée que remet le greffe porte la formule exécutoire dès l’ordonnance, depuis le 1er mars 2022 (CPC, art. 1410).",
    "Ordonnance partielle\u00A0: la signifier, c’est renoncer au surplus\u00A0; sinon agir au fond (CPC, art. 1409).",
  ];
}
