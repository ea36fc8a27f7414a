import type { SujetId } from "#shared/model/fait.ts";
import type { Atelier } from "./atelier.ts";
import { findPresse } from "./apprets.ts";
import { inflate } from "./compression.ts";
import { decodeSujet, type SujetTenu } from "./faits-tenus.ts";
import type { Enregistrement } from "./schema.ts";
import { encodeLiasse, splitOctets } from "./octets-liasse.ts";
import { pressLiasse } from "./presse.ts";
import { findMarque, openEnregistrement, sealEnregistrement } from "./scelles.ts";
import type { Liasse, Placement } from "./sujets-tenus.ts";

export function formatCleLiasse(rang: number): string {
  return String(rang).padStart(6, "0");
}

/** More than that is a long reading, of which nothing is kept. */
const OUVERTES = 8;

/** Throws on a bundle that is lost, damaged, or of an earlier copy. */
export async function readLiasses(atelier: Atelier, rangs: readonly number[]): Promise<ReadonlyMap<number, Liasse>> {
  const absentes = rangs.filter((rang) => !atelier.ouvertes.has(rang));
  const connues = new Map([...atelier.ouvertes, ...(await readStockees(atelier, absentes))]);
  if (absentes.length > 0) atelier.ouvertes = connues.size > OUVERTES ? new Map() : connues;
  return connues;
}

async function readStockees(atelier: Atelier, rangs: readonly number[]): Promise<ReadonlyMap<number, Liasse>> {
  const cles = rangs.map(formatCleLiasse);
  const stockees = cles.length === 0 ? [] : await atelier.rangement.read("sujets", cles);
  return new Map(await Promise.all(rangs.map(async (rang, place) => [rang, await openLiasse(atelier, stockees[place], atelier.reperes[rang])] as const)));
}

/** Checks that it is the one that was written last. */
export async function openLiasse(atelier: Atelier, stockee: Enregistrement | undefined, repere: number | undefined): Promise<Liasse> {
  if (stockee === undefined) throw new Error("La copie est abîmée\u00A0: une liasse y manque");
  const octets = await inflate(await openEnregistrement(atelier, "sujets", stockee));
  if (findMarque(stockee) !== repere) throw new Error(`La copie de ${stockee.cle} est abîmée\u00A0: ce n’est pas la dernière écrite`);
  return new Map(splitOctets(octets).map((ligne) => [decodeSujet(ligne), ligne]));
}

/** Bundles sealed, and the hash of each subject that changed. */
export interface LiassesScellees {
  readonly enregistrements: readonly Enregistrement[];
  readonly empreintes: ReadonlyMap<SujetId, string>;
}

/** What was got ready is only sealed; the rest is got ready here, or by the thread made for it when there is much. */
export async function sealLiasses(atelier: Atelier, { liasses, apprets }: Placement, changes: ReadonlyMap<SujetId, SujetTenu>): Promise<LiassesScellees> {
  const presse = findPresse(atelier, liasses.size);
  const empreintes = new Map<SujetId, string>();
  const enregistrements = await Promise.all([...liasses].map(async ([rang, liasse]): Promise<Enregistrement> => {
    const siens = [...liasse.keys()].filter((sujet) => changes.has(sujet));
    const pressee = await (apprets.get(rang)?.pressee ?? (presse?.press ?? pressLiasse)(encodeLiasse(liasse, siens)));
    for (const [place, sujet] of siens.entries()) empreintes.set(sujet, pressee.empreintes[place] ?? "");
    return sealEnregistrement(atelier, "sujets", formatCleLiasse(rang), pressee.octets);
  }));
  return { enregistrements, empreintes };
}
