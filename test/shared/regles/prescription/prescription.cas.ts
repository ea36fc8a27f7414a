import type { FaitsLisibles } from "./faits.ts";

interface CasPrescription {
  readonly nom: string;
  readonly source: string;
  readonly faits: FaitsLisibles;
  readonly statut: "non_prescrite" | "prescrite" | "suspendue" | "interrompue";
  /** Absent while an instance freezes the count. */
  readonly dernierJour?: string;
  readonly agirAuPlusTard?: string;
}

const MARS_2022 = { execution: "2022-03-15", echeance: "2022-03-15" };

export const CAS_PRESCRIPTION: readonly CasPrescription[] = [
  {
    nom: "cinq ans entre commerçants : la veille du même quantième, jamais reportée, reculée au vendredi",
    source: "C. com., art. L110-4 ; Civ. 2e 07/04/2016, 15-12.960 ; Cass. 12/12/2018",
    faits: MARS_2022, statut: "non_prescrite", dernierJour: "2027-03-14", agirAuPlusTard: "2027-03-12",
  },
  {
    nom: "délai en cours au 19 juin 2008 : expiré le 18 juin 2013 à vingt-quatre heures",
    source: "Cass. 12/12/2018 ; C. civ., art. 2222",
    faits: { execution: "2005-10-14" }, statut: "prescrite", dernierJour: "2013-06-18", agirAuPlusTard: "2013-06-18",
  },
  {
    nom: "dix ans presque écoulés en 2008 : l’ancienne durée totale n’est pas dépassée",
    source: "C. civ., art. 2222, al. 2",
    faits: { execution: "2000-10-14" }, statut: "prescrite", dernierJour: "2010-10-13", agirAuPlusTard: "2010-10-13",
  },
  {
    nom: "consommateur : deux ans, un samedi ne reporte rien",
    source: "C. conso, art. L218-2",
    faits: { nature: "pro_vers_consommateur", execution: "2024-11-29" }, statut: "non_prescrite", dernierJour: "2026-11-28", agirAuPlusTard: "2026-11-27",
  },
  {
    nom: "la mise en demeure recommandée et les relances n’interrompent pas",
    source: "Com. 18/05/2022, 20-23.204",
    faits: { ...MARS_2022, evenements: [{ type: "mise_en_demeure", date: "2023-01-10" }, { type: "relance", date: "2024-01-10" }] },
    statut: "non_prescrite", dernierJour: "2027-03-14", agirAuPlusTard: "2027-03-12",
  },
  {
    nom: "la requête en injonction n’interrompt pas",
    source: "Civ. 1re 10/07/1990, 89-13.345",
    faits: { nature: "pro_vers_consommateur", execution: "2024-09-01", evenements: [{ type: "requete_injonction", date: "2026-08-20" }] },
    statut: "prescrite", dernierJour: "2026-08-31", agirAuPlusTard: "2026-08-31",
  },
  {
    nom: "la signification de l’ordonnance interrompt",
    source: "Civ. 1re 09/09/2020, 19-12.006",
    faits: { nature: "pro_vers_consommateur", execution: "2024-09-01", evenements: [{ type: "requete_injonction", date: "2026-06-20" }, { type: "signification_injonction", date: "2026-08-20" }] },
    statut: "non_prescrite", dernierJour: "2028-08-19", agirAuPlusTard: "2028-08-18",
  },
  {
    nom: "signification trop tardive : la requête antérieure n’a rien sauvé",
    source: "Civ. 1re 10/07/1990, 89-13.345 ; C. conso, art. L218-2",
    faits: { nature: "pro_vers_consommateur", execution: "2024-09-01", evenements: [{ type: "requete_injonction", date: "2026-08-20" }, { type: "signification_injonction", date: "2026-09-20" }] },
    statut: "prescrite", dernierJour: "2026-08-31", agirAuPlusTard: "2026-08-31",
  },
  {
    nom: "opposition puis instance éteinte faute d’avocat : interruption non avenue",
    source: "Civ. 2e 19/11/2020, 19-20.238",
    faits: { ...MARS_2022, evenements: [{ type: "signification_injonction", date: "2024-05-02", fin: "2024-12-01", issue: "caducite" }] },
    statut: "non_prescrite", dernierJour: "2027-03-14", agirAuPlusTard: "2027-03-12",
  },
  {
    nom: "reconnaissance : un nouveau délai de même durée",
    source: "C. civ., art. 2231 et 2240",
    faits: { ...MARS_2022, evenements: [{ type: "reconnaissance", date: "2024-06-10" }] },
    statut: "non_prescrite", dernierJour: "2029-06-09", agirAuPlusTard: "2029-06-08",
  },
  {
    nom: "reconnaissance après la prescription acquise : elle ne la fait pas revivre",
    source: "C. civ., art. 2250 et 2251",
    faits: { nature: "pro_vers_consommateur", execution: "2020-01-15", evenements: [{ type: "reconnaissance", date: "2022-01-15" }] },
    statut: "prescrite", dernierJour: "2022-01-14", agirAuPlusTard: "2022-01-14",
  },
  {
    nom: "assignation : rien ne court tant que l’instance dure",
    source: "C. civ., art. 2241 et 2242",
    faits: { ...MARS_2022, evenements: [{ type: "assignation", date: "2024-06-10", issue: "en_cours" }] }, statut: "interrompue",
  },
  {
    nom: "assignation suivie d’un jugement : le délai repart de la fin de l’instance",
    source: "C. civ., art. 2231 et 2242",
    faits: { ...MARS_2022, evenements: [{ type: "assignation", date: "2024-06-10", fin: "2025-09-15", issue: "jugement" }] },
    statut: "non_prescrite", dernierJour: "2030-09-14", agirAuPlusTard: "2030-09-13",
  },
  ...(["desistement", "peremption", "rejet", "caducite"] as const).map((issue): CasPrescription => ({
    nom: `assignation éteinte par ${issue} : comme si elle n’avait pas existé`,
    source: "C. civ., art. 2243 ; CPC, art. 385 à 389",
    faits: { ...MARS_2022, evenements: [{ type: "assignation", date: "2024-06-10", fin: "2025-09-15", issue }] },
    statut: "non_prescrite", dernierJour: "2027-03-14", agirAuPlusTard: "2027-03-12",
  })),
  {
    nom: "désistement connu plus tard : au jour du calcul, l’instance courait encore",
    source: "C. civ., art. 2242 et 2243",
    faits: { ...MARS_2022, au: "2025-01-15", evenements: [{ type: "assignation", date: "2024-06-10", fin: "2025-09-15", issue: "desistement" }] }, statut: "interrompue",
  },
  {
    nom: "déclaration de créance : jusqu’à la clôture de la procédure collective",
    source: "C. com., art. L622-25-1",
    faits: { ...MARS_2022, evenements: [{ type: "declaration_creance", date: "2023-02-01" }] }, statut: "interrompue",
  },
  {
    nom: "procédure collective close : le délai repart de la clôture",
    source: "C. com., art. L622-25-1 ; C. civ., art. 2231",
    faits: { ...MARS_2022, evenements: [{ type: "declaration_creance", date: "2023-02-01", fin: "2025-06-30" }] },
    statut: "non_prescrite", dernierJour: "2030-06-29", agirAuPlusTard: "2030-06-28",
  },
  {
    nom: "conciliation : cinquante-sept jours suspendus, sans rien effacer",
    source: "C. civ., art. 2230 et 2238",
    faits: { execution: "2025-10-14", echeance: "2025-12-16", evenements: [{ type: "conciliation", date: "2026-05-04", fin: "2026-06-30" }] },
    statut: "non_prescrite", dernierJour: "2030-12-09", agirAuPlusTard: "2030-12-09",
  },
  {
    nom: "paiement partiel puis conciliation : nouveau délai, suspendu cinquante-sept jours",
    source: "C. civ., art. 2230, 2231, 2238 et 2240",
    faits: { execution: "2025-03-12", echeance: "2025-05-30", evenements: [{ type: "paiement_partiel", date: "2026-03-16" }, { type: "conciliation", date: "2026-05-04", fin: "2026-06-30" }] },
    statut: "non_prescrite", dernierJour: "2031-05-11", agirAuPlusTard: "2031-05-09",
  },
  {
    nom: "médiation close à un mois du terme : il reste six mois au moins",
    source: "C. civ., art. 2238, al. 2",
    faits: { execution: "2021-12-01", evenements: [{ type: "mediation", date: "2026-11-01", fin: "2026-11-15" }] },
    statut: "non_prescrite", dernierJour: "2027-05-14", agirAuPlusTard: "2027-05-14",
  },
  {
    nom: "expertise avant tout procès encore en cours : suspendue, comptée comme finie ce jour",
    source: "C. civ., art. 2239",
    faits: { execution: "2022-03-15", evenements: [{ type: "expertise_avant_proces", date: "2026-10-22" }] },
    statut: "suspendue", dernierJour: "2027-05-20", agirAuPlusTard: "2027-05-20",
  },
  {
    nom: "crédit à la consommation : forclusion, ni reconnaissance ni médiation ni paiement n’y font rien",
    source: "C. conso, art. R312-35 ; C. civ., art. 2220",
    faits: {
      nature: "credit_consommation", echeance: "2025-02-10",
      evenements: [{ type: "reconnaissance", date: "2025-06-01" }, { type: "paiement_partiel", date: "2025-07-01" }, { type: "mediation", date: "2025-09-01", fin: "2026-03-01" }],
    },
    statut: "non_prescrite", dernierJour: "2027-02-09", agirAuPlusTard: "2027-02-09",
  },
  {
    nom: "crédit à la consommation : l’assignation et la saisie interrompent la forclusion",
    source: "C. civ., art. 2241 et 2244",
    faits: { nature: "credit_consommation", echeance: "2023-02-10", evenements: [{ type: "assignation", date: "2024-06-01", fin: "2025-01-20", issue: "jugement" }, { type: "acte_execution", date: "2026-02-02" }] },
    statut: "non_prescrite", dernierJour: "2028-02-01", agirAuPlusTard: "2028-02-01",
  },
  {
    nom: "assurance : la lettre recommandée de l’assureur interrompt",
    source: "C. assur., art. L114-2",
    faits: { nature: "assurance", echeance: "2025-01-15", evenements: [{ type: "lrar_assurance", date: "2026-09-01" }] },
    statut: "non_prescrite", dernierJour: "2028-08-31", agirAuPlusTard: "2028-08-31",
  },
  {
    nom: "hors assurance, la même lettre n’interrompt rien",
    source: "Com. 18/05/2022, 20-23.204",
    faits: { ...MARS_2022, evenements: [{ type: "lrar_assurance", date: "2026-09-01" }] }, statut: "non_prescrite", dernierJour: "2027-03-14", agirAuPlusTard: "2027-03-12",
  },
  {
    nom: "débiteur public : quatre ans du 1er janvier suivant, jusqu’au 31 décembre",
    source: "Loi 68-1250, art. 1",
    faits: { nature: "debiteur_public", echeance: "2023-05-20" }, statut: "non_prescrite", dernierJour: "2027-12-31", agirAuPlusTard: "2027-12-31",
  },
  {
    nom: "charges de copropriété de 2016 : dix ans ramenés à cinq du 25 novembre 2018",
    source: "Loi 65-557, art. 42 ; C. civ., art. 2222, al. 2",
    faits: { nature: "charges_copropriete", echeance: "2016-01-01" }, statut: "prescrite", dernierJour: "2023-11-24", agirAuPlusTard: "2023-11-24",
  },
  {
    nom: "loyer d’habitation de janvier 2012 : cinq ans, la loi de 2014 ne l’abrège pas",
    source: "Loi 89-462, art. 7-1 ; C. civ., art. 2222, al. 2",
    faits: { nature: "loyer_habitation", echeance: "2012-01-15" }, statut: "prescrite", dernierJour: "2017-01-14", agirAuPlusTard: "2017-01-13",
  },
  {
    nom: "chèque : six mois contre le tireur et les endosseurs",
    source: "CMF, art. L131-59",
    faits: { nature: "cheque_porteur_tireur_endosseurs", echeance: "2026-08-31" }, statut: "non_prescrite", dernierJour: "2027-02-27", agirAuPlusTard: "2027-02-26",
  },
  {
    nom: "transport de marchandises : un an",
    source: "C. com., art. L133-6",
    faits: { nature: "transport_marchandises", execution: "2026-01-20" }, statut: "non_prescrite", dernierJour: "2027-01-19", agirAuPlusTard: "2027-01-19",
  },
  {
    nom: "départ un 29 février : le dernier jour de février, moins la marge",
    source: "C. civ., art. 2228 et 2229",
    faits: { execution: "2024-02-29" }, statut: "non_prescrite", dernierJour: "2029-02-27", agirAuPlusTard: "2029-02-27",
  },
];
