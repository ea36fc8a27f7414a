import { useEffect, useMemo, useState } from "react";
import { createDemandeExperience, type Experience, findExperience } from "#shared/suivi/pilotage/apprentissage.ts";
import { findReglages } from "#shared/suivi/pilotage/reglages.ts";
import type { VoiePilotage } from "#shared/suivi/pilotage/situation.ts";
import type { Tableau } from "#shared/suivi/pilotage/tableau.ts";
import { useContexte } from "../app/Contexte.tsx";
import { usePortefeuille } from "./use-portefeuille.ts";

/** What the team's closed dossiers say of each route; nothing until they are counted. */
export function useExperience(): (voie: VoiePilotage) => Experience | undefined {
  const { portefeuille, aujourdhui } = useContexte();
  const { creanciers } = usePortefeuille();
  const [tableau, setTableau] = useState<Tableau>();
  useEffect(() => {
    let isVoulu = true;
    // A copy that is being rebuilt answers the next time that the tab opens.
    void portefeuille.computeFigures({ demande: createDemandeExperience(aujourdhui) }).then((lu) => { if (isVoulu) setTableau(lu); }, () => undefined);
    return () => { isVoulu = false; };
  }, [portefeuille, aujourdhui]);
  const { nMinimum } = useMemo(() => findReglages(creanciers), [creanciers]);
  return useMemo(() => (voie) => (tableau === undefined ? undefined : findExperience(tableau, voie, nMinimum)), [tableau, nMinimum]);
}
