/** Something waiting to be made durable with others, in order. */
export interface Attente<Demande, Reponse> {
  readonly demande: Demande;
  readonly resolve: (reponse: Reponse) => void;
  readonly reject: (error: unknown) => void;
}

export interface CommitQueue<Demande, Reponse> {
  readonly append: (demande: Demande) => Promise<Reponse>;
  /** Answers once everything asked before has been answered. */
  readonly drain: () => Promise<void>;
}

/** Demands share one flush up to this weight; a heavier one goes alone. */
const POIDS_MAX = 2000;

/**
 * Group commit: demands that arrive while a flush runs share the next one. `commit` answers each of its demands,
 * all or none; if it throws, none of the group was written.
 */
export function createCommitQueue<Demande, Reponse>(
  commit: (groupe: readonly Demande[]) => Promise<readonly Reponse[]>,
  weigh: (demande: Demande) => number = () => 1,
): CommitQueue<Demande, Reponse> {
  const attentes: Attente<Demande, Reponse>[] = [];
  let running: Promise<void> | undefined;
  const run = async (): Promise<void> => {
    while (attentes.length > 0) await answerGroupe(attentes.splice(0, countGroupe(attentes, weigh)), commit);
    running = undefined;
  };
  return {
    append: (demande) =>
      new Promise((resolve, reject) => {
        attentes.push({ demande, resolve, reject });
        running ??= run();
      }),
    drain: async () => {
      await running;
    },
  };
}

function countGroupe<Demande, Reponse>(attentes: readonly Attente<Demande, Reponse>[], weigh: (demande: Demande) => number): number {
  let poids = 0;
  const exces = attentes.findIndex(({ demande }) => (poids += weigh(demande)) > POIDS_MAX);
  return exces === -1 ? attentes.length : Math.max(1, exces);
}

async function answerGroupe<Demande, Reponse>(groupe: readonly Attente<Demande, Reponse>[], commit: (groupe: readonly Demande[]) => Promise<readonly Reponse[]>): Promise<void> {
  try {
    const reponses = await commit(groupe.map(({ demande }) => demande));
    groupe.forEach(({ resolve, reject }, rang) => {
      const reponse = reponses[rang];
      if (reponse === undefined) reject(new Error("Réponse manquante dans un groupe"));
      else resolve(reponse);
    });
  } catch (error) {
    groupe.forEach(({ reject }) => reject(error));
  }
}
