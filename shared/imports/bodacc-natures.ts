import { foldTexte } from "../kernel/texte.ts";
import type { JugementAnnonce } from "./bodacc.ts";

/** Kinds of collective proceedings. */
export const PROCEDURES = ["sauvegarde", "redressement_judiciaire", "liquidation_judiciaire"] as const;
export type Procedure = (typeof PROCEDURES)[number];

/** What a judgment does to the situation of the debtor. */
export type PorteeJugement =
  /** A proceeding is open; `isNouvelle`: it opens one of its own, even after another (a plan that fails). */
  | { readonly kind: "procedure"; readonly procedure: Procedure; readonly isNouvelle: boolean }
  /** A plan was adopted: the proceeding goes on under another form. */
  | { readonly kind: "plan"; readonly procedure: Procedure }
  | { readonly kind: "cloture" }
  /** A step inside the proceeding, which changes nothing to its kind. */
  | { readonly kind: "etape" }
  /** The decision on appeal of another one, a wording never met: to be read by a person, never « nothing ». */
  | { readonly kind: "a-lire" };

const A_LIRE: PorteeJugement = { kind: "a-lire" };

/** Texts that say nothing of their own: the complement does. */
const FOURRE_TOUT = /^(?:autre (?:jugement|arret)|jugement$)|^$/;

/** Deposits, designations, observation period, plan amended: the proceeding goes on as it was. */
const ETAPES = /designation des organes|delai pour deposer|periode d'observation|modifi(?:cation|ant) (?:substantielle )?(?:du|le|de) plan|depot d|liste des creances|etat de collocation|poursuite (?:de l'|d')activite|maintien|remplacement|date de cessation des paiements/;

/**
 * Reads the nature of a judgment as the BODACC words it. The list follows the reference of the public directory (DINUM, MIT), whose gaps are closed:
 * closure words come first, a plan adopted is a proceeding in progress, a plan that fails opens another proceeding.
 */
export function findPortee({ famille, nature, complement }: JugementAnnonce): PorteeJugement {
  const dite = foldTexte(nature ?? "");
  const suite = foldTexte(complement ?? "");
  if (/^jugement de cloture/.test(foldTexte(famille ?? "")) || isCloture(dite)) return { kind: "cloture" };
  if (FOURRE_TOUT.test(dite)) return findPorteeTexte(suite);
  return findPorteeTexte(dite);
}

function findPorteeTexte(texte: string): PorteeJugement {
  if (isCloture(texte)) return { kind: "cloture" };
  if (/cour d'appel|infirm|retract|annul|retablissement professionnel|traitement de sortie de crise$/.test(texte)) return A_LIRE;
  const isEchecPlan = /resolution du plan|mettant fin a la procedure/.test(texte);
  if (!isEchecPlan && !/ouverture|conversion/.test(texte)) {
    const plan = findPlan(texte);
    if (plan !== undefined) return { kind: "plan", procedure: plan };
  }
  const procedure = findProcedure(texte, isEchecPlan);
  if (procedure !== undefined && !ETAPES.test(texte)) return { kind: "procedure", procedure, isNouvelle: isEchecPlan || /^(?:autre )?jugement d'ouverture/.test(texte) };
  return ETAPES.test(texte) ? { kind: "etape" } : A_LIRE;
}

/** « Clôture de la procédure… »; not the day on which a closure will have to be examined, which every opening fixes. */
function isCloture(texte: string): boolean {
  return /cloture (?:de la (?:procedure|liquidation)|du (?:redressement|plan)|d'une procedure|pour (?:insuffisance|extinction)|par )|^(?:autre )?jugement de cloture/.test(texte) && !/delai|terme|devra|sera examinee|date a laquelle/.test(texte);
}

/** Judgment that adopts a plan, or that names one adopted. */
function findPlan(texte: string): Procedure | undefined {
  if (!/(?:arret(?:ant|e|e le|ement)|adopt\w+|homolog\w+|jugement de|continuation).{0,30}plan|plan de (?:redressement|continuation).{0,60}(?:continuation|duree)/.test(texte)) return undefined;
  if (/plan de sauvegarde/.test(texte)) return "sauvegarde";
  return /plan de (?:redressement|continuation)/.test(texte) ? "redressement_judiciaire" : undefined;
}

/** A conversion or a plan that fails names two proceedings: the one that follows is read last or after « en ». */
function findProcedure(texte: string, isEchecPlan: boolean): Procedure | undefined {
  const suite = isEchecPlan ? texte.replace(/.*?(?:resolution du plan de (?:sauvegarde|redressement|continuation|cession|traitement)[^,]*?(?: et | ouvr)|mettant fin a la procedure)/, "") : texte;
  if (isEchecPlan && suite === texte) return undefined;
  if (/liquidation judiciaire/.test(suite)) return "liquidation_judiciaire";
  if (/redressement judiciaire/.test(suite)) return "redressement_judiciaire";
  return !isEchecPlan && /sauvegarde/.test(suite) ? "sauvegarde" : undefined;
}
