import { formatMontantNu } from "../kernel/format-montant.ts";
import { INSECABLE } from "../kernel/texte.ts";
import type { Releve } from "./lecture-releves.ts";

/** What does not foot, statement by statement: said, never refused, since most banks' own examples do not. */
export function listEcarts(releves: readonly Releve[]): readonly string[] {
  return releves.flatMap((releve) => {
    if (releve.ecart === undefined || releve.ecart === 0) return [];
    return [`${formatNomReleve(releve)}${INSECABLE}: solde d’ouverture et mouvements ne font pas le solde de clôture (écart de ${formatMontantNu(releve.ecart)}${INSECABLE}${releve.devise === undefined || releve.devise === "EUR" ? "€" : releve.devise}).`];
  });
}

/** « Relevé 2026-01 du compte FR76… ». */
export function formatNomReleve({ reference, compte }: Releve): string {
  const numero = compte.iban ?? compte.numero;
  return `Relevé${reference === undefined ? "" : ` ${reference}`}${numero === undefined ? "" : ` du compte ${numero}`}`;
}
