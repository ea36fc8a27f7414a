import { type Montant, montant } from "#shared/kernel/montant.ts";
import type { Dossier } from "#shared/model/dossier.ts";
import { createSujetId, type Fait, type FaitId, type SujetId } from "#shared/model/fait.ts";
import type { Connus, CreanceConnue, DebiteurConnu } from "#shared/imports/apercu-modele.ts";
import { indexPlafonds } from "#shared/imports/plafonds.ts";
import type { ContenuPar } from "#shared/model/faits/registre.ts";
import type { CorrespondanceConnue } from "#shared/imports/echeancier-entete.ts";
import { listDeType, listVivants } from "#shared/model/vivants.ts";
import { findFusion } from "#shared/suivi/doublons.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import type { Portefeuille } from "./portefeuille.ts";

const PAQUET = 500;

/** What the application already holds for a creditor: read from the facts, a few hundred dossiers at a time. */
export async function readConnus(portefeuille: Portefeuille, creancierId: string | undefined): Promise<Connus> {
  const { lignes, debiteurs } = portefeuille.read();
  const dossiers: Dossier[] = [];
  for await (const faits of readParPaquets(portefeuille, lignes.map(({ id }) => createSujetId("dossier", id)))) {
    const dossier = projectDossier(faits);
    if (dossier !== undefined && dossier.creancierId === creancierId) dossiers.push(dossier);
  }
  const parDebiteur = new Map(dossiers.map((dossier) => [dossier.debiteurId, dossier]));
  return {
    plafonds: creancierId === undefined ? undefined : await readPlafonds(portefeuille, creancierId),
    creances: dossiers.flatMap(listCreancesConnues),
    debiteurs: [...debiteurs.values()].map((debiteur): DebiteurConnu => {
      // What the accounts hold under a merged debtor belongs to the one into whom he was merged.
      const garde = debiteurs.get(findFusion(debiteur) ?? "") ?? debiteur;
      const dossier = parDebiteur.get(garde.id);
      const { nom, codeComptable, sourceComptable, siren } = debiteur;
      return { debiteurId: garde.id, nom, codeComptable, sourceComptable, siren, dossierId: dossier?.id, reference: dossier?.reference, suivis: garde.encours };
    }),
  };
}

/** What earlier files left of the accounts whose credits they netted. */
async function readPlafonds(portefeuille: Portefeuille, creancierId: string): Promise<NonNullable<Connus["plafonds"]>> {
  const connus: ContenuPar["plafonds"][] = [];
  for await (const faits of readParPaquets(portefeuille, portefeuille.read().imports.map(({ id }) => createSujetId("import", id)))) {
    for (const { contenu } of listDeType(listVivants(faits), "plafonds")) if (contenu.creancierId === creancierId) connus.push(contenu);
  }
  return indexPlafonds(connus, creancierId);
}

/** What was said of the columns of each company's lists; of one header, the last word. */
export async function readCorrespondances(portefeuille: Portefeuille): Promise<readonly CorrespondanceConnue[]> {
  const sujets = portefeuille.read().creanciers.map(({ id }) => createSujetId("creancier", id));
  const parCle = new Map<string, CorrespondanceConnue>();
  for await (const faits of readParPaquets(portefeuille, sujets)) {
    for (const fait of listDeType(listVivants(faits), "correspondance")) parCle.set(fait.contenu.cle, fait.contenu);
  }
  return [...parCle.values()];
}

/** Everything written about the subjects that the lots of an import touched, for its undo. */
export async function readFaitsImportes(portefeuille: Portefeuille, lots: readonly FaitId[], importId: string): Promise<readonly Fait[]> {
  const { lignes, debiteurs } = portefeuille.read();
  const sujets = [createSujetId("import", importId), ...lignes.map(({ id }) => createSujetId("dossier", id)), ...[...debiteurs.keys()].map((id) => createSujetId("debiteur", id))];
  const touches: Fait[] = [];
  for await (const faits of readParPaquets(portefeuille, sujets)) if (faits.some((fait) => lots.includes(fait.lot))) touches.push(...faits);
  return touches;
}

async function* readParPaquets(portefeuille: Portefeuille, sujets: readonly SujetId[]): AsyncGenerator<readonly Fait[]> {
  for (let debut = 0; debut < sujets.length; debut += PAQUET) yield* await portefeuille.readFaits(sujets.slice(debut, debut + PAQUET));
}

/** What remains of each imported claim, as the dossier states it: principal less what names it. */
function listCreancesConnues({ id, creances, avoirs, reglements }: Dossier): readonly CreanceConnue[] {
  return creances.flatMap(({ cle, creanceId, numero, montantTtc }) => {
    if (cle === undefined) return [];
    const deduit = [...avoirs, ...reglements].reduce((total, part) => total + (part.creanceId === creanceId ? part.montant : 0), 0);
    const clesDeduites = [...avoirs, ...reglements].flatMap((part) => (part.creanceId === creanceId && part.cle !== undefined ? [part.cle] : []));
    return [{ cle, creanceId, dossierId: id, numero, montant: subtract(montantTtc, deduit), clesDeduites }];
  });
}

function subtract(de: Montant, retire: number): Montant {
  return montant(de - retire);
}
