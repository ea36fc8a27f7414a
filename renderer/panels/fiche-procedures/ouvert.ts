import type { KindProcedure } from "#shared/kernel/kinds-procedure.ts";

/** What the pane at the right of the tab holds. */
export type Ouvert =
  | { readonly kind: "poursuite"; readonly poursuiteId?: string }
  | DemandeJalon
  | DemandeAudience
  | { readonly kind: "issue"; readonly audienceId: string }
  | { readonly kind: "consigne"; readonly echeanceId: string };

export interface DemandeJalon {
  readonly kind: "jalon";
  readonly poursuiteId: string;
  readonly evenement: KindProcedure;
  /** Absent: it is new. */
  readonly jalonId?: string;
}

export interface DemandeAudience {
  readonly kind: "audience";
  readonly poursuiteId?: string | undefined;
  readonly audienceId?: string;
}
