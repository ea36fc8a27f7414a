import type { ComponentType } from "react";
import type { KindProcedure } from "#shared/kernel/kinds-procedure.ts";
import type { Audience } from "#shared/model/dossier.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";

/** What the pane at the right of the tab holds. */
export type Ouvert =
  | { readonly kind: "poursuite"; readonly poursuiteId?: string }
  | DemandeJalon
  | DemandeAudience
  | { readonly kind: "issue"; readonly audienceId: string }
  | { readonly kind: "consigne"; readonly echeanceId: string }
  | { readonly kind: "demarche"; readonly echeanceId: string };

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

/** What writes the pack of a hearing: another panel, brought by the application. */
export type PackAudience = ComponentType<{ readonly vue: VueDossier; readonly audience: Audience }>;
