import { isNonEmpty, type NonEmpty } from "../../kernel/brand.ts";
import { formatJourLong } from "../../kernel/format-jour.ts";
import { formatMontant } from "../../kernel/format-montant.ts";
import { montant, type Montant } from "../../kernel/montant.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Etape, Justification, Resultat } from "../../kernel/resultat.ts";
import { formatListe } from "../../kernel/texte.ts";
import type { Baremes } from "../baremes.ts";
import { computeChiffres } from "./chiffres.ts";
import { findEcartsFrais } from "./ecarts-frais.ts";
import { listHypotheses } from "./hypotheses.ts";
import { computeRubriques, type Explication, listExplications } from "./recherche-ecarts.ts";
import { listRubriques, type PosteReleve, type Releve, type Rubrique, sumDecompte, sumReleve } from "./releve.ts";
import type { FaitsDecompte } from "./types-decompte.ts";
import type { Hypothese, Situation } from "./types-hypothese.ts";

export interface FaitsContreDecompte {
  readonly notre: FaitsDecompte;
  readonly releve: Releve;
}

/** One post of both statements. ecart = leur − notre. */
export interface LigneComparee extends Rubrique {
  readonly notre: Montant;
  readonly leur: Montant;
  readonly ecart: Montant;
  /** `conforme` but for rounding; `expliquee`: the causes give the étude's figure; else what no recomputation explains. */
  readonly etat: "conforme" | "expliquee" | "non-expliquee";
  /** What the causes leave of the difference. */
  readonly nonExplique: Montant;
}

/** A mistake, and what it changes in each post: proved by the figure that it gives. */
export interface CauseEcart {
  readonly id: string;
  readonly libelle: string;
  readonly references: NonEmpty<Reference>;
  readonly effets: readonly (Rubrique & { readonly montant: Montant })[];
}

export interface ContreDecompte {
  readonly arreteAu: Releve["arreteAu"];
  readonly lignes: readonly LigneComparee[];
  readonly causes: readonly CauseEcart[];
}

/**
 * Two statements compared post by post. A cause is named only when making the same mistake gives the étude's figure; what no mistake
 * gives is « non expliqué ». Ours is made again at the étude's date.
 */
export function computeContreDecompte({ notre, releve }: FaitsContreDecompte, baremes: Baremes): Resultat<ContreDecompte> {
  const faits = { ...notre, arreteAu: releve.arreteAu };
  const chiffres = computeChiffres(faits, baremes);
  if (chiffres.kind !== "chiffres") return chiffres;
  const rubriques = listRubriques(releve, faits);
  const frais = findEcartsFrais(releve, chiffres.decompte, faits);
  const depart: Situation = { faits, baremes };
  const avecLeursFrais = frais.hypotheses.reduce((courante, { change }) => change(courante), depart);
  // Half a centime for each rounded period, whoever rounds elsewhere.
  const tolerance = Math.ceil(chiffres.decompte.creances.reduce((nombre, { segments }) => nombre + segments.length, 2) / 2);
  const [retenue, ...concurrentes] = listExplications(avecLeursFrais, releve, rubriques, listHypotheses(depart), tolerance);
  const causes = [...frais.hypotheses, ...(retenue?.hypotheses ?? [])];
  const lignes = rubriques.map((rubrique, rang): LigneComparee => {
    const ours = sumDecompte(chiffres.decompte, faits, releve.presentation, rubrique);
    const leur = sumReleve(releve, rubrique);
    const ecart = montant(leur - ours);
    const reste = montant(leur - (retenue?.refaites[rang] ?? ours));
    const etat = Math.abs(ecart) <= tolerance ? "conforme" : Math.abs(reste) <= tolerance ? "expliquee" : "non-expliquee";
    return { ...rubrique, notre: ours, leur, ecart, etat, nonExplique: etat === "non-expliquee" ? reste : montant(0) };
  });
  const valeur: ContreDecompte = { arreteAu: releve.arreteAu, lignes, causes: listCauses(causes, depart, releve, rubriques) };
  return { kind: "calcule", valeur, justification: createJustification(valeur, concurrentes, tolerance) };
}

/** Each mistake made after the others, and what it moves. */
function listCauses(hypotheses: readonly Hypothese[], depart: Situation, releve: Releve, rubriques: readonly Rubrique[]): readonly CauseEcart[] {
  let situation = depart;
  let avant = computeRubriques(depart, releve, rubriques) ?? [];
  return hypotheses.map(({ id, libelle, references, change }) => {
    situation = change(situation);
    const apres = computeRubriques(situation, releve, rubriques) ?? avant;
    const effets = rubriques.map((rubrique, rang) => ({ ...rubrique, montant: montant((apres[rang] ?? 0) - (avant[rang] ?? 0)) })).filter((effet) => effet.montant !== 0);
    avant = apres;
    return { id, libelle, references, effets };
  });
}

const LIBELLES: Readonly<Record<PosteReleve, string>> = { principal: "Principal", interets: "Intérêts", indemnites: "Indemnités", frais: "Frais", reglements: "Règlements", total: "Total" };

function formatRubrique({ poste, creanceId }: Rubrique): string {
  return creanceId === undefined ? LIBELLES[poste] : `${LIBELLES[poste]}, ${creanceId}`;
}

function createJustification({ arreteAu, lignes, causes }: ContreDecompte, concurrentes: readonly Explication[], tolerance: number): Justification {
  const references = causes.flatMap((cause) => cause.references);
  const nonExpliquees = lignes.filter(({ etat }) => etat === "non-expliquee");
  return {
    regle: "decompte/contre-decompte",
    references: isNonEmpty(references) ? references : [{ texte: "C. civ.", article: "1353" }],
    etapes: [
      { libelle: `Les deux décomptes sont comparés au ${formatJourLong(arreteAu)}, poste par poste\u00A0; un écart de ${formatMontant(montant(tolerance))} au plus tient aux arrondis` },
      ...lignes.map(createEtapeLigne),
      ...causes.map(createEtapeCause),
      ...nonExpliquees.map((ligne): Etape => ({ libelle: `${formatRubrique(ligne)}\u00A0: non expliqué`, valeur: formatMontant(ligne.nonExplique) })),
    ],
    parametres: [],
    avertissements: concurrentes.map(({ hypotheses }) => `Une autre explication donne les mêmes accords\u00A0: ${formatListe(hypotheses.map(({ libelle }) => libelle))}.`),
  };
}

function createEtapeLigne({ notre, leur, ecart, etat, ...rubrique }: LigneComparee): Etape {
  const suite = { conforme: "conforme", expliquee: "écart expliqué", "non-expliquee": "écart non expliqué en entier" }[etat];
  return { libelle: `${formatRubrique(rubrique)}\u00A0: ${formatMontant(notre)} chez nous, ${formatMontant(leur)} chez l’étude, ${suite}`, valeur: formatMontant(ecart) };
}

function createEtapeCause({ libelle, effets, references }: CauseEcart): Etape {
  const total = effets.find(({ poste }) => poste === "total") ?? effets[0];
  const detail = effets.map((effet) => `${formatRubrique(effet).toLowerCase()} ${formatMontant(effet.montant)}`);
  return {
    libelle: `Cause retrouvée par recalcul\u00A0: ${libelle}${detail.length === 0 ? "" : ` (${formatListe(detail)})`}`,
    ...(total === undefined ? {} : { valeur: formatMontant(total.montant) }),
    references,
  };
}
