import { useState } from "react";

export interface Travail {
  readonly isEnCours: boolean;
  /** Runs a work; it is over however it ends. */
  readonly during: <T>(travail: () => Promise<T>) => Promise<T>;
}

/** Whether something that was asked is still being done: its button waits. */
export function useTravail(): Travail {
  const [isEnCours, setEnCours] = useState(false);
  const during = async <T>(travail: () => Promise<T>): Promise<T> => {
    setEnCours(true);
    try {
      return await travail();
    } finally {
      setEnCours(false);
    }
  };
  return { isEnCours, during };
}
