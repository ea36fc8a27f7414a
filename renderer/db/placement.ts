import type { SujetId } from "#shared/model/fait.ts";
import { isPleine } from "./apprets.ts";
import type { Atelier } from "./atelier.ts";
import type { SujetTenu } from "./faits-tenus.ts";
import { readLiasses } from "./liasses.ts";
import { computeTaille } from "./octets-liasse.ts";
import type { Liasse, Placement } from "./sujets-tenus.ts";

/** What waits to be written. */
type Attentes = Readonly<Pick<Atelier, "attente" | "apprets">>;

const VIDE: SujetTenu = new Uint8Array(0);

/** Known subjects stay where they are, new ones fill the last bundle, then others; the bundles that were got ready come after them as they are. */
export async function placeSujets(atelier: Atelier, { attente, apprets }: Attentes, findRang: (sujet: SujetId) => number | undefined): Promise<Placement> {
  const rangs = new Map<SujetId, number>();
  for (const sujet of attente.keys()) {
    const rang = findRang(sujet);
    if (rang !== undefined) rangs.set(sujet, rang);
  }
  const prets = apprets.filter(({ liasse, pressee }) => pressee !== undefined && [...liasse].every(([sujet, ligne]) => attente.get(sujet) === ligne && !rangs.has(sujet)));
  const tenus = new Set(prets.flatMap(({ liasse }) => [...liasse.keys()]));
  const nouveaux = [...attente.keys()].filter((sujet) => !rangs.has(sujet) && !tenus.has(sujet));
  const liasses = await fillLiasses(atelier, attente, rangs, nouveaux);
  const suivante = Math.max(atelier.reperes.length, ...[...liasses.keys()].map((rang) => rang + 1));
  const parRang = new Map(prets.map((appret, place) => [suivante + place, appret]));
  for (const [rang, { liasse }] of parRang) for (const sujet of liasse.keys()) rangs.set(sujet, rang);
  return { liasses: new Map([...liasses, ...[...parRang].map(([rang, { liasse }]) => [rang, liasse] as const)]), rangs, apprets: parRang };
}

/** `rangs` learns where the new ones are. */
async function fillLiasses(atelier: Atelier, attente: Attentes["attente"], rangs: Map<SujetId, number>, nouveaux: readonly SujetId[]): Promise<ReadonlyMap<number, Liasse>> {
  const dernier = atelier.reperes.length - 1;
  const lues = await readPourEcrire(atelier, new Set([...rangs.values(), ...(nouveaux.length > 0 && dernier >= 0 ? [dernier] : [])]));
  const liasses = new Map<number, Map<SujetId, SujetTenu>>();
  const open = (rang: number): Map<SujetId, SujetTenu> => {
    const ouverte = liasses.get(rang) ?? new Map(lues.get(rang));
    liasses.set(rang, ouverte);
    return ouverte;
  };
  for (const [sujet, rang] of rangs) open(rang).set(sujet, attente.get(sujet) ?? VIDE);
  let rang = Math.max(dernier, 0);
  let taille = computeTaille(liasses.get(rang) ?? lues.get(rang));
  let nombre = (liasses.get(rang) ?? lues.get(rang))?.size ?? 0;
  for (const sujet of nouveaux) {
    const ligne = attente.get(sujet) ?? VIDE;
    if (isPleine(atelier, nombre, taille)) [rang, taille, nombre] = [rang + 1, 0, 0];
    open(rang).set(sujet, ligne);
    rangs.set(sujet, rang);
    taille += ligne.length;
    nombre += 1;
  }
  return liasses;
}

/** The bundle being filled is in memory since it was written. */
async function readPourEcrire(atelier: Atelier, rangs: ReadonlySet<number>): Promise<ReadonlyMap<number, Liasse>> {
  const { derniere } = atelier;
  const lues = new Map(await readLiasses(atelier, [...rangs].filter((rang) => rang !== derniere?.rang)));
  return derniere !== undefined && rangs.has(derniere.rang) ? lues.set(derniere.rang, derniere.liasse) : lues;
}
