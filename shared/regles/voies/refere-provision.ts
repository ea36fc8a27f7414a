import type { NonEmpty } from "../../kernel/brand.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Calcule } from "../../kernel/resultat.ts";
import type { Baremes } from "../baremes.ts";
import type { Annuaire } from "../competence/annuaire.ts";
import { findCompetenceVoie } from "./competence-voie.ts";
import { createCondition, listConditionsPaiement } from "./conditions.ts";
import { createASaisir } from "./couts.ts";
import { createVoie, findDelaiHabituel } from "./creation-voie.ts";
import { listDelaisVoie } from "./delais-voie.ts";
import type { FaitsVoies } from "./faits-voies.ts";
import { listPiecesCreance } from "./pieces-creance.ts";
import type { Condition, EtapeVoie, Voie } from "./voie.ts";

/** Référé-provision: an enforceable sum on account when the obligation cannot be seriously disputed; urgency is not asked (CPC, art. 835, al. 2, and 873, al. 2). */
export function computeRefereProvision(faits: FaitsVoies, baremes: Baremes, annuaire?: Annuaire): Calcule<Voie> {
  return createVoie({
    id: "refere-provision",
    titre: "Référé-provision",
    references: findTextes(faits),
    conditions: [findNonContestable(faits), ...listConditionsPaiement(faits)],
    competence: findCompetenceVoie("refere", faits, baremes, annuaire),
    pieces: listPiecesCreance(faits, [{ texte: "CPC", article: "56" }]),
    etapes: listEtapes(faits, baremes),
    couts: [
      createASaisir("Délivrance de l’assignation", "depens", "Émolument non relevé\u00A0: à saisir d’après la facture"),
      createASaisir("Honoraires de l’avocat", "creancier", "Selon la convention d’honoraires, s’il est obligatoire ou choisi"),
    ],
    delaiHabituel: findDelaiHabituel("voies/delai-habituel-refere", faits.au, baremes),
    isAutonome: true,
    tientContestation: true,
    avertissements: [
      "L’urgence n’est pas exigée\u00A0; l’ordonnance est exécutoire de droit par provision et n’a pas d’autorité au principal (CPC, art. 488 et 514).",
      "L’assignation, même en référé, interrompt la prescription (C. civ., art. 2241).",
      "En cas d’urgence, le juge des référés peut renvoyer l’affaire au fond à une date qu’il fixe (CPC, art. 837 et 873-1)\u00A0; l’assignation d’heure à heure se demande (CPC, art. 485).",
      "Limiter la demande à la part qui n’est pas sérieusement contestable.",
    ],
  });
}

function findTextes({ matiere }: FaitsVoies): NonEmpty<Reference> {
  const tc: Reference = { texte: "CPC", article: "873, al. 2" };
  const tj: Reference = { texte: "CPC", article: "835, al. 2" };
  if (matiere === undefined) return [tj, tc];
  return matiere === "commerciale" ? [tc] : [tj];
}

function findNonContestable(faits: FaitsVoies): Condition {
  const { contestation } = faits;
  return createCondition(contestation === undefined ? undefined : contestation !== "serieuse", {
    oui: contestation === "aucune" ? "L’obligation n’est pas contestée." : "La contestation n’est pas sérieuse\u00A0: pièces à l’appui.",
    non: "L’obligation est sérieusement contestable\u00A0: juge du fond, ou passerelle en cas d’urgence.",
    inconnue: "Dire si l’obligation est sérieusement contestable.",
    references: findTextes(faits),
  });
}

function listEtapes({ au, matiere }: FaitsVoies, baremes: Baremes): NonEmpty<EtapeVoie> {
  const delais = (...ids: readonly string[]) => listDelaisVoie(ids, au, baremes);
  const isCommerce = matiere === "commerciale";
  return [
    { libelle: "Prendre date auprès du greffe et faire délivrer l’assignation, assez tôt pour que le débiteur se défende", acteur: "commissaire-de-justice", references: [{ texte: "CPC", article: "485" }, { texte: "CPC", article: "486" }], delais: isCommerce ? delais("delais/delivrance-commerce") : [] },
    { libelle: "Remettre l’assignation au greffe", acteur: "avocat", references: [{ texte: "CPC", article: isCommerce ? "857" : "754" }], delais: delais(isCommerce ? "delais/placement-commerce" : "delais/placement-judiciaire") },
    { libelle: "Audience et ordonnance", acteur: "juge", references: [{ texte: "CPC", article: "484" }], delais: [] },
    { libelle: "Faire signifier l’ordonnance", acteur: "commissaire-de-justice", references: [{ texte: "CPC", article: "503" }], delais: delais("delais/recours-refere") },
    { libelle: "Exécuter\u00A0: l’exécution provisoire est de droit", acteur: "commissaire-de-justice", references: [{ texte: "CPC", article: "514" }, { texte: "CPC", article: "514-1" }], delais: [] },
  ];
}
