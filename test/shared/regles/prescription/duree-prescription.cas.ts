import type { FaitsLisibles } from "./faits.ts";

/** Starting points and count of the research on the law. */
export const CAS_POINT_DEPART: readonly { readonly regle: string; readonly nom: string; readonly faits: FaitsLisibles; readonly dernierJour: string; readonly agirAuPlusTard: string; readonly source: string }[] = [
  { regle: "R-PD-01", nom: "à terme, le délai ne court pas avant l’échéance", faits: { echeance: "2024-06-30" }, dernierJour: "2029-06-29", agirAuPlusTard: "2029-06-29", source: "C. civ., art. 2233 3°" },
  { regle: "R-PD-02", nom: "prestation entre professionnels : l’exécution, non la facture", faits: { execution: "2022-03-15", facture: "2022-04-20" }, dernierJour: "2027-03-14", agirAuPlusTard: "2027-03-12", source: "Com. 26/02/2020, 18-25.036" },
  { regle: "R-PD-03", nom: "de trois dates, la plus ancienne", faits: { execution: "2022-05-02", facture: "2022-04-20", echeance: "2022-06-20" }, dernierJour: "2027-04-19", agirAuPlusTard: "2027-04-19", source: "Com. 26/02/2020, 18-25.036 ; C. civ., art. 2224" },
  { regle: "R-PD-04", nom: "un samedi ne reporte pas le terme, il recule l’acte", faits: { execution: "2021-02-28" }, dernierJour: "2026-02-27", agirAuPlusTard: "2026-02-27", source: "Civ. 2e 07/04/2016, 15-12.960 ; Com. 10/01/2006, 04-10.482" },
  { regle: "R-PD-05", nom: "couru depuis le 19 juin 2008, expiré le 18 juin 2013", faits: { execution: "2008-06-19" }, dernierJour: "2013-06-18", agirAuPlusTard: "2013-06-18", source: "Cass. 12/12/2018" },
];
