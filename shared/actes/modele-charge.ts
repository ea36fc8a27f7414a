import type { ModeleEnregistre } from "../model/dossier.ts";
import { createModeleSociete, findAnomalieMarque, type ModeleSociete, type PartieModele } from "./modele-societe.ts";
import { findModele } from "./modeles/catalogue.ts";

/** What the reading of a template says of it. */
interface Gabarit {
  readonly parties: readonly PartieModele[];
  readonly anomalies: readonly unknown[];
  readonly marques: readonly { readonly texte: string }[];
}

/** A template of the company, ready to be filled. */
export interface ModeleCharge<G extends Gabarit> {
  readonly acte: ModeleSociete;
  readonly gabarit: G;
  readonly empreinte: string;
  /** Why it cannot be used as it is. */
  readonly obstacle?: string | undefined;
}

/** The template that a company kept and its document once read, as an act; a mark that nobody understands stops it. */
export function createModeleCharge<G extends Gabarit>(modele: ModeleEnregistre, gabarit: G): ModeleCharge<G> {
  const isFaux = gabarit.anomalies.length > 0 || gabarit.marques.some(({ texte }) => findAnomalieMarque(texte) !== undefined);
  return { acte: createModeleSociete(modele, gabarit.parties, findModele(modele.socle ?? "")), gabarit, empreinte: modele.empreinte, ...(isFaux ? { obstacle: "à corriger dans l’atelier de modèles" } : {}) };
}
