import { montant } from "#shared/kernel/montant.ts";
import type { CasVoie } from "./injonction-de-payer.cas.ts";

/** Assignation on the merits between two companies unless said otherwise. */
export const CAS_FOND: readonly CasVoie[] = [
  { nom: "créance exigible, non prescrite", faits: {}, etat: "ouverte", source: "CPC, art. 853 à 857" },
  { nom: "contestation sérieuse\u00A0: la voie reste ouverte", faits: { contestation: "serieuse" }, etat: "ouverte", source: "C. com., art. L721-3" },
  { nom: "débiteur à l’étranger", faits: { domicile: "etranger" }, etat: "ouverte", source: "CPC, art. 42 et 46" },
  { nom: "créance non exigible", faits: { isExigible: false }, etat: "fermee", source: "C. civ., art. 1305-2" },
  { nom: "procédure collective", faits: { isProcedureCollective: true }, etat: "fermee", source: "C. com., art. L622-21" },
  { nom: "tribunal judiciaire, 5 000 €, sans tentative amiable", faits: { matiere: "civile", montant: montant(5_000_00) }, etat: "a-completer", source: "CPC, art. 750-1" },
  { nom: "tribunal judiciaire, 5 000,01 €", faits: { matiere: "civile", montant: montant(5_000_01) }, etat: "ouverte", source: "CPC, art. 750-1" },
  { nom: "matière inconnue", faits: { matiere: undefined }, etat: "a-completer", source: "C. com., art. L721-3" },
  { nom: "un jugement existe déjà", faits: { titre: { type: "1" } }, etat: "a-verifier", source: "CPCE, art. L111-3, 1°" },
];
