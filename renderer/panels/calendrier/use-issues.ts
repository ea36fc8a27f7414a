import { useRef, useState } from "react";
import type { Jour } from "#shared/kernel/jour.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import type { ContenuPar } from "#shared/model/faits/registre.ts";
import { createIssue } from "#shared/suivi/brouillons-procedure.ts";
import type { EntreeCalendrier } from "#shared/suivi/calendrier.ts";
import { checkIssue } from "#shared/suivi/controle-audience.ts";
import { LIBELLES_ISSUE } from "#shared/suivi/libelles.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { createId } from "../../hooks/create-id.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";

export type Issue = ContenuPar["issue"]["issue"];

export interface SaisieGrille {
  readonly issue: Issue;
  readonly au?: Jour | undefined;
}

/** Writes the outcome of a hearing in its dossier, whole; what stands against it is said and nothing is written. One at a time: a second Enter does not write it twice. */
export function useIssues() {
  const { portefeuille, aujourdhui, territoire } = useContexte();
  const enregistrer = useEnregistrer();
  const [refus, setRefus] = useState<string>();
  const isEnCours = useRef(false);
  const prepare = async ({ dossierId, audience }: EntreeCalendrier, saisie: SaisieGrille): Promise<readonly FaitBrouillon[] | undefined> => {
    const [faits = []] = await portefeuille.readFaits([createSujetId("dossier", dossierId)]);
    const dossier = projectDossier(faits);
    const complete = { audienceId: audience?.id ?? "", ...saisie };
    const controle = checkIssue(complete, dossier ?? { audiences: [], issues: [] }, aujourdhui, territoire);
    const [premier] = [...controle.refus, ...controle.reserves];
    setRefus(premier);
    return premier === undefined && dossier !== undefined ? createIssue(dossier, complete, createId) : undefined;
  };
  const save = async (entree: EntreeCalendrier, saisie: SaisieGrille): Promise<boolean> => {
    if (isEnCours.current) return false;
    isEnCours.current = true;
    try {
      return (await enregistrer({ brouillons: prepare(entree, saisie), annonce: `${entree.debiteur}\u00A0: ${LIBELLES_ISSUE[saisie.issue].toLowerCase()}` })) !== undefined;
    } finally {
      isEnCours.current = false;
    }
  };
  return { save, refus };
}
