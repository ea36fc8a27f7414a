import type { NonEmpty } from "../../kernel/brand.ts";
import type { Jour } from "../../kernel/jour.ts";
import type { Justification } from "../../kernel/resultat.ts";
import type { Sanction } from "../../kernel/sanction.ts";
import type { Territoire } from "../../kernel/territoire.ts";
import type { ActeAttendu } from "./delai-distance.ts";
import type { Demeure } from "./demeure.ts";
import type { KindProcedure } from "../../kernel/kinds-procedure.ts";

/** One thing that happened, or a hearing that is fixed. */
export interface EvenementProcedure {
  readonly id: string;
  readonly kind: KindProcedure;
  /** Day of the act; the day of the hearing for a hearing. */
  readonly date: Jour;
  /** The event it answers, when several of a kind run side by side. */
  readonly origineId?: string | undefined;
  readonly juridiction?: "commerciale" | "judiciaire" | undefined;
  readonly isRefere?: boolean | undefined;
  /** Served to the very person of the debtor. */
  readonly isAPersonne?: boolean | undefined;
  /** Judgment by default, or deemed adversarial only because an appeal is open. */
  readonly isDefaut?: boolean | undefined;
  /** The measure rests on an enforceable title. */
  readonly isAvecTitre?: boolean | undefined;
  /** Who is notified; the debtor when absent. */
  readonly destinataire?: "creancier" | "debiteur" | undefined;
  /** Where the addressee lives; métropole when absent. */
  readonly demeure?: Demeure | undefined;
}

export interface FaitsEnchainement {
  /** In any order. */
  readonly evenements: readonly EvenementProcedure[];
  readonly au: Jour;
  /** Where the open days are counted; métropole when absent. */
  readonly territoire?: Territoire | undefined;
  /** The creditor lives out of the territory where the collective proceedings are opened. */
  readonly isCreancierHorsTerritoire?: boolean | undefined;
}

/** `tenir`: act before the end; `attendre`: act from a day on; `rebours`: act so many days before. */
export type Compte = "tenir" | "attendre" | "rebours";
export type Porteur = "creancier" | "debiteur" | "greffe";

/** `condition` answers no, yes, or yes with a French sentence that a reader must verify. */
export type Condition = boolean | { readonly reserve: string };

/** One delay of a chain: what starts it, what keeps it, who must act; its figure is in the pack of the same identifier. */
export interface DelaiProcedure {
  readonly parametreId: string;
  /** What must be done, or awaited, as an order: « Signifier l’ordonnance ». */
  readonly libelle: string;
  readonly declencheurs: NonEmpty<KindProcedure>;
  readonly accompliPar: readonly KindProcedure[];
  readonly compte: Compte;
  /** `destinataire`: whoever is notified. */
  readonly porteur: Porteur | "destinataire";
  /** Event whose date chooses the version of the figure; the trigger when absent. */
  readonly critere?: KindProcedure;
  /** The delay whose expiry starts this one. */
  readonly apres?: string;
  /** Added when the creditor is out of the territory. */
  readonly complement?: string;
  /** Not a delay of procedure: a closed day does not move its end. */
  readonly isSansReport?: boolean;
  readonly distance?: ActeAttendu;
  readonly sansObjetPar?: readonly KindProcedure[];
  /** What leaves it without object, even late, shows that nothing was lost: the judge went on. */
  readonly isPurgeable?: boolean;
  /** One act answers every earlier trigger; otherwise each trigger waits for its own. */
  readonly isCommun?: boolean;
  /** Only the last trigger counts. */
  readonly isDernierSeul?: boolean;
  /** An act done before the trigger, and linked to it, keeps the delay. */
  readonly isAnterieurAdmis?: boolean;
  readonly condition?: (evenement: EvenementProcedure, tous: readonly EvenementProcedure[]) => Condition;
  /** French sentence always shown beside the result. */
  readonly reserve?: string;
}

export type EtatMaillon =
  | { readonly kind: "a-venir" }
  /** The wait is over. */
  | { readonly kind: "ouvert" }
  | { readonly kind: "accompli"; readonly parId: string; readonly le: Jour }
  /** The creditor or the registry did not act in time, or too late. */
  | { readonly kind: "manque"; readonly parId?: string | undefined; readonly le?: Jour | undefined }
  | { readonly kind: "premature"; readonly parId: string; readonly le: Jour }
  /** The other side let its delay run out, or acted too late. */
  | { readonly kind: "expire"; readonly parId?: string | undefined; readonly le?: Jour | undefined }
  | { readonly kind: "sans-objet"; readonly parId: string; readonly le: Jour };

/** A delay that really runs, or ran, in this procedure. */
export interface Maillon {
  /** The delay, then the event that started it: stable when facts are added. */
  readonly id: string;
  readonly parametreId: string;
  readonly libelle: string;
  readonly cause: EvenementProcedure;
  readonly compte: Compte;
  readonly porteur: Porteur;
  readonly sanction: Sanction;
  readonly termeBrut: Jour;
  /** Last day to act; for a wait, last day of the other's delay. */
  readonly echeance: Jour;
  /** For a wait and for the other's delay: first day after it. */
  readonly aPartirDu?: Jour | undefined;
  readonly etat: EtatMaillon;
  readonly justification: Justification;
}

export interface Enchainement {
  /** In order of their last day. */
  readonly maillons: readonly Maillon[];
  /** What a person must add for the chain to go on, as French noun phrases. */
  readonly questions: readonly string[];
}
