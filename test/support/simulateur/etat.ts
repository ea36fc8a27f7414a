// What a post makes of the lots it has: the real reception and the real merge, or a mutant of one of them.
import type { Fait, FaitId, Horloge, SujetId } from "#shared/model/fait.ts";
import { compareFaits, listVivants, mergeFaits } from "#shared/model/vivants.ts";
import { compareHorloges, mergeHorloge } from "#shared/sync/hlc.ts";
import { type LotRecu, receiveLots, type Reception, RECEPTION_VIDE } from "#shared/sync/reception.ts";
import type { Mutant } from "./mutants.ts";
import { sha } from "./segments.ts";

export interface Etat {
  reception: Reception;
  horloge: Horloge;
  readonly parSujet: Map<SujetId, readonly Fait[]>;
  readonly lots: Set<FaitId>;
  /** Living facts as a merge without memory of what was superseded holds them. */
  readonly naifs: Map<SujetId, readonly Fait[]>;
}

export function createEtat(): Etat {
  return { reception: RECEPTION_VIDE, horloge: [0, 0], parSujet: new Map(), lots: new Set(), naifs: new Map() };
}

export function foldLots(etat: Etat, lots: readonly LotRecu[], maintenant: number, mutant: Mutant | undefined): void {
  for (const lot of receive(etat, lots, mutant)) {
    etat.lots.add(lot.id);
    etat.horloge = mutant === "horloge-suivie" ? laterOf(etat.horloge, lot.horloge) : mergeHorloge(etat.horloge, lot.horloge, maintenant);
    for (const fait of mutant === "lot-coupe" ? lot.faits.slice(0, 1) : lot.faits) foldFait(etat, fait, mutant);
  }
}

function receive(etat: Etat, lots: readonly LotRecu[], mutant: Mutant | undefined): readonly LotRecu[] {
  if (mutant === "sans-idempotence") return lots;
  if (mutant === "sans-contiguite") return lots.filter(({ id }) => !etat.lots.has(id));
  const accueil = receiveLots(etat.reception, lots, (id) => etat.lots.has(id));
  etat.reception = accueil;
  return accueil.appliques;
}

function foldFait({ parSujet, naifs }: Etat, fait: Fait, mutant: Mutant | undefined): void {
  const connus = parSujet.get(fait.sujet) ?? [];
  parSujet.set(fait.sujet, mutant === "sans-idempotence" ? [...connus, fait].toSorted(compareFaits) : mergeFaits(connus, [fait]));
  naifs.set(fait.sujet, [...(naifs.get(fait.sujet) ?? []).filter(({ id }) => !fait.remplace.includes(id)), fait].toSorted(compareFaits));
}

/** What a post shows of a subject. */
export function listMontres({ parSujet, naifs }: Etat, sujet: SujetId, mutant: Mutant | undefined): readonly Fait[] {
  if (mutant === "sans-remplaces-attendus") return naifs.get(sujet) ?? [];
  const vivants = listVivants(parSujet.get(sujet) ?? []);
  if (mutant !== "derniere-ecriture-gagne") return vivants;
  const parChamp = new Map(vivants.map((fait) => [fait.type === "champ" ? `${fait.contenu.objetId ?? ""}/${fait.contenu.champ}` : fait.id, fait]));
  return [...parChamp.values()];
}

/** Hash of all that a post holds and shows: equal on two posts that received the same. */
export function computeRacineSimulee(etat: Etat, mutant: Mutant | undefined): string {
  const sujets = [...etat.parSujet.keys()].toSorted();
  return sha(sujets.map((sujet) => JSON.stringify([sujet, etat.parSujet.get(sujet), listMontres(etat, sujet, mutant).map(({ id }) => id)])).join("\n"));
}

function laterOf(une: Horloge, autre: Horloge): Horloge {
  return compareHorloges(une, autre) > 0 ? une : autre;
}
