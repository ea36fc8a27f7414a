import type { Porte } from "#shared/regles/qualification/porte.ts";
import type { FaitsLisibles } from "../prescription/faits.ts";

interface CasNonPrescription {
  readonly nom: string;
  readonly source: string;
  readonly faits: FaitsLisibles;
  readonly etat: Porte["etat"];
  readonly phrases: readonly string[];
}

export const CAS_NON_PRESCRIPTION: readonly CasNonPrescription[] = [
  {
    nom: "loin du terme", source: "C. com., art. L110-4", faits: { execution: "2025-10-14", echeance: "2025-12-16" },
    etat: "ouverte", phrases: ["acquis : Facture n° F1 : agir au plus tard le vendredi 11 octobre 2030"],
  },
  {
    nom: "moins de six mois", source: "C. com., art. L110-4", faits: { execution: "2022-03-15", echeance: "2022-03-15" },
    etat: "reserve", phrases: ["reserve : Facture n° F1 : agir au plus tard le vendredi 12 mars 2027, moins de 6 mois"],
  },
  {
    nom: "prescrite, dans les deux thèses", source: "C. conso, art. L218-2", faits: { nature: "pro_vers_consommateur", execution: "2023-01-10", echeance: "2023-01-10" },
    etat: "fermee", phrases: ["manque : Facture n° F1 : prescrite depuis le 09/01/2025"],
  },
  {
    nom: "prescrite en thèse prudente seulement", source: "C. civ., art. 2233 3°", faits: { nature: "pro_vers_consommateur", execution: "2024-09-10", echeance: "2024-12-31" },
    etat: "fermee",
    phrases: ["manque : Facture n° F1 : prescrite depuis le 09/09/2026", "fait : Facture n° F1 : à compter de l’échéance, la prescription ne serait acquise qu’après le 30/12/2026"],
  },
  {
    nom: "prescrite selon une durée donnée de mémoire : jamais fermée par elle seule", source: "CMR, art. 32", faits: { nature: "transport_international_routier", execution: "2024-01-10", echeance: "2024-01-10" },
    etat: "reserve",
    phrases: [
      "reserve : Facture n° F1 : prescrite depuis le 09/01/2025, durée à vérifier",
      "reserve : Facture n° F1 : À vérifier : la réclamation écrite suspend ce délai (CMR, art. 32) et n’est pas comptée ici.",
      "reserve : Facture n° F1 : À vérifier : transport international routier (CMR), 1 an (valeur donnée de mémoire).",
    ],
  },
  {
    nom: "instance en cours", source: "C. civ., art. 2242", faits: { execution: "2022-03-15", echeance: "2022-03-15", evenements: [{ type: "assignation", date: "2024-01-01" }] },
    etat: "ouverte", phrases: ["acquis : Facture n° F1 : prescription interrompue par une instance en cours"],
  },
  {
    nom: "paiement partiel : un fait à confirmer, la porte reste ouverte", source: "C. civ., art. 2240",
    faits: { execution: "2025-03-12", echeance: "2025-05-30", evenements: [{ type: "paiement_partiel", date: "2026-03-16" }, { type: "conciliation", date: "2026-05-04", fin: "2026-06-30" }] },
    etat: "ouverte",
    phrases: [
      "acquis : Facture n° F1 : agir au plus tard le vendredi 9 mai 2031",
      "fait : Facture n° F1 : Le paiement du 16/03/2026 n’interrompt que s’il reconnaît la dette sans équivoque (C. civ., art. 2240) : à confirmer.",
    ],
  },
  {
    nom: "date inconnue : ce qui manque est dit", source: "C. civ., art. 2224", faits: {},
    etat: "reserve", phrases: ["reserve : Facture n° F1 : il manque la date d’exécution, la date de facture ou l’échéance"],
  },
];
