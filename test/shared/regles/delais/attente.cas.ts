import type { Duree } from "#shared/kernel/duree.ts";
import type { Territoire } from "#shared/kernel/territoire.ts";

/** Waits before acting: the delay of the other, then the next day. */
export const CAS_ATTENTE: readonly { readonly nom: string; readonly depart: string; readonly duree: Duree; readonly territoire: Territoire; readonly aPartirDu: string; readonly source: string }[] = [
  { nom: "exécution d’une injonction signifiée le 01/10/2026, nouveau régime", depart: "2026-10-01", duree: { mois: 2 }, territoire: "metropole", aPartirDu: "2026-12-02", source: "CPC, art. 1422, al. 3" },
  { nom: "fin du mois d’opposition, terme un dimanche de Toussaint", depart: "2026-10-01", duree: { mois: 1 }, territoire: "metropole", aPartirDu: "2026-11-03", source: "CPC, art. 1416 et 642" },
  { nom: "paiement par le tiers après une dénonciation du 12/11/2026", depart: "2026-11-12", duree: { mois: 1 }, territoire: "metropole", aPartirDu: "2026-12-15", source: "CPCE, art. R211-6 et R211-11" },
  { nom: "férié local à La Réunion\u00A0: l’attente dure un jour de plus", depart: "2027-11-20", duree: { mois: 1 }, territoire: "la-reunion", aPartirDu: "2027-12-22", source: "CPC, art. 642 (effet du férié local non jugé)" },
];
