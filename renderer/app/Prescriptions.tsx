import type { Jour } from "#shared/kernel/jour.ts";
import type { PrescriptionCreance } from "#shared/suivi/prescriptions.ts";
import { FrisePrescription } from "../panels/fiche-qualification/FrisePrescription.tsx";
import { GardienPanel } from "../panels/prescriptions/GardienPanel.tsx";

/** The guard of prescriptions with the timeline of the fiche: panels are strangers to one another, the application brings them together. */
export function Prescriptions() {
  return <GardienPanel Frise={Frise} />;
}

function Frise({ prescription: { creanceId, numero, resultat }, aujourdhui }: { readonly prescription: PrescriptionCreance; readonly aujourdhui: Jour }) {
  return <FrisePrescription entrees={resultat.kind === "calcule" ? [{ creanceId, numero, prescription: resultat.valeur }] : []} aujourdhui={aujourdhui} />;
}
