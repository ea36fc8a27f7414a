import { useState } from "react";
import { formatJourComplet } from "#shared/kernel/format-jour.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { createAudience } from "#shared/suivi/brouillons-procedure.ts";
import type { EntreeCalendrier } from "#shared/suivi/calendrier.ts";
import { checkDeplacement } from "#shared/suivi/controle-audience.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { createId } from "../../hooks/create-id.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { useTravail } from "../../hooks/use-travail.ts";

export interface SaisieDeplacement {
  readonly jour: Jour;
  readonly heure: string | undefined;
  readonly motif: string;
}

/** Moves a hearing as it stands in its dossier when it is saved; one that changed since it was shown is not overwritten. */
export function useDeplacement(entree: EntreeCalendrier, onFait: () => void) {
  const { aujourdhui, territoire, portefeuille } = useContexte();
  const enregistrer = useEnregistrer();
  const { isEnCours, during } = useTravail();
  const [refus, setRefus] = useState<readonly string[]>([]);
  const prepare = async ({ jour, heure, motif }: SaisieDeplacement): Promise<readonly FaitBrouillon[] | undefined> => {
    const [faits = []] = await portefeuille.readFaits([createSujetId("dossier", entree.dossierId)]);
    const dossier = projectDossier(faits);
    const connue = dossier?.audiences.find(({ audienceId }) => audienceId === entree.audience?.id);
    const { refus: trouves } = checkDeplacement({ jour, heure }, entree, connue, dossier, { aujourdhui, territoire });
    setRefus(trouves);
    if (trouves.length > 0 || dossier === undefined || connue === undefined) return undefined;
    const { faitId: _faitId, ...contenu } = connue;
    return [createAudience(dossier, { ...contenu, dateFait: jour, heure, motif }, createId)];
  };
  const save = (saisie: SaisieDeplacement) => during(async () => {
    const lot = await enregistrer({ brouillons: prepare(saisie), annonce: `Audience de ${entree.debiteur} déplacée au ${formatJourComplet(saisie.jour)}` });
    if (lot !== undefined) onFait();
  });
  return { save, refus, isEnCours };
}
