import { formatJourComplet } from "../../kernel/format-jour.ts";
import type { Jour } from "../../kernel/jour.ts";
import type { Justification, Resultat } from "../../kernel/resultat.ts";
import { formatTerritoire, type Territoire } from "../../kernel/territoire.ts";
import { findFermeture, findJourOuvrablePrecedent, findJourOuvrableSuivant } from "../calendrier/jour-ouvrable.ts";
import { computeEcheance, type Echeance, type FaitsEcheance } from "./echeance.ts";

/**
 * Last day to act within a delay that one must keep: it moves past the days that are closed in the whole country (CPC, art. 642),
 * never past a local holiday, whose effect has not been judged.
 */
export function computeDelaiATenir({ depart, duree, territoire }: FaitsEcheance): Resultat<Echeance> {
  const national = computeEcheance({ depart, duree, territoire: "metropole" });
  if (national.kind !== "calcule") return national;
  return { ...national, justification: withFerieLocal(national.justification, national.valeur, territoire) };
}

function withFerieLocal(justification: Justification, { termeBrut, echeance }: Echeance, territoire: Territoire): Justification {
  const local = findJourOuvrableSuivant(termeBrut, territoire);
  if (local === echeance) return { ...justification, regle: "delais/delai-a-tenir" };
  return {
    ...justification,
    regle: "delais/delai-a-tenir",
    etapes: [...justification.etapes, { libelle: `Jour férié local (${formatTerritoire(territoire)})\u00A0: il n’allonge pas un délai à tenir`, valeur: formatJourComplet(echeance), references: [{ texte: "CPC", article: "642" }] }],
    avertissements: [...justification.avertissements, createAvertissement(echeance, local, territoire)],
  };
}

function createAvertissement(echeance: Jour, local: Jour, territoire: Territoire): string {
  const fermeture = findFermeture(echeance, territoire) ?? "férié";
  const veille = findJourOuvrablePrecedent(echeance, territoire);
  return `À vérifier\u00A0: ce jour est férié (${fermeture}, ${formatTerritoire(territoire)}) sans que le délai aille sûrement jusqu’au ${formatJourComplet(local)}\u00A0; agir le ${formatJourComplet(veille)}.`;
}
