import type { NonEmpty } from "../../kernel/brand.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Calcule } from "../../kernel/resultat.ts";
import type { Baremes } from "../baremes.ts";
import type { Annuaire } from "../competence/annuaire.ts";
import { findCompetenceVoie, SANS_JUGE } from "./competence-voie.ts";
import { createCondition, findAucuneOuverture, findNonPrescrite } from "./conditions.ts";
import { createASaisir } from "./couts.ts";
import { AUCUN_USAGE, createPiece, createVoie, findDelaiHabituel } from "./creation-voie.ts";
import { listDelaisVoie } from "./delais-voie.ts";
import type { FaitsVoies, FondementSansAutorisation } from "./faits-voies.ts";
import type { Condition, EtapeVoie, Voie } from "./voie.ts";

/** Protective measure, allowed by a judge on petition, or without him when the law says so (CPCE, art. L511-1 to L511-4, R511-1 to R511-8): it freezes, and pays only once a title is obtained. */
export function computeSaisieConservatoire(faits: FaitsVoies, baremes: Baremes, annuaire?: Annuaire): Calcule<Voie> {
  const isAutorisee = faits.sansAutorisation === undefined;
  return createVoie({
    id: "saisie-conservatoire",
    titre: isAutorisee ? "Saisie conservatoire sur autorisation du juge" : "Saisie conservatoire sans autorisation",
    references: REFERENCES,
    conditions: [findPrincipe(faits), findMenace(faits), findAutorisation(faits), findNonPrescrite(faits), findAucuneOuverture(faits), ...listSurendettement(faits)],
    competence: isAutorisee ? findCompetenceVoie("conservatoire", faits, baremes, annuaire) : SANS_JUGE,
    pieces: [
      createPiece("Pièces qui font paraître la créance fondée", ["facture", "contrat", "bon-de-commande", "reconnaissance-de-dette", "decision"], faits, [{ texte: "CPCE", article: "L511-1" }]),
      createPiece("Pièce datée qui établit la menace sur le recouvrement", ["courriel", "kbis", "releve-de-compte", "autre"], faits, [{ texte: "CPCE", article: "L511-1" }]),
    ],
    etapes: listEtapes(faits, baremes),
    couts: [createASaisir("Saisie, dénonciation et significations aux tiers", "a-verifier", "Émoluments et charge non relevés\u00A0: à saisir d’après la facture")],
    delaiHabituel: isAutorisee ? findDelaiHabituel("voies/delai-habituel-conservatoire", faits.au, baremes) : AUCUN_USAGE,
    isAutonome: false,
    tientContestation: true,
    avertissements: [
      "Chaque délai de la suite est à peine de caducité\u00A0: désigner avant le dépôt qui la tiendra.",
      "La mesure exécutée interrompt la prescription\u00A0; l’ordonnance qui l’autorise, non (C. civ., art. 2244\u00A0; à vérifier pour l’ordonnance).",
    ],
  });
}

const REFERENCES: NonEmpty<Reference> = [{ texte: "CPCE", article: "L511-1" }, { texte: "CPCE", article: "L511-2" }, { texte: "CPCE", article: "R511-6 à R511-8" }];

const FONDEMENTS: Readonly<Record<FondementSansAutorisation, string>> = {
  titre: "titre exécutoire",
  "decision-non-executoire": "décision de justice non encore exécutoire",
  "effet-impaye": "lettre de change acceptée ou billet à ordre impayé",
  "cheque-impaye": "chèque impayé",
  "loyer-bail-ecrit": "loyer impayé d’un bail écrit d’immeuble",
  "provisions-copropriete": "provisions de copropriété de l’article 19-2",
};

/** Only the appearance of a claim is asked: it need not be due, nor certain. */
function findPrincipe({ contestation }: FaitsVoies): Condition {
  const references: NonEmpty<Reference> = [{ texte: "CPCE", article: "L511-1" }];
  if (contestation === "serieuse") return { etat: "a-verifier", libelle: "À vérifier\u00A0: la créance doit paraître fondée en son principe, malgré la contestation.", references };
  return createCondition(contestation === undefined ? undefined : true, {
    oui: "La créance paraît fondée en son principe\u00A0; elle n’a pas à être exigible.", non: "", inconnue: "Dire si le débiteur conteste\u00A0: la créance doit paraître fondée en son principe.", references,
  });
}

function findMenace({ isRecouvrementMenace }: FaitsVoies): Condition {
  return createCondition(isRecouvrementMenace, {
    oui: "Des circonstances menacent le recouvrement, établies par une pièce datée.",
    non: "Aucune circonstance ne menace le recouvrement\u00A0: le seul retard de paiement n’en est pas une.",
    inconnue: "Dire quelles circonstances, établies par une pièce datée, menacent le recouvrement.",
    references: [{ texte: "CPCE", article: "L511-1" }],
  });
}

function findAutorisation({ sansAutorisation }: FaitsVoies): Condition {
  return sansAutorisation === undefined
    ? { etat: "remplie", libelle: "Autorisation à demander sur requête au juge de l’exécution du lieu du débiteur, ou au président du tribunal de commerce avant tout procès pour une créance commerciale.", references: [{ texte: "CPCE", article: "L511-3" }, { texte: "CPCE", article: "R511-2" }] }
    : { etat: "remplie", libelle: `Aucune autorisation n’est nécessaire\u00A0: ${FONDEMENTS[sansAutorisation]}.`, references: [{ texte: "CPCE", article: "L511-2" }] };
}

function listSurendettement({ isSurendettementRecevable }: FaitsVoies): readonly Condition[] {
  return isSurendettementRecevable === true ? [{ etat: "non-remplie", libelle: "Surendettement recevable\u00A0: les mesures d’exécution sont suspendues et interdites.", references: [{ texte: "C. conso", article: "L722-2" }] }] : [];
}

function listEtapes({ au, sansAutorisation }: FaitsVoies, baremes: Baremes): NonEmpty<EtapeVoie> {
  const delais = (...ids: readonly string[]) => listDelaisVoie(ids, au, baremes);
  const requete: readonly EtapeVoie[] = sansAutorisation === undefined
    ? [{ libelle: "Présenter la requête\u00A0; l’ordonnance précise le montant et les biens à peine de nullité", acteur: "creancier", references: [{ texte: "CPCE", article: "R511-1" }, { texte: "CPCE", article: "R511-4" }], delais: [] }]
    : [];
  const isTitre = sansAutorisation === "titre";
  const suite: readonly EtapeVoie[] = isTitre ? [] : [
    { libelle: "Introduire la procédure au fond ou les formalités pour obtenir un titre", acteur: "creancier", references: [{ texte: "CPCE", article: "R511-7" }], delais: delais("delais/conservatoire-fond") },
    { libelle: "Signifier au tiers la copie de ces diligences", acteur: "commissaire-de-justice", references: [{ texte: "CPCE", article: "R511-8" }], delais: delais("delais/conservatoire-copie-tiers") },
  ];
  const saisir: EtapeVoie = { libelle: "Pratiquer la saisie", acteur: "commissaire-de-justice", references: [{ texte: "CPCE", article: "R511-6" }], delais: sansAutorisation === undefined ? delais("delais/conservatoire-execution") : [] };
  const [premiere = saisir, ...debut] = [...requete, saisir];
  return [
    premiere,
    ...debut,
    { libelle: "Dénoncer la saisie au débiteur", acteur: "commissaire-de-justice", references: [{ texte: "CPCE", article: "R523-3" }, { texte: "CPCE", article: "R522-5" }], delais: delais("delais/conservatoire-denonciation") },
    ...suite,
    { libelle: "Titre obtenu, convertir la saisie", acteur: "commissaire-de-justice", references: [{ texte: "CPCE", article: "R523-7" }, { texte: "CPCE", article: "R523-9" }], delais: delais("delais/conversion-contestation") },
  ];
}
