import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import { createPortefeuilleFictif } from "#shared/fictif/portefeuille-fictif.ts";
import { jour } from "#shared/kernel/jour.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { nodeDisk } from "../../electron/adapters/disk.ts";
import { openJournal } from "../../electron/vault/journal.ts";
import { createDiskFolder } from "../../electron/vault/partage/folder-io.ts";
import { createJournalDuCoffre } from "../../electron/vault/partage/journal-du-coffre.ts";
import { createRangement } from "../../electron/vault/partage/miroir.ts";
import { sealPropres } from "../../electron/vault/partage/publication.ts";
import { createSceau } from "../../electron/vault/partage/sceau.ts";
import { createTestSealing } from "../support/coffre-kit.ts";
import { createMemoryFolder } from "../support/partage/memory-folder.ts";
import { createPostePartage, listLignes, type PostePartage } from "../support/partage/poste-partage.ts";
import { foundDossier } from "../support/partage/trousse-en-memoire.ts";

export const nom = "R9 · octets par fait dans un paquet partagé, contre le JSON des mêmes faits";
export const but = 0.4;

const POSTES = 60;
const SEGMENTS = 134;
const FAITS_PAR_SEGMENT = 3;
const now = (): number => 1_795_000_000_000;
const sceau = createSceau(randomBytes);

/** What a team of sixty posts left in two weeks: bytes of a fact, the pass that finds nothing new, the catch-up of a post that was away. */
export async function mesure() {
  const brouillons = createPortefeuilleFictif(jour("2026-11-21"), 300, createBaremes()).lots.flatMap(({ brouillons: siens }) => siens);
  const { paquet, segment } = await measureOctets(brouillons);
  const { rattrapage, repos, relecture, fichiers } = await measureEquipe(brouillons);
  const limites = [
    { nom: "R9 · segment de 5 faits, contre leur JSON", valeur: segment, but: 1.15, unite: "fois" },
    { nom: `R12 · passage sans nouveauté, ${POSTES} postes, ${fichiers} fichiers, contre la liste des mêmes dossiers`, valeur: repos / relecture, but: 3, unite: "fois" },
    { nom: `R13 · rattrapage de ${fichiers * FAITS_PAR_SEGMENT} faits en ${fichiers} fichiers, journal et miroir écrits`, valeur: rattrapage, but: 20_000, unite: "ms" },
  ];
  return { ratio: paquet, limites, detail: `Passage sans nouveauté ${Math.round(repos)} ms, liste nue ${Math.round(relecture)} ms.` };
}

/** Bytes of a fact in a pack and in a segment of five, over those of its JSON. */
async function measureOctets(brouillons: readonly FaitBrouillon[]): Promise<{ readonly paquet: number; readonly segment: number }> {
  const ratios = { paquet: 0, segment: 0 };
  for (const [nature, parLot, nombre] of [["paquet", 5, 4000], ["segment", 5, 5]] as const) {
    const poste = createAuteur("a".repeat(16));
    for (let rang = 0; rang < nombre; rang += parLot) poste.save(brouillons.slice(rang, rang + parLot));
    const { contexte } = await poste.open();
    await sealPropres(contexte);
    ratios[nature] = contexte.miroir.count().octets / Buffer.byteLength(listLignes(poste).join("\n"));
  }
  return ratios;
}

async function measureEquipe(brouillons: readonly FaitBrouillon[]): Promise<{ readonly rattrapage: number; readonly repos: number; readonly relecture: number; readonly fichiers: number }> {
  const racine = await mkdtemp(join(tmpdir(), "exigible-partage-"));
  try {
    const noms = Array.from({ length: POSTES }, (_vide, rang) => `${"abcdefghijklmnopqrstuvwxyz".charAt(rang % 26)}${"abc".charAt(Math.floor(rang / 26))}`.repeat(8));
    const commun = join(racine, "commun");
    for (const nom of noms.slice(1)) await writeSegments(commun, nom, brouillons);
    const lecteur = await openLecteur(racine, noms);
    const rattrapage = await measure(lecteur.exchange);
    const passages = [await measure(lecteur.exchange), await measure(lecteur.exchange), await measure(lecteur.exchange)];
    const listes = [await measure(() => listTout(commun)), await measure(() => listTout(commun)), await measure(() => listTout(commun))];
    if (lecteur.countFaits() !== (POSTES - 1) * SEGMENTS * FAITS_PAR_SEGMENT) throw new Error(`${lecteur.countFaits()} faits reçus`);
    await lecteur.close();
    return { rattrapage, repos: findMedian(passages), relecture: findMedian(listes), fichiers: (POSTES - 1) * SEGMENTS };
  } finally {
    await rm(racine, { recursive: true, force: true });
  }
}

/** The segments of one post, as its exchanges would have left them. */
async function writeSegments(commun: string, nom: string, brouillons: readonly FaitBrouillon[]): Promise<void> {
  const poste = createAuteur(nom);
  const { contexte } = await poste.open();
  for (let rang = 0; rang < SEGMENTS; rang += 1) {
    poste.save(brouillons.slice(rang * FAITS_PAR_SEGMENT, (rang + 1) * FAITS_PAR_SEGMENT));
    await sealPropres(contexte);
  }
  for (const [chemin, bytes] of poste.rangement.files) await writeIn(commun, chemin, bytes);
}

async function openLecteur(racine: string, noms: readonly string[]): Promise<{ readonly exchange: () => Promise<void>; readonly countFaits: () => number; readonly close: () => Promise<void> }> {
  const nom = noms[0] ?? "";
  const genese = new Map<string, Uint8Array>();
  foundDossier(genese);
  for (const [chemin, bytes] of genese) await writeIn(join(racine, "commun"), chemin, bytes);
  const vault = await openJournal({ disk: nodeDisk, folder: join(racine, "journal"), identite: { poste: nom, incarnation: "bbbbbbbb" }, sealing: createTestSealing(), quarantine: async () => undefined, now });
  const journal = createJournalDuCoffre(vault);
  const poste = createPostePartage({ nom, membres: noms, io: createDiskFolder(join(racine, "commun")), now, changement: { sceau, journal, rangement: createRangement(nodeDisk, join(racine, "miroir")) } });
  return { exchange: () => poste.exchange(), countFaits: () => vault.findEtat().faits, close: () => journal.close().then(vault.close) };
}

function createAuteur(nom: string): PostePartage {
  return createPostePartage({ nom, membres: [nom], io: createMemoryFolder(), now, changement: { sceau } });
}

async function writeIn(folder: string, chemin: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, chemin)), { recursive: true });
  await writeFile(join(folder, chemin), bytes);
}

async function listTout(folder: string): Promise<void> {
  for (const entree of await readdir(folder, { withFileTypes: true })) if (entree.isDirectory()) await listTout(join(folder, entree.name));
}

async function measure(run: () => Promise<void>): Promise<number> {
  const debut = performance.now();
  await run();
  return performance.now() - debut;
}

function findMedian(durees: readonly number[]): number {
  return durees.toSorted((a, b) => a - b)[Math.floor(durees.length / 2)] ?? Number.NaN;
}
