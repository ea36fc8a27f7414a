import type { Connaissances } from "#shared/imports/propositions.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import type { Creancier, Dossier } from "#shared/model/dossier.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { findFusion } from "#shared/suivi/doublons.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import type { Portefeuille } from "./portefeuille.ts";

const PAQUET = 500;

/** What the application holds for a creditor, as the proposals of an import compare it: read from the facts, a few hundred dossiers at a time. */
export async function readConnaissances(portefeuille: Portefeuille, creancier: Creancier, au: Jour): Promise<Connaissances> {
  const { lignes, debiteurs } = portefeuille.read();
  const dossiers: Dossier[] = [];
  for (let debut = 0; debut < lignes.length; debut += PAQUET) {
    const lus = await portefeuille.readFaits(lignes.slice(debut, debut + PAQUET).map(({ id }) => createSujetId("dossier", id)));
    for (const dossier of lus.map(projectDossier)) if (dossier !== undefined && dossier.creancierId === creancier.id) dossiers.push(dossier);
  }
  return { creancier, debiteurs: [...debiteurs.values()].filter((debiteur) => findFusion(debiteur) === undefined), dossiers, au };
}
