import type { NonEmpty } from "../../kernel/brand.ts";
import { formatJour } from "../../kernel/format-jour.ts";
import type { Jour } from "../../kernel/jour.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Calcule } from "../../kernel/resultat.ts";
import type { Baremes } from "../baremes.ts";
import { computeEnchainement } from "../delais/enchainement.ts";
import { SANS_JUGE } from "./competence-voie.ts";
import { createCondition } from "./conditions.ts";
import { createASaisir } from "./couts.ts";
import { AUCUN_USAGE, createPiece, createVoie } from "./creation-voie.ts";
import { listDelaisVoie } from "./delais-voie.ts";
import type { FaitsVoies } from "./faits-voies.ts";
import type { Condition, DelaiVoie, EtapeVoie, Voie } from "./voie.ts";

/** Declaration of an earlier claim to the mandataire or the liquidateur, within two months of the BODACC and not of the judgment (C. com., art. L622-24, R622-24). */
export function computeDeclarationCreance(faits: FaitsVoies, baremes: Baremes): Calcule<Voie> {
  const echeance = findEcheance("delais/declaration-creance", faits, baremes);
  return createVoie({
    id: "declaration-creance",
    titre: "Déclaration de créance à la procédure collective",
    references: REFERENCES,
    conditions: faits.isProcedureCollective === false ? [findOuverte(faits)] : [findOuverte(faits), findAnterieure(faits), findDansLeDelai(faits, echeance)],
    competence: SANS_JUGE,
    pieces: [
      createPiece("Pièces qui prouvent la créance", ["facture", "contrat", "bon-de-commande", "reconnaissance-de-dette", "decision"], faits, [{ texte: "C. com.", article: "L622-25" }, { texte: "C. com.", article: "R622-23" }]),
      createPiece("Preuve de l’envoi et de son contenu", ["accuse-de-reception"], faits, []),
    ],
    etapes: listEtapes(faits, baremes),
    couts: [createASaisir("Envoi recommandé", "creancier", "Déclaration sans frais de greffe relevés\u00A0; affranchissement à saisir")],
    delaiHabituel: AUCUN_USAGE,
    isAutonome: true,
    tientContestation: true,
    avertissements: [
      "Sûreté ou contrat publiés\u00A0: le délai part de l’avertissement personnel (C. com., art. L622-24).",
      "La déclaration interrompt la prescription jusqu’à la clôture et dispense de mise en demeure (C. com., art. L622-25-1).",
      "Depuis le jugement, poursuites et exécution sont arrêtées\u00A0; une instance en cours reprend après la déclaration, pour fixer la créance (C. com., art. L622-21 et R622-20).",
      "Le débiteur ne peut plus payer une créance antérieure, sauf compensation de créances connexes\u00A0: un paiement reçu peut être annulé (C. com., art. L622-7).",
      "À vérifier\u00A0: aucun portail de déclaration n’était en service au relevé de 2025\u00A0; garder la preuve de l’envoi et de son contenu.",
      "Arrêter les intérêts, par prudence, à la veille du jugement d’ouverture (C. com., art. L622-28).",
    ],
  });
}

const REFERENCES: NonEmpty<Reference> = [{ texte: "C. com.", article: "L622-24" }, { texte: "C. com.", article: "R622-24" }];

function findOuverte({ isProcedureCollective }: FaitsVoies): Condition {
  return createCondition(isProcedureCollective, {
    oui: "Une procédure collective est ouverte contre le débiteur.", non: "Aucune procédure collective n’est ouverte contre le débiteur.", inconnue: "Dire si une procédure collective est ouverte contre le débiteur (BODACC).", references: REFERENCES,
  });
}

function findAnterieure({ isAnterieure }: FaitsVoies): Condition {
  return createCondition(isAnterieure, {
    oui: "La créance est née avant le jugement d’ouverture.", non: "La créance est née après le jugement d’ouverture\u00A0: elle a son propre régime (C. com., art. L622-17).", inconnue: "Dire si la créance est née avant le jugement d’ouverture.", references: REFERENCES,
  });
}

/** Never counted from the judgment: without the publication, the last day is asked for. */
function findDansLeDelai({ ouverture, au }: FaitsVoies, echeance: Jour | undefined): Condition {
  const suffixe = ouverture?.jugement === undefined ? "" : ` du jugement du ${formatJour(ouverture.jugement)}`;
  return createCondition(echeance === undefined ? undefined : au <= echeance, {
    oui: `Déclarer au plus tard le ${echeance === undefined ? "" : formatJour(echeance)}, date d’envoi.`,
    non: `Le délai a expiré le ${echeance === undefined ? "" : formatJour(echeance)}\u00A0: demander le relevé de forclusion.`,
    inconnue: `Dire la date de publication au BODACC${suffixe}\u00A0: elle fait courir le délai.`,
    references: REFERENCES,
  });
}

function findEcheance(parametreId: string, { ouverture, au, isCreancierHorsTerritoire, territoire }: FaitsVoies, baremes: Baremes): Jour | undefined {
  if (ouverture?.publication === undefined) return undefined;
  const evenements = [{ id: "publication", kind: "publication_bodacc", date: ouverture.publication }] as const;
  const resultat = computeEnchainement({ evenements, au, isCreancierHorsTerritoire, territoire }, baremes);
  return resultat.kind === "calcule" ? resultat.valeur.maillons.find((maillon) => maillon.parametreId === parametreId)?.echeance : undefined;
}

function listEtapes(faits: FaitsVoies, baremes: Baremes): NonEmpty<EtapeVoie> {
  const critere = faits.ouverture?.publication ?? faits.au;
  const delais = (...ids: readonly string[]): readonly DelaiVoie[] => listDelaisVoie(ids, critere, baremes).map((delai) => ({ ...delai, echeance: findEcheance(delai.parametreId, faits, baremes) }));
  const complement = faits.isCreancierHorsTerritoire === true ? ", délai augmenté hors du territoire" : "";
  return [
    { libelle: `Déclarer la créance au mandataire ou au liquidateur, par lettre recommandée${complement}`, acteur: "creancier", references: REFERENCES, delais: delais("delais/declaration-creance") },
    { libelle: "Revendiquer les biens livrés sous réserve de propriété", acteur: "creancier", references: [{ texte: "C. com.", article: "L624-9" }], delais: delais("delais/revendication") },
    { libelle: "Répondre à une contestation du mandataire", acteur: "creancier", references: [{ texte: "C. com.", article: "L622-27" }], delais: delais("delais/contestation-creance") },
    { libelle: "Délai manqué, demander le relevé de forclusion", acteur: "avocat", references: [{ texte: "C. com.", article: "L622-26" }], delais: delais("delais/releve-forclusion") },
  ];
}
