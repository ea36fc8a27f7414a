import type { NonEmpty } from "../../kernel/brand.ts";
import { formatMontant } from "../../kernel/format-montant.ts";
import { formatParametre } from "../../kernel/format-parametre.ts";
import { montant as toMontant } from "../../kernel/montant.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Calcule } from "../../kernel/resultat.ts";
import { type Baremes, findValeurDe } from "../baremes.ts";
import { SANS_JUGE } from "./competence-voie.ts";
import { createCondition, findAucuneOuverture } from "./conditions.ts";
import { createASaisir, createEmolument } from "./couts.ts";
import { createPiece, createVoie, findDelaiHabituel } from "./creation-voie.ts";
import { listDelaisVoie } from "./delais-voie.ts";
import type { FaitsVoies } from "./faits-voies.ts";
import { formatTitre, hasPrescriptionLongue, L111_3 } from "./titre.ts";
import type { Condition, EtapeVoie, Voie } from "./voie.ts";

/** Forced enforcement of a title of the closed list of CPCE, art. L111-3: attachment of accounts, sale of goods, wages. */
export function computeExecution(faits: FaitsVoies, baremes: Baremes): Calcule<Voie> {
  const prescription = findValeurDe(baremes, "prescription/execution-titre", faits.au);
  const habitation = findValeurDe(baremes, "voies/seuil-saisie-vente-habitation", faits.au);
  return createVoie({
    id: "execution",
    titre: "Exécution forcée d’un titre",
    references: [L111_3, { texte: "CPCE", article: "L111-4" }],
    conditions: [findTitre(faits), ...listTitreDetenu(faits, prescription.ok ? formatParametre(prescription.lu) : undefined), findAucuneOuverture(faits), findAucunSurendettement(faits)],
    competence: SANS_JUGE,
    pieces: [createPiece("Copie exécutoire du titre", ["decision"], faits, [L111_3]), createPiece("Acte de signification", ["signification"], faits, [{ texte: "CPC", article: "503" }])],
    etapes: listEtapes(faits, baremes),
    couts: [
      createASaisir("Saisie-attribution et sa dénonciation", "debiteur", "Émoluments non relevés\u00A0: à saisir d’après la facture"),
      createEmolument({ libelle: "Commandement aux fins de saisie-vente", parametreId: "couts/commandement-saisie-vente", montant: faits.montant, au: faits.au, charge: "debiteur" }, baremes),
      createASaisir("Droit de recouvrement proportionnel à la charge du créancier", "creancier", "C. com., art. A444-32\u00A0: barème de la période en cours non relevé, à saisir d’après la facture"),
    ],
    delaiHabituel: findDelaiHabituel("voies/delai-habituel-execution", faits.au, baremes),
    isAutonome: true,
    tientContestation: true,
    lus: [prescription, habitation].flatMap((lecture) => (lecture.ok ? [lecture.lu] : [])),
    avertissements: [
      ...(habitation.ok ? [`Saisie-vente dans un local d’habitation pour moins de ${formatMontant(toMontant(habitation.lu.valeur))} en principal\u00A0: autorisation du juge de l’exécution, sauf échec d’une saisie du compte ou du salaire (CPCE, art. L221-2).`] : []),
      "Une saisie-attribution antérieure au jugement d’ouverture reste acquise (CPCE, art. L211-2).",
      "Un protocole ou une reconnaissance de dette sous seing privé n’est pas un titre.",
      "L’acte de notification doit indiquer très apparemment le délai et les modalités du recours, sinon le délai ne court pas (CPC, art. 680).",
      "Le juge de l’exécution reste compétent pour les contestations de l’exécution mobilière (Civ. 2e, avis, 13/03/2025, 25-70.003).",
    ],
  });
}

function findTitre({ titre }: FaitsVoies): Condition {
  return createCondition(titre === undefined ? undefined : titre !== false, {
    oui: titre === undefined || titre === false ? "" : `Titre exécutoire\u00A0: ${formatTitre(titre.type)}.`,
    non: "Aucun titre de la liste fermée de l’article L111-3.",
    inconnue: "Dire si un titre exécutoire est détenu.",
    references: [L111_3],
  });
}

/** Without a title, nothing more is asked of it. */
function listTitreDetenu(faits: FaitsVoies, duree: string | undefined): readonly Condition[] {
  return faits.titre === false ? [] : [findExecutoire(faits), findSignifie(faits), findTitreNonPrescrit(faits, duree)];
}

function findExecutoire({ titre }: FaitsVoies): Condition {
  return createCondition(titre === undefined || titre === false ? undefined : titre.isExecutoire, {
    oui: "Le titre est exécutoire à ce jour.", non: "Le titre n’est pas exécutoire à ce jour\u00A0: délai d’attente, recours suspensif ou délai de grâce.", inconnue: "Dire si le titre est exécutoire à ce jour.",
    references: [{ texte: "CPC", article: "501" }, { texte: "CPC", article: "510" }],
  });
}

function findSignifie({ titre }: FaitsVoies): Condition {
  return createCondition(titre === undefined || titre === false ? undefined : titre.isSignifie, {
    oui: "Le titre a été notifié au débiteur.", non: "Le titre n’a pas été notifié au débiteur.", inconnue: "Dire si le titre a été notifié au débiteur.", references: [{ texte: "CPC", article: "503" }],
  });
}

/** Only titles 1° to 3° live the long time; the others live as long as the claim. */
function findTitreNonPrescrit({ titre }: FaitsVoies, duree: string | undefined): Condition {
  const connu = titre === undefined || titre === false ? undefined : titre;
  const regle = connu === undefined || !hasPrescriptionLongue(connu.type) ? "il se prescrit comme la créance elle-même" : `exécutable pendant ${duree ?? "la durée de l’article L111-4"}`;
  return createCondition(connu?.isPrescrit === undefined ? undefined : !connu.isPrescrit, {
    oui: `Le titre n’est pas prescrit (${regle}).`, non: `Le titre est prescrit (${regle}).`, inconnue: `Dire si le titre est prescrit (${regle}).`, references: [{ texte: "CPCE", article: "L111-4" }],
  });
}

function findAucunSurendettement({ isSurendettementRecevable }: FaitsVoies): Condition {
  return createCondition(isSurendettementRecevable === undefined ? undefined : !isSurendettementRecevable, {
    oui: "Aucun surendettement recevable.", non: "Surendettement recevable\u00A0: les voies d’exécution sont suspendues et interdites.", inconnue: "Dire si le débiteur est en surendettement.",
    references: [{ texte: "C. conso", article: "L722-2" }, { texte: "C. conso", article: "L722-3" }],
  });
}

function listEtapes({ au, isDebiteurCommercant, matiere }: FaitsVoies, baremes: Baremes): NonEmpty<EtapeVoie> {
  const delais = (...ids: readonly string[]) => listDelaisVoie(ids, au, baremes);
  const references = (article: string): readonly Reference[] => [{ texte: "CPCE", article }];
  const isParticulier = isDebiteurCommercant === false || matiere === "consommation" || matiere === "bail_habitation";
  const remunerations: readonly EtapeVoie[] = isParticulier
    ? [{ libelle: "Ou saisir les rémunérations, après commandement inscrit au registre", acteur: "commissaire-de-justice", references: references("L212-1 à L212-14"), delais: delais("delais/remunerations-attente", "delais/remunerations-proces-verbal") }]
    : [];
  return [
    { libelle: "Remettre le titre à un commissaire de justice, ce qui vaut pouvoir d’exécuter", acteur: "creancier", references: [], delais: [] },
    { libelle: "Obtenir du greffe de la juridiction de recours le certificat de non-recours, si le titre en dépend", acteur: "creancier", references: [{ texte: "CPC", article: "504" }, { texte: "CPC", article: "505" }], delais: [] },
    { libelle: "Saisie-attribution entre les mains de la banque ou d’un client, puis dénonciation", acteur: "commissaire-de-justice", references: references("L211-2"), delais: delais("delais/saisie-attribution-denonciation", "delais/saisie-attribution-contestation") },
    { libelle: "La banque répond au plus tard le premier jour ouvré suivant, sauf à devoir elle-même les causes de la saisie\u00A0; elle paie sur certificat de non-contestation ou acquiescement écrit", acteur: "tiers", references: [...references("R211-4"), ...references("R211-5"), ...references("R211-6")], delais: [] },
    ...remunerations,
    { libelle: "Ou commandement, puis saisie-vente", acteur: "commissaire-de-justice", references: references("R221-1"), delais: delais("delais/saisie-vente-attente", "delais/saisie-vente-commandement", "delais/saisie-vente-amiable") },
  ];
}
