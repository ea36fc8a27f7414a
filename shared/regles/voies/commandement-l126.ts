import type { NonEmpty } from "../../kernel/brand.ts";
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
 * Uncontested commercial claims (CPCE, art. L126-1 to L126-5, law 2026-307): invoices between commerçants, without a ceiling. The law
 * is in force, its decree was not found: the route is shown and cannot be taken until a pack says so.
 */
export function computeCommandementL126(faits: FaitsVoies, baremes: Baremes): Calcule<Voie> {
  const lecture = findValeurDe(baremes, "voies/l126-disponible", faits.au);
  const disponible = lecture.ok ? lecture.lu : undefined;
  return createVoie({
    id: "commandement-l126",
    titre: "Recouvrement des créances commerciales incontestées",
    references: REFERENCES,
    conditions: [findDisponible(disponible), findEntreCommercants(faits), findIncontestee(faits), ...listConditionsPaiement(faits)],
    competence: SANS_JUGE,
    pieces: [createPiece("Facture", ["facture"], faits, REFERENCES)],
    etapes: listEtapes(faits, baremes),
    couts: [createASaisir("Émoluments de l’étude", "a-verifier", "Tarif non publié, charge non relevée")],
    delaiHabituel: AUCUN_USAGE,
    isAutonome: true,
    tientContestation: false,
    lus: disponible === undefined ? [] : [disponible],
    avertissements: [
      "À vérifier avec l’étude\u00A0: décret d’application, tarif, voie de recours du débiteur et effet sur la prescription non trouvés.",
      "Ne pas compter ce commandement parmi les actes qui interrompent la prescription tant que ce n’est pas vérifié.",
    ],
  });
}

const REFERENCES: NonEmpty<Reference> = [{ texte: "CPCE", article: "L126-1 à L126-5" }, { texte: "Loi", article: "2026-307" }];

function findDisponible(lu: ParametreLu | undefined): Condition {
  if (lu === undefined) return { etat: "non-remplie", libelle: "Cette procédure n’existe pas à cette date.", references: REFERENCES };
  if (lu.valeur === 0) return { etat: "indisponible", libelle: "Indisponible\u00A0: la loi est en vigueur, son décret d’application n’est pas publié.", references: lu.references };
  return createCondition(true, { oui: "Le décret d’application est publié.", non: "", inconnue: "", references: lu.references, confiance: lu.confiance });
}

function findEntreCommercants({ isFacturee, isCreancierCommercant, isDebiteurCommercant }: FaitsVoies): Condition {
  return createCondition(isTout(isFacturee, isCreancierCommercant, isDebiteurCommercant), {
    oui: "La créance a été facturée entre commerçants, sans plafond de montant.",
    non: "La créance n’a pas été facturée entre commerçants.",
    inconnue: "Dire si la créance a été facturée entre commerçants.",
    references: [{ texte: "CPCE", article: "L126-1" }],
  });
}

function findIncontestee({ contestation }: FaitsVoies): Condition {
  return createCondition(contestation === undefined ? undefined : contestation === "aucune", {
    oui: "Le débiteur ne conteste pas.", non: "Le débiteur conteste\u00A0: toute contestation met fin à la procédure.", inconnue: "Dire si le débiteur conteste.", references: [{ texte: "CPCE", article: "L126-2" }],
  });
}

function listEtapes({ au }: FaitsVoies, baremes: Baremes): NonEmpty<EtapeVoie> {
  const delais = (id: string) => listDelaisVoie([id], au, baremes);
  return [
    { libelle: "Faire signifier le commandement de payer", acteur: "commissaire-de-justice", references: [{ texte: "CPCE", article: "L126-2" }], delais: [] },
    { libelle: "Paiement ou contestation du débiteur", acteur: "debiteur", references: [{ texte: "CPCE", article: "L126-2" }], delais: delais("delais/l126-reponse") },
    { libelle: "Faire dresser le procès-verbal de non-contestation", acteur: "commissaire-de-justice", references: [{ texte: "CPCE", article: "L126-3" }], delais: delais("delais/l126-non-contestation") },
    { libelle: "Formule exécutoire du greffier de la juridiction commerciale, puis signification", acteur: "greffe", references: [{ texte: "CPCE", article: "L126-4" }], delais: delais("delais/l126-signification") },
  ];
}
