import { isNonEmpty, type NonEmpty } from "../../kernel/brand.ts";
import { listAVerifier } from "../../kernel/format-parametre.ts";
import type { ParametreLu } from "../../kernel/parametre.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Etape, Justification } from "../../kernel/resultat.ts";
import type { Baremes } from "../baremes.ts";
import { listAvertissements } from "./avertissements-decompte.ts";
import type { Chiffres } from "./chiffres.ts";
import { createEtapeFrais, createTotal, IMPUTATION, listEtapesCommunes, listEtapesCreance } from "./etapes-decompte.ts";
import type { FaitsDecompte } from "./types-decompte.ts";

/** The statement told claim by claim, segment by segment, with the dated values that were read: written from the figures, computes none. */
export function createJustification(faits: FaitsDecompte, chiffres: Chiffres, baremes: Baremes): Justification {
  const { comptes, indemnites, decompte, base } = chiffres;
  const indemnitesLues = indemnites.flatMap(({ lu }) => (lu === undefined ? [] : [lu]));
  const parametres = listUniques([...chiffres.lus, ...decompte.creances.flatMap(({ segments }) => segments.flatMap((segment) => segment.parametres)), ...indemnitesLues]);
  const etapes = comptes.flatMap((compte, rang) => {
    const ligne = decompte.creances[rang];
    return ligne === undefined ? [] : listEtapesCreance(compte, ligne, indemnites[rang], faits);
  });
  return {
    regle: "decompte/decompte",
    references: listReferences(faits, chiffres, indemnitesLues),
    etapes: [createBase(base, faits), ...etapes, ...decompte.frais.map(createEtapeFrais), ...listEtapesCommunes(faits, decompte), createTotal(decompte)],
    parametres,
    avertissements: [...listAvertissements(faits, comptes, baremes), ...listAVerifier(parametres)],
  };
}

function createBase({ valeur, references }: ParametreLu, { base, capitalisation }: FaitsDecompte): Etape {
  const annee = base === "exacte" ? "jours de l’année" : String(valeur);
  return { libelle: `${capitalisation === undefined ? "Intérêts simples" : "Intérêts"}\u00A0: principal × taux annuel × jours ÷ ${annee}, arrondis au centime par période`, references };
}

function listReferences({ capitalisation, delaisGrace = [] }: FaitsDecompte, { comptes, decompte }: Chiffres, indemnites: readonly ParametreLu[]): NonEmpty<Reference> {
  const toutes = [
    ...comptes.flatMap(({ segments, findTranche }) => segments.flatMap(({ du }) => findTranche(du).references)),
    ...indemnites.flatMap(({ references }) => references),
    ...(comptes.some(({ imputations }) => imputations.some(({ kind }) => kind === "reglement")) ? [IMPUTATION] : []),
    ...(capitalisation === undefined ? [] : [{ texte: "C. civ.", article: "1343-2" }]),
    ...(delaisGrace.every(({ accord }) => accord !== undefined) ? [] : [{ texte: "C. civ.", article: "1343-5" }]),
    ...decompte.frais.flatMap(({ references }) => references),
  ];
  const uniques = [...new Map(toutes.map((reference) => [`${reference.texte} ${reference.article}`, reference])).values()];
  return isNonEmpty(uniques) ? uniques : [IMPUTATION];
}

function listUniques(lus: readonly ParametreLu[]): readonly ParametreLu[] {
  return [...new Map(lus.map((lu) => [`${lu.id} ${lu.depuis}`, lu])).values()];
}
