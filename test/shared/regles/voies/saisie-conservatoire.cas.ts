import type { CasVoie } from "./injonction-de-payer.cas.ts";

/** Protective measure against a company. */
export const CAS_CONSERVATOIRE: readonly CasVoie[] = [
  { nom: "recouvrement menacé", faits: { isRecouvrementMenace: true }, etat: "ouverte", source: "CPCE, art. L511-1" },
  { nom: "seul retard de paiement", faits: {}, etat: "fermee", source: "CPCE, art. L511-1" },
  { nom: "menace inconnue", faits: { isRecouvrementMenace: undefined }, etat: "a-completer", source: "CPCE, art. L511-1" },
  { nom: "créance non exigible mais menacée", faits: { isRecouvrementMenace: true, isExigible: false }, etat: "ouverte", source: "CPCE, art. L511-1 (fondée en son principe)" },
  { nom: "créance sérieusement contestée", faits: { isRecouvrementMenace: true, contestation: "serieuse" }, etat: "a-verifier", source: "CPCE, art. L511-1" },
  { nom: "effet impayé, sans autorisation", faits: { isRecouvrementMenace: true, sansAutorisation: "effet-impaye" }, etat: "ouverte", source: "CPCE, art. L511-2" },
  { nom: "procédure collective", faits: { isRecouvrementMenace: true, isProcedureCollective: true }, etat: "fermee", source: "C. com., art. L622-21" },
  { nom: "surendettement recevable", faits: { isRecouvrementMenace: true, isSurendettementRecevable: true }, etat: "fermee", source: "C. conso, art. L722-2" },
];
