import { foldTexte } from "../../kernel/texte.ts";
import type { ModeleActe, Niveau } from "../acte.ts";

interface MotRefuse {
  readonly motif: RegExp;
  readonly dire: string;
  readonly niveau: Niveau;
  /** Acts in which it is refused; all of them when absent. */
  readonly isVise?: (acte: ModeleActe) => boolean;
}

/** A letter of the company, before any title; a quitus names the measure that it lifts. */
function isLettreAmiable({ id, nature, famille }: ModeleActe): boolean {
  return id !== "quitus" && nature === "lettre" && (famille === "amiable" || famille === "cloture" || famille === "accord");
}

const isLettre = ({ nature }: ModeleActe): boolean => nature === "lettre";
const isProcedure = ({ nature }: ModeleActe): boolean => nature === "acte" || nature === "projet";

/** Words that an act must not bear, folded (no accent, no case), and what to write instead. */
const MOTS: readonly MotRefuse[] = [
  { motif: /\bhuissiers?\b/, dire: "«\u00A0huissier\u00A0»\u00A0: écrire «\u00A0commissaire de justice\u00A0»", niveau: "bloquant" },
  { motif: /tribunal d'instance|tribunal de grande instance/, dire: "ce tribunal n’existe plus\u00A0: tribunal judiciaire, juge des contentieux de la protection", niveau: "bloquant" },
  { motif: /\bl\. ?441-6\b/, dire: "l’article L. 441-6 du code de commerce est remplacé par L. 441-10", niveau: "bloquant" },
  { motif: /article 1423 du code de procedure civile|articles? 1405 a 1423/, dire: "l’article 1423 du code de procédure civile est abrogé\u00A0: la formule exécutoire est apposée d’office", niveau: "bloquant" },
  { motif: /\bl\. ?137-2\b/, dire: "l’article L. 137-2 du code de la consommation est devenu L. 218-2", niveau: "bloquant" },
  { motif: /\b(?:1134|1153|1315) du code civil/, dire: "ce numéro du code civil a changé de sens en 2016\u00A0: vérifier l’article", niveau: "avertissement" },
  { motif: /\bl\. ?126-1\b/, dire: "la procédure de l’article L. 126-1 n’est pas ouverte\u00A0: décret à paraître", niveau: "bloquant" },
  { motif: /\bsaisies?[ -](?:attribution|vente|sur|de vos)|\bsaisir vos\b|expulsion|fichage|plainte|poursuites penales|interdiction bancaire|sous 24 heures/, dire: "menace qu’aucun titre ne permet encore", niveau: "bloquant", isVise: isLettreAmiable },
  { motif: /republique francaise|\bsommation\b|\bcommandement de payer\b|avant saisie/, dire: "apparence d’acte judiciaire (C. pén., art. 433-13)", niveau: "bloquant", isVise: isLettre },
  { motif: /frais (?:de dossier|d'etude|de recouvrement a votre charge|de recommande|d'impaye)/, dire: "frais que la loi ne met pas à la charge du débiteur (CPCE, art. L111-8)", niveau: "bloquant", isVise: isLettre },
  { motif: /interrompt la prescription/, dire: "cet acte n’interrompt pas la prescription", niveau: "absolu", isVise: ({ numero }) => ["01", "02", "03", "04", "05"].includes(numero) },
  { motif: /vous reconnaissez donc/, dire: "reconnaissance forcée\u00A0: citer l’écrit du débiteur et sa date", niveau: "bloquant", isVise: isLettre },
  { motif: /mauvaise foi|malhonnete|bien connu de nos services|organise son insolvabilite/, dire: "appréciation sur la personne\u00A0: écrire le fait et sa pièce", niveau: "bloquant" },
  { motif: /resistance abusive/, dire: "«\u00A0résistance abusive\u00A0»\u00A0: écrire le fait, sa pièce et le dommage", niveau: "avertissement", isVise: isProcedure },
  { motif: /sauf a parfaire/, dire: "«\u00A0sauf à parfaire\u00A0»\u00A0: demander une somme datée et les intérêts à échoir", niveau: "bloquant", isVise: isProcedure },
  { motif: /semble-t-il|sauf erreur/, dire: "incertitude dans un acte de procédure\u00A0: écrire la date et la pièce", niveau: "bloquant", isVise: isProcedure },
];

export interface MotTrouve {
  readonly dire: string;
  readonly niveau: Niveau;
}

/** Refused words that the printed text holds. */
export function listMotsRefuses(texte: string, acte: ModeleActe): readonly MotTrouve[] {
  const plie = foldTexte(texte);
  return MOTS.filter(({ motif, isVise }) => (isVise?.(acte) ?? true) && motif.test(plie));
}
