import type { Curseur } from "#shared/ipc/journal-channels.ts";
import { type Fait, parseFaitId, type SujetId } from "#shared/model/fait.ts";
import { type Lot, parseLot } from "#shared/model/lot.ts";

/** Facts to fold at once, and the cursor once they are. */
export interface Tranche {
  readonly parSujet: ReadonlyMap<SujetId, readonly Fait[]>;
  readonly curseur: Curseur;
}

export interface LotsLus {
  readonly lots: readonly LotLu[];
  readonly avertissements: readonly string[];
}

type LotLu = Lot & { readonly inconnus: number };

/** Reads `formatLot` lines; one that cannot be read is said and left to the journal. */
export function parseLots(lignes: readonly string[]): LotsLus {
  const lots: LotLu[] = [];
  const avertissements: string[] = [];
  for (const ligne of lignes) {
    const lu = parseLot(ligne);
    if (lu.ok) lots.push({ ...lu.lot, inconnus: lu.inconnus });
    else avertissements.push(`Un enregistrement du journal n’a pas pu être lu (${lu.motif}). Il reste dans le coffre.`);
  }
  return { lots, avertissements };
}

/** Where a reader stands after a lot; `undefined` when facts are missing between the cursor and the lot. */
export function findCurseurApres(curseur: Curseur, { id, faits, inconnus }: LotLu): Curseur | undefined {
  const origine = parseFaitId(id);
  if (origine === undefined) return undefined;
  const connu = curseur[origine.poste];
  if (connu === undefined ? origine.sequence > 1 : origine.sequence > connu + 1) return undefined;
  const dernier = origine.sequence + faits.length + inconnus - 1;
  return { ...curseur, [origine.poste]: Math.max(connu ?? 0, dernier) };
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
