import type { NonEmpty } from "../../kernel/brand.ts";
import { addDuree } from "../../kernel/duree.ts";
import { formatMontant } from "../../kernel/format-montant.ts";
import { type Jour, jour } from "../../kernel/jour.ts";
import { sumMontants } from "../../kernel/montant.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Calcule, Resultat } from "../../kernel/resultat.ts";
import type { Baremes } from "../baremes.ts";
import type { Annuaire } from "../competence/annuaire.ts";
import { toDuree } from "../delais/terme-maillon.ts";
import { computeAssignationFond } from "./assignation-fond.ts";
import { computeCommandementL126 } from "./commandement-l126.ts";
import { computeDeclarationCreance } from "./declaration-creance.ts";
import { computeExecution } from "./execution.ts";
import type { FaitsVoies } from "./faits-voies.ts";
import { computeInjonctionDePayer } from "./injonction-de-payer.ts";
import { computeProcedureSimplifiee } from "./procedure-simplifiee.ts";
import { computeRefereProvision } from "./refere-provision.ts";
import { computeSaisieConservatoire } from "./saisie-conservatoire.ts";
import type { EtatVoie, Voie } from "./voie.ts";

/** One reason for the place of a route, as a reader sees it. */
export interface Critere {
  readonly libelle: string;
  readonly valeur: string;
}

export interface VoieClassee {
  /** From 1. */
  readonly rang: number;
  readonly resultat: Calcule<Voie>;
  /** In the order in which they decide; the first that differs decides. */
  readonly criteres: NonEmpty<Critere>;
}

/**
 * Every route, open or not, with its reasons, ranked by criteria that are shown and decide one after the other: no score, no weight.
 * It proposes, a person chooses.
 */
export function listVoies(faits: FaitsVoies, baremes: Baremes, annuaire?: Annuaire): Resultat<NonEmpty<VoieClassee>> {
  const [premiere, ...suite] = listToutes(faits, baremes, annuaire).map((resultat) => ({ resultat, cles: listCles(resultat.valeur, faits) })).toSorted(compareCandidates);
  if (premiere === undefined) throw new Error("Aucune voie n’est connue");
  const voies: NonEmpty<VoieClassee> = [toClassee(premiere, 1), ...suite.map((candidate, rang) => toClassee(candidate, rang + 2))];
  const [etape, ...etapes] = voies.map(({ resultat: { valeur }, rang }) => ({ libelle: `${rang}. ${valeur.titre}`, valeur: FORMATS_ETAT[valeur.etat] }));
  if (etape === undefined) throw new Error("Aucune voie n’est classée");
  return {
    kind: "calcule",
    valeur: voies,
    justification: { regle: "voies/comparaison", references: REFERENCES, etapes: [etape, ...etapes], parametres: [], avertissements: [METHODE, ...listContrainte(faits)] },
  };
}

const REFERENCES: NonEmpty<Reference> = [{ texte: "CPC", article: "1405" }, { texte: "CPC", article: "835" }, { texte: "CPC", article: "873" }, { texte: "CPCE", article: "L111-3" }, { texte: "CPCE", article: "L511-1" }];
const METHODE = "Classement par critères successifs, tous affichés\u00A0: voie possible, titre déjà détenu, effet propre, tenue face à une contestation, durée d’usage, coûts connus. Le choix revient à une personne.";

function listToutes(faits: FaitsVoies, baremes: Baremes, annuaire: Annuaire | undefined): NonEmpty<Calcule<Voie>> {
  return [
    computeInjonctionDePayer(faits, baremes, annuaire),
    computeProcedureSimplifiee(faits, baremes),
    computeCommandementL126(faits, baremes),
    computeRefereProvision(faits, baremes, annuaire),
    computeAssignationFond(faits, baremes, annuaire),
    computeSaisieConservatoire(faits, baremes, annuaire),
    computeExecution(faits, baremes),
    computeDeclarationCreance(faits, baremes),
  ];
}

interface Cle extends Critere {
  /** Compared as it is; the smaller comes first. */
  readonly poids: number | Jour;
}

interface Candidate {
  readonly resultat: Calcule<Voie>;
  readonly cles: NonEmpty<Cle>;
}

const RANGS_ETAT: Readonly<Record<EtatVoie, number>> = { ouverte: 0, "a-verifier": 1, "a-completer": 2, indisponible: 3, fermee: 4 };
const FORMATS_ETAT: Readonly<Record<EtatVoie, string>> = {
  ouverte: "toutes ses conditions sont remplies",
  "a-verifier": "un point est à vérifier",
  "a-completer": "des faits ou un préalable manquent",
  indisponible: "indisponible",
  fermee: "une condition n’est pas remplie",
};

function listCles(voie: Voie, faits: FaitsVoies): NonEmpty<Cle> {
  const { etat, id, isAutonome } = voie;
  const isTitre = id === "execution" && faits.titre !== undefined && faits.titre !== false;
  return [
    { libelle: "Voie possible", valeur: FORMATS_ETAT[etat], poids: RANGS_ETAT[etat] },
    { libelle: "Titre déjà détenu", valeur: isTitre ? "oui, il s’exécute" : "sans objet", poids: isTitre ? 0 : 1 },
    { libelle: "Effet propre", valeur: isAutonome ? "mène à un titre ou à un paiement" : "s’ajoute à une autre voie", poids: isAutonome ? 0 : 1 },
    createContestation(voie, faits),
    createDuree(voie, faits.au),
    createCouts(voie),
  ];
}

function createContestation({ tientContestation }: Voie, { contestation }: FaitsVoies): Cle {
  const libelle = "Tenue face à une contestation";
  if (contestation === "aucune") return { libelle, valeur: "sans objet, aucune contestation", poids: 0 };
  return { libelle, valeur: tientContestation ? "se poursuit devant un juge" : "s’arrête ou se transforme", poids: tientContestation ? 0 : 1 };
}

const JAMAIS = jour("9999-12-31");

/** An unknown duration never passes for a short one. */
function createDuree({ delaiHabituel }: Voie, au: Jour): Cle {
  const { lu, duree, source, isHypothese } = delaiHabituel;
  if (lu === undefined || duree === undefined) return { libelle: "Durée d’usage", valeur: source, poids: JAMAIS };
  return { libelle: "Durée d’usage", valeur: `${duree} (${source}${isHypothese ? ", à vérifier" : ""})`, poids: addDuree(au, toDuree(lu)) };
}

function createCouts({ couts }: Voie): Cle {
  const connus = couts.flatMap(({ montant }) => (montant === undefined ? [] : [montant]));
  const total = sumMontants(connus);
  const inconnus = couts.length - connus.length;
  return { libelle: "Coûts connus", valeur: `${formatMontant(total)}${inconnus === 0 ? "" : `, ${inconnus} à saisir`}`, poids: inconnus === 0 ? total : Number.MAX_SAFE_INTEGER };
}

function compareCandidates(a: Candidate, b: Candidate): number {
  for (const [rang, { poids }] of a.cles.entries()) {
    const autre = b.cles[rang]?.poids ?? poids;
    if (poids !== autre) return poids < autre ? -1 : 1;
  }
  return a.resultat.valeur.id < b.resultat.valeur.id ? -1 : 1;
}

function toClassee({ resultat, cles: [premiere, ...suite] }: Candidate, rang: number): VoieClassee {
  const toCritere = ({ libelle, valeur }: Cle): Critere => ({ libelle, valeur });
  return { rang, resultat, criteres: [toCritere(premiere), ...suite.map(toCritere)] };
}

function listContrainte({ agirAuPlusTard }: FaitsVoies): readonly string[] {
  return agirAuPlusTard === undefined ? ["À compléter\u00A0: la date de prescription n’est pas connue, elle peut imposer la voie."] : [];
}
