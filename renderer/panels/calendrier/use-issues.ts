import { useState } from "react";
import type { Jour } from "#shared/kernel/jour.ts";
import { createSujetId } from "#shared/model/fait.ts";
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

/** Writes the outcome of a hearing in its dossier, whole; what stands against it is said and nothing is written. */
export function useIssues() {
  const { portefeuille, aujourdhui, territoire } = useContexte();
  const enregistrer = useEnregistrer();
  const [refus, setRefus] = useState<string>();
  const save = async ({ dossierId, audience, debiteur }: EntreeCalendrier, saisie: SaisieGrille): Promise<boolean> => {
    const [faits = []] = await portefeuille.readFaits([createSujetId("dossier", dossierId)]);
    const dossier = projectDossier(faits);
    if (dossier === undefined || audience === undefined) return false;
    const complete = { audienceId: audience.id, ...saisie };
    const controle = checkIssue(complete, dossier, aujourdhui, territoire);
    const [premier] = [...controle.refus, ...controle.reserves];
    setRefus(premier);
    if (premier !== undefined) return false;
    return (await enregistrer({ brouillons: createIssue(dossier, complete, createId), annonce: `${debiteur}\u00A0: ${LIBELLES_ISSUE[saisie.issue].toLowerCase()}` })) !== undefined;
  };
  return { save, refus };
}
