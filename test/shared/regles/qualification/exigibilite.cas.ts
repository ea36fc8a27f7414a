import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import type { Contestation, CreanceExigible } from "#shared/regles/qualification/exigibilite.ts";
import type { Porte } from "#shared/regles/qualification/porte.ts";
import { createExigible } from "./faits.ts";

interface CasExigibilite {
  readonly nom: string;
  readonly source: string;
  readonly creances: readonly CreanceExigible[];
  readonly contestations?: readonly Contestation[];
  readonly etat: Porte["etat"];
  readonly phrases: readonly string[];
}

export const CAS_EXIGIBILITE: readonly CasExigibilite[] = [
  {
    nom: "trois échéances passées", source: "C. com., art. L441-10 II : exigible le jour suivant la date de règlement",
    creances: [createExigible(), createExigible({ id: "F2", echeance: jour("2025-05-30"), pieceIds: ["p2"] }), createExigible({ id: "F3" })],
    etat: "ouverte", phrases: ["acquis : 3 échéances passées, la première le 30/05/2025"],
  },
  {
    nom: "échue le jour même : pas encore en retard", source: "C. com., art. L441-10 II",
    creances: [createExigible({ echeance: jour("2026-11-21") })],
    etat: "fermee", phrases: ["manque : Facture n° F1 : échéance le 21/11/2026, pas encore passée"],
  },
  {
    nom: "échéance calculée par l’application : à confirmer, jamais tenue pour sûre", source: "C. com., art. L441-10 I : trente jours à défaut de stipulation",
    creances: [createExigible({ isEcheanceCalculee: true })],
    etat: "reserve", phrases: ["reserve : Facture n° F1 : échéance calculée au 31/03/2026, à confirmer sur une pièce"],
  },
  {
    nom: "échéance inconnue", source: "C. civ., art. 1353 : il faut prouver ce qui est dû et quand",
    creances: [createExigible({ echeance: undefined })], etat: "reserve", phrases: ["reserve : Facture n° F1 : échéance inconnue, à saisir"],
  },
  {
    nom: "délai de grâce en cours", source: "C. civ., art. 1343-5",
    creances: [createExigible({ delaiAccordeJusquau: jour("2026-12-31") })],
    etat: "fermee", phrases: ["acquis : Échéance passée le 31/03/2026", "manque : Facture n° F1 : délai accordé jusqu’au 31/12/2026"],
  },
  {
    nom: "délai de grâce qui finit aujourd’hui : son dernier jour compte", source: "C. civ., art. 1343-5",
    creances: [createExigible({ delaiAccordeJusquau: jour("2026-11-21") })],
    etat: "fermee", phrases: ["acquis : Échéance passée le 31/03/2026", "manque : Facture n° F1 : délai accordé jusqu’au 21/11/2026"],
  },
  {
    nom: "délai de grâce expiré hier", source: "C. civ., art. 1343-5",
    creances: [createExigible({ delaiAccordeJusquau: jour("2026-11-20") })], etat: "ouverte", phrases: ["acquis : Échéance passée le 31/03/2026"],
  },
  {
    nom: "condition non remplie et contestation partielle : les deux raisons ensemble", source: "C. civ., art. 1353",
    creances: [createExigible({ condition: "réception des travaux" })],
    contestations: [{ date: jour("2026-05-02"), creanceId: "F1", montant: montant(250_000), pieceIds: ["p9"] }],
    etat: "fermee",
    phrases: [
      "acquis : Échéance passée le 31/03/2026",
      "manque : Facture n° F1 : condition non remplie, réception des travaux",
      "reserve : Contestation du 02/05/2026 sur facture n° F1 : 2 500,00 € contestés",
    ],
  },
  {
    nom: "contestation de l’ensemble, sans montant", source: "C. civ., art. 1353",
    creances: [createExigible({ principalRestant: undefined })], contestations: [{ date: jour("2026-05-02"), pieceIds: [] }],
    etat: "reserve",
    phrases: ["acquis : Échéance passée le 31/03/2026", "reserve : Facture n° F1 : montant restant à établir", "reserve : Contestation du 02/05/2026 sur l’ensemble : montant contesté à préciser"],
  },
  {
    nom: "principal soldé : un fait, pas un obstacle", source: "C. civ., art. 1342",
    creances: [createExigible({ principalRestant: montant(0) })], etat: "ouverte", phrases: ["acquis : Échéance passée le 31/03/2026", "fait : Facture n° F1 : principal soldé"],
  },
  { nom: "aucune créance", source: "C. civ., art. 1353", creances: [], etat: "fermee", phrases: ["manque : Aucune créance dans ce dossier"] },
];
