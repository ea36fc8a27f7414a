import { CHAMBRES_LUES, findEmpreinteGenese, formatCheminGenese, isNomGenese, isNomTemporaire, NOTICE, POSTES, RACINE } from "./chemins.ts";
import type { FolderIO } from "./folder-io.ts";

/** What the folder holds at this instant, as it says. Absent files mean nothing. */
export interface Inventaire {
  readonly identite: IdentiteDossier;
  /** Fingerprints of other teams that were founded in the same folder. */
  readonly autres: readonly string[];
  /** Every file of the rooms that are read, temporaries apart. */
  readonly chemins: ReadonlySet<string>;
}

/**
 * `notre`: the file that founded this team is there. `vide`: nothing at all, as after a drive that is not mounted. `entame`: our files without the one
 * that founded the team. `autre`: another team's.
 */
export type IdentiteDossier = "notre" | "entame" | "vide" | "autre";

const GENESE_MAX = 1024 * 1024;
/** More folders than this under `d/` are not a team of ours. */
const POSTES_MAX = 2000;
const DE_FRONT = 8;

export async function readInventaire(io: FolderIO, genese: Uint8Array): Promise<Inventaire> {
  const noms = (await io.list(RACINE)).map(({ nom }) => nom);
  const attendu = formatCheminGenese(genese);
  const autres = noms.filter((nom) => isNomGenese(nom) && `${RACINE}/${nom}` !== attendu).map(findEmpreinteGenese);
  const identite = await readIdentite(io, genese, attendu, noms);
  if (identite === "vide" || identite === "autre") return { identite, autres, chemins: new Set() };
  const dossiers = (await io.list(POSTES)).filter(({ kind }) => kind === "dossier").slice(0, POSTES_MAX);
  const chambres = dossiers.flatMap(({ nom }) => CHAMBRES_LUES.map((chambre) => `${POSTES}/${nom}/${chambre}`));
  const listes = await mapLimited(chambres, DE_FRONT, io.list);
  const chemins = new Set<string>();
  for (const [rang, chambre] of chambres.entries()) for (const { nom, kind } of listes[rang] ?? []) if (kind !== "dossier" && !isNomTemporaire(nom)) chemins.add(`${chambre}/${nom}`);
  return { identite, autres, chemins };
}

async function readIdentite(io: FolderIO, genese: Uint8Array, attendu: string, noms: readonly string[]): Promise<IdentiteDossier> {
  if (noms.some((nom) => `${RACINE}/${nom}` === attendu)) {
    const lue = await io.read(attendu, GENESE_MAX);
    if (lue !== undefined && Buffer.compare(lue, genese) === 0) return "notre";
  }
  if (noms.some((nom) => isNomGenese(nom) && `${RACINE}/${nom}` !== attendu)) return "autre";
  if (noms.length > 0 || (await io.stat(NOTICE)) !== undefined) return "entame";
  return "vide";
}

/** A few at a time: a network drive answers each of them slowly, and all of them together not at all. */
export async function mapLimited<T, R>(elements: readonly T[], limite: number, run: (element: T) => Promise<R>): Promise<readonly R[]> {
  const reponses: R[] = [];
  for (let debut = 0; debut < elements.length; debut += limite) reponses.push(...(await Promise.all(elements.slice(debut, debut + limite).map(run))));
  return reponses;
}

/** What a folder just chosen holds, before anything is known of its team. */
export async function findContenu(io: FolderIO): Promise<"vide" | "equipe"> {
  const noms = await io.list(RACINE);
  return noms.some(({ nom }) => isNomGenese(nom) || `${RACINE}/${nom}` === POSTES) ? "equipe" : "vide";
}
