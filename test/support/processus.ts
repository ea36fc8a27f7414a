// What an application costs the machine, all its processes together, as Linux counts it; elsewhere nothing is known.
import { existsSync, readFileSync, readdirSync } from "node:fs";

export interface Processus {
  readonly pid: number;
  /** `browser`, `renderer`, `gpu-process`, or the name of a utility. */
  readonly nom: string;
  /** Megabytes that the process sees, pages shared with others included. */
  readonly rss: number;
  /** Megabytes, each shared page divided among those that share it: their sum is what the application takes. */
  readonly pss: number;
}

/** The process and all that it started, and so on. */
export function listProcessus(racine: number): readonly Processus[] {
  return listPids(racine).flatMap((pid) => {
    const smaps = read(`/proc/${pid}/smaps_rollup`);
    return smaps === undefined ? [] : [{ pid, nom: findNom(pid, racine), rss: findMo(smaps, "Rss"), pss: findMo(smaps, "Pss") }];
  });
}

/** Milliseconds of processor that they used since they started; `undefined` where the system does not say. */
export function readProcesseur(racine: number): number | undefined {
  if (!existsSync("/proc/self/stat")) return undefined;
  return listPids(racine).reduce((total, pid) => total + readTics(pid) * MS_PAR_TIC, 0);
}

/** Linux counts by hundredths of a second. */
const MS_PAR_TIC = 10;

function readTics(pid: number): number {
  const champs = listChamps(pid);
  return Number(champs[11] ?? 0) + Number(champs[12] ?? 0);
}

function listPids(racine: number): readonly number[] {
  if (!existsSync("/proc/self/stat")) return [];
  const parents = new Map(readdirSync("/proc").filter((nom) => /^\d+$/.test(nom)).map((nom) => [Number(nom), Number(listChamps(Number(nom))[1])]));
  const siens = [racine];
  // A process comes after its parent in this list as it grows.
  for (const pid of siens) for (const [enfant, parent] of parents) if (parent === pid) siens.push(enfant);
  return siens;
}

/** What follows the name of the program, which may hold anything: state, parent, … */
function listChamps(pid: number): readonly string[] {
  const stat = read(`/proc/${pid}/stat`) ?? "";
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

function findNom(pid: number, racine: number): string {
  const ligne = (read(`/proc/${pid}/cmdline`) ?? "").replaceAll("\0", " ");
  return /--utility-sub-type=(\S+)/.exec(ligne)?.[1] ?? /--type=(\S+)/.exec(ligne)?.[1] ?? (pid === racine ? "browser" : "?");
}

function findMo(smaps: string, champ: string): number {
  return Number(new RegExp(`^${champ}:\\s+(\\d+) kB`, "m").exec(smaps)?.[1] ?? 0) / 1024;
}

/** A process may end while it is looked at. */
function read(chemin: string): string | undefined {
  try {
    return readFileSync(chemin, "utf8");
  } catch {
    return undefined;
  }
}
