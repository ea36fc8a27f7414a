import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { EncaissementsTab } from "../panels/fiche-encaissements/EncaissementsTab.tsx";
import { PerteForm } from "../panels/fiche-perte/PerteForm.tsx";

/** Money with the form of a loss: panels are strangers to one another, the application brings them together. */
export function Encaissements({ vue }: { readonly vue: VueDossier }) {
  return <EncaissementsTab vue={vue} PerteForm={PerteForm} />;
}
