import { useCallback, useEffect, useState } from "react";
import type { PiecesPartage } from "#shared/ipc/partage-channels.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { readPiecesPartage } from "../bridge/bridge.ts";
import { showEchec } from "./notices.tsx";

/** Where the pièces of a dossier are when a team shares them. */
export interface PiecesPartagees {
  readonly isPartage: boolean;
  readonly isGarde: boolean;
  /** Hash of each pièce that is not on this post, and what has come of it. */
  readonly absentes: ReadonlyMap<string, Arrivee>;
  readonly setGarde: (isGarde: boolean) => Promise<void>;
}

export type Arrivee = Pick<PiecesPartage["absentes"][number], "recus" | "total">;

/** Between two looks while a pièce has not come (milliseconds); once all are here, nothing is asked. */
const PERIODE = 5_000;
const SANS_PARTAGE: PiecesPartage = { isPartage: false, isGarde: false, absentes: [] };

export function usePiecesPartagees({ dossier: { id, pieces } }: VueDossier): PiecesPartagees {
  const [lu, setLu] = useState(SANS_PARTAGE);
  const empreintes = pieces.map(({ empreinte }) => empreinte).join(" ");
  const read = useCallback(async (isGarde?: boolean): Promise<PiecesPartage> => {
    const reponse = await readPiecesPartage({ dossierId: id, empreintes: empreintes === "" ? [] : empreintes.split(" "), ...(isGarde === undefined ? {} : { isGarde }) });
    if (!reponse.ok && isGarde !== undefined) showEchec("Rien n’a changé", reponse.detail);
    return reponse.ok ? reponse.value : SANS_PARTAGE;
  }, [id, empreintes]);
  useEffect(() => {
    let prochain: ReturnType<typeof setTimeout> | undefined;
    let isCourant = true;
    const follow = async (): Promise<void> => {
      const recu = await read();
      if (!isCourant) return;
      setLu(recu);
      if (recu.isPartage && recu.absentes.length > 0) prochain = setTimeout(() => void follow(), PERIODE);
    };
    void follow();
    return () => {
      isCourant = false;
      clearTimeout(prochain);
    };
  }, [read]);
  return { isPartage: lu.isPartage, isGarde: lu.isGarde, absentes: new Map(lu.absentes.map(({ empreinte, ...arrivee }) => [empreinte, arrivee])), setGarde: async (isGarde) => setLu(await read(isGarde)) };
}
