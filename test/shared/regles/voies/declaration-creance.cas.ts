import { jour } from "#shared/kernel/jour.ts";
import type { CasVoie } from "./injonction-de-payer.cas.ts";

const OUVERTURE = { jugement: jour("2026-11-05"), publication: jour("2026-11-18") };

/** Declaration of an earlier claim; BODACC of Wednesday 18 November 2026. */
export const CAS_DECLARATION: readonly CasVoie[] = [
  { nom: "dans les deux mois du BODACC", faits: { isProcedureCollective: true, isAnterieure: true, ouverture: OUVERTURE }, etat: "ouverte", source: "C. com., art. R622-24" },
  { nom: "le dernier jour", faits: { isProcedureCollective: true, isAnterieure: true, ouverture: OUVERTURE, au: jour("2027-01-18") }, etat: "ouverte", source: "C. com., art. R622-24" },
  { nom: "le lendemain", faits: { isProcedureCollective: true, isAnterieure: true, ouverture: OUVERTURE, au: jour("2027-01-19") }, etat: "fermee", source: "C. com., art. R622-24 et L622-26" },
  { nom: "le lendemain, créancier hors du territoire", faits: { isProcedureCollective: true, isAnterieure: true, ouverture: OUVERTURE, au: jour("2027-01-19"), isCreancierHorsTerritoire: true }, etat: "ouverte", source: "C. com., art. R622-24, al. 2" },
  { nom: "jugement connu, publication inconnue", faits: { isProcedureCollective: true, isAnterieure: true, ouverture: { jugement: jour("2026-11-05") } }, etat: "a-completer", source: "C. com., art. R622-24" },
  { nom: "créance postérieure", faits: { isProcedureCollective: true, isAnterieure: false, ouverture: OUVERTURE }, etat: "fermee", source: "C. com., art. L622-17" },
  { nom: "aucune procédure collective", faits: {}, etat: "fermee", source: "C. com., art. L622-24" },
];
