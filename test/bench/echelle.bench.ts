import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import type { Fait } from "#shared/model/fait.ts";
import { parseLot } from "#shared/model/lot.ts";
import type { Journal } from "../../electron/vault/journal.ts";
import { findMedian } from "../support/grand-portefeuille.ts";
import { createDocumentsYjs } from "../support/mesure-yjs.ts";
import { createGrandeEquipe, type GrandeEquipe, openArrivant } from "../support/partage/grande-equipe.ts";

/** A smaller team, of the same shape: `EXIGIBLE_ECHELLE=0.02`. */
const ECHELLE = Number(process.env["EXIGIBLE_ECHELLE"] ?? 1);
const POSTES = 60;
const MOIS = 36;
const FAITS = 1_584_000;
const DOSSIERS = 50_000;
const SEGMENTS = 136;

export const nom = "Grande équipe (40 personnes, 60 postes, 3 ans)\u00A0: du dossier partagé à la liste, en secondes de processeur";
export const but = 300;

/** Seconds of processor and of clock: another program slows the second, never the first. */
interface Duree {
  readonly cpu: number;
  readonly ms: number;
}

/** Joining, a pass for nothing, two weeks of others' work, and the same records in Yjs. 45 s of processor measured at `EXIGIBLE_ECHELLE=0.1`; the whole team is ten times that work. */
export async function mesure() {
  const racine = await mkdtemp(join(tmpdir(), "exigible-echelle-"));
  try {
    const equipe = await createGrandeEquipe({ racine, postes: POSTES, mois: MOIS, dossiers: Math.round(DOSSIERS * ECHELLE), faitsParPoste: Math.max(MOIS * 3, Math.round((FAITS / (POSTES - 1)) * ECHELLE)) });
    say(`${equipe.faits} faits écrits, ${equipe.octets} octets`);
    globalThis.gc?.();
    const avant = process.memoryUsage.rss();
    const arrivant = await openArrivant({ racine, ...equipe });
    const jonction = await measure(arrivant.exchange);
    say(`rejointe en ${formatDuree(jonction)}`);
    const lignes = new Map<string, number>();
    const liste = await measure(() => readListe(arrivant.journal, ({ sujet }) => void lignes.set(sujet, (lignes.get(sujet) ?? 0) + 1)));
    const lus = [...lignes.values()].reduce((somme, nombre) => somme + nombre, 0);
    if (lus !== equipe.faits) throw new Error(`${lus} faits lus sur ${equipe.faits}`);
    const memoire = process.memoryUsage.rss() - avant;
    const { repos, nue } = await measureRepos(arrivant.exchange, equipe);
    const rattrapage = await measureRattrapage(arrivant.exchange, equipe);
    const yjs = await measureYjs(arrivant.journal);
    await arrivant.close();
    return {
      ratio: jonction.cpu + liste.cpu,
      detail: `${equipe.faits} faits de ${lignes.size} sujets\u00A0; rejointe ${formatDuree(jonction)}, liste ${formatDuree(liste)}\u00A0; passage sans nouveauté ${Math.round(repos)} ms, liste nue ${Math.round(nue)} ms\u00A0; rattrapage de ${rattrapage.faits} faits en ${rattrapage.fichiers} fichiers ${formatDuree(rattrapage)}, mêmes octets lus et récrits ${formatDuree(rattrapage.nu)}\u00A0; Yjs ${yjs.documents} documents, ${yjs.faits} faits, ${Math.round(yjs.octets / 1e6)} Mo chargés en ${formatDuree(yjs)}, les nôtres ${Math.round(equipe.octets / 1e6)} Mo.`,
      limites: [
        { nom: "R9 · octets d’un fait dans les paquets, contre son JSON", valeur: equipe.octets / equipe.octetsJson, but: 0.4, unite: "fois" },
        { nom: "Octets du dossier partagé, contre les mêmes faits dans Yjs", valeur: equipe.octets / yjs.octets, but: 1, unite: "fois" },
        { nom: "Du dossier partagé à la liste, à l’horloge", valeur: (jonction.ms + liste.ms) / 1000, but: 300, unite: "s" },
        { nom: "Liste relue du journal, sans point de contrôle, contre les mêmes faits chargés par Yjs (l’étude veut 0,3 depuis un point de contrôle)", valeur: liste.cpu / yjs.cpu, but: 3, unite: "fois" },
        { nom: "R12 · passage sans nouveauté, contre la liste des mêmes dossiers", valeur: repos / nue, but: 3, unite: "fois" },
        { nom: `Rattrapage de ${rattrapage.faits} faits, en secondes de processeur`, valeur: rattrapage.cpu, but: 60, unite: "s" },
        { nom: "Mémoire de plus pendant la jonction et la liste", valeur: memoire / 1e6, but: 1200, unite: "Mo" },
      ],
    };
  } finally {
    await rm(racine, { recursive: true, force: true });
  }
}

function say(phrase: string): void {
  process.stderr.write(`${phrase}\n`);
}

/** Every fact that the journal holds, portion by portion: read, opened, checked. */
async function readListe(journal: Pick<Journal, "read">, take: (fait: Fait) => void): Promise<void> {
  for (let portion = await journal.read({}); ; portion = await journal.read(portion.curseur)) {
    for (const ligne of Buffer.from(portion.lots).toString("utf8").split("\n")) {
      const lu = ligne === "" ? undefined : parseLot(ligne);
      if (lu?.ok === true) for (const fait of lu.lot.faits) take(fait);
    }
    if (portion.isFin) return;
  }
}

async function measureRepos(exchange: () => Promise<void>, { commun }: GrandeEquipe): Promise<{ readonly repos: number; readonly nue: number }> {
  const [repos, nues]: [number[], number[]] = [[], []];
  for (let essai = 0; essai < 3; essai += 1) {
    repos.push((await measure(exchange)).ms);
    nues.push((await measure(() => listTout(commun))).ms);
  }
  return { repos: findMedian(repos), nue: findMedian(nues) };
}

async function measureRattrapage(exchange: () => Promise<void>, equipe: GrandeEquipe) {
  const queue = await equipe.addQueue(Math.max(1, Math.round(SEGMENTS * ECHELLE)));
  const nu = await measure(() => copyQueues(equipe.commun));
  return { ...queue, ...(await measure(exchange)), nu };
}

/** The same files read, and their bytes written at once: what any program would do first. */
async function copyQueues(commun: string): Promise<void> {
  const lus: Buffer[] = [];
  for (const poste of await readdir(join(commun, "v1/d"))) for (const nom of await readdir(join(commun, "v1/d", poste, "t")).catch(() => [])) lus.push(await readFile(join(commun, "v1/d", poste, "t", nom)));
  await writeFile(join(commun, "..", "copie.bin"), Buffer.concat(lus), { flush: true });
}

async function measureYjs(journal: Pick<Journal, "read">) {
  const documents = createDocumentsYjs();
  await readListe(journal, documents.add);
  return documents.measure();
}

async function listTout(folder: string): Promise<void> {
  for (const entree of await readdir(folder, { withFileTypes: true })) if (entree.isDirectory()) await listTout(join(folder, entree.name));
}

async function measure(run: () => Promise<unknown>): Promise<Duree> {
  const [cpu, debut] = [process.cpuUsage(), performance.now()];
  await run();
  const { user, system } = process.cpuUsage(cpu);
  return { cpu: (user + system) / 1e6, ms: performance.now() - debut };
}

function formatDuree({ cpu, ms }: Duree): string {
  return `${cpu.toFixed(1)} s de processeur (${(ms / 1000).toFixed(1)} s)`;
}
