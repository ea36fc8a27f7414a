import { formatParametre } from "#shared/kernel/format-parametre.ts";
import { formatReference } from "#shared/kernel/format-reference.ts";
import { formatJour } from "#shared/kernel/format-jour.ts";
import type { Justification } from "#shared/kernel/resultat.ts";
import { findRegle } from "#shared/regles/catalogue.ts";

/** A justification as the panel prints it: title, steps with what they gave and their texts, values read, what to check. */
export function renderJustification({ regle, references, etapes, parametres, avertissements }: Justification): string {
  const lignes = [
    findRegle(regle)?.titre ?? regle,
    `  ${references.map(formatReference).join(" ; ")}`,
    ...etapes.map(({ libelle, valeur, references: sources = [] }) => `- ${libelle}${valeur === undefined ? "" : ` → ${valeur}`}${sources.length === 0 ? "" : ` [${sources.map(formatReference).join(" ; ")}]`}`),
    ...parametres.map((lu) => `  lu : ${lu.libelle}, ${formatParametre(lu)} depuis le ${formatJour(lu.depuis)}`),
    ...avertissements.map((phrase) => `! ${phrase}`),
  ];
  return lignes.join("\n").replaceAll(/[\u00A0\u202F]/g, " ");
}
