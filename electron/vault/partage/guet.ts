import { watch } from "node:fs";
import { findErrno } from "../../adapters/refus.ts";
import { CHAMBRES, isNomPoste, isNomTemporaire, POSTES } from "./chemins.ts";

/** Between two looks at a folder (milliseconds); a team of more than ten posts is looked at less often, sixty posts every thirty seconds. */
const REGARD = 5000;
const REGARD_PAR_POSTE = 500;
/** A post tells there, last, whatever it has written elsewhere; a newcomer has the second room only. */
const CHAMBRES_REGARDEES = [CHAMBRES.tete, CHAMBRES.membre];

export interface PlanGuet {
  readonly io: { readonly list: (folder: string) => Promise<readonly { readonly nom: string }[]> };
  /** Calls back when something may have changed; the answer stops it. */
  readonly listener: () => void;
  /** The system's own watch of a tree; the answer stops it. */
  readonly watchTree: (listener: () => void) => () => void;
}

/**
 * Sees what others write in a folder: at once where the system tells it, at the next look in any case. A network drive tells nothing of what another
 * machine writes, and the system’s watch may stop without a word: the names of the rooms that announce the rest are read every few seconds.
 */
export function watchFolder({ io, listener, watchTree }: PlanGuet): () => void {
  let minuteur: NodeJS.Timeout | undefined;
  let connus: string | undefined;
  let isArrete = false;
  const look = async (): Promise<void> => {
    const { noms, postes } = await readNoms(io);
    if (isArrete) return;
    if (connus !== undefined && connus !== noms) listener();
    connus = noms;
    minuteur = setTimeout(() => void look(), Math.max(REGARD, postes * REGARD_PAR_POSTE));
    minuteur.unref();
  };
  const stopTree = watchTree(listener);
  void look();
  return () => {
    isArrete = true;
    clearTimeout(minuteur);
    stopTree();
  };
}

/** A folder that does not answer is as an empty one: it changes when it comes back. */
async function readNoms(io: PlanGuet["io"]): Promise<{ readonly noms: string; readonly postes: number }> {
  const postes = (await listOrNone(io, POSTES)).filter(isNomPoste);
  const noms: string[] = [];
  for (const poste of postes) for (const chambre of CHAMBRES_REGARDEES) for (const nom of await listOrNone(io, `${POSTES}/${poste}/${chambre}`)) if (!isNomTemporaire(nom)) noms.push(`${poste}/${chambre}/${nom}`);
  return { noms: noms.toSorted().join("\n"), postes: postes.length };
}

async function listOrNone(io: PlanGuet["io"], folder: string): Promise<readonly string[]> {
  return io.list(folder).then((entrees) => entrees.map(({ nom }) => nom), (error: unknown) => {
    findErrno(error);
    return [];
  });
}

/** Windows and macOS watch a whole tree by themselves. On Linux, Node 18 refuses it and later ones watch file by file: the looks suffice. */
export function watchTreeOf(racine: string): PlanGuet["watchTree"] {
  return (listener) => {
    if (process.platform === "linux") return () => undefined;
    try {
      const veilleur = watch(racine, { recursive: true, persistent: false }, listener);
      veilleur.on("error", () => veilleur.close());
      return () => veilleur.close();
    } catch (error) {
      findErrno(error);
      return () => undefined;
    }
  };
}
