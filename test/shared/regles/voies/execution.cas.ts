import type { FaitsVoies } from "#shared/regles/voies/faits-voies.ts";
import type { CasVoie } from "./injonction-de-payer.cas.ts";

const JUGEMENT: FaitsVoies["titre"] = { type: "1", isExecutoire: true, isSignifie: true, isPrescrit: false };

/** Enforcement of a title. */
export const CAS_EXECUTION: readonly CasVoie[] = [
  { nom: "jugement exécutoire et signifié", faits: { titre: JUGEMENT }, etat: "ouverte", source: "CPCE, art. L111-3, 1° ; CPC, art. 501 et 503" },
  { nom: "aucun titre", faits: { titre: false }, etat: "fermee", source: "CPCE, art. L111-3" },
  { nom: "titre inconnu", faits: { titre: undefined }, etat: "a-completer", source: "CPCE, art. L111-3" },
  { nom: "jugement non signifié", faits: { titre: { ...JUGEMENT, isSignifie: false } }, etat: "fermee", source: "CPC, art. 503" },
  { nom: "injonction dont l’attente n’est pas écoulée", faits: { titre: { ...JUGEMENT, isExecutoire: false } }, etat: "fermee", source: "CPC, art. 1422" },
  { nom: "titre prescrit", faits: { titre: { ...JUGEMENT, isPrescrit: true } }, etat: "fermee", source: "CPCE, art. L111-4" },
  { nom: "acte notarié", faits: { titre: { ...JUGEMENT, type: "4" } }, etat: "ouverte", source: "CPCE, art. L111-3, 4°" },
  { nom: "procédure collective", faits: { titre: JUGEMENT, isProcedureCollective: true }, etat: "fermee", source: "C. com., art. L622-21" },
  { nom: "surendettement recevable", faits: { titre: JUGEMENT, isSurendettementRecevable: true }, etat: "fermee", source: "C. conso, art. L722-2 et L722-3" },
];
