import type { NonEmpty } from "../../kernel/brand.ts";
import type { Jour } from "../../kernel/jour.ts";
import type { Montant } from "../../kernel/montant.ts";
import type { ParametreLu } from "../../kernel/parametre.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Sanction } from "../../kernel/sanction.ts";
import type { Avocat, JuridictionProposee, TentativeAmiable } from "../competence/types-competence.ts";
import type { Compte, Porteur } from "../delais/types-enchainement.ts";

export type IdVoie =
  | "injonction-de-payer" | "procedure-simplifiee" | "commandement-l126" | "refere-provision" | "assignation-fond"
  | "saisie-conservatoire" | "execution" | "declaration-creance";

/**
 * `ouverte`: every condition is met; `a-verifier`: nothing against it but a doubt of law or fact; `a-completer`: facts or a preliminary
 * step are missing; `fermee`: a condition is not met; `indisponible`: the law exists and cannot be used yet.
 */
export type EtatVoie = "ouverte" | "a-verifier" | "a-completer" | "fermee" | "indisponible";

export interface Condition {
  readonly etat: "remplie" | "a-verifier" | "inconnue" | "a-faire" | "non-remplie" | "indisponible";
  /** French sentence: what is asked, and what was found. */
  readonly libelle: string;
  readonly references: NonEmpty<Reference>;
}

export interface PieceRequise {
  readonly libelle: string;
  /** Any one of these natures will do. */
  readonly natures: NonEmpty<string>;
  /** Required by a text; otherwise advised. */
  readonly isExigee: boolean;
  readonly isPresente: boolean;
  readonly references: readonly Reference[];
}

/** A delay of the route, in the version that the criterion date chooses. */
export interface DelaiVoie {
  readonly parametreId: string;
  readonly libelle: string;
  /** « 3 mois ». */
  readonly duree: string;
  readonly compte: Compte;
  readonly porteur: Porteur | "destinataire";
  readonly sanction: Sanction;
  readonly lu: ParametreLu;
  /** When its start is known. */
  readonly echeance?: Jour | undefined;
}

export interface EtapeVoie {
  /** What is done, as an infinitive. */
  readonly libelle: string;
  readonly acteur: "creancier" | "avocat" | "commissaire-de-justice" | "greffe" | "juge" | "debiteur" | "mandataire" | "tiers";
  readonly references: readonly Reference[];
  readonly delais: readonly DelaiVoie[];
}

/** A cost, taxes included; without an amount it is typed from the bill. */
export interface LigneCout {
  readonly libelle: string;
  readonly montant?: Montant | undefined;
  /** Who bears it in the end; whoever sues always advances it. */
  readonly charge: "creancier" | "debiteur" | "depens" | "a-verifier";
  readonly motif: string;
  readonly lus: readonly ParametreLu[];
}

export interface DelaiHabituel {
  /** « 14 mois »; `undefined`: no figure is known. */
  readonly duree?: string | undefined;
  /** Where it comes from, « hypothèse de travail » included. */
  readonly source: string;
  readonly isHypothese: boolean;
  readonly lu?: ParametreLu | undefined;
}

/** Before whom; everything `undefined` when the facts do not say. */
export interface CompetenceVoie {
  /** Empty when no directory was given or when no judge is seized. */
  readonly juridictions: readonly JuridictionProposee[];
  readonly avocat?: Avocat | undefined;
  readonly tentativeAmiable?: TentativeAmiable | undefined;
}

/** What a route is, for one claim on one day: nothing hidden, whether it is open or not. */
export interface Voie {
  readonly id: IdVoie;
  readonly titre: string;
  readonly etat: EtatVoie;
  readonly conditions: NonEmpty<Condition>;
  readonly competence: CompetenceVoie;
  readonly pieces: readonly PieceRequise[];
  readonly etapes: NonEmpty<EtapeVoie>;
  readonly couts: readonly LigneCout[];
  readonly delaiHabituel: DelaiHabituel;
  /** It leads by itself to a payment or to a title. */
  readonly isAutonome: boolean;
  /** It goes on before a judge who hears both sides when the debtor disputes. */
  readonly tientContestation: boolean;
}
