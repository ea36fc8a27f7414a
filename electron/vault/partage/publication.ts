import type { LigneLot } from "../journal-lecture.ts";
import { chainLots, isEfface, type LotChaine } from "./chaine.ts";
import { type Branche, createBranche } from "./branches.ts";
import { type Contexte, listBranches } from "./contexte.ts";
import { findFiche } from "./miroir.ts";
import type { PosteEquipe } from "./trousse-equipe.ts";

/** Clear bytes of one tail segment, and past which a portion of the journal is sealed as a pack at once. */
const SEGMENT_MAX = 256 * 1024;
export const PAQUET_MAX = 16 * 1024 * 1024;

/** The branch of a journal whose lots are written here: its end is what is sealed already. */
export function findPropre(contexte: Contexte, poste: string = contexte.trousse.poste): Branche {
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

/** Posts that this vault was before it was restored, and journals from before the team that it has named: it signs for them, and answers for what was not shared. */
export function listAnciens({ trousse }: Pick<Contexte, "trousse">): readonly string[] {
  const moi = trousse.findPoste(trousse.poste);
  if (moi === undefined) return [];
  // The post of which this one is a copy lives: it seals for itself, this vault for what it wrote there before they separated.
  const isMien = ({ poste, isActif }: PosteEquipe): boolean => !isActif || poste === moi.jumeauDe;
  return trousse.listPostes().filter((autre) => autre.poste !== trousse.poste && isMien(autre) && Buffer.compare(autre.publique, moi.publique) === 0).map(({ poste }) => poste);
}

/** Seals what was saved since the last exchange, lots whole, into the mirror: repairing the folder then writes it there. */
export async function sealPropres(contexte: Contexte): Promise<void> {
  await sealJournal(contexte, contexte.trousse.poste);
}

/** What a former self had not shared, once everything of its that was shared is known. */
export async function sealAnciens(contexte: Contexte): Promise<void> {
  for (const poste of listAnciens(contexte)) await sealJournal(contexte, poste);
}

async function sealJournal(contexte: Contexte, poste: string): Promise<void> {
  const { trousse, journal } = contexte;
  const propre = findPropre(contexte, poste);
  if (journal.findDerniere(poste) <= propre.fin.sequence) return;
  while (journal.findDerniere(poste) > propre.fin.sequence) {
    const lus = await journal.read(poste, propre.fin.sequence);
    if (lus.length === 0 || !trousse.isAuteurA(poste, lus.at(-1)?.derniere ?? 0)) return;
    const octets = lus.reduce((somme, { ligne }) => somme + ligne.length, 0);
    // A pack stands for every number that it spans: where a copy wrote too, its lots would be taken for read.
    const isLong = octets > SEGMENT_MAX * 4 && listBranches(contexte, poste).length <= 1;
    const lots = chainLots(isLong ? lus : takePortion(lus, SEGMENT_MAX), propre.fin.ch, trousse.sels);
    await keepLots(contexte, { nature: isLong ? "paquet" : "segment", poste, avant: propre.fin.ch, lots });
    const dernier = lots.at(-1);
    if (dernier === undefined) return;
    propre.points.set(dernier.derniere, dernier.ch);
    propre.fin = { sequence: dernier.derniere, ch: dernier.ch };
  }
}

export interface PlanFichierLots {
  readonly nature: "segment" | "paquet";
  readonly poste: string;
  /** Chain before the first of the lots. */
  readonly avant: string;
  readonly lots: readonly LotChaine[];
}

/** Seals lots of this post as one file and keeps it in the mirror; answers its place. */
export async function keepLots({ trousse, sceau, miroir }: Contexte, { nature, poste, avant, lots }: PlanFichierLots): Promise<string> {
  const epoque = trousse.epoque();
  const cle = trousse.cleDe(epoque);
  if (cle === undefined) throw new Error("La clé de l’équipe manque");
  const [premier, dernier] = [lots[0], lots.at(-1)];
  if (premier === undefined || dernier === undefined) throw new Error("Aucun lot à sceller");
  const effaces = lots.filter(({ ecrit }) => isEfface(ecrit)).length;
  const entete = { equipe: trousse.equipe, ep: epoque, de: premier.premiere, a: dernier.derniere, avant, ch: dernier.ch, n: lots.length, ...(effaces === 0 ? {} : { effaces }) };
  const clair = Buffer.from(lots.map(({ ecrit }) => ecrit).join("\n"), "utf8");
  const bytes = sceau.seal({ nature, auteur: poste, entete, clair }, cle, trousse.graine);
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
