import type { LigneLot } from "../journal-lecture.ts";
import { chainLots, deriveSels, type LotChaine } from "./chaine.ts";
import { type Branche, createBranche } from "./branches.ts";
import { type Contexte, listBranches } from "./contexte.ts";
import { findFiche } from "./miroir.ts";

/** Clear bytes of one tail segment, and past which a portion of the journal is sealed as a pack at once. */
const SEGMENT_MAX = 256 * 1024;
export const PAQUET_MAX = 16 * 1024 * 1024;

/** The branch of this post's own journal: its end is what is sealed already. */
export function findPropre(contexte: Contexte): Branche {
  const { poste } = contexte.trousse;
  const siennes = contexte.branches.get(poste) ?? [];
  contexte.branches.set(poste, siennes);
  const propre = siennes.find(({ nom }) => nom === poste) ?? createBranche(poste);
  if (!siennes.includes(propre)) siennes.unshift(propre);
  return propre;
}

/** Facts saved here that are in no shared file yet. */
export function countNonPartages(contexte: Contexte): number {
  const { poste } = contexte.trousse;
  const propre = listBranches(contexte, poste).find(({ nom }) => nom === poste);
  return Math.max(0, contexte.journal.findDerniere(poste) - (propre?.fin.sequence ?? 0));
}

/** Seals what was saved since the last exchange, lots whole, into the mirror: repairing the folder then writes it there. */
export async function sealPropres(contexte: Contexte): Promise<void> {
  const { trousse, journal } = contexte;
  const propre = findPropre(contexte);
  if (journal.findDerniere(trousse.poste) <= propre.fin.sequence) return;
  const sels = deriveSels(trousse.graine);
  while (journal.findDerniere(trousse.poste) > propre.fin.sequence) {
    const lus = await journal.read(trousse.poste, propre.fin.sequence);
    if (lus.length === 0 || !trousse.isAuteurA(trousse.poste, journal.findDerniere(trousse.poste))) return;
    const octets = lus.reduce((somme, { ligne }) => somme + ligne.length, 0);
    const portion = octets > SEGMENT_MAX * 4 ? lus : takePortion(lus, SEGMENT_MAX);
    const lots = chainLots(portion, propre.fin.ch, sels);
    await keepLots(contexte, portion === lus && octets > SEGMENT_MAX ? "paquet" : "segment", propre.fin.ch, lots);
    const dernier = lots.at(-1);
    if (dernier === undefined) return;
    propre.points.set(dernier.derniere, dernier.ch);
    propre.fin = { sequence: dernier.derniere, ch: dernier.ch };
  }
}

/** Seals lots of this post as one file and keeps it in the mirror; answers its place. */
export async function keepLots({ trousse, sceau, miroir }: Contexte, nature: "segment" | "paquet", avant: string, lots: readonly LotChaine[]): Promise<string> {
  const epoque = trousse.epoque();
  const cle = trousse.cleDe(epoque);
  if (cle === undefined) throw new Error("La clé de l’équipe manque");
  const [premier, dernier] = [lots[0], lots.at(-1)];
  if (premier === undefined || dernier === undefined) throw new Error("Aucun lot à sceller");
  const entete = { equipe: trousse.equipe, ep: epoque, de: premier.premiere, a: dernier.derniere, avant, ch: dernier.ch, n: lots.length };
  const clair = Buffer.from(lots.map(({ ecrit }) => ecrit).join("\n"), "utf8");
  const bytes = sceau.seal({ nature, auteur: trousse.poste, entete, clair }, cle, trousse.graine);
  const fiche = findFiche(sceau, bytes);
  if (fiche === undefined) throw new Error("Un fichier qui vient d’être scellé ne se relit pas");
  await miroir.write(fiche, bytes);
  return fiche.chemin;
}

/** Lots up to a size, one at least. */
export function takePortion<T extends LigneLot>(lots: readonly T[], taille: number): readonly T[] {
  let octets = 0;
  const exces = lots.findIndex(({ ligne }) => (octets += ligne.length) > taille);
  return exces === -1 ? lots : lots.slice(0, Math.max(1, exces));
}
