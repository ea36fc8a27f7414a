/** Asks the page to save what is typed before the vault locks. */
export interface Leaving {
  /** Answers once the page says that nothing typed is waiting, or when it does not answer. */
  readonly ask: () => Promise<void>;
  /** The page has answered (`systeme:close`). */
  readonly answer: () => void;
}

/** How long a page that does not answer is waited for (milliseconds). */
const DELAI = 1500;

export function createLeaving(askPage: () => void): Leaving {
  const attentes = new Set<() => void>();
  return {
    ask: () =>
      new Promise((resolve) => {
        const finish = (): void => {
          clearTimeout(timer);
          attentes.delete(finish);
          resolve();
        };
        const timer = setTimeout(finish, DELAI);
        attentes.add(finish);
        askPage();
      }),
    answer: () => attentes.forEach((finish) => finish()),
  };
}
