import type { FaitsVoies } from "#shared/regles/voies/faits-voies.ts";
import type { EtatVoie } from "#shared/regles/voies/voie.ts";

export interface CasVoie {
  readonly nom: string;
  readonly faits: Partial<FaitsVoies>;
  readonly etat: EtatVoie;
  readonly source: string;
}

/** When a petition for an injonction de payer may be filed. */
export const CAS_INJONCTION: readonly CasVoie[] = [
  { nom: "facture contractuelle déterminée, débiteur en France", faits: {}, etat: "ouverte", source: "CPC, art. 1405 et 1406" },
  { nom: "effet de commerce", faits: { origine: "effet-de-commerce" }, etat: "ouverte", source: "CPC, art. 1405, 2°" },
  { nom: "créance délictuelle", faits: { origine: "autre" }, etat: "fermee", source: "CPC, art. 1405" },
  { nom: "montant non déterminé", faits: { isMontantDetermine: false }, etat: "fermee", source: "CPC, art. 1405, 1°" },
  { nom: "débiteur à l’étranger", faits: { domicile: "etranger" }, etat: "fermee", source: "règlement 1896/2006 ; CPC, art. 1406" },
  { nom: "débiteur sans domicile connu", faits: { domicile: "inconnu" }, etat: "fermee", source: "CPC, art. 1406" },
  { nom: "contestation sérieuse connue", faits: { contestation: "serieuse" }, etat: "fermee", source: "CPC, art. 1409" },
  { nom: "procédure collective ouverte", faits: { isProcedureCollective: true }, etat: "fermee", source: "C. com., art. L622-21" },
  { nom: "surendettement recevable\u00A0: le titre reste possible, à vérifier", faits: { isSurendettementRecevable: true }, etat: "a-verifier", source: "C. conso, art. L722-2" },
  { nom: "domicile non renseigné", faits: { domicile: undefined }, etat: "a-completer", source: "CPC, art. 1406" },
  { nom: "créance prescrite", faits: { isPrescrite: true }, etat: "fermee", source: "C. civ., art. 2247" },
];
