import type { NonEmpty } from "../../kernel/brand.ts";
import type { Jour } from "../../kernel/jour.ts";
import { montant, type Montant, sumMontants } from "../../kernel/montant.ts";
import type { Decompte, DecompteCreance, FaitsDecompte, Imputation, LigneFrais } from "./types-decompte.ts";

export type PosteReleve = "principal" | "interets" | "indemnites" | "frais" | "reglements" | "total";

/** A line of the étude's statement, or its total for a post. */
export interface LigneReleve {
  readonly poste: PosteReleve;
  readonly montant: Montant;
  readonly creanceId?: string | undefined;
  readonly libelle?: string | undefined;
}

/** The statement that the étude sends. */
export interface Releve {
  readonly arreteAu: Jour;
  /** `brute`: sums before payments, which have their own lines; `nette`: what is still owed of each post. */
  readonly presentation: "brute" | "nette";
  readonly lignes: NonEmpty<LigneReleve>;
}

/** What two statements may compare: a post, for all claims or for one. */
export interface Rubrique {
  readonly poste: PosteReleve;
  readonly creanceId?: string | undefined;
}

/** What the étude's statement speaks of; a post it leaves out is worth zero there, unless it gives its total alone. */
export function listRubriques({ lignes, presentation }: Releve, faits: FaitsDecompte): readonly Rubrique[] {
  const postes = new Set(lignes.map(({ poste }) => poste));
  const isDetaille = [...postes].some((poste) => poste !== "total");
  const attendus: readonly PosteReleve[] = ["principal", "interets", "indemnites", "frais", ...(presentation === "brute" ? ["reglements" as const] : [])];
  const retenus = isDetaille ? attendus : [];
  return [
    ...retenus.flatMap((poste): readonly Rubrique[] =>
      lignes.some((ligne) => ligne.poste === poste && ligne.creanceId !== undefined) ? faits.creances.map(({ id }) => ({ poste, creanceId: id })) : [{ poste }]),
    ...(postes.has("total") ? [{ poste: "total" as const }] : []),
  ];
}

/** What the étude counts there. */
export function sumReleve({ lignes }: Releve, { poste, creanceId }: Rubrique): Montant {
  return sumMontants(lignes.filter((ligne) => ligne.poste === poste && (creanceId === undefined || ligne.creanceId === creanceId)).map((ligne) => ligne.montant));
}

/** What a statement of ours counts there, presented as the étude presents its own. */
export function sumDecompte(decompte: Decompte, faits: FaitsDecompte, presentation: Releve["presentation"], { poste, creanceId }: Rubrique): Montant {
  if (poste === "total") return decompte.total;
  if (poste === "frais") return presentation === "nette" ? decompte.fraisRestants : sumMontants([...decompte.frais, ...listAllocations(decompte, faits)].filter(({ isRecuperable }) => isRecuperable).map((ligne) => ligne.montant));
  const creances = decompte.creances.filter(({ id, condamnation }) => (creanceId === undefined || id === creanceId) && (poste !== "principal" || condamnation !== "article-700"));
  const bruts = new Map(faits.creances.map(({ id, montantTtc }) => [id, montantTtc]));
  return sumMontants(creances.map((creance) => (presentation === "nette" ? findNet(creance, poste) : findBrut(creance, bruts.get(creance.id) ?? montant(0), poste))));
}

/** What article 700 allots, as a line of costs: the étude counts it there. */
export function listAllocations(decompte: Decompte, faits: FaitsDecompte): readonly LigneFrais[] {
  return faits.creances.filter(({ condamnation }) => condamnation === "article-700").map(({ id, libelle = "Article 700", montantTtc, echeance }): LigneFrais => {
    const reste = decompte.creances.find((creance) => creance.id === id)?.principalRestant ?? montantTtc;
    return { id, libelle, poste: "article-700", date: echeance ?? decompte.arreteAu, montant: montantTtc, isRecuperable: true, motif: "somme allouée par la décision", references: [{ texte: "CPC", article: "700" }], regle: montant(montantTtc - reste), reste };
  });
}

type PosteCreance = Exclude<PosteReleve, "total" | "frais">;

function findNet({ principalRestant, interetsRestants, indemniteRestante }: DecompteCreance, poste: PosteCreance): Montant {
  return { principal: principalRestant, interets: interetsRestants, indemnites: indemniteRestante, reglements: montant(0) }[poste];
}

/** Before payments: the principal less its credit notes, all the interest counted, the indemnity as it was due. */
function findBrut({ indemniteRestante, interetsAcquis = montant(0), segments, imputations }: DecompteCreance, montantTtc: Montant, poste: PosteCreance): Montant {
  const reglements = imputations.filter(({ kind }) => kind === "reglement");
  const sum = (lignes: readonly Imputation[], read: (ligne: Imputation) => number): number => lignes.reduce((somme, ligne) => somme + read(ligne), 0);
  switch (poste) {
    case "principal": return montant(montantTtc - sum(imputations.filter(({ kind }) => kind === "avoir"), ({ surPrincipal }) => surPrincipal));
    case "interets": return sumMontants([interetsAcquis, ...segments.map((segment) => segment.montant)]);
    case "indemnites": return montant(indemniteRestante + sum(reglements, ({ surIndemnite }) => surIndemnite));
    case "reglements": return montant(sum(reglements, ({ surPrincipal, surInterets, surIndemnite }) => surPrincipal + surInterets + surIndemnite));
  }
}
