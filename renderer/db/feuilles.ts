import type { SujetId } from "#shared/model/fait.ts";
import { computeNoeud, findTranche } from "#shared/sync/racine.ts";
import type { Atelier } from "./atelier.ts";
import { computeEmpreinte, decodeValeur, encodeTexte, encodeValeur } from "./codec.ts";
import type { Enregistrement } from "./schema.ts";
import { openEnregistrement, sealEnregistrement } from "./scelles.ts";

type Tranche = ReadonlyMap<SujetId, string>;

/** Parts of the state with the new hashes of some subjects, and what is to be written of them. */
export interface FeuillesSuivantes {
  readonly tranches: ReadonlyMap<number, Tranche>;
  readonly noeuds: readonly string[];
  readonly sujets: number;
}

export function formatCleTranche(tranche: number): string {
  return tranche.toString(16).padStart(2, "0");
}

/** Hash of a text: how the state root is computed in this room. */
export function computeEmpreinteTexte(texte: string): string {
  return computeEmpreinte(encodeTexte(texte));
}

/** Nothing changes in the workshop before the transaction succeeded. */
export async function computeFeuilles(atelier: Atelier, empreintes: ReadonlyMap<SujetId, string>): Promise<FeuillesSuivantes> {
  const parTranche = new Map<number, Map<SujetId, string>>();
  for (const [sujet, empreinte] of empreintes) {
    const tranche = findTranche(sujet);
    const groupe = parTranche.get(tranche);
    if (groupe === undefined) parTranche.set(tranche, new Map([[sujet, empreinte]]));
    else groupe.set(sujet, empreinte);
  }
  const connues = await readTranches(atelier, [...parTranche.keys()]);
  const tranches = new Map<number, Tranche>();
  const noeuds = [...atelier.noeuds];
  let { sujets } = atelier;
  for (const [tranche, nouvelles] of parTranche) {
    const avant = connues.get(tranche) ?? new Map();
    const apres: Tranche = new Map([...avant, ...nouvelles]);
    sujets += apres.size - avant.size;
    tranches.set(tranche, apres);
    noeuds[tranche] = computeNoeud(apres, computeEmpreinteTexte);
  }
  return { tranches, noeuds, sujets };
}

export function sealFeuilles(atelier: Atelier, { tranches }: FeuillesSuivantes): Promise<readonly Enregistrement[]> {
  return Promise.all([...tranches].map(([tranche, feuilles]) => sealEnregistrement(atelier, "feuilles", formatCleTranche(tranche), encodeValeur([...feuilles]))));
}

/** Parts kept in memory, or read; throws on one that does not open. */
export async function readTranches(atelier: Atelier, tranches: readonly number[]): Promise<ReadonlyMap<number, Tranche>> {
  const { feuilles, rangement } = atelier;
  const lues = tranches.filter((tranche) => !feuilles.has(tranche));
  const stockees = lues.length === 0 ? [] : await rangement.read("feuilles", lues.map(formatCleTranche));
  await Promise.all(lues.map(async (tranche, rang) => {
    const stockee = stockees[rang];
    feuilles.set(tranche, stockee === undefined ? new Map() : new Map(toFeuilles(decodeValeur(await openEnregistrement(atelier, "feuilles", stockee)))));
  }));
  return new Map(tranches.map((tranche) => [tranche, feuilles.get(tranche) ?? new Map()]));
}

// Sealed by us under our key: the shape is the one that was written.
export function toFeuilles(lu: unknown): readonly (readonly [SujetId, string])[] {
  return lu as readonly (readonly [SujetId, string])[];
}
