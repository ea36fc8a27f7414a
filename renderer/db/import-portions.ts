import type { Echec } from "#shared/ipc/channel.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import type { Lot } from "#shared/model/lot.ts";
import type { Portefeuille } from "./portefeuille.ts";

export interface SuiviPortions {
  readonly par?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Facts written, of all. */
  readonly onProgression?: (ecrits: number, total: number) => void;
}

export type IssuePortions =
  | { readonly kind: "ecrit"; readonly lots: readonly Lot[] }
  /** Stopped by the person between two saves: those written stay. */
  | { readonly kind: "interrompu"; readonly lots: readonly Lot[] }
  | { readonly kind: "echec"; readonly lots: readonly Lot[]; readonly echec: Echec };

/** Saves one after the other, each whole on the disk before the next begins. */
export async function writePortions(portefeuille: Portefeuille, portions: readonly (readonly FaitBrouillon[])[], { par, signal, onProgression }: SuiviPortions): Promise<IssuePortions> {
  const total = portions.reduce((somme, { length }) => somme + length, 0);
  const lots: Lot[] = [];
  let ecrits = 0;
  for (const brouillons of portions) {
    if (signal?.aborted === true) return { kind: "interrompu", lots };
    onProgression?.(ecrits, total);
    const reply = await portefeuille.append({ par, brouillons });
    if (!reply.ok) return { kind: "echec", lots, echec: reply };
    lots.push(reply.value);
    ecrits += brouillons.length;
  }
  return { kind: "ecrit", lots };
}
