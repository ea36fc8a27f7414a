import { createBranche, type FichierLots, placeFichier, type Points } from "./branches.ts";
import { CHAMBRES, findAuteur, findChambre, findFinAnnoncee } from "./chemins.ts";
import type { Contexte, Rejet, TeteRecue } from "./contexte.ts";
import { FICHIER_MAX } from "./ecriture.ts";
import { forgetRemplaces, isRemplacee } from "./remplacement.ts";
import { mapLimited } from "./inventaire.ts";
import { isSigneIci, proveFichier, toEtendue } from "./lecture.ts";
import { type Fiche, toFiche } from "./miroir.ts";
import type { FichierEntier } from "./sceau.ts";

/** Files read together from a slow folder. */
const DE_FRONT = 8;
const PREMIER_DELAI = 30_000;
const DELAI_MAX = 60 * 60 * 1000;
/** A file refused that many times is copied to the vault's quarantine. */
const ESSAIS_AVANT_QUARANTAINE = 3;
const QUARANTAINE_MAX = 16 * 1024 * 1024;

/**
 * Reads what is new in the folder. Content is believed, never a name: what verifies is kept under the name that it should have, and its lots join
 * the journal, those of each post in their order. Anything else is counted and asked again later.
 */
export async function receiveFichiers(contexte: Contexte, chemins: ReadonlySet<string>): Promise<void> {
  for (const chemin of contexte.rejets.keys()) if (!chemins.has(chemin)) contexte.rejets.delete(chemin);
  await receiveCandidats(contexte, [...chemins]);
  await placeAttentes(contexte);
  await contexte.journal.flush();
}

/** What is new of the register, before anything that it lets believe: as often as one entry brings what another waited for. */
export async function receiveMembres(contexte: Contexte, chemins: ReadonlySet<string>): Promise<void> {
  const membres = [...chemins].filter((chemin) => findChambre(chemin) === CHAMBRES.membre && contexte.miroir.find(chemin) === undefined);
  for (let reste = membres.length, avant = Infinity; reste > 0 && reste < avant; ) {
    await receiveCandidats(contexte, membres);
    avant = reste;
    reste = membres.filter((chemin) => contexte.rejets.has(chemin)).length;
    if (reste < avant) for (const chemin of membres) retryNow(contexte, chemin);
  }
}

function retryNow({ rejets }: Contexte, chemin: string): void {
  const rejet = rejets.get(chemin);
  if (rejet !== undefined) rejets.set(chemin, { ...rejet, prochain: 0 });
}

async function receiveCandidats(contexte: Contexte, chemins: readonly string[]): Promise<void> {
  const candidats = chemins.filter((chemin) => isCandidat(contexte, chemin)).toSorted(compareLecture);
  for (let debut = 0; debut < candidats.length; debut += DE_FRONT) {
    const portion = candidats.slice(debut, debut + DE_FRONT);
    const lus = await mapLimited(portion, DE_FRONT, async (chemin) => ({ chemin, bytes: await readOrRefuse(contexte, chemin) }));
    for (const { chemin, bytes } of lus) if (bytes !== undefined) await receiveBytes(contexte, chemin, bytes);
  }
}

function isCandidat({ miroir, doublons, rejets, now }: Contexte, chemin: string): boolean {
  if (miroir.find(chemin) !== undefined || doublons.has(chemin)) return false;
  const rejet = rejets.get(chemin);
  // Noted by a clock that was years ahead, a next try further than any delay is due.
  if (rejet !== undefined && rejet.prochain > now() && rejet.prochain - now() <= DELAI_MAX) return false;
  const fin = findFinAnnoncee(chemin);
  return fin === undefined || !isCouverte(miroir.list(findAuteur(chemin)), fin);
}

/** A pack of the same post holds it already: its tail segment need not travel. */
export function isCouverte(fiches: readonly Fiche[], fin: number): boolean {
  return fiches.some(({ nature, entete }) => nature === "paquet" && typeof entete["a"] === "number" && typeof entete["de"] === "number" && entete["de"] <= fin && entete["a"] >= fin);
}

/** Members first, one may bring what the next rests on; packs before segments, they may replace them. */
function compareLecture(un: string, autre: string): number {
  return rankChambre(un) - rankChambre(autre) || (un < autre ? -1 : 1);
}

function rankChambre(chemin: string): number {
  return ["m", "p", "t", "h"].indexOf(findChambre(chemin));
}

/** A file that cannot be read now (placeholder of a cloud client, held by another program) is not a failure of the exchange. */
async function readOrRefuse(contexte: Contexte, chemin: string): Promise<Uint8Array | undefined> {
  const bytes = await contexte.io.read(chemin, FICHIER_MAX).then((lus) => lus, () => undefined);
  if (bytes === undefined) noteRejet(contexte, chemin, "fichier pas encore lisible", 0);
  return bytes;
}

async function receiveBytes(contexte: Contexte, chemin: string, bytes: Uint8Array): Promise<void> {
  const juge = contexte.sceau.parse(bytes);
  if (juge.kind !== "entier") return refuse(contexte, chemin, juge.kind === "future" ? "écrit par une version plus récente d’Exigible" : "incomplet ou altéré", bytes);
  const fiche = toFiche(juge.fichier);
  if (fiche === undefined) return refuse(contexte, chemin, "fichier d’une autre nature", bytes);
  if (contexte.miroir.find(fiche.chemin) !== undefined) return acceptDoublon(contexte, chemin);
  return fiche.nature === "membre" ? receiveMembre(contexte, chemin, fiche, bytes) : receivePreuve(contexte, chemin, fiche, juge.fichier);
}

async function receivePreuve(contexte: Contexte, chemin: string, fiche: Fiche, fichier: FichierEntier): Promise<void> {
  const preuve = proveFichier(contexte, fichier);
  switch (preuve.kind) {
    case "refuse":
      // Put back by a colleague who did not know yet that its own post had joined.
      if (contexte.trousse.findPoste(fiche.auteur)?.isRevendique === true && isSigneIci(contexte, fichier)) return contexte.io.remove(chemin);
      return refuse(contexte, chemin, preuve.motif, fichier.bytes);
    case "attente":
      return refuse(contexte, chemin, preuve.motif, fichier.bytes);
    case "tete":
      return receiveTete(contexte, chemin, fiche, preuve, fichier.bytes);
    case "lots":
      if (isRemplacee(contexte.miroir.list(fiche.auteur), fiche)) return acceptDoublon(contexte, chemin);
      await contexte.miroir.write(fiche, fichier.bytes);
      acceptDoublon(contexte, chemin);
      await forgetRemplaces(contexte, fiche);
      return placeLots(contexte, fiche, preuve.fichier);
  }
}

async function receiveMembre(contexte: Contexte, chemin: string, fiche: Fiche, bytes: Uint8Array): Promise<void> {
  const avis = (await contexte.membres?.receive(bytes)) ?? "attente";
  if (avis !== "accepte") return refuse(contexte, chemin, avis === "attente" ? "membre dont l’invitation n’est pas encore connue" : "inscription refusée", bytes);
  await contexte.miroir.write(fiche, bytes);
  acceptDoublon(contexte, chemin);
}

/** The latest head of each post is kept; an older one tells nothing more. */
async function receiveTete(contexte: Contexte, chemin: string, fiche: Fiche, { n, tete }: Pick<TeteRecue, "n" | "tete">, bytes: Uint8Array): Promise<void> {
  const connue = contexte.tetes.get(fiche.auteur);
  acceptDoublon(contexte, chemin);
  if (connue !== undefined && connue.n >= n) return;
  await contexte.miroir.write(fiche, bytes);
  if (connue !== undefined) await contexte.miroir.remove(connue.chemin);
  contexte.tetes.set(fiche.auteur, { n, chemin: fiche.chemin, tete, vue: contexte.now() });
}

export async function placeLots(contexte: Contexte, { chemin, auteur }: Fiche, fichier: FichierLots): Promise<void> {
  const branches = contexte.branches.get(auteur) ?? [createBranche(auteur)];
  contexte.branches.set(auteur, branches);
  const placement = await placeFichier({ journal: contexte.journal, propre: contexte.trousse.poste, readPoints: (poste, sequence) => readPoints(contexte, poste, sequence) }, branches, fichier);
  if (placement.kind === "attente" || placement.kind === "incompris") contexte.enAttente.set(chemin, { poste: auteur, de: fichier.de, motif: placement.kind === "incompris" ? placement.motif : undefined });
  else contexte.enAttente.delete(chemin);
}

/** Files that came before those they follow, tried again as long as one finds its place. */
export async function placeAttentes(contexte: Contexte): Promise<void> {
  for (let reste = Infinity; contexte.enAttente.size < reste; ) {
    reste = contexte.enAttente.size;
    const suivants = [...contexte.enAttente].toSorted(([, un], [, autre]) => un.de - autre.de);
    for (const [chemin, { motif }] of suivants) {
      if (motif !== undefined) continue;
      const lu = await readKept(contexte, chemin);
      if (lu === undefined) contexte.enAttente.delete(chemin);
      else await placeLots(contexte, lu.fiche, lu.fichier);
    }
  }
}

/** A kept file of a journal, opened again. */
export async function readKept(contexte: Contexte, chemin: string): Promise<{ readonly fiche: Fiche; readonly fichier: FichierLots } | undefined> {
  const bytes = await contexte.miroir.read(chemin);
  const juge = bytes === undefined ? undefined : contexte.sceau.parse(bytes);
  const fiche = juge?.kind === "entier" ? toFiche(juge.fichier) : undefined;
  if (juge?.kind !== "entier" || fiche === undefined) return undefined;
  const preuve = proveFichier(contexte, juge.fichier);
  return preuve.kind === "lots" ? { fiche, fichier: preuve.fichier } : undefined;
}

async function readPoints(contexte: Contexte, poste: string, sequence: number): Promise<readonly Points[]> {
  const trouves: Points[] = [];
  for (const { chemin, auteur, entete } of contexte.miroir.list(poste)) {
    const etendue = toEtendue(auteur, entete);
    if (etendue === undefined || etendue.de > sequence || etendue.a < sequence) continue;
    const lu = await readKept(contexte, chemin);
    trouves.push((lu?.fichier.lots ?? []).map(({ derniere, ch }) => [derniere, ch]));
  }
  return trouves;
}

function acceptDoublon({ doublons, rejets, miroir }: Contexte, chemin: string): void {
  rejets.delete(chemin);
  if (miroir.find(chemin) === undefined) doublons.add(chemin);
}

async function refuse(contexte: Contexte, chemin: string, motif: string, bytes: Uint8Array): Promise<void> {
  const { essais } = noteRejet(contexte, chemin, motif, bytes.byteLength);
  const isGarde = essais === ESSAIS_AVANT_QUARANTAINE && [...contexte.rejets.values()].reduce((somme, { octets }) => somme + octets, 0) < QUARANTAINE_MAX;
  if (isGarde) await contexte.quarantine({ source: chemin.slice(chemin.lastIndexOf("/") + 1), debut: 0, motif, bytes });
}

function noteRejet({ rejets, now }: Contexte, chemin: string, motif: string, octets: number): Rejet {
  const essais = (rejets.get(chemin)?.essais ?? 0) + 1;
  const rejet = { motif, octets, essais, prochain: now() + Math.min(DELAI_MAX, PREMIER_DELAI * 2 ** (essais - 1)) };
  rejets.set(chemin, rejet);
  return rejet;
}
