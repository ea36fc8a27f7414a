import { formatJour, formatJourLong } from "../../kernel/format-jour.ts";
import { formatMontant } from "../../kernel/format-montant.ts";
import type { Jour } from "../../kernel/jour.ts";
import { montant, type Montant, sumMontants } from "../../kernel/montant.ts";
import type { Etape, Resultat } from "../../kernel/resultat.ts";
import type { Baremes } from "../baremes.ts";
import { computeChiffres } from "./chiffres.ts";
import { computeDecompte } from "./decompte.ts";
import { findDateTitre } from "./date-titre.ts";
import type { Decompte, FaitsDecompte, Imputation } from "./types-decompte.ts";

export type PosteTitre = "principal" | "interets" | "indemnites" | "frais" | "total";

/** avantTitre + apresTitre − regle = reste, post by post. */
export interface LigneColonnes {
  readonly poste: PosteTitre;
  /** French name of the post. */
  readonly libelle: string;
  /** Owed on the day of the title. */
  readonly avantTitre: Montant;
  /** Added since. */
  readonly apresTitre: Montant;
  /** Paid or credited since. */
  readonly regle: Montant;
  readonly reste: Montant;
}

export interface ColonnesTitre {
  readonly dateTitre: Jour;
  readonly arreteAu: Jour;
  readonly lignes: readonly LigneColonnes[];
}

/** The statement in two columns, what the title found and what came after it (CPCE, art. L111-8; acte 16, E). */
export function computeColonnesTitre(faits: FaitsDecompte, baremes: Baremes): Resultat<ColonnesTitre> {
  const { titre, arreteAu } = faits;
  if (titre === undefined) return { kind: "incomplet", manquants: ["le titre et sa date"] };
  const dateTitre = findDateTitre(titre);
  if (dateTitre > arreteAu) return { kind: "inapplicable", motif: `Le titre du ${formatJour(dateTitre)} est postérieur à l’arrêté du ${formatJour(arreteAu)}\u00A0: il n’y a pas d’après.`, references: [{ texte: "CPCE", article: "L111-8" }] };
  const apres = computeDecompte(faits, baremes);
  if (apres.kind !== "calcule") return apres;
  const avant = computeChiffres({ ...faits, arreteAu: dateTitre }, baremes);
  if (avant.kind !== "chiffres") return avant;
  const lignes = listLignes(avant.decompte, apres.valeur, dateTitre);
  const [premiere, ...suite] = apres.justification.etapes;
  return {
    kind: "calcule",
    valeur: { dateTitre, arreteAu, lignes },
    justification: { ...apres.justification, regle: "decompte/colonnes-titre", etapes: [premiere, ...suite, ...lignes.filter(({ avantTitre, apresTitre }) => avantTitre !== 0 || apresTitre !== 0).map((ligne) => createEtape(ligne, dateTitre))] },
  };
}

function listLignes(avant: Decompte, apres: Decompte, dateTitre: Jour): readonly LigneColonnes[] {
  const depuis = apres.creances.flatMap(({ imputations, condamnation }) => imputations.filter(({ date }) => date > dateTitre).map((imputation) => ({ ...imputation, condamnation })));
  const isArticle700 = ({ condamnation }: { readonly condamnation?: unknown }): boolean => condamnation === "article-700";
  const sumPrincipal = (imputations: readonly Imputation[]): Montant => sumMontants(imputations.map(({ surPrincipal }) => surPrincipal));
  const lignes = [
    createLigne("principal", avant.principalRestant, apres.principalRestant, sumPrincipal(depuis.filter((imputation) => !isArticle700(imputation)))),
    createLigne("interets", avant.interetsRestants, apres.interetsRestants, sumMontants(depuis.map(({ surInterets }) => surInterets))),
    createLigne("indemnites", avant.indemnitesRestantes, apres.indemnitesRestantes, sumMontants(depuis.map(({ surIndemnite }) => surIndemnite))),
    createLigne("frais", avant.fraisRestants, apres.fraisRestants, montant(sumRegle(apres) - sumRegle(avant) + sumPrincipal(depuis.filter(isArticle700)))),
  ];
  return [...lignes, createLigne("total", avant.total, apres.total, sumMontants(lignes.map(({ regle }) => regle)))];
}

function sumRegle({ frais }: Decompte): number {
  return frais.reduce((somme, { regle }) => somme + regle, 0);
}

function createLigne(poste: PosteTitre, avantTitre: Montant, reste: Montant, regle: Montant): LigneColonnes {
  return { poste, libelle: LIBELLES[poste], avantTitre, apresTitre: montant(reste - avantTitre + regle), regle, reste };
}

const LIBELLES: Readonly<Record<PosteTitre, string>> = { principal: "Principal", interets: "Intérêts", indemnites: "Indemnités", frais: "Article 700, dépens et frais", total: "Total" };

function createEtape({ libelle, avantTitre, apresTitre, regle, reste }: LigneColonnes, dateTitre: Jour): Etape {
  const depuis = [...(apresTitre === 0 ? [] : [`plus ${formatMontant(apresTitre)} depuis`]), ...(regle === 0 ? [] : [`moins ${formatMontant(regle)} réglés ou déduits depuis`])];
  return { libelle: [`${libelle}\u00A0: ${formatMontant(avantTitre)} à la date du titre, le ${formatJourLong(dateTitre)}`, ...depuis].join(", "), valeur: formatMontant(reste) };
}
