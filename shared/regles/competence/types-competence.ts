import type { NonEmpty } from "../../kernel/brand.ts";
import type { Jour } from "../../kernel/jour.ts";
import type { TypeJuridiction } from "../../kernel/juridiction.ts";
import type { Montant } from "../../kernel/montant.ts";
import type { AdresseCommune } from "./commune.ts";

/** What the claim is against that debtor; `consommation` is consumer credit, a plain unpaid sale to a consumer is `civile`. */
export type Matiere = "commerciale" | "civile" | "consommation" | "bail_habitation";
/** `conservatoire`: petition to be allowed a protective measure. */
export type Procedure = "injonction" | "refere" | "fond" | "conservatoire";
/** Who decides inside the jurisdiction. */
export type Magistrat = "formation" | "president" | "jcp" | "jex";

export interface FaitsJuridiction extends AdresseCommune {
  readonly matiere?: Matiere | undefined;
  /** What is asked of the judge. */
  readonly montant?: Montant | undefined;
  readonly procedure?: Procedure | undefined;
  /** Day on which the judge would be seized. */
  readonly au?: Jour | undefined;
  /** The claimant, when the contribution pour la justice économique may be due. */
  readonly demandeur?: Demandeur | undefined;
}

/** Averages of the last three years; `undefined` is not known. */
export type Demandeur =
  | { readonly kind: "personne_morale"; readonly effectif?: number | undefined; readonly chiffreAffairesMoyen?: Montant | undefined; readonly beneficeMoyen?: Montant | undefined }
  | { readonly kind: "personne_physique"; readonly effectif?: number | undefined; readonly revenuFiscalReference?: Montant | undefined }
  | { readonly kind: "personne_publique" };

/** Before whom, how and when: the facts on which representation, amicable attempt and contributions depend. */
export interface FaitsInstance {
  readonly type: TypeJuridiction;
  readonly magistrat: Magistrat;
  readonly procedure: Procedure;
  readonly montant: Montant;
  readonly au: Jour;
}

export type Avocat = "obligatoire" | "facultatif";
export type TentativeAmiable = "exigee" | "non_exigee";

/** `haute`: settled by a text that was read; `moyenne`: the likely one; `a_verifier`: a doubt that a person must settle. */
export type Fiabilite = "haute" | "moyenne" | "a_verifier";

export interface JuridictionProposee {
  readonly id: string;
  readonly nom: string;
  readonly type: TypeJuridiction;
  /** French sentence: place, judge, articles. */
  readonly motif: string;
  readonly fiabilite: Fiabilite;
}

export interface Contribution {
  readonly libelle: string;
  /** `undefined`: due, but its amount depends on facts that are not known. */
  readonly montant?: Montant | undefined;
  readonly motif: string;
}

export interface Competence {
  /** One when it is settled, the candidates otherwise, best first. */
  readonly juridictions: NonEmpty<JuridictionProposee>;
  readonly avocat: Avocat;
  readonly tentativeAmiable: TentativeAmiable;
  readonly contributions: readonly Contribution[];
}

/** Tribunal de commerce and what stands for it. */
export function isCommerciale(type: TypeJuridiction): boolean {
  return type === "TC" || type === "TAE" || type === "TMC" || type === "CCTJ";
}
