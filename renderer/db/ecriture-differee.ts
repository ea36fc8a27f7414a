/** The copy's disk written behind what is saved: the journal has it already, and a start reads there what the copy had not. */
export interface EcritureDifferee {
  /** Something waits: it is written soon, with what comes meanwhile. */
  readonly plan: () => void;
}

/** Milliseconds: saves that follow each other are one transaction, and none of them waits for it. */
const DELAI = 1000;

/** `onEchec`: the disk refused. */
export function createEcritureDifferee(flush: () => Promise<void>, onEchec: () => void): EcritureDifferee {
  let minuteur: ReturnType<typeof setTimeout> | undefined;
  return {
    plan: () => {
      minuteur ??= setTimeout(() => {
        minuteur = undefined;
        void flush().catch(onEchec);
      }, DELAI);
    },
  };
}
