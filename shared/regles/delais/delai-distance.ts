import { isNonEmpty, type NonEmpty } from "../../kernel/brand.ts";
import { formatDuree } from "../../kernel/duree.ts";
import { formatJour } from "../../kernel/format-jour.ts";
import { listAVerifier } from "../../kernel/format-parametre.ts";
import type { Jour } from "../../kernel/jour.ts";
import type { ParametreLu } from "../../kernel/parametre.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Calcule, Etape, Resultat } from "../../kernel/resultat.ts";
import { type Baremes, findValeurDe } from "../baremes.ts";
import { type Demeure, formatDemeure } from "./demeure.ts";

/** What the person must do in the delay; `autre`: a delay that articles 643 and 644 do not name. */
export type ActeAttendu = "comparution" | "appel" | "opposition" | "revision" | "cassation" | "autre";

export interface FaitsDistance {
  readonly acte: ActeAttendu;
  /** Where the jurisdiction sits. */
  readonly siege?: Demeure | undefined;
  /** Where the person who must act lives. */
  readonly demeure?: Demeure | undefined;
  /** Where the act was handed to that very person, when it was. */
  readonly remiseAPersonne?: Demeure | undefined;
  /** Day that starts the delay. */
  readonly depart: Jour;
}

export interface Augmentation {
  /** Months added to the delay; zero is a full answer. */
  readonly mois: number;
}

/**
 * Months that distance adds of right to a delay to appear, to appeal, to oppose, to have revised, and to go to cassation before a
 * judge of metropolitan France (CPC, art. 643, 644, 645); none when the act is handed to the person where nothing is added (647).
 */
export function computeDelaiDistance(faits: FaitsDistance, baremes: Baremes): Resultat<Augmentation> {
  const { acte, siege, demeure, remiseAPersonne } = faits;
  const manquants = [...(siege === undefined ? ["le siège de la juridiction"] : []), ...(demeure === undefined ? ["le lieu où demeure la personne"] : [])];
  if (isNonEmpty(manquants)) return { kind: "incomplet", manquants };
  if (siege === undefined || demeure === undefined) throw new Error("Un lieu manque");
  if (!isVise(acte, siege)) return createAucune("Ce délai n’est pas de ceux que la distance augmente", acte === "cassation" ? [ARTICLE_644] : [ARTICLE_643, ARTICLE_644]);
  const cle = findCle(siege, demeure);
  if (cle === undefined) return createAucune(`Personne qui demeure ${formatDemeure(demeure)}, juridiction qui siège ${formatDemeure(siege)}\u00A0: aucune augmentation`, [findArticle(siege)]);
  const augmente = readAugmentation(cle, faits, baremes);
  if (augmente.kind !== "calcule" || remiseAPersonne === undefined || findCle(siege, remiseAPersonne) === cle) return augmente;
  return computeRemise(siege, remiseAPersonne, faits, baremes);
}

const ARTICLE_643: Reference = { texte: "CPC", article: "643" };
const ARTICLE_644: Reference = { texte: "CPC", article: "644" };
const ARTICLE_645: Reference = { texte: "CPC", article: "645" };
const ARTICLE_647: Reference = { texte: "CPC", article: "647" };

/** Jurisdictions that article 644 names; it leaves out the other territories of the Pacific. */
const SIEGES_644: readonly Demeure[] = [
  "guadeloupe", "guyane", "martinique", "la-reunion", "mayotte", "saint-barthelemy", "saint-martin", "saint-pierre-et-miquelon", "wallis-et-futuna",
];

/** Cassation is heard in Paris: article 644 does not name it. */
function isVise(acte: ActeAttendu, siege: Demeure): boolean {
  if (acte === "autre") return false;
  return siege === "metropole" || (SIEGES_644.includes(siege) && acte !== "cassation");
}

type Cle = "delais/distance-outre-mer" | "delais/distance-etranger";

function findCle(siege: Demeure, demeure: Demeure): Cle | undefined {
  if (demeure === "etranger") return "delais/distance-etranger";
  return demeure === siege ? undefined : "delais/distance-outre-mer";
}

function findArticle(siege: Demeure): Reference {
  return siege === "metropole" ? ARTICLE_643 : ARTICLE_644;
}

function readAugmentation(cle: Cle, { siege = "metropole", demeure = "metropole", depart }: FaitsDistance, baremes: Baremes): Resultat<Augmentation> {
  const lecture = findValeurDe(baremes, cle, depart);
  if (!lecture.ok) return { kind: "inapplicable", motif: `L’augmentation des délais à raison de la distance au ${formatJour(depart)} n’est pas dans les barèmes.`, references: [findArticle(siege)] };
  const references: NonEmpty<Reference> = [findArticle(siege), ARTICLE_645];
  const etape: Etape = {
    libelle: `Personne qui demeure ${formatDemeure(demeure)}, juridiction qui siège ${formatDemeure(siege)}\u00A0: délai augmenté de plein droit`,
    valeur: formatDuree({ mois: lecture.lu.valeur }),
    references,
  };
  return createCalcule(lecture.lu.valeur, etape, references, [lecture.lu]);
}

function computeRemise(siege: Demeure, remise: Demeure, faits: FaitsDistance, baremes: Baremes): Resultat<Augmentation> {
  const cle = findCle(siege, remise);
  const lieu = `Acte remis à la personne même ${formatDemeure(remise)}`;
  if (cle === undefined) return createAucune(`${lieu}\u00A0: elle n’a que le délai de ceux qui y demeurent, aucune augmentation`, [ARTICLE_647]);
  const resultat = readAugmentation(cle, { ...faits, demeure: remise }, baremes);
  if (resultat.kind !== "calcule") return resultat;
  return { ...resultat, justification: { ...resultat.justification, references: [ARTICLE_647, ...resultat.justification.references] } };
}

function createAucune(libelle: string, references: NonEmpty<Reference>): Calcule<Augmentation> {
  return createCalcule(0, { libelle, valeur: "aucune augmentation", references }, references, []);
}

function createCalcule(mois: number, etape: Etape, references: NonEmpty<Reference>, parametres: readonly ParametreLu[]): Calcule<Augmentation> {
  return {
    kind: "calcule",
    valeur: { mois },
    justification: { regle: "delais/delai-distance", references, etapes: [etape], parametres, avertissements: listAVerifier(parametres) },
  };
}
