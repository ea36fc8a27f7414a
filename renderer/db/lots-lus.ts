import type { Curseur } from "#shared/ipc/journal-channels.ts";
import type { Fait, SujetId } from "#shared/model/fait.ts";
import { type Lot, parseLot } from "#shared/model/lot.ts";
import type { LotRecu } from "#shared/sync/reception.ts";

/** Facts to fold at once, and the cursor once they are. */
export interface Tranche {
  readonly parSujet: ReadonlyMap<SujetId, readonly Fait[]>;
  readonly curseur: Curseur;
}

export interface LotsLus {
  readonly lots: readonly LotRecu[];
  readonly avertissements: readonly string[];
}

/** Reads `formatLot` lines; one that cannot be read is said and left to the journal. */
export function parseLots(lignes: readonly string[]): LotsLus {
  const lots: LotRecu[] = [];
  const avertissements: string[] = [];
  for (const ligne of lignes) {
    const lu = parseLot(ligne);
    if (lu.ok) lots.push({ ...lu.lot, inconnus: lu.inconnus });
    else avertissements.push(`Un enregistrement du journal n’a pas pu être lu (${lu.motif}). Il reste dans le coffre.`);
  }
  return { lots, avertissements };
}

/**
 * Cuts lots into batches of at most `taille` subjects. Only the last batch of a lot moves the cursor, so that a lot
 * interrupted half-way is read again whole; parties come before the dossiers that name them.
 */
export function splitTranches(lots: readonly Lot[], depart: Curseur, arrivees: readonly Curseur[], taille: number): readonly Tranche[] {
  const tranches: Tranche[] = [];
  let encours = new Map<SujetId, Fait[]>();
  let curseur = depart;
  const flush = () => {
    if (encours.size > 0) tranches.push({ parSujet: encours, curseur });
    encours = new Map();
  };
  lots.forEach((lot, rang) => {
    for (const [sujet, faits] of groupParSujet(lot)) {
      if (encours.size >= taille && !encours.has(sujet)) flush();
      encours.set(sujet, [...(encours.get(sujet) ?? []), ...faits]);
    }
    curseur = arrivees[rang] ?? curseur;
  });
  flush();
  return tranches;
}

function groupParSujet({ faits }: Lot): readonly (readonly [SujetId, readonly Fait[]])[] {
  const groupes = new Map<SujetId, Fait[]>();
  for (const fait of faits) {
    const groupe = groupes.get(fait.sujet);
    if (groupe === undefined) groupes.set(fait.sujet, [fait]);
    else groupe.push(fait);
  }
  return [...groupes].toSorted(([premier], [second]) => Number(isDossier(premier)) - Number(isDossier(second)));
}

function isDossier(sujet: SujetId): boolean {
  return sujet.startsWith("dossier/");
}
