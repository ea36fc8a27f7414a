import { foldTexte } from "./texte.ts";

/** Words that name a kind of company or a civility, not somebody. */
const VIDES: ReadonlySet<string> = new Set([
  "sarl", "sas", "sasu", "sa", "sci", "scp", "snc", "eurl", "ei", "eirl", "scop", "selarl", "gie", "association", "asso", "ste", "societe", "ets", "etablissements",
  "entreprise", "cie", "compagnie", "et", "de", "du", "des", "la", "le", "les", "l", "d", "au", "aux", "m", "mr", "mme", "mlle", "monsieur", "madame", "vir", "virement", "sepa", "inst", "recu",
]);

/** « S.A.R.L. » is « SARL ». */
const SIGLE = /\b(?:[a-z]\.){2,}(?:[a-z]\b)?/g;

/** Words that tell a name from another, without accent, case, legal form nor small word; each once, in the order of the name. */
export function listMotsNom(nom: string): readonly string[] {
  const plie = foldTexte(nom).replace(SIGLE, (sigle) => sigle.replaceAll(".", ""));
  return [...new Set(plie.split(/[^a-z0-9]+/).filter((mot) => mot !== "" && !VIDES.has(mot)))];
}
