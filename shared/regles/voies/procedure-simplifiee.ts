import type { NonEmpty } from "../../kernel/brand.ts";
import { formatMontant } from "../../kernel/format-montant.ts";
import { montant as toMontant } from "../../kernel/montant.ts";
import type { ParametreLu } from "../../kernel/parametre.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Calcule } from "../../kernel/resultat.ts";
import { type Baremes, findValeurDe } from "../baremes.ts";
import { SANS_JUGE } from "./competence-voie.ts";
import { createCondition, isTout, listConditionsPaiement } from "./conditions.ts";
import { createASaisir } from "./couts.ts";
import { AUCUN_USAGE, createPiece, createVoie } from "./creation-voie.ts";
import { listDelaisVoie } from "./delais-voie.ts";
import type { FaitsVoies } from "./faits-voies.ts";
import type { Condition, EtapeVoie, Voie } from "./voie.ts";

/**
 * Small claims by a commissaire de justice, without a judge (CPCE, art. L125-1, R125-1 to R125-8): contractual or statutory, up to a
 * threshold, with the debtor's agreement; closed to invoices between commerçants since the law of April 2026.
 */
export function computeProcedureSimplifiee(faits: FaitsVoies, baremes: Baremes): Calcule<Voie> {
  const seuil = readLu(baremes, "voies/seuil-procedure-simplifiee", faits);
  const exclusion = readLu(baremes, "voies/exclusion-simplifiee-commercants", faits);
  return createVoie({
    id: "procedure-simplifiee",
    titre: "Procédure simplifiée de recouvrement des petites créances",
    references: [ARTICLE],
    conditions: [findOrigine(faits), findSeuil(faits, seuil), findExclusion(faits, exclusion), findContestation(faits), ...listConditionsPaiement(faits)],
    competence: SANS_JUGE,
    pieces: [createPiece("Contrat, commande ou facture", ["contrat", "bon-de-commande", "facture"], faits, [ARTICLE])],
    etapes: listEtapes(faits, baremes),
    couts: [createASaisir("Émoluments de l’étude", "creancier", "Tous les frais restent au créancier, exclusivement (L125-1)\u00A0; montant à saisir d’après la facture")],
    delaiHabituel: AUCUN_USAGE,
    isAutonome: true,
    tientContestation: false,
    lus: [seuil, exclusion].flatMap((lu) => (lu === undefined ? [] : [lu])),
    avertissements: ["L’étude qui délivre le titre ne peut pas l’exécuter (L125-1).", "L’accord du débiteur constaté suspend la prescription\u00A0; l’invitation, non (C. civ., art. 2238)."],
  });
}

const ARTICLE: Reference = { texte: "CPCE", article: "L125-1" };

function readLu(baremes: Baremes, id: string, { au }: FaitsVoies): ParametreLu | undefined {
  const lecture = findValeurDe(baremes, id, au);
  return lecture.ok ? lecture.lu : undefined;
}

function findOrigine({ origine }: FaitsVoies): Condition {
  return createCondition(origine === undefined ? undefined : origine === "contractuelle" || origine === "statutaire", {
    oui: "La créance a une cause contractuelle ou statutaire.", non: "La créance n’a pas de cause contractuelle ou statutaire.", inconnue: "Dire d’où naît la créance.", references: [ARTICLE],
  });
}

function findSeuil({ montant }: FaitsVoies, seuil: ParametreLu | undefined): Condition {
  const references: NonEmpty<Reference> = seuil?.references ?? [{ texte: "CPCE", article: "R125-1" }];
  if (seuil === undefined) return { etat: "inconnue", libelle: "Le plafond de la procédure simplifiée à cette date n’est pas dans les barèmes.", references };
  const plafond = formatMontant(toMontant(seuil.valeur));
  return createCondition(montant === undefined ? undefined : montant <= seuil.valeur, {
    oui: `Principal et intérêts n’excèdent pas ${plafond}.`, non: `Principal et intérêts excèdent ${plafond}.`, inconnue: `Dire le montant, intérêts compris\u00A0: il ne doit pas excéder ${plafond}.`, references, confiance: seuil.confiance,
  });
}

function findExclusion({ isFacturee, isCreancierCommercant, isDebiteurCommercant }: FaitsVoies, exclusion: ParametreLu | undefined): Condition {
  const references: NonEmpty<Reference> = exclusion?.references ?? [ARTICLE];
  if (exclusion === undefined) return { etat: "inconnue", libelle: "L’exclusion des créances entre commerçants à cette date n’est pas dans les barèmes.", references };
  if (exclusion.valeur === 0) return { etat: "remplie", libelle: "Les créances facturées entre commerçants ne sont pas exclues à cette date.", references };
  const isEntreCommercants = isTout(isFacturee, isCreancierCommercant, isDebiteurCommercant);
  return createCondition(isEntreCommercants === undefined ? undefined : !isEntreCommercants, {
    oui: "La créance n’est pas une facture entre commerçants.",
    non: "La créance a été facturée entre commerçants\u00A0: elle est exclue depuis la loi d’avril 2026.",
    inconnue: "Dire si la créance a été facturée entre commerçants\u00A0: elle serait exclue.",
    references,
    confiance: exclusion.confiance,
  });
}

/** Without the debtor's agreement nothing is delivered: a dispute makes it useless and does not forbid it. */
function findContestation({ contestation }: FaitsVoies): Condition {
  if (contestation !== "serieuse") return { etat: "remplie", libelle: "Le débiteur peut accepter le montant et les modalités du paiement.", references: [ARTICLE] };
  return { etat: "a-verifier", libelle: "À vérifier\u00A0: le débiteur conteste, or son accord est nécessaire et son silence vaut refus.", references: [ARTICLE] };
}

function listEtapes({ au }: FaitsVoies, baremes: Baremes): NonEmpty<EtapeVoie> {
  return [
    { libelle: "Confier la créance à un commissaire de justice, qui invite le débiteur par lettre recommandée ou message électronique", acteur: "commissaire-de-justice", references: [ARTICLE], delais: [] },
    { libelle: "Accord du débiteur sur le montant et les modalités\u00A0; son silence vaut refus", acteur: "debiteur", references: [ARTICLE], delais: listDelaisVoie(["delais/procedure-simplifiee-reponse"], au, baremes) },
    { libelle: "Titre exécutoire constatant l’accord", acteur: "commissaire-de-justice", references: [{ texte: "CPCE", article: "L111-3, 5°" }], delais: [] },
  ];
}
