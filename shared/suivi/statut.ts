import type { Dossier } from "../model/dossier.ts";
import { type Etape, ETAPES } from "../model/etape.ts";
import { findEvenementPossible, findProcedure } from "./procedures/catalogue.ts";

const ETAPE_PAR_EVENEMENT: Readonly<Partial<Record<Dossier["evenements"][number]["kind"], Etape>>> = {
  assignation: "procedure",
  requete_injonction: "procedure",
  signification_injonction: "procedure",
  mesure_conservatoire: "procedure",
  declaration_creance: "procedure",
  acte_execution: "execution",
};

/** The furthest stage that the facts reach: computed, never typed. */
export function computeEtape(dossier: Dossier): Etape {
  if (dossier.cloture !== undefined) return "clos";
  const atteintes = dossier.evenements.map(({ kind }) => ETAPE_PAR_EVENEMENT[kind]);
  const engagees = dossier.poursuites.map((poursuite): Etape => (hasTitre(dossier, poursuite) ? "titre" : "procedure"));
  const rang = Math.max(isQualifie(dossier) ? 1 : 0, ...engagees.map((etape) => ETAPES.indexOf(etape)), ...atteintes.map((etape) => (etape === undefined ? 0 : ETAPES.indexOf(etape))));
  return ETAPES[rang] ?? "amiable";
}

/** One of its events gave a title; a protective measure gives none by itself. */
function hasTitre({ jalons }: Dossier, { poursuiteId, kind }: Dossier["poursuites"][number]): boolean {
  const procedure = findProcedure(kind);
  return jalons.some((jalon) => jalon.poursuiteId === poursuiteId && findEvenementPossible(procedure, jalon.kind)?.isTitre === true);
}

/** The three gates were decided by a person, none is closed, and a verdict was given. */
export function isQualifie({ portes, verdict }: Dossier): boolean {
  const avis = [portes.exigible, portes.documentee, portes["non-prescrite"]];
  return verdict !== undefined && avis.every((porte) => porte !== undefined && porte.etat !== "fermee");
}
