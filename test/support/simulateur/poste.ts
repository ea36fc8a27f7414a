// One post: a journal and a mirror that survive a kill, and a state that does not.
import { createFaitId, type Fait, type FaitBrouillon, parseFaitId } from "#shared/model/fait.ts";
import { formatLot, parseLot } from "#shared/model/lot.ts";
import { computeHorloge } from "#shared/sync/hlc.ts";
import type { LotRecu } from "#shared/sync/reception.ts";
import { createEtat, type Etat, foldLots } from "./etat.ts";
import type { Mutant } from "./mutants.ts";
import { type Dossiers, formatNom, openSegment, type Segment, sealSegment } from "./segments.ts";

interface Ligne {
  readonly texte: string;
  readonly de: number;
  readonly a: number;
}

export interface Poste {
  readonly nom: string;
  readonly secret: string;
  /** Milliseconds between its wall clock and the true time. */
  decalage: number;
  /** The latest that its own wall clock ever said. */
  physique: number;
  demarrages: number;
  /** On the disk. */
  journal: readonly Ligne[];
  /** Written and not yet on the disk. */
  tampon: readonly Ligne[];
  publie: number;
  readonly miroir: Dossiers;
  etat: Etat;
}

export interface Monde {
  readonly mutant: Mutant | undefined;
  readonly postes: readonly Poste[];
  readonly partage: Dossiers;
  /** Contents already opened: the same bytes are read many times. */
  readonly ouverts: Map<string, Segment | undefined>;
  maintenant: number;
}

export function createPosteSimule(rang: number): Poste {
  const nom = "abcdefgh".charAt(rang).repeat(16);
  return { nom, secret: `secret-${nom}`, decalage: 0, physique: 0, demarrages: 0, journal: [], tampon: [], publie: 0, miroir: new Map(), etat: createEtat() };
}

/** Saves one lot: the answer is what was acknowledged. */
export function save(poste: Poste, brouillons: readonly FaitBrouillon[], { maintenant, mutant }: Monde): readonly Fait[] {
  const de = ([...poste.journal, ...poste.tampon].at(-1)?.a ?? 0) + 1;
  const origine = { poste: poste.nom, incarnation: "abcdefghijklmnopqrstuvwxyz".charAt(poste.demarrages % 26).repeat(8) };
  const horloge = computeHorloge(poste.etat.horloge, maintenant + poste.decalage);
  const lot = createFaitId({ ...origine, sequence: de });
  const faits = brouillons.map((brouillon, rang) => ({ ...brouillon, id: createFaitId({ ...origine, sequence: de + rang }), lot, horloge, par: "u".repeat(20), v: 1 }) as Fait);
  const ligne: Ligne = { texte: formatLot({ id: lot, horloge, par: "u".repeat(20), faits }), de, a: de + faits.length - 1 };
  if (mutant === "acquit-avant-disque") poste.tampon = [...poste.tampon, ligne];
  else poste.journal = [...poste.journal, ligne];
  foldLots(poste.etat, readLignes([ligne]), maintenant + poste.decalage, mutant);
  return faits;
}

export function flush(poste: Poste): void {
  poste.journal = [...poste.journal, ...poste.tampon];
  poste.tampon = [];
}

/** Killed: what was not on the disk is gone, the state is made again from the journal and the mirror. */
export function kill(poste: Poste, monde: Monde): void {
  poste.tampon = [];
  poste.demarrages += 1;
  poste.etat = rebuild(poste, monde);
}

export function rebuild(poste: Poste, monde: Monde): Etat {
  const etat = createEtat();
  const segments = [...poste.miroir.values()].flatMap((contenu) => openVerifie(contenu, monde)?.lots ?? []);
  foldLots(etat, [...readLignes([...poste.journal, ...poste.tampon]), ...segments], monde.maintenant + poste.decalage, monde.mutant);
  return etat;
}

/** Writes what was not yet shared. `cut` is what a kill leaves of the file. */
export function publish(poste: Poste, monde: Monde, cut?: (contenu: string) => string): void {
  const lignes = poste.journal.filter(({ de }) => de > poste.publie);
  if (lignes.length === 0) return;
  const [contenu, nom] = seal(poste, lignes, monde);
  poste.miroir.set(nom, contenu);
  monde.partage.set(nom, cut === undefined ? contenu : cut(contenu));
  poste.publie = lignes.at(-1)?.a ?? poste.publie;
}

/** One file instead of many. The small ones go once the large one was read back; `interrupt` kills before it is written. */
export function pack(poste: Poste, monde: Monde, isInterrupted: boolean): void {
  const lignes = poste.journal.filter(({ a }) => a <= poste.publie);
  if (lignes.length < 2) return;
  const [contenu, nom] = seal(poste, lignes, monde);
  const petits = [...poste.miroir].filter(([, petit]) => petit !== contenu && isCouvert(openVerifie(petit, monde), poste.nom, poste.publie)).map(([chemin]) => chemin);
  const forget = () => petits.forEach((chemin) => (poste.miroir.delete(chemin), monde.partage.delete(chemin)));
  if (monde.mutant === "queue-effacee-avant-paquet") forget();
  if (isInterrupted) return kill(poste, monde);
  poste.miroir.set(nom, contenu);
  monde.partage.set(nom, contenu);
  if (monde.partage.get(nom) === contenu) forget();
}

/** Reads the folder: content is believed, never a name; what is not there means nothing. */
export function receive(poste: Poste, monde: Monde): void {
  const nouveaux: LotRecu[] = [];
  for (const contenu of monde.partage.values()) {
    const segment = openVerifie(contenu, monde);
    if (segment === undefined) continue;
    const nom = formatNom(segment, contenu);
    if (poste.miroir.get(nom) === contenu && monde.mutant !== "sans-idempotence") continue;
    poste.miroir.set(nom, contenu);
    nouveaux.push(...segment.lots);
  }
  if (monde.mutant === "absence-efface") forgetAbsents(poste, monde);
  foldLots(poste.etat, nouveaux, monde.maintenant + poste.decalage, monde.mutant);
}

/** Puts back, byte for byte, what the folder lost. */
export function heal(poste: Poste, { partage, mutant }: Monde): void {
  if (mutant === "sans-reparation") return;
  for (const [nom, contenu] of poste.miroir) if (partage.get(nom) !== contenu) partage.set(nom, contenu);
}

function forgetAbsents(poste: Poste, monde: Monde): void {
  const presents = new Set(monde.partage.values());
  for (const [nom, contenu] of poste.miroir) if (!presents.has(contenu) && !nom.startsWith(poste.nom)) poste.miroir.delete(nom);
  poste.etat = rebuild(poste, monde);
}

function seal(poste: Poste, lignes: readonly Ligne[], monde: Monde): readonly [string, string] {
  const [de, a] = [lignes[0]?.de ?? 0, lignes.at(-1)?.a ?? 0];
  const contenu = sealSegment(poste.nom, [de, a], lignes.map(({ texte }) => texte), poste.secret);
  const segment = openVerifie(contenu, monde);
  if (segment === undefined) throw new Error("Un segment qui vient d’être scellé ne s’ouvre pas");
  return [contenu, formatNom(segment, contenu)];
}

function openVerifie(contenu: string, { postes, mutant, ouverts }: Monde): Segment | undefined {
  if (!ouverts.has(contenu)) ouverts.set(contenu, openSegment(contenu, (nom) => postes.find((poste) => poste.nom === nom)?.secret, mutant));
  return ouverts.get(contenu);
}

function isCouvert(segment: Segment | undefined, nom: string, jusqua: number): boolean {
  return segment !== undefined && segment.poste === nom && segment.a <= jusqua;
}

function readLignes(lignes: readonly Ligne[]): readonly LotRecu[] {
  return lignes.flatMap(({ texte }) => {
    const lu = parseLot(texte);
    if (!lu.ok || parseFaitId(lu.lot.id) === undefined) throw new Error("Le journal simulé ne se relit pas");
    return [{ ...lu.lot, inconnus: lu.inconnus }];
  });
}
