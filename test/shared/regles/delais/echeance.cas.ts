import type { Duree } from "#shared/kernel/duree.ts";

interface CasEcheance {
  readonly nom: string;
  readonly depart: string;
  readonly duree: Duree;
  readonly termeBrut: string;
  readonly echeance: string;
  readonly source: string;
}

/** Days of the week checked on a printed calendar; delays from the articles named. */
export const CAS_ECHEANCE: readonly CasEcheance[] = [
  { nom: "ordonnance d’injonction du 31/08/2026, six mois, pas de 31 en février", depart: "2026-08-31", duree: { mois: 6 }, termeBrut: "2027-02-28", echeance: "2027-03-01", source: "CPC, art. 1411 (décret 2022-245), 641 et 642" },
  { nom: "ordonnance d’injonction du 01/09/2026, trois mois", depart: "2026-09-01", duree: { mois: 3 }, termeBrut: "2026-12-01", echeance: "2026-12-01", source: "CPC, art. 1411 (décret 2026-96)" },
  { nom: "ordonnance d’injonction du 30/11/2026, trois mois, pas de 30 en février", depart: "2026-11-30", duree: { mois: 3 }, termeBrut: "2027-02-28", echeance: "2027-03-01", source: "CPC, art. 1411, 641 et 642" },
  { nom: "opposition à une ordonnance signifiée le 01/10/2026, terme un dimanche de Toussaint", depart: "2026-10-01", duree: { mois: 1 }, termeBrut: "2026-11-01", echeance: "2026-11-02", source: "CPC, art. 1416" },
  { nom: "attente avant l’exécution, deux mois", depart: "2026-10-01", duree: { mois: 2 }, termeBrut: "2026-12-01", echeance: "2026-12-01", source: "CPC, art. 1422, al. 3" },
  { nom: "dénonciation d’une saisie-attribution, huit jours, terme un 11 novembre", depart: "2026-11-03", duree: { jours: 8 }, termeBrut: "2026-11-11", echeance: "2026-11-12", source: "CPCE, art. R211-3\u00A0; C. trav., art. L3133-1" },
  { nom: "contestation d’une saisie dénoncée le 12/11/2026, terme un samedi", depart: "2026-11-12", duree: { mois: 1 }, termeBrut: "2026-12-12", echeance: "2026-12-14", source: "CPCE, art. R211-11" },
  { nom: "jugement réputé contradictoire du 30/06/2026, six mois pour le notifier", depart: "2026-06-30", duree: { mois: 6 }, termeBrut: "2026-12-30", echeance: "2026-12-30", source: "CPC, art. 478" },
  { nom: "déclaration de créance, deux mois du BODACC", depart: "2026-11-18", duree: { mois: 2 }, termeBrut: "2027-01-18", echeance: "2027-01-18", source: "C. com., art. R622-24" },
  { nom: "déclaration de créance d’un créancier hors du territoire, quatre mois", depart: "2026-11-18", duree: { mois: 4 }, termeBrut: "2027-03-18", echeance: "2027-03-18", source: "C. com., art. R622-24" },
  { nom: "relevé de forclusion, six mois", depart: "2026-11-18", duree: { mois: 6 }, termeBrut: "2027-05-18", echeance: "2027-05-18", source: "C. com., art. L622-26" },
  { nom: "un mois à compter du 31 janvier", depart: "2027-01-31", duree: { mois: 1 }, termeBrut: "2027-02-28", echeance: "2027-03-01", source: "CPC, art. 641, al. 2, et 642" },
  { nom: "un mois et quinze jours\u00A0: le mois d’abord", depart: "2026-01-31", duree: { mois: 1, jours: 15 }, termeBrut: "2026-03-15", echeance: "2026-03-16", source: "CPC, art. 641, al. 3 (15 mars 2026\u00A0: dimanche)" },
];
