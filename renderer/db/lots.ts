import type { Jour } from "#shared/kernel/jour.ts";
import { createSujetId, type Fait, type FaitBrouillon, type FaitId, type SujetId } from "#shared/model/fait.ts";
import type { Lot } from "#shared/model/lot.ts";
import { compareFaits, listVivants } from "#shared/model/vivants.ts";
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
  return (await readPourAnnulation(portefeuille, lot)).lot;
}

interface PourAnnulation {
  readonly lot: readonly Fait[];
  /** All that was written about the subjects of the lot, and what names them from other subjects. */
  readonly faits: readonly Fait[];
}

/** A lot may have written anywhere, and anything may rest on it: every subject is read once. `onProgress` in per cent. */
export async function readPourAnnulation(portefeuille: Portefeuille, lot: FaitId, onProgress?: (part: number) => void): Promise<PourAnnulation> {
  const sujets = listSujets(portefeuille);
  const siens: Fait[] = [];
  const touches: Fait[] = [];
  const liens: Fait[] = [];
  for (let rang = 0; rang < sujets.length; rang += PAQUET) {
    for (const faits of await portefeuille.readFaits(sujets.slice(rang, rang + PAQUET))) {
      const duLot = faits.filter((fait) => fait.lot === lot);
      siens.push(...duLot);
      if (duLot.length > 0) touches.push(...faits);
      else if (faits.some(isLien)) liens.push(...listVivants(faits).filter(isLien));
    }
    onProgress?.(Math.min(100, (100 * (rang + PAQUET)) / sujets.length));
  }
  return { lot: siens.toSorted(compareFaits), faits: [...touches, ...liens] };
}

/** What names another subject: a dossier its parties, a mandate its lawyer. */
function isLien({ type }: Fait): boolean {
  return type === "ouverture" || type === "mandat";
}

function listSujets(portefeuille: Portefeuille): readonly SujetId[] {
  const { lignes, debiteurs, creanciers, mandataires, utilisateurs, imports, paquets, arrivees, referentiels, effacements } = portefeuille.read();
  return [
    ...lignes.map(({ id }) => createSujetId("dossier", id)),
    ...[...debiteurs.keys()].map((id) => createSujetId("debiteur", id)),
    ...creanciers.map(({ id }) => createSujetId("creancier", id)),
    ...mandataires.map(({ id }) => createSujetId("mandataire", id)),
    ...utilisateurs.map(({ id }) => createSujetId("utilisateur", id)),
    ...imports.map(({ id }) => createSujetId("import", id)),
    ...paquets.map(({ id }) => createSujetId("paquet", id)),
    ...arrivees.map(({ id }) => createSujetId("arrivee", id)),
    ...referentiels.map(({ id }) => createSujetId("referentiel", id)),
    ...effacements.map(({ id }) => createSujetId("effacement", id)),
  ];
}
