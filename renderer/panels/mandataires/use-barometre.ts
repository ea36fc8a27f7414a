import { useEffect, useState } from "react";
import type { Dossier } from "#shared/model/dossier.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { type Barometre, computeBarometre } from "#shared/suivi/barometre.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { useContexte } from "../../app/Contexte.tsx";
import type { LigneMandataire } from "./use-mandataires.ts";

/** Dossiers read at a time: leaving the screen stops between two. */
const PAQUET = 250;

/** The measures of one mandataire, read from his dossiers once he is shown; `undefined` meanwhile. */
export function useBarometre({ mandataire, dossiers }: LigneMandataire): Barometre | undefined {
  const { portefeuille, aujourdhui } = useContexte();
  const [lu, setLu] = useState<{ readonly de: readonly unknown[]; readonly barometre: Barometre }>();
  useEffect(() => {
    const arret = new AbortController();
    void (async () => {
      const projetes: Dossier[] = [];
      for (let debut = 0; debut < dossiers.length && !arret.signal.aborted; debut += PAQUET) {
        const faits = await portefeuille.readFaits(dossiers.slice(debut, debut + PAQUET).map(({ id }) => createSujetId("dossier", id)));
        projetes.push(...faits.flatMap((siens) => projectDossier(siens) ?? []));
      }
      if (!arret.signal.aborted) setLu({ de: dossiers, barometre: computeBarometre(projetes, mandataire.id, aujourdhui) });
    })();
    return () => arret.abort();
  }, [portefeuille, dossiers, mandataire.id, aujourdhui]);
  return lu?.de === dossiers ? lu.barometre : undefined;
}
