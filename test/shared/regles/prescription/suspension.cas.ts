/** Execution on 15 March 2022, five years; last day without suspension: 14 March 2027. */
export const CAS_SUSPENSION: readonly { readonly regle: string; readonly nom: string; readonly nature?: string; readonly type: string; readonly date: string; readonly fin: string; readonly dernierJour: string; readonly source: string }[] = [
  { regle: "R-SUS-01", nom: "médiation de trente jours", type: "mediation", date: "2024-01-01", fin: "2024-01-31", dernierJour: "2027-04-13", source: "C. civ., art. 2230 et 2238" },
  { regle: "R-SUS-01", nom: "conciliation de trente jours", type: "conciliation", date: "2024-01-01", fin: "2024-01-31", dernierJour: "2027-04-13", source: "C. civ., art. 2230 et 2238" },
  { regle: "R-SUS-02", nom: "procédure participative", type: "procedure_participative", date: "2024-01-01", fin: "2024-01-31", dernierJour: "2027-04-13", source: "C. civ., art. 2238" },
  { regle: "R-SUS-03", nom: "procédure simplifiée, de l’accord au refus constaté", type: "petites_creances", date: "2024-01-01", fin: "2024-01-31", dernierJour: "2027-04-13", source: "C. civ., art. 2238 ; CPCE, art. L125-1" },
  { regle: "R-SUS-04", nom: "expertise avant tout procès", type: "expertise_avant_proces", date: "2024-01-01", fin: "2024-01-31", dernierJour: "2027-04-13", source: "C. civ., art. 2239" },
  { regle: "R-SUS-05", nom: "impossibilité d’agir", type: "impossibilite_agir", date: "2024-01-01", fin: "2024-01-31", dernierJour: "2027-04-13", source: "C. civ., art. 2234" },
  { regle: "R-SUS-06", nom: "minorité ou tutelle : jamais pour une créance périodique, et une société n’en connaît pas", nature: "loyer_commercial", type: "minorite", date: "2024-01-01", fin: "2024-01-31", dernierJour: "2027-03-14", source: "C. civ., art. 2235" },
  { regle: "R-SUS-06", nom: "une forclusion n’est pas suspendue", nature: "credit_consommation", type: "mediation", date: "2023-01-01", fin: "2023-12-31", dernierJour: "2024-03-14", source: "C. civ., art. 2220" },
  { regle: "R-SUS-06", nom: "pourparlers : aucune suspension", type: "negociation", date: "2024-01-01", fin: "2024-12-31", dernierJour: "2027-03-14", source: "Com. 18/05/2022, 20-23.204" },
];
