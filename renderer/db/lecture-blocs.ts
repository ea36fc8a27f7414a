import { type Codec, decodeValeur } from "./codec.ts";
import type { Bloc, FamilleTenue, Nouvelle } from "./moteur.ts";
import type { Rangement } from "./rangement.ts";
import { findMarque, openEnregistrement } from "./scelles.ts";
import { type BlocLu, type Canari, type CompteBlocs, type Enregistrement, GENERATION, type LignesLues } from "./schema.ts";

/** Where sealed blocks are, what opens them, and who is shown what they hold. */
export interface Lecteur {
  readonly rangement: Rangement;
  readonly codec: Codec | undefined;
  readonly emit: (nouvelle: Nouvelle) => void;
}

/** Shows the rows of the list; `undefined` when the copy is absent, torn, or of another generation. */
export async function readLignes(lecteur: Lecteur): Promise<LignesLues | undefined> {
  const canari = await readCanari(lecteur);
  if (canari === undefined) return undefined;
  const blocs = await readFamilles(lecteur, canari, ["dossier"]);
  return blocs === undefined ? undefined : { canari, blocs };
}

/** Shows the blocks of some families together; `undefined` when one of them is missing or was put back. */
export async function readFamilles(lecteur: Lecteur, canari: Canari, familles: readonly FamilleTenue[]): Promise<readonly BlocLu[] | undefined> {
  const parFamille = await Promise.all(familles.map(async (famille) => ({ famille, stockes: await lecteur.rangement.readBlocs(famille) })));
  if (!parFamille.every(({ famille, stockes }) => isCompte(canari.blocs[famille], stockes))) return undefined;
  const lus = await Promise.all(parFamille.flatMap(({ famille, stockes }) => stockes.map(async (stocke): Promise<BlocLu> => ({ famille, stocke, octets: await openEnregistrement(lecteur, "blocs", stocke) }))));
  // The window takes the bytes for itself, and needs no situation.
  const montres = lus.flatMap(({ famille, octets }): readonly Bloc[] => (famille === "situation" ? [] : [{ famille, octets: octets.slice() }]));
  if (montres.length > 0) lecteur.emit({ kind: "blocs", blocs: montres });
  return lus;
}

/** What the copy says of itself; `undefined` when it is of another generation, or absent. */
export async function readCanari(lecteur: Pick<Lecteur, "rangement" | "codec">): Promise<Canari | undefined> {
  const stocke = await lecteur.rangement.readCanari();
  if (stocke === undefined || stocke.generation !== GENERATION) return undefined;
  return toCanari(decodeValeur(await openEnregistrement(lecteur, "meta", stocke)));
}

function isCompte({ nombre, marques }: CompteBlocs = { nombre: 0, marques: 0 }, stockes: readonly Enregistrement[]): boolean {
  return stockes.length === nombre && addMarques(stockes.map(findMarque)) === marques;
}

export function addMarques(marques: Iterable<number>): number {
  let total = 0;
  for (const marque of marques) total = (total + marque) >>> 0;
  return total;
}

// The record is ours and was sealed under our key: this gives back the type that was written.
function toCanari(lu: unknown): Canari {
  return lu as Canari;
}
