import { formatBase32 } from "../base32.ts";
import { computeHash } from "../empreinte.ts";
import type { LigneLot } from "../journal-lecture.ts";
import { type Etendue, isEfface, type LotChaine, ORIGINE, TYPE_EFFACE } from "./chaine.ts";
import type { JournalPartage } from "./journal-partage.ts";

/**
 * A journal as its post wrote it, or as a copy of that post wrote on its own from some place: both are kept, each in its own journal here, and both
 * are read. The chain tells which file follows which.
 */
export interface Branche {
  /** Name of its journal in this vault: the post, or a name that every post makes the same from the first lot apart. */
  readonly nom: string;
  readonly base: Branche | undefined;
  /** Last sequence that it has in common with its base. */
  readonly depuis: number;
  fin: { readonly sequence: number; readonly ch: string };
  /** Chain after some sequences. */
  readonly points: Map<number, string>;
}

/** A file of a journal, read and proved. */
export interface FichierLots extends Etendue {
  readonly lots: readonly LotChaine[];
}

export interface PortsBranches {
  readonly journal: JournalPartage;
  /** This post: its journal grows by what is saved here, and never by what is read. */
  readonly propre: string;
  /** For each kept file of a post that holds this sequence, the chain after each of its lots: for a place that no file ends at. */
  readonly readPoints: (poste: string, sequence: number) => Promise<readonly Points[]>;
}

export type Points = readonly (readonly [sequence: number, ch: string])[];

export type Placement =
  /** Everything in it is known. */
  | { readonly kind: "connu" }
  | { readonly kind: "place"; readonly nouveaux: number; readonly fourche: boolean }
  /** What comes before it has not come. */
  | { readonly kind: "attente" }
  /** This version cannot read it from that lot on. */
  | { readonly kind: "incompris"; readonly motif: string };

export function createBranche(nom: string): Branche {
  return { nom, base: undefined, depuis: 0, fin: { sequence: 0, ch: ORIGINE }, points: new Map([[0, ORIGINE]]) };
}

/** Puts the lots of a file where they belong: after those known, never over them, never past a hole. */
export async function placeFichier(ports: PortsBranches, branches: Branche[], fichier: FichierLots): Promise<Placement> {
  const accord = await findAccord(ports, branches, fichier);
  if (accord === undefined) return { kind: "attente" };
  const reste = fichier.lots.filter(({ premiere }) => premiere > accord.jusque);
  if (reste.length === 0) return { kind: "connu" };
  const isApart = accord.jusque < accord.branche.fin.sequence;
  return isApart ? addBranche(ports, branches, accord, reste) : extendBranche(ports, branches, accord.branche, reste);
}

interface Accord {
  readonly branche: Branche;
  /** Last sequence on which file and branch say the same. */
  readonly jusque: number;
  readonly ch: string;
}

/** The branch that says the same as the file the furthest. */
async function findAccord(ports: PortsBranches, branches: readonly Branche[], fichier: FichierLots): Promise<Accord | undefined> {
  let meilleur: Accord | undefined;
  for (const branche of branches) {
    if ((await findChaine(ports, branche, fichier.poste, fichier.de - 1)) !== fichier.avant) continue;
    let jusque: Accord = { branche, jusque: fichier.de - 1, ch: fichier.avant };
    const communs = fichier.lots.filter(({ derniere }) => derniere <= branche.fin.sequence);
    for (const lot of communs.toReversed()) {
      if ((await findChaine(ports, branche, fichier.poste, lot.derniere)) !== lot.ch) continue;
      jusque = { branche, jusque: lot.derniere, ch: lot.ch };
      break;
    }
    if (meilleur === undefined || jusque.jusque > meilleur.jusque) meilleur = jusque;
  }
  return meilleur;
}

async function findChaine(ports: PortsBranches, branche: Branche, poste: string, sequence: number): Promise<string | undefined> {
  if (branche.base !== undefined && sequence <= branche.depuis) return findChaine(ports, branche.base, poste, sequence);
  if (sequence > branche.fin.sequence) return undefined;
  const connu = branche.points.get(sequence);
  if (connu !== undefined) return connu;
  const fichiers = await ports.readPoints(poste, sequence);
  // A file is of this branch when it meets it at that place or later: what comes before is then the same.
  const sien = fichiers.find((points) => points.some(([place, ch]) => place >= sequence && branche.points.get(place) === ch));
  return sien?.find(([place]) => place === sequence)?.[1];
}

/**
 * Lots that follow the end of a branch. What its journal holds already must be the same, line for line; what differs is a copy's. Lots of this very
 * post that its journal does not hold are a copy's too.
 */
async function extendBranche(ports: PortsBranches, branches: Branche[], branche: Branche, lots: readonly LotChaine[]): Promise<Placement> {
  const communs = await countCommuns(ports.journal, branche.nom, lots);
  advance(branche, lots.slice(0, communs));
  const reste = lots.slice(communs);
  const [premier] = reste;
  if (premier === undefined) return { kind: "place", nouveaux: 0, fourche: false };
  const isPris = premier.premiere <= ports.journal.findDerniere(branche.nom);
  // Set apart when that journal was this very post's own: it stays apart.
  const isDejaApart = branche.base === undefined && ports.journal.findDerniere(formatNomBranche(premier)) > 0;
  if (isPris || isDejaApart || branche.nom === ports.propre) return addBranche(ports, branches, { branche, jusque: branche.fin.sequence, ch: branche.fin.ch }, reste);
  const refuse = reste.findIndex(({ motif }) => motif !== undefined);
  const nouveaux = refuse === -1 ? reste : reste.slice(0, refuse);
  if (nouveaux.length > 0) await ports.journal.adopt(branche.nom, nouveaux);
  advance(branche, nouveaux);
  if (refuse !== -1) return { kind: "incompris", motif: reste[refuse]?.motif ?? "" };
  return { kind: "place", nouveaux: nouveaux.length, fourche: branche.base !== undefined };
}

async function addBranche(ports: PortsBranches, branches: Branche[], { branche, jusque, ch }: Accord, lots: readonly LotChaine[]): Promise<Placement> {
  const nom = formatNomBranche(lots[0]);
  const nouvelle: Branche = { nom, base: branche, depuis: jusque, fin: { sequence: jusque, ch }, points: new Map([[jusque, ch]]) };
  branches.push(nouvelle);
  return extendBranche(ports, branches, nouvelle, lots);
}

/** The same on every post: it is made of the first lot that is apart. */
function formatNomBranche(lot: LigneLot | undefined): string {
  return formatBase32(computeHash(Buffer.from(`branche ${lot?.ligne ?? ""}`, "utf8"))).slice(0, 16);
}

function advance(branche: Branche, lots: readonly LotChaine[]): void {
  const dernier = lots.at(-1);
  if (dernier === undefined) return;
  branche.points.set(dernier.derniere, dernier.ch);
  branche.fin = { sequence: dernier.derniere, ch: dernier.ch };
}

/** How many of these lots the journal holds already, the same. */
async function countCommuns(journal: JournalPartage, nom: string, lots: readonly LotChaine[]): Promise<number> {
  let communs = 0;
  while (communs < lots.length) {
    const premiere = lots[communs]?.premiere ?? 0;
    if (premiere > journal.findDerniere(nom)) break;
    const ecrits = await journal.read(nom, premiere - 1);
    const egaux = countEgaux(ecrits, lots.slice(communs));
    communs += egaux;
    if (egaux === 0 || egaux < ecrits.length) break;
  }
  return communs;
}

function countEgaux(ecrits: readonly LigneLot[], lots: readonly LotChaine[]): number {
  const different = lots.findIndex((lot, rang) => {
    const ecrit = ecrits[rang];
    return ecrit === undefined || ecrit.premiere !== lot.premiere || ecrit.derniere !== lot.derniere || !isSameLot(ecrit.ligne, lot);
  });
  return different === -1 ? lots.length : different;
}

/** Ids are never minted twice, even by a copy of a post: a lot whose facts were erased, from the files or here, is still that lot. */
function isSameLot(ecrite: string, { ligne, ecrit }: LotChaine): boolean {
  return ecrite === ligne || ((isEfface(ecrit) || ecrite.includes(`"type":"${TYPE_EFFACE}"`)) && findPremierId(ecrite) === findPremierId(ligne));
}

function findPremierId(ligne: string): string | undefined {
  return /"id":"([^"]{1,40})"/.exec(ligne)?.[1];
}
