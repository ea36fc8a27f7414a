import type { Jour } from "#shared/kernel/jour.ts";
import { createSujetId, type Fait, type FaitBrouillon, type FaitId, type SujetId } from "#shared/model/fait.ts";
import type { Lot } from "#shared/model/lot.ts";
import { createAnnulation } from "#shared/suivi/annulation.ts";
import type { Portefeuille } from "./portefeuille.ts";

const PAQUET = 500;

/** The facts that undo a lot just written. */
export async function createAnnulationDuLot(portefeuille: Portefeuille, { faits }: Pick<Lot, "faits">, dateFait: Jour): Promise<readonly FaitBrouillon[]> {
  const sujets = [...new Set(faits.map(({ sujet }) => sujet))];
  const connus: Fait[] = [];
  for (let rang = 0; rang < sujets.length; rang += PAQUET) {
    connus.push(...(await portefeuille.readFaits(sujets.slice(rang, rang + PAQUET))).flat());
  }
  return createAnnulation(faits, connus, dateFait);
}

/** Facts of a lot written long ago, found by reading every subject once. */
export async function listFaitsDuLot(portefeuille: Portefeuille, lot: FaitId): Promise<readonly Fait[]> {
  const { lignes, debiteurs, creanciers, mandataires, imports, paquets } = portefeuille.read();
  const sujets: readonly SujetId[] = [
    ...lignes.map(({ id }) => createSujetId("dossier", id)),
    ...[...debiteurs.keys()].map((id) => createSujetId("debiteur", id)),
    ...creanciers.map(({ id }) => createSujetId("creancier", id)),
    ...mandataires.map(({ id }) => createSujetId("mandataire", id)),
    ...imports.map(({ id }) => createSujetId("import", id)),
    ...paquets.map(({ id }) => createSujetId("paquet", id)),
  ];
  const trouves: Fait[] = [];
  for (let rang = 0; rang < sujets.length; rang += PAQUET) {
    const faits = await portefeuille.readFaits(sujets.slice(rang, rang + PAQUET));
    trouves.push(...faits.flat().filter((fait) => fait.lot === lot));
  }
  return trouves;
}
