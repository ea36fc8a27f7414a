import type { Duree } from "#shared/kernel/duree.ts";
import type { Territoire } from "#shared/kernel/territoire.ts";

/** Delays to be kept: a closed day of the whole country moves the end, a local holiday never does. */
export const CAS_A_TENIR: readonly { readonly nom: string; readonly depart: string; readonly duree: Duree; readonly territoire: Territoire; readonly echeance: string; readonly source: string }[] = [
  { nom: "dénonciation de saisie-attribution, terme un 11 novembre", depart: "2026-11-03", duree: { jours: 8 }, territoire: "metropole", echeance: "2026-11-12", source: "CPCE, art. R211-3 ; CPC, art. 642" },
  { nom: "terme le 20 décembre à La Réunion, férié là seulement", depart: "2027-11-20", duree: { mois: 1 }, territoire: "la-reunion", echeance: "2027-12-20", source: "CPC, art. 642 (effet du férié local non jugé)" },
  { nom: "terme le 26 décembre en Alsace-Moselle, un vendredi", depart: "2025-11-26", duree: { mois: 1 }, territoire: "alsace-moselle", echeance: "2025-12-26", source: "C. trav., art. L3134-13 (effet non jugé)" },
  { nom: "terme un Noël, le lendemain n’étant férié que localement", depart: "2025-11-25", duree: { mois: 1 }, territoire: "alsace-moselle", echeance: "2025-12-26", source: "CPC, art. 642" },
];
