import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { DossierAudience } from "../panels/fiche-audience/DossierAudience.tsx";
import { ProceduresTab } from "../panels/fiche-procedures/ProceduresTab.tsx";

/** Procedures with the pack of each hearing: panels are strangers to one another, the application brings them together. */
export function Procedures({ vue }: { readonly vue: VueDossier }) {
  return <ProceduresTab vue={vue} DossierAudience={DossierAudience} />;
}
