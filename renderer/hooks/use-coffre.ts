import { useCallback, useEffect, useState } from "react";
import type { Reply } from "#shared/ipc/channel.ts";
import type { ResponseOf } from "#shared/ipc/contract.ts";
import { onSignal, readEtatCoffre } from "../bridge/bridge.ts";

export type EtatCoffre = ResponseOf<"coffre:etat">;

export interface Coffre {
  /** Unknown until the vault has answered. */
  readonly etat: EtatCoffre | undefined;
  /** Why it did not answer. */
  readonly echec: string | undefined;
  readonly refresh: () => Promise<void>;
}

/** The state of the vault, read again each time it opens. */
export function useCoffre(): Coffre {
  const [lu, setLu] = useState<Reply<EtatCoffre>>();
  const refresh = useCallback(async () => setLu(await readEtatCoffre()), []);
  useEffect(() => {
    void refresh();
    return onSignal("coffre:open", () => void refresh());
  }, [refresh]);
  return { etat: lu?.ok === true ? lu.value : undefined, echec: lu?.ok === false ? lu.detail : undefined, refresh };
}

export interface Attente {
  /** Whole seconds before the next try is heard; 0 when it is. */
  readonly secondes: number;
  readonly start: (millisecondes: number) => void;
}

/** Counts down what the vault asks to wait after wrong keys. */
export function useAttente(depart = 0): Attente {
  const [secondes, setSecondes] = useState(Math.ceil(depart / 1000));
  const isEnCours = secondes > 0;
  useEffect(() => {
    if (!isEnCours) return undefined;
    const timer = setInterval(() => setSecondes((avant) => Math.max(0, avant - 1)), 1000);
    return () => clearInterval(timer);
  }, [isEnCours]);
  const start = useCallback((millisecondes: number) => setSecondes(Math.ceil(millisecondes / 1000)), []);
  return { secondes, start };
}
