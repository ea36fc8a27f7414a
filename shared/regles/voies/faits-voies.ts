import type { Jour } from "../../kernel/jour.ts";
import type { Montant } from "../../kernel/montant.ts";
import type { Territoire } from "../../kernel/territoire.ts";
import type { AdresseCommune } from "../competence/commune.ts";
import type { Demandeur, Matiere } from "../competence/types-competence.ts";
import type { TypeTitre } from "../../kernel/types-titre.ts";

/** Everything that a route may depend on; `undefined` is not known and is asked for. */
export interface FaitsVoies {
  /** Day on which the route would be taken. */
  readonly au: Jour;
  /** What would be asked, interest included. */
  readonly montant?: Montant | undefined;
  readonly origine?: "contractuelle" | "statutaire" | "effet-de-commerce" | "cession-dailly" | "autre" | undefined;
  readonly isMontantDetermine?: boolean | undefined;
  readonly isExigible?: boolean | undefined;
  readonly isPrescrite?: boolean | undefined;
  /** Last open day to sue, in the prudent theory. */
  readonly agirAuPlusTard?: Jour | undefined;
  readonly contestation?: "aucune" | "non-serieuse" | "serieuse" | undefined;
  readonly isFacturee?: boolean | undefined;
  readonly isCreancierCommercant?: boolean | undefined;
  readonly isDebiteurCommercant?: boolean | undefined;
  /** Where the debtor lives. */
  readonly domicile?: "france" | "etranger" | "inconnu" | undefined;
  readonly lieu?: AdresseCommune | undefined;
  readonly matiere?: Matiere | undefined;
  readonly demandeur?: Demandeur | undefined;
  readonly isProcedureCollective?: boolean | undefined;
  readonly ouverture?: { readonly jugement?: Jour | undefined; readonly publication?: Jour | undefined } | undefined;
  /** The claim was born before the opening judgment. */
  readonly isAnterieure?: boolean | undefined;
  readonly isCreancierHorsTerritoire?: boolean | undefined;
  readonly isSurendettementRecevable?: boolean | undefined;
  /** The best title held; `false`: known to have none. */
  readonly titre?: TitreDetenu | false | undefined;
  /** Circumstances, proved by a dated pièce, that threaten the recovery. */
  readonly isRecouvrementMenace?: boolean | undefined;
  /** What allows a protective measure without a judge (CPCE, art. L511-2). */
  readonly sansAutorisation?: FondementSansAutorisation | undefined;
  readonly isTentativeFaite?: boolean | undefined;
  /** Day of an order already obtained: it chooses the regime of the injonction. */
  readonly dateOrdonnance?: Jour | undefined;
  /** Natures of the pièces held. */
  readonly pieces: readonly string[];
  /** Where the open days are counted; métropole when absent. */
  readonly territoire?: Territoire | undefined;
}

export interface TitreDetenu {
  readonly type: TypeTitre;
  readonly isExecutoire?: boolean | undefined;
  readonly isSignifie?: boolean | undefined;
  readonly isPrescrit?: boolean | undefined;
}

export type FondementSansAutorisation = "titre" | "decision-non-executoire" | "effet-impaye" | "cheque-impaye" | "loyer-bail-ecrit" | "provisions-copropriete";
