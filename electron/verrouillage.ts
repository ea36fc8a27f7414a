/** What says that nobody is there any more. */
export interface Presence {
  /** The computer goes to sleep, or its screen is locked. */
  readonly onLeave: (listener: () => void) => void;
  /** Seconds since the last key or movement, anywhere on the computer. */
  readonly readInactivite: () => number;
}

export interface VerrouillagePorts {
  readonly presence: Presence;
  /** Minutes without anybody, or 0; `undefined` while the vault is not open. */
  readonly findVeille: () => Promise<number | undefined>;
  readonly lock: () => Promise<void>;
}

/** How often the absence is looked at (milliseconds). */
const RONDE = 15_000;

/** Locks when the computer sleeps, when its screen is locked, and after minutes without anybody. Answers how to stop. */
export function startVerrouillage({ presence, findVeille, lock }: VerrouillagePorts): () => void {
  const lockOpen = async (isDue: (veille: number) => boolean): Promise<void> => {
    const veille = await findVeille();
    if (veille !== undefined && isDue(veille)) await lock();
  };
  // A vault that does not answer is not open: there is nothing to lock.
  const run = (isDue: (veille: number) => boolean): void => void lockOpen(isDue).then(undefined, () => undefined);
  presence.onLeave(() => run(() => true));
  const timer = setInterval(() => run((veille) => veille > 0 && presence.readInactivite() >= veille * 60), RONDE);
  return () => clearInterval(timer);
}
