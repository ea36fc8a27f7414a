import { findJour, type Jour } from "../kernel/jour.ts";
import { cutPassage, foldParallele } from "./passage.ts";

export interface DateLue {
  readonly jour: Jour;
  readonly passage: string;
}

const MOIS = ["janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre"];
/** What the headers of messages write. */
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const ECRITE = /(?<!\d)(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})(?:er)?(?: |\/|\.|-)(\d{1,2}|[a-z]{3,9})(?: |\/|\.|-)((?:19|20)\d{2}))(?!\d)/g;
/** What comes before the date of the document itself. */
const DITE = /(?:\bdate(?: (?:de |d')?(?:la |l')?(?:facture|facturation|emission|piece|livraison|commande|document))? ?:?|\bemise? le|\bdatee? du|\bfait (?:a [a-z' -]{2,40},? )?le|^[a-z' -]{2,40}, ?le|\b[a-z'-]{2,30}, le|\bsigne(?:e)? le|\brendue? le|\bsignifiee? le|\bdistribuee? le|\bdu) ?(?:[a-z]{3,8},? ?)?$/;
/** What comes before the date of something else. */
const AUTRE = /(?:echeance|avant le|jusqu'au|au plus tard le|valable|nee? le|votre (?:lettre|courrier|courriel|message|facture|commande|mise en demeure) du|a payer le|payable le|exigible le|immatricule\w* le|version du) ?:? ?$/;

/** The date that a document gives itself: the one that it announces, else the first that is not that of something else. */
export function findDateDite(texte: string): DateLue | undefined {
  const plie = foldParallele(texte);
  const lues = [...plie.matchAll(ECRITE)].flatMap((lu) => {
    const jour = readJour(lu);
    const avant = plie.slice(Math.max(0, lu.index - 60), lu.index);
    return jour === undefined || AUTRE.test(avant) ? [] : [{ jour, isDite: DITE.test(avant), passage: cutPassage(texte, lu.index, lu[0].length) }];
  });
  const choisie = lues.find(({ isDite }) => isDite) ?? lues[0];
  return choisie === undefined ? undefined : { jour: choisie.jour, passage: choisie.passage };
}

function readJour([, anneeIso, moisIso, jourIso, quantieme = "", mot = "", annee = ""]: RegExpMatchArray): Jour | undefined {
  if (anneeIso !== undefined) return findPlausible(Number(anneeIso), Number(moisIso), Number(jourIso));
  const mois = /^\d/.test(mot) ? Number(mot) : Math.max(MOIS.indexOf(mot), mot.length === 3 ? MONTHS.indexOf(mot) : -1) + 1;
  return findPlausible(Number(annee), mois, Number(quantieme));
}

function findPlausible(annee: number, mois: number, quantieme: number): Jour | undefined {
  return annee < 1990 || annee > 2100 || mois < 1 || mois > 12 ? undefined : findJour({ annee, mois, quantieme });
}
