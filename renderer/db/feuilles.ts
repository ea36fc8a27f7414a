import type { SujetId } from "#shared/model/fait.ts";
import { computeNoeud, findTranche } from "#shared/sync/racine.ts";
import { computeEmpreinte } from "./empreinte.ts";
import type { Atelier } from "./atelier.ts";
import { decodeValeur, encodeTexte, encodeValeur } from "./codec.ts";
import type { Enregistrement } from "./schema.ts";
import { openEnregistrement, sealEnregistrement } from "./scelles.ts";
import type { Feuille, Tranche } from "./sujets-tenus.ts";

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
export function computeEmpreinteTexte(texte: string): Promise<string> {
  return computeEmpreinte(encodeTexte(texte));
}

/** Nothing changes in the workshop before the transaction succeeded. */
export async function computeFeuilles(atelier: Atelier, connues: ReadonlyMap<number, Tranche>, nouvelles: ReadonlyMap<SujetId, Feuille>): Promise<FeuillesSuivantes> {
  const tranches = new Map<number, Map<SujetId, Feuille>>();
  for (const [sujet, feuille] of nouvelles) {
    const tranche = findTranche(sujet);
    const apres = tranches.get(tranche) ?? new Map(connues.get(tranche));
    tranches.set(tranche, apres.set(sujet, feuille));
  }
  const noeuds = [...atelier.noeuds];
  let { sujets } = atelier;
  await Promise.all([...tranches].map(async ([tranche, apres]) => {
    sujets += apres.size - (connues.get(tranche)?.size ?? 0);
    noeuds[tranche] = await computeNoeudDe(apres);
  }));
  return { tranches, noeuds, sujets };
}

/** Where a subject is kept does not belong to the state: only its facts do. */
export function computeNoeudDe(tranche: Tranche): Promise<string> {
  return computeNoeud(new Map([...tranche].map(([sujet, { empreinte }]) => [sujet, empreinte])), computeEmpreinteTexte);
}

export function sealFeuilles(atelier: Atelier, { tranches }: FeuillesSuivantes): Promise<readonly Enregistrement[]> {
  return Promise.all([...tranches].map(([tranche, feuilles]) => sealEnregistrement(atelier, "feuilles", formatCleTranche(tranche), encodeTranche(feuilles))));
}

/** Parts kept in memory, or read; throws on one that does not open. */
export async function readTranches(atelier: Atelier, sujets: Iterable<SujetId>): Promise<ReadonlyMap<number, Tranche>> {
  const { feuilles, rangement } = atelier;
  const tranches = [...new Set([...sujets].map(findTranche))];
  const lues = tranches.filter((tranche) => !feuilles.has(tranche));
  const stockees = lues.length === 0 ? [] : await rangement.read("feuilles", lues.map(formatCleTranche));
  await Promise.all(lues.map(async (tranche, rang) => void feuilles.set(tranche, await openTranche(atelier, stockees[rang]))));
  return new Map(tranches.map((tranche) => [tranche, feuilles.get(tranche) ?? new Map()]));
}

/** A part in which nothing was written holds no subject. */
export async function openTranche(atelier: Atelier, stockee: Enregistrement | undefined): Promise<Tranche> {
  if (stockee === undefined) return new Map();
  const { sujets, empreintes, liasses } = toTranche(decodeValeur(await openEnregistrement(atelier, "feuilles", stockee)));
  return new Map(toSujets(sujets.split(" ")).map((sujet, rang) => [sujet, { empreinte: empreintes.slice(rang * LONGUEUR, (rang + 1) * LONGUEUR), liasse: liasses[rang] ?? 0 }]));
}

/** Characters of a hash. */
const LONGUEUR = 64;

/** Texts end to end: fifty thousand small arrays cost more to write and to read than what they hold. */
interface TrancheEcrite {
  readonly sujets: string;
  readonly empreintes: string;
  readonly liasses: readonly number[];
}

function encodeTranche(tranche: Tranche): Uint8Array<ArrayBuffer> {
  const feuilles = [...tranche.values()];
  return encodeValeur({ sujets: [...tranche.keys()].join(" "), empreintes: feuilles.map(({ empreinte }) => empreinte).join(""), liasses: feuilles.map(({ liasse }) => liasse) } satisfies TrancheEcrite);
}

// Sealed by us under our key: the shape is the one that was written.
function toTranche(lu: unknown): TrancheEcrite {
  return lu as TrancheEcrite;
}

function toSujets(lus: readonly string[]): readonly SujetId[] {
  return lus as readonly SujetId[];
}
