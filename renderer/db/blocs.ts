import type { LigneDossier } from "#shared/model/dossier.ts";
import type { LigneTenue } from "./atelier.ts";
import { decodeValeur, encodeValeur } from "./codec.ts";
import type { Item } from "./collection.ts";
import { type Colonne, type Colonnes, fromColonne, fromColonnes, toColonne, toColonnes } from "./colonnes.ts";
import type { Situation } from "#shared/suivi/pilotage/situation.ts";
import type { Famille, FamilleTenue, ValeurPar } from "./moteur.ts";

/** Any value of a collection as the window keeps it: it bears its identifier. */
export type Valeur = ValeurPar[Famille];

/** A block as it is sealed: the values in columns and, for rows, the debtor of each. */
interface BlocEcrit extends Colonnes {
  readonly debiteurs?: Colonne | undefined;
}

export function encodeBloc(famille: FamilleTenue, items: readonly Item<LigneTenue | Valeur | Situation>[]): Uint8Array<ArrayBuffer> {
  if (famille !== "dossier") return encodeValeur(toColonnes(items.map(({ valeur }) => valeur)) satisfies BlocEcrit);
  const tenues = items.flatMap(({ valeur }) => ("ligne" in valeur ? [valeur] : []));
  return encodeValeur({ ...toColonnes(tenues.map(({ ligne }) => ligne)), debiteurs: toColonne(tenues.map(({ debiteurId }) => debiteurId)) } satisfies BlocEcrit);
}

/** What the window shows. */
export function decodeValeurs(octets: Uint8Array): readonly Valeur[] {
  return toValeurs(fromColonnes(toBloc(decodeValeur(octets))));
}

/** What the engine keeps. */
export function decodeItems(octets: Uint8Array): readonly Item<LigneTenue | Valeur | Situation>[] {
  const bloc = toBloc(decodeValeur(octets));
  const valeurs = toValeurs(fromColonnes(bloc));
  if (bloc.debiteurs === undefined) return valeurs.map((valeur) => ({ id: valeur.id, valeur }));
  const debiteurs = fromColonne(bloc.debiteurs, valeurs.length);
  return toLignes(valeurs).map((ligne, rang) => ({ id: ligne.id, valeur: { ligne, debiteurId: String(debiteurs[rang]) } }));
}

// Sealed by the engine of this application, and opened by it: the types are those that were written.
function toBloc(lu: unknown): BlocEcrit {
  return lu as BlocEcrit;
}

function toValeurs(lus: readonly object[]): readonly Valeur[] {
  return lus as readonly Valeur[];
}

function toLignes(lues: readonly Valeur[]): readonly LigneDossier[] {
  return lues as readonly LigneDossier[];
}
