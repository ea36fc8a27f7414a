import { montant } from "#shared/kernel/montant.ts";
import type { CasVoie } from "./injonction-de-payer.cas.ts";

/** Référé-provision between two companies unless said otherwise. */
export const CAS_REFERE: readonly CasVoie[] = [
  { nom: "obligation non contestée, sans urgence", faits: {}, etat: "ouverte", source: "CPC, art. 873, al. 2" },
  { nom: "contestation réfutée par pièces", faits: { contestation: "non-serieuse" }, etat: "ouverte", source: "CPC, art. 873, al. 2" },
  { nom: "contestation sérieuse", faits: { contestation: "serieuse" }, etat: "fermee", source: "CPC, art. 873, al. 2" },
  { nom: "contestation inconnue", faits: { contestation: undefined }, etat: "a-completer", source: "CPC, art. 873, al. 2" },
  { nom: "tribunal judiciaire, 1 500 €, sans tentative amiable", faits: { matiere: "civile", montant: montant(1_500_00) }, etat: "a-completer", source: "Civ. 2e, 14/04/2022, 20-22.886" },
  { nom: "tribunal judiciaire, 1 500 €, tentative faite", faits: { matiere: "civile", montant: montant(1_500_00), isTentativeFaite: true }, etat: "ouverte", source: "CPC, art. 750-1" },
  { nom: "procédure collective", faits: { isProcedureCollective: true }, etat: "fermee", source: "C. com., art. L622-21" },
];
