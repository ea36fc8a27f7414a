import type { NonEmpty } from "../../kernel/brand.ts";
import { formatMontant } from "../../kernel/format-montant.ts";
import { montant as toMontant } from "../../kernel/montant.ts";
import type { ParametreLu } from "../../kernel/parametre.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Calcule } from "../../kernel/resultat.ts";
import { type Baremes, findValeurDe } from "../baremes.ts";
import type { Annuaire } from "../competence/annuaire.ts";
import { findCompetenceVoie } from "./competence-voie.ts";
import { listConditionsPaiement } from "./conditions.ts";
import { createASaisir } from "./couts.ts";
import { createVoie, findDelaiHabituel } from "./creation-voie.ts";
import { listDelaisVoie } from "./delais-voie.ts";
import type { FaitsVoies } from "./faits-voies.ts";
import { listPiecesCreance } from "./pieces-creance.ts";
import type { EtapeVoie, Voie } from "./voie.ts";

/** Assignation on the merits before the commercial jurisdiction or the tribunal judiciaire (CPC, art. 54, 56, 750 to 763, 853 to 857): the route that a dispute does not close. */
export function computeAssignationFond(faits: FaitsVoies, baremes: Baremes, annuaire?: Annuaire): Calcule<Voie> {
  const seuils = listSeuils(faits, baremes);
  return createVoie({
    id: "assignation-fond",
    titre: "Assignation au fond",
    references: findTextes(faits),
    conditions: listConditionsPaiement(faits),
    competence: findCompetenceVoie("fond", faits, baremes, annuaire),
    pieces: listPiecesCreance(faits, [{ texte: "CPC", article: "56" }]),
    etapes: listEtapes(faits, baremes),
    couts: [
      createASaisir("Délivrance de l’assignation", "depens", "Émolument non relevé\u00A0: à saisir d’après la facture"),
      createASaisir("Honoraires de l’avocat", "creancier", "Selon la convention d’honoraires, s’il est obligatoire ou choisi"),
    ],
    delaiHabituel: findDelaiHabituel("voies/delai-habituel-fond", faits.au, baremes),
    isAutonome: true,
    tientContestation: true,
    lus: seuils.map(({ lu }) => lu),
    avertissements: [...seuils.map(({ phrase }) => phrase), "Les délais de délivrance et de placement peuvent être réduits en cas d’urgence, sur autorisation du juge (CPC, art. 755 et 858).", "Le juge peut enjoindre de rencontrer un médiateur ou un conciliateur\u00A0; refuser sans motif légitime expose à une amende civile (CPC, art. 1533).", "L’assignation interrompt la prescription jusqu’à la fin de l’instance\u00A0; caducité, désistement, péremption ou rejet effacent cet effet (C. civ., art. 2241 à 2243)."],
  });
}

function findTextes({ matiere }: FaitsVoies): NonEmpty<Reference> {
  const commerce: Reference = { texte: "CPC", article: "853 à 857" };
  const judiciaire: Reference = { texte: "CPC", article: "750 à 763" };
  if (matiere === undefined) return [judiciaire, commerce];
  return matiere === "commerciale" ? [commerce] : [judiciaire];
}

interface Seuil {
  readonly lu: ParametreLu;
  readonly phrase: string;
}

/** What the amount changes: a petition instead of an assignation before the tribunal judiciaire, and the last resort. */
function listSeuils({ montant, matiere, au }: FaitsVoies, baremes: Baremes): readonly Seuil[] {
  if (montant === undefined) return [];
  const requete = findValeurDe(baremes, "voies/seuil-requete-judiciaire", au);
  const ressort = findValeurDe(baremes, "voies/seuil-dernier-ressort", au);
  const isRequete = requete.ok && matiere !== undefined && matiere !== "commerciale" && montant <= requete.lu.valeur;
  const appel = findValeurDe(baremes, "contributions/droit-appel", au);
  const isAppel = ressort.ok && montant > ressort.lu.valeur;
  return [
    ...(isRequete ? [{ lu: requete.lu, phrase: `Demande qui n’excède pas ${formatMontant(toMontant(requete.lu.valeur))}\u00A0: une requête au tribunal judiciaire suffit (CPC, art. 750 et 818).` }] : []),
    ...(ressort.ok ? [{ lu: ressort.lu, phrase: montant <= ressort.lu.valeur ? `Jugement en dernier ressort, jusqu’à ${formatMontant(toMontant(ressort.lu.valeur))}\u00A0: pas d’appel.` : "Jugement susceptible d’appel." }] : []),
    ...(isAppel && appel.ok ? [{ lu: appel.lu, phrase: `En appel, quand l’avocat est obligatoire, droit de ${formatMontant(toMontant(appel.lu.valeur))} par partie (CGI, art. 1635 bis P).` }] : []),
  ];
}

function listEtapes({ au, matiere }: FaitsVoies, baremes: Baremes): NonEmpty<EtapeVoie> {
  const delais = (...ids: readonly string[]) => listDelaisVoie(ids, au, baremes);
  const isCommerce = matiere === "commerciale";
  const avant: NonEmpty<EtapeVoie> = isCommerce
    ? [
      { libelle: "Faire délivrer l’assignation, à une date d’audience du tribunal", acteur: "commissaire-de-justice", references: [{ texte: "CPC", article: "856" }], delais: delais("delais/delivrance-commerce") },
      { libelle: "Remettre l’assignation au greffe", acteur: "commissaire-de-justice", references: [{ texte: "CPC", article: "857" }], delais: delais("delais/placement-commerce") },
    ]
    : [
      { libelle: "Obtenir du greffe une date d’audience, puis faire délivrer l’assignation", acteur: "avocat", references: [{ texte: "CPC", article: "751" }], delais: delais("delais/constitution-defendeur") },
      { libelle: "Remettre l’assignation au greffe", acteur: "avocat", references: [{ texte: "CPC", article: "754" }], delais: delais("delais/placement-judiciaire") },
    ];
  return [
    ...avant,
    { libelle: "Instruction, audience et jugement", acteur: "juge", references: [{ texte: "CPC", article: "127" }], delais: delais("delais/peremption-instance") },
    { libelle: "Faire notifier le jugement", acteur: "commissaire-de-justice", references: [{ texte: "CPC", article: "503" }], delais: delais("delais/notification-defaut", "delais/recours-jugement") },
    { libelle: "Exécuter\u00A0: l’exécution provisoire est de droit, sauf décision contraire", acteur: "commissaire-de-justice", references: [{ texte: "CPC", article: "514" }], delais: [] },
  ];
}
