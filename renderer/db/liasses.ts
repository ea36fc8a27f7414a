import type { SujetId } from "#shared/model/fait.ts";
import type { Atelier } from "./atelier.ts";
import { encodeTexte, splitLignes } from "./codec.ts";
import type { Enregistrement } from "./schema.ts";
import { findMarque, openEnregistrement, sealEnregistrement } from "./scelles.ts";
import type { Liasse } from "./sujets-tenus.ts";

/** A few dossiers of many facts fill a bundle too, for the same reason as in `collection.ts`. */
const CARACTERES_PAR_LIASSE = 48_000;

/** What is to be written, and where each subject stands from now on. */
export interface Placement {
  readonly liasses: ReadonlyMap<number, Liasse>;
  readonly rangs: ReadonlyMap<SujetId, number>;
}

export function formatCleLiasse(rang: number): string {
  return String(rang).padStart(6, "0");
}

/** Throws on a bundle that is lost, damaged, or of an earlier copy. */
export async function readLiasses(atelier: Atelier, rangs: readonly number[]): Promise<ReadonlyMap<number, Liasse>> {
  const cles = rangs.map(formatCleLiasse);
  const stockees = cles.length === 0 ? [] : await atelier.rangement.read("sujets", cles);
  return new Map(await Promise.all(rangs.map(async (rang, place) => [rang, await openLiasse(atelier, stockees[place], atelier.reperes[rang])] as const)));
}

/** Checks that it is the one that was written last. */
export async function openLiasse(atelier: Atelier, stockee: Enregistrement | undefined, repere: number | undefined): Promise<Liasse> {
  if (stockee === undefined) throw new Error("La copie est abîmée\u00A0: une liasse y manque");
  const octets = await openEnregistrement(atelier, "sujets", stockee);
  if (findMarque(stockee) !== repere) throw new Error(`La copie de ${stockee.cle} est abîmée\u00A0: ce n’est pas la dernière écrite`);
  return new Map(splitLignes(octets).map(parseLigne));
}

export function sealLiasses(atelier: Atelier, liasses: ReadonlyMap<number, Liasse>): Promise<readonly Enregistrement[]> {
  return Promise.all([...liasses].map(([rang, liasse]) => sealEnregistrement(atelier, "sujets", formatCleLiasse(rang), encodeLiasse(liasse))));
}

/** Known subjects stay where they are, new ones fill the last bundle, then others. */
export async function placeSujets(atelier: Atelier, textes: ReadonlyMap<SujetId, string>, findRang: (sujet: SujetId) => number | undefined): Promise<Placement> {
  const rangs = new Map<SujetId, number>();
  for (const sujet of textes.keys()) {
    const rang = findRang(sujet);
    if (rang !== undefined) rangs.set(sujet, rang);
  }
  const nouveaux = [...textes.keys()].filter((sujet) => !rangs.has(sujet));
  const dernier = atelier.reperes.length - 1;
  const lues = await readPourEcrire(atelier, new Set([...rangs.values(), ...(nouveaux.length > 0 && dernier >= 0 ? [dernier] : [])]));
  const liasses = new Map<number, Map<SujetId, string>>();
  const open = (rang: number): Map<SujetId, string> => {
    const ouverte = liasses.get(rang) ?? new Map(lues.get(rang));
    liasses.set(rang, ouverte);
    return ouverte;
  };
  for (const [sujet, rang] of rangs) open(rang).set(sujet, textes.get(sujet) ?? "");
  let rang = Math.max(dernier, 0);
  let taille = computeTaille(liasses.get(rang) ?? lues.get(rang));
  let nombre = (liasses.get(rang) ?? lues.get(rang))?.size ?? 0;
  for (const sujet of nouveaux) {
    const texte = textes.get(sujet) ?? "";
    if (nombre >= atelier.tailles.liasse || taille >= CARACTERES_PAR_LIASSE) [rang, taille, nombre] = [rang + 1, 0, 0];
    open(rang).set(sujet, texte);
    rangs.set(sujet, rang);
    taille += texte.length;
    nombre += 1;
  }
  return { liasses, rangs };
}

/** The bundle being filled is in memory since it was written. */
async function readPourEcrire(atelier: Atelier, rangs: ReadonlySet<number>): Promise<ReadonlyMap<number, Liasse>> {
  const { derniere } = atelier;
  const lues = new Map(await readLiasses(atelier, [...rangs].filter((rang) => rang !== derniere?.rang)));
  return derniere !== undefined && rangs.has(derniere.rang) ? lues.set(derniere.rang, derniere.liasse) : lues;
}

function computeTaille(liasse: Liasse | undefined): number {
  return [...(liasse?.values() ?? [])].reduce((taille, texte) => taille + texte.length, 0);
}

// A text made by JSON.stringify holds no line break, and an identifier no space.
function encodeLiasse(liasse: Liasse): Uint8Array<ArrayBuffer> {
  return encodeTexte([...liasse].map(([sujet, texte]) => `${sujet} ${texte}`).join("\n"));
}

function parseLigne(ligne: string): readonly [SujetId, string] {
  const espace = ligne.indexOf(" ");
  return [toSujetId(ligne.slice(0, espace)), ligne.slice(espace + 1)];
}

// Sealed by us under our key: what was written.
function toSujetId(lu: string): SujetId {
  return lu as SujetId;
}
