import { findErrno } from "../../adapters/refus.ts";
import { type Contexte, listBranches } from "./contexte.ts";
import { writeShared } from "./ecriture.ts";
import { findFiche } from "./miroir.ts";
import { type FrontierePartagee, formatFrontiere, formatTete, isSameFrontiere, type Tete } from "./tete.ts";

const JOUR = 24 * 60 * 60 * 1000;
/** Reasons for which a file is whole nowhere in the folder: whoever has it writes it again. */
const ALTERES: ReadonlySet<string> = new Set(["incomplet ou altéré", "signature ou contenu altéré", "contenu non conforme"]);
const SIGNALES_MAX = 200;

/** Ends of every journal known here, this post's as far as it is shared. */
export function computeFrontiere(contexte: Contexte): FrontierePartagee {
  const bouts = [...contexte.branches.keys()].toSorted().map((poste) => [poste, listBranches(contexte, poste).map(({ fin }) => [fin.sequence, fin.ch] as const)] as const);
  return Object.fromEntries(bouts.filter(([, siens]) => siens.some(([sequence]) => sequence > 0)));
}

/** Says where this post stands, when that changed or once a day: written last, it announces what is durable only. */
export async function writeTete(contexte: Contexte): Promise<void> {
  const { trousse, sceau, miroir, tetes, now, application } = contexte;
  const connue = tetes.get(trousse.poste);
  const frontiere = computeFrontiere(contexte);
  const illisibles = [...contexte.rejets].filter(([, { motif, essais }]) => ALTERES.has(motif) && essais > 0).map(([chemin]) => chemin).slice(0, SIGNALES_MAX);
  const tete: Tete = { frontiere, illisibles, pieces: [...contexte.piecesDemandees].toSorted(), mur: now(), application, ...findRacineA(contexte, formatFrontiere(frontiere)) };
  if (connue !== undefined && isSame(connue.tete, tete) && Math.abs(now() - connue.tete.mur) < JOUR) return;
  const cle = trousse.cleDe(trousse.epoque());
  if (cle === undefined) return;
  const gardees = miroir.list(trousse.poste).filter(({ nature }) => nature === "tete").map(({ chemin, entete }) => ({ chemin, n: Number(entete["n"]) }));
  // One that the folder seemed to refuse may have been read there: its number is taken.
  const n = Math.max(connue?.n ?? 0, ...gardees.map((gardee) => gardee.n)) + 1;
  const bytes = sceau.seal({ nature: "tete", auteur: trousse.poste, entete: { equipe: trousse.equipe, ep: trousse.epoque(), n }, clair: formatTete(tete) }, cle, trousse.graine);
  const fiche = findFiche(sceau, bytes);
  if (fiche === undefined) throw new Error("Une tête qui vient d’être scellée ne se relit pas");
  await miroir.write(fiche, bytes);
  await removeRefusees(contexte, gardees.filter((gardee) => gardee.n > (connue?.n ?? 0)).map(({ chemin }) => chemin));
  await writeShared(contexte, fiche.chemin, bytes);
  tetes.set(trousse.poste, { n, chemin: fiche.chemin, tete, vue: now() });
  await removeAnciennes(contexte, n);
}

/** A root stands for one frontier: what the window says of it now, else what it said before. */
function findRacineA({ racine: vue, tetes, trousse }: Contexte, frontiere: string): Pick<Tete, "racine" | "effaces"> {
  const connue = tetes.get(trousse.poste)?.tete;
  const { racine, effaces } = vue?.frontiere === frontiere ? vue : connue !== undefined && formatFrontiere(connue.frontiere) === frontiere ? connue : {};
  return { ...(racine === undefined ? {} : { racine }), ...(racine === undefined || effaces === undefined ? {} : { effaces }) };
}

function isSame(une: Tete, autre: Tete): boolean {
  return isSameFrontiere(une.frontiere, autre.frontiere) && une.racine === autre.racine && une.effaces === autre.effaces && une.application === autre.application && une.illisibles.join() === autre.illisibles.join() && une.pieces.join() === autre.pieces.join();
}

/** What a folder that refuses writing left here would pile up, one at each exchange. */
async function removeRefusees({ io, miroir }: Contexte, chemins: readonly string[]): Promise<void> {
  for (const chemin of chemins) {
    await io.remove(chemin).then(undefined, findErrno);
    await miroir.remove(chemin);
  }
}

/** The one before stays, for whoever was reading it. */
async function removeAnciennes({ miroir, trousse, io }: Contexte, n: number): Promise<void> {
  for (const { chemin, nature, entete } of miroir.list(trousse.poste)) {
    if (nature !== "tete" || Number(entete["n"]) >= n - 1) continue;
    await io.remove(chemin);
    await miroir.remove(chemin);
  }
}

/** What another post's window shows, beside what this one's does; `undefined`: they do not know the same facts, have not erased the same, or one has not said. */
export function compareRacines({ tetes, trousse }: Pick<Contexte, "tetes" | "trousse">, poste: string): "egal" | "different" | undefined {
  const [mienne, sienne] = [tetes.get(trousse.poste)?.tete, tetes.get(poste)?.tete];
  if (mienne?.racine === undefined || sienne?.racine === undefined || !isSameFrontiere(sienne.frontiere, mienne.frontiere) || mienne.effaces !== sienne.effaces) return undefined;
  return mienne.racine === sienne.racine ? "egal" : "different";
}

/** Two posts that know the same facts and show another state: somebody's copy is wrong, and it must be said. */
export function listDivergences(contexte: Pick<Contexte, "tetes" | "trousse">): readonly string[] {
  return [...contexte.tetes.keys()].filter((poste) => compareRacines(contexte, poste) === "different");
}
