// A small portfolio as the proposals of an import see it.
import type { Connaissances, Ecriture, Proposition } from "#shared/imports/propositions.ts";
import { createFaitsPropositions } from "#shared/imports/propositions.ts";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId, type Fait, type FaitBrouillon } from "#shared/model/fait.ts";
import type { ContenuPar } from "#shared/model/faits/registre.ts";
import { projectCreancier, projectDebiteur } from "#shared/suivi/parties.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { appendLot, DEBITEUR, factsOf, id, ouverture } from "./dossier-builder.ts";

export const AU = jour("2026-11-21");
export const CREANCIER: FaitBrouillon = { sujet: createSujetId("creancier", id("c")), type: "creancier", dateFait: AU, remplace: [], contenu: { denomination: "Papeterie du Lac", siren: "732829320" } };

export function debiteur(contenu: Partial<ContenuPar["debiteur"]> = {}): FaitBrouillon {
  return { sujet: DEBITEUR, type: "debiteur", dateFait: AU, remplace: [], contenu: { nom: "Café des Halles", siren: "404833048", qualite: "professionnel", ...contenu } };
}

export interface Portefeuille extends Connaissances {
  readonly faits: readonly Fait[];
}

/** One debtor, one dossier against him when facts of a dossier are given. */
export function createConnaissances(identite: FaitBrouillon = debiteur(), ...dossier: readonly FaitBrouillon[]): Portefeuille {
  return projectTout(factsOf(CREANCIER, identite, ...(dossier.length === 0 ? [] : [ouverture(), ...dossier])));
}

export function projectTout(faits: readonly Fait[]): Portefeuille {
  const parSujet = [...new Set(faits.map(({ sujet }) => sujet))].map((sujet) => faits.filter((fait) => fait.sujet === sujet));
  const creancier = parSujet.map(projectCreancier).find((lu) => lu !== undefined);
  if (creancier === undefined) throw new Error("créancier absent");
  return { creancier, debiteurs: parSujet.map(projectDebiteur).filter((lu) => lu !== undefined), dossiers: parSujet.map(projectDossier).filter((lu) => lu !== undefined), au: AU, faits };
}

export const FICHIER = { nomFichier: "fichier", empreinte: "a".repeat(64), format: "cii", lignes: 1, anomalies: 0 };

/** Writes the propositions and projects the portfolio again. */
export function applyPropositions(portefeuille: Portefeuille, choisies: readonly Proposition[], hasPiece = true): Portefeuille {
  const brouillons = createFaitsPropositions(choisies, FICHIER, createEcriture(portefeuille, hasPiece));
  return brouillons.length === 0 ? portefeuille : projectTout(appendLot(portefeuille.faits, ...brouillons));
}

export function createEcriture({ faits }: Portefeuille, hasPiece = true): Ecriture {
  let rang = 0;
  let reference = 41;
  return {
    au: AU, importId: id("i"), ouverts: new Map(),
    createId: () => `n${"abcdefghijklmnopqrstuvwxyz"[rang++] ?? "a"}`.repeat(10),
    createReference: () => `2026-00${++reference}`,
    listFaits: (sujet) => faits.filter((fait) => fait.sujet === sujet),
    ...(hasPiece ? { piece: { nom: "facture.pdf", empreinte: "b".repeat(64), taille: 12, mime: "application/pdf" } } : {}),
  };
}

export const resume = (propositions: readonly Proposition[]): readonly string[] => propositions.map(({ etat, isRetenue, titre }) => `${isRetenue ? "☑" : "☐"} ${etat} ${titre.replaceAll("\u00A0", " ").replaceAll("\u202F", " ")}`);
