import { useEffect, useState } from "react";
import { createSujetId } from "#shared/model/fait.ts";
import { projectVue, type VueDossier } from "#shared/suivi/vue-dossier.ts";
import type { Image } from "#shared/word/bloc.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { readLogo } from "../../hooks/use-logo.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";

export interface VuesLot {
  readonly vues: readonly VueDossier[];
  readonly logos: ReadonlyMap<string, Image>;
  /** Dossiers read, found or not. */
  readonly lus: number;
}

const AUCUNE: VuesLot = { vues: [], logos: new Map(), lus: 0 };

/** Dossiers read at once. */
const PAQUET = 50;

/** The dossiers of the batch, read behind the screen. */
export function useVues(ids: readonly string[]): VuesLot {
  const { portefeuille, aujourdhui, baremes, territoire } = useContexte();
  const { debiteurs, creanciers, mandataires, lignes } = usePortefeuille();
  const [lues, setLues] = useState<VuesLot>(AUCUNE);
  useEffect(() => {
    let isAbandonne = false;
    const read = async () => {
      const vues: VueDossier[] = [];
      const logos = new Map<string, Image>();
      for (let debut = 0; debut < ids.length && !isAbandonne; debut += PAQUET) {
        const faits = await portefeuille.readFaits(ids.slice(debut, debut + PAQUET).map((id) => createSujetId("dossier", id)));
        vues.push(...faits.flatMap((lus) => projectVue(lus, { debiteurs, creanciers, mandataires }, { aujourdhui, baremes, territoire }) ?? []));
        await readLogos(vues, logos);
        if (!isAbandonne) setLues({ vues: [...vues], logos, lus: Math.min(ids.length, debut + PAQUET) });
      }
      if (!isAbandonne && ids.length === 0) setLues(AUCUNE);
    };
    void read();
    return () => {
      isAbandonne = true;
    };
    // `lignes` changes with every save: what was just produced is then read again.
  }, [ids, lignes, portefeuille, debiteurs, creanciers, mandataires, aujourdhui, baremes, territoire]);
  return lues;
}

async function readLogos(vues: readonly VueDossier[], logos: Map<string, Image>): Promise<void> {
  for (const empreinte of new Set(vues.flatMap(({ creancier }) => creancier?.logo ?? []))) {
    const logo = logos.has(empreinte) ? undefined : await readLogo(empreinte);
    if (logo !== undefined) logos.set(empreinte, logo);
  }
}
