// The exchange that ships, on posts and folders that fail: one seed makes one run again. What must hold is named after its invariant.
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { type Etendue, type LotChaine, parseContenu } from "../../../electron/vault/partage/chaine.ts";
import { findAuteur } from "../../../electron/vault/partage/chemins.ts";
import type { PortsEchange } from "../../../electron/vault/partage/contexte.ts";
import { formatFrontiere } from "../../../electron/vault/partage/tete.ts";
import { computeFrontiere } from "../../../electron/vault/partage/tetes.ts";
import { type Alea, createAlea } from "../simulateur/alea.ts";
import { createEventualFolder, createFaultyFolder, createNuage, type Nuage } from "./faulty-folder.ts";
import { createMemoryFolder } from "./memory-folder.ts";
import { createPostePartage, listLignes, type PostePartage } from "./poste-partage.ts";
import { foundDossier } from "./trousse-en-memoire.ts";

export interface Reglage {
  readonly graine: number;
  readonly pas?: number;
  readonly isSansPanne?: boolean;
  readonly changement?: Partial<PortsEchange>;
}

export interface Issue {
  readonly fautes: readonly string[];
  readonly acquis: number;
  readonly pannes: number;
}

interface Suivi {
  readonly graine: number;
  readonly postes: readonly PostePartage[];
  readonly nuage: Nuage;
  readonly isNuage: boolean;
  readonly ecrits: Map<string, Uint8Array>;
  readonly fautes: Set<string>;
  readonly acquis: string[];
  ancienne: Map<string, Uint8Array>;
  maintenant: number;
  isEnPanne: boolean;
  pannes: number;
}

const DEPART = 1_795_000_000_000;
const MINUTE = 60_000;
/** Exchanges that each post needs at most to know everything, once nothing fails any more. */
const TOURS = 3;
const LE = jour("2026-11-21");
const SUJET = createSujetId("dossier", "d".repeat(20));
const COPIES = [" (conflicted copy 2026-11-21)", "-PC1", ".sync-conflict-20261121-101010-ABCDEFG", " - Copie", " (1)"];
const CODES = ["EPERM", "EBUSY", "EIO", "ENOSPC", "ETIMEDOUT", "ENOTCONN"];
/** As a cut of the current would be: nothing more happens until the post starts again. */
const COUPURE = "coupure";

export async function simulatePartage({ graine, pas = 24, isSansPanne = false, changement = {} }: Reglage): Promise<Issue> {
  const [gestes, pannes] = ["gestes", "pannes"].map((usage) => createAlea(graine, usage)) as [Alea, Alea];
  const suivi = createSuivi({ graine, gestes, pannes, isSansPanne, changement });
  for (let rang = 0; rang < pas; rang += 1) {
    suivi.maintenant += gestes.below(40) * MINUTE;
    await step(suivi, gestes.below(suivi.postes.length), gestes);
    if (!isSansPanne && pannes.chance(0.3)) strike(suivi, pannes);
  }
  await settle(suivi);
  await verifyFin(suivi);
  return { fautes: [...suivi.fautes], acquis: suivi.acquis.length, pannes: suivi.pannes };
}

function createSuivi({ graine, gestes, pannes, isSansPanne, changement }: Required<Pick<Reglage, "graine" | "isSansPanne" | "changement">> & { readonly gestes: Alea; readonly pannes: Alea }): Suivi {
  const noms = Array.from({ length: 2 + gestes.below(3) }, (_vide, rang) => "abcdefgh".charAt(rang).repeat(16));
  const isNuage = gestes.chance(0.4);
  const nuage = createNuage(noms.length, pannes);
  const postes: PostePartage[] = [];
  const suivi: Suivi = { graine, postes, nuage, isNuage, ecrits: new Map(), fautes: new Set(), acquis: [], ancienne: new Map(), maintenant: DEPART, isEnPanne: !isSansPanne, pannes: 0 };
  const readLots = createLecture();
  noms.forEach((nom, rang) => {
    const files = nuage.repliques[isNuage ? rang : 0]!;
    foundDossier(files);
    const surveille = createFaultyFolder(watchWrites(suivi, nom, files), (methode, chemin) => decide(suivi, pannes, methode, chemin));
    const io = isSansPanne ? surveille : createEventualFolder(surveille, { ...pannes, chance: (probabilite) => suivi.isEnPanne && pannes.chance(probabilite) }, 0.1);
    postes.push(createPostePartage({ nom, membres: noms, io, now: () => suivi.maintenant, changement: { readLots, ...changement } }));
  });
  return suivi;
}

/** The same bytes say the same to every post of one run: read by the first that proves them, and not by the four others. */
function createLecture(): typeof parseContenu {
  const lues = new Map<string, readonly LotChaine[] | undefined>();
  return (texte: string, etendue: Etendue) => {
    const cle = `${JSON.stringify(etendue)}${texte}`;
    if (!lues.has(cle)) lues.set(cle, parseContenu(texte, etendue));
    return lues.get(cle);
  };
}

function decide(suivi: Suivi, pannes: Alea, methode: string, chemin: string): { readonly code: string; readonly quand: "avant" | "apres" } | undefined {
  if (!suivi.isEnPanne || chemin === "") return undefined;
  if (pannes.chance(0.004)) return { code: COUPURE, quand: pannes.chance(0.5) ? "avant" : "apres" };
  const isRefuse = pannes.chance(methode === "rename" ? 0.1 : 0.01);
  return isRefuse ? { code: pannes.pick(CODES), quand: pannes.chance(0.5) ? "avant" : "apres" } : undefined;
}

/** I6: nobody writes in another's rooms, but the very bytes that their owner wrote, were it under the name of an unfinished writing. */
function watchWrites({ ecrits, fautes }: Suivi, nom: string, files: Map<string, Uint8Array>): ReturnType<typeof createMemoryFolder> {
  const io = createMemoryFolder(files);
  const verify = (chemin: string, bytes: Uint8Array | undefined): void => {
    if (!chemin.startsWith("v1/d/") || bytes === undefined) return;
    const [isSien, premier] = [findAuteur(chemin) === nom, ecrits.get(chemin)];
    if (chemin.endsWith(".tmp")) return isSien ? void ecrits.set(chemin, bytes) : undefined;
    if (premier === undefined && (isSien || hasPrepare(ecrits, chemin, bytes))) ecrits.set(chemin, bytes);
    else if (premier === undefined || Buffer.compare(premier, bytes) !== 0) fautes.add("I6 écrit chez un autre, ou deux contenus sous un nom");
  };
  return {
    ...io,
    createExclusive: (chemin, bytes) => (verify(chemin, bytes), io.createExclusive(chemin, bytes)),
    rename: (from, to) => (verify(to, files.get(from)), io.rename(from, to)),
    remove: (chemin) => {
      if (chemin.startsWith("v1/d/") && findAuteur(chemin) !== nom && !chemin.endsWith(".tmp")) fautes.add("I6 a retiré le fichier d’un autre");
      return io.remove(chemin);
    },
  };
}

/** Its owner wrote these bytes, and was stopped before it could give them their name. */
function hasPrepare(ecrits: Suivi["ecrits"], chemin: string, bytes: Uint8Array): boolean {
  return [...ecrits].some(([ecrit, siens]) => ecrit.endsWith(".tmp") && findAuteur(ecrit) === findAuteur(chemin) && Buffer.compare(siens, bytes) === 0);
}

async function step(suivi: Suivi, rang: number, gestes: Alea): Promise<void> {
  const poste = suivi.postes[rang]!;
  const avant = countLots(poste);
  const tirage = gestes.below(10);
  if (tirage < 5) save(suivi, poste, gestes);
  else if (tirage < 9) await exchange(suivi, poste, gestes.chance(0.15));
  else poste.kill();
  if (suivi.isNuage && gestes.chance(0.6)) suivi.nuage.carry(rang);
  if (countLots(poste) < avant) suivi.fautes.add("I7 un lot connu a disparu");
}

/** A cut ends the exchange where it stood; any other failure is one that the application survives. */
async function exchange({ maintenant, isEnPanne, fautes }: Suivi, poste: PostePartage, isMoisChange: boolean): Promise<void> {
  await poste.exchange({ isMoisChange, isRemise: true }).then(undefined, (error: unknown) => {
    const code = (error as { readonly code?: string }).code;
    if (code === undefined || !isEnPanne) fautes.add(`échange interrompu : ${(error as Error).message} (${maintenant})`);
    if (code === COUPURE) poste.kill();
  });
}

function save(suivi: Suivi, poste: PostePartage, gestes: Alea): void {
  const brouillons = Array.from({ length: 1 + gestes.below(3) }, (): FaitBrouillon => ({ sujet: SUJET, type: "note", dateFait: LE, contenu: { texte: `n${gestes.below(1000)}`, portee: "interne" }, remplace: [] }));
  poste.save(brouillons);
  suivi.acquis.push(poste.journal.lots.get(poste.nom)!.at(-1)!.ligne);
}

/** What other programs, people and disks do to a folder. */
function strike(suivi: Suivi, pannes: Alea): void {
  const files = pannes.pick(suivi.isNuage ? suivi.nuage.repliques : suivi.nuage.repliques.slice(0, 1));
  const chemins = [...files.keys()].filter((chemin) => chemin.startsWith("v1/d/"));
  if (chemins.length === 0) return;
  suivi.pannes += 1;
  const chemin = pannes.pick(chemins);
  const bytes = files.get(chemin)!;
  switch (pannes.below(9)) {
    case 0: return void files.set(chemin, bytes.subarray(0, pannes.below(bytes.byteLength)));
    case 1: return void files.set(chemin, flip(bytes, pannes.below(bytes.byteLength)));
    case 2: return void files.set(chemin, Buffer.alloc(bytes.byteLength));
    case 3: return void files.delete(chemin);
    case 4: return pannes.chance(0.3) ? files.clear() : undefined;
    case 5: return void (suivi.ancienne = new Map(files));
    case 6: return suivi.ancienne.size === 0 ? undefined : replaceAll(files, suivi.ancienne);
    case 7: return void files.set(`${chemin}${pannes.pick(COPIES)}`, bytes);
    default: {
      files.delete(chemin);
      return void files.set(`${chemin}${pannes.pick(COPIES)}`, bytes);
    }
  }
}

function flip(bytes: Uint8Array, rang: number): Uint8Array {
  const autre = Buffer.from(bytes);
  autre[rang] = (autre[rang] ?? 0) ^ 1;
  return autre;
}

function replaceAll(files: Map<string, Uint8Array>, par: ReadonlyMap<string, Uint8Array>): void {
  files.clear();
  for (const [chemin, bytes] of par) files.set(chemin, bytes);
}

/** I12: faults stop; three exchanges each, hours apart, bring everything everywhere. One seed in four makes the exchanges that have nothing left to bring. */
async function settle(suivi: Suivi): Promise<void> {
  suivi.isEnPanne = false;
  const isEntier = suivi.graine % 4 === 0;
  await exchangeInTurn(suivi, TOURS, () => !isEntier && hasAllEverywhere(suivi));
  if (hasAllEverywhere(suivi)) return;
  suivi.fautes.add("I12 trois échanges n’ont pas suffi");
  // Late or lost: what more exchanges bring was late.
  await exchangeInTurn(suivi, TOURS * 3, () => hasAllEverywhere(suivi));
}

async function exchangeInTurn(suivi: Suivi, tours: number, isAssez: () => boolean): Promise<void> {
  for (let tour = 0; tour < tours && !isAssez(); tour += 1) {
    for (const [rang, poste] of suivi.postes.entries()) {
      if (suivi.isNuage) suivi.nuage.carry(rang, true);
      await exchange(suivi, poste, false);
      if (suivi.isNuage) suivi.nuage.carry(rang, true);
    }
    suivi.maintenant += 120 * MINUTE;
  }
}

function hasAllEverywhere({ postes, acquis }: Suivi): boolean {
  return postes.every((poste) => countLots(poste) >= acquis.length);
}

async function verifyFin(suivi: Suivi): Promise<void> {
  const { graine, postes, acquis, fautes } = suivi;
  const attendues = acquis.toSorted().join("\n");
  const frontieres = new Set<string>();
  for (const poste of postes) {
    const lignes = listLignes(poste);
    if (new Set(lignes).size < lignes.length) fautes.add("I3 un lot est entré deux fois");
    if (lignes.join("\n") !== attendues) fautes.add(lignes.length < acquis.length ? "I1 un lot est perdu" : "I4 un lot que personne n’a écrit");
    const { contexte } = await poste.open();
    frontieres.add(formatFrontiere(computeFrontiere(contexte)));
    if ([...contexte.branches.values()].some((siennes) => siennes.length > 1)) fautes.add("I2 une branche sans copie de poste");
  }
  if (frontieres.size > 1) fautes.add("I2 divergence");
  await verifyReprise(suivi, postes[graine % postes.length]!);
}

/** I10, I3: one of the posts, drawn by the seed, starts again and reads everything again. */
async function verifyReprise(suivi: Suivi, poste: PostePartage): Promise<void> {
  const [lignes, frontiere] = [listLignes(poste).join("\n"), formatFrontiere(computeFrontiere((await poste.open()).contexte))];
  poste.kill();
  if (formatFrontiere(computeFrontiere((await poste.open()).contexte)) !== frontiere) suivi.fautes.add("I10 un redémarrage change ce qui est connu");
  await exchange(suivi, poste, false);
  if (listLignes(poste).join("\n") !== lignes) suivi.fautes.add("I3 relire change l’état");
}

function countLots({ journal }: PostePartage): number {
  return [...journal.lots.values()].reduce((somme, lots) => somme + lots.length, 0);
}
