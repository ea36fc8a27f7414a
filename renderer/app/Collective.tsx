import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { CollectiveTab } from "../panels/fiche-collective/CollectiveTab.tsx";
import { PerteForm } from "../panels/fiche-perte/PerteForm.tsx";

/** Collective proceedings with the form of a loss: panels are strangers to one another, the application brings them together. */
export function Collective({ vue }: { readonly vue: VueDossier }) {
  return <CollectiveTab vue={vue} PerteForm={PerteForm} />;
}
