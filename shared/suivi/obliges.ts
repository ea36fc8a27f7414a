import type { Debiteur, Dossier, Evenement, Oblige } from "../model/dossier.ts";
import { findOpposabilite } from "../regles/prescription/solidarite.ts";
import type { FaitsPrescription } from "../regles/prescription/types-prescription.ts";
import { LIBELLES_LIEN_OBLIGE } from "./libelles-qualification.ts";

/** Stands for the debtor of the dossier among those who owe its sum. */
export const DEBITEUR = "debiteur";

/** Whose prescription is counted: the debtor's, or that of an `obligeId`, and what names them. */
export interface Poursuivi {
  readonly oblige?: string | undefined;
  readonly debiteurs?: ReadonlyMap<string, Debiteur> | undefined;
}

type Obliges = Pick<FaitsPrescription, "oblige" | "obliges">;

/** Those who owe the sum and what binds them: with a solidary codebtor the debtor is one himself, with a surety alone he is the principal. Nothing while he owes alone. */
export function listObligesPrescription({ debiteurId, obliges }: Pick<Dossier, "debiteurId" | "obliges">, { oblige = DEBITEUR, debiteurs }: Poursuivi): Obliges {
  if (obliges.length === 0) return {};
  const lien = obliges.some((autre) => autre.lien === "solidaire") ? "solidaire" : "principal";
  return {
    oblige,
    obliges: [{ id: DEBITEUR, nom: debiteurs?.get(debiteurId)?.nom ?? "le débiteur", lien }, ...obliges.map((autre) => ({ id: autre.obligeId, nom: formatNomOblige(autre, debiteurs), lien: autre.lien }))],
  };
}

/** « Martin Père », or what he is while his name is not known. */
export function formatNomOblige({ debiteurId, lien }: Pick<Oblige, "debiteurId" | "lien">, debiteurs: ReadonlyMap<string, Debiteur> | undefined): string {
  return debiteurs?.get(debiteurId)?.nom ?? LIBELLES_LIEN_OBLIGE[lien].toLowerCase();
}

/** Those who owe beside the debtor, as a form offers them. */
export function listNomsObliges(obliges: readonly { readonly oblige: Oblige; readonly debiteur: Debiteur | undefined }[]): readonly { readonly id: string; readonly nom: string }[] {
  return obliges.map(({ oblige, debiteur }) => ({ id: oblige.obligeId, nom: debiteur?.nom ?? LIBELLES_LIEN_OBLIGE[oblige.lien] }));
}

/** Against whom an event was done: the debtor when nobody said. */
export function findContre({ contre }: Pick<Evenement, "contre">): string {
  return contre ?? DEBITEUR;
}

/** Whether an event counts against the debtor: done against him, or against one whose acts reach him (C. civ., art. 2245 and 2246). */
export function isOpposableAuDebiteur(evenement: Evenement, dossier: Pick<Dossier, "debiteurId" | "obliges">): boolean {
  const { kind: type, dateFait: date } = evenement;
  return findOpposabilite({ type, date, contre: findContre(evenement) }, listObligesPrescription(dossier, {}))?.isOpposable !== false;
}
