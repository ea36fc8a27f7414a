/** What is typed and not saved yet, kept outside the page by a writer that can be hurried. */
export interface Brouillons {
  /** Latest value of a form; `undefined` forgets it. Written within half a second. */
  readonly keep: (cle: string, valeur: unknown) => void;
  /** Writes at once what is waiting; resolves when all of it is kept. */
  readonly flush: () => Promise<void>;
}

const DELAI = 400;

export function createBrouillons(write: (cle: string, valeur: unknown) => Promise<void>): Brouillons {
  const attente = new Map<string, unknown>();
  let minuteur: ReturnType<typeof setTimeout> | undefined;
  const flush = async (): Promise<void> => {
    clearTimeout(minuteur);
    minuteur = undefined;
    const ecrits = [...attente];
    attente.clear();
    await Promise.all(ecrits.map(([cle, valeur]) => write(cle, valeur)));
  };
  return {
    keep: (cle, valeur) => {
      attente.set(cle, valeur);
      minuteur ??= setTimeout(() => void flush(), DELAI);
    },
    flush,
  };
}
