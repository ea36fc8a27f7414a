import { useCallback } from "react";
import type { Jour } from "#shared/kernel/jour.ts";
import { createSujetId, type Fait, type FaitBrouillon } from "#shared/model/fait.ts";
import { formatJour } from "#shared/kernel/format-jour.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import type { TacheChoisie } from "#shared/suivi/gestes.ts";
import type { Noms } from "#shared/suivi/liste/colonnes.ts";
import { createRelecture, createReport, type LigneJournee } from "#shared/suivi/journee.ts";
import { createTacheFaite } from "#shared/suivi/taches.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { openRoute } from "../../app/routes.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";

/** What is done at once to the dossiers of several lines, and to their tasks. */
export interface PropsActions {
  readonly choisies: readonly LigneDossier[];
  readonly taches: ReadonlyMap<string, readonly TacheChoisie[]>;
  readonly noms: Noms;
  readonly onClear: () => void;
}

export interface ActionsJournee {
  /** The one button of the line: done here, or opened where it is done. */
  readonly act: (ligne: LigneJournee) => void;
  readonly open: (ligne: LigneJournee) => void;
  readonly postpone: (ligne: LigneJournee, jusquAu: Jour, motif: string) => Promise<boolean>;
  readonly review: (ligne: LigneJournee, jour: Jour, relecteur: string, note: string) => Promise<boolean>;
}

export function useActions(): ActionsJournee {
  const { portefeuille, aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const write = useCallback(async (dossierId: string, create: (faits: readonly Fait[]) => readonly FaitBrouillon[], annonce: string) => {
    const brouillons = portefeuille.readFaits([createSujetId("dossier", dossierId)]).then(([faits = []]) => create(faits));
    return (await enregistrer({ brouillons, annonce })) !== undefined;
  }, [portefeuille, enregistrer]);
  const open = useCallback(({ dossierId, action: { onglet } }: LigneJournee) => openRoute({ panneau: "fiche", dossierId, ...(onglet === undefined || onglet === "synthese" ? {} : { onglet }) }), []);
  const act = useCallback((ligne: LigneJournee) => {
    if (ligne.action.onglet !== undefined) return open(ligne);
    void write(ligne.dossierId, (faits) => createTacheFaite(faits, ligne.dossierId, ligne.objetId, aujourdhui), ligne.kind === "attente" ? "Noté comme reçu" : "Tâche faite");
  }, [open, write, aujourdhui]);
  const postpone = useCallback((ligne: LigneJournee, jusquAu: Jour, motif: string) => write(ligne.dossierId, () => [createReport(ligne, jusquAu, motif, aujourdhui)], `${ligne.dossier.debiteur} remis au ${formatJour(jusquAu)}`), [write, aujourdhui]);
  const review = useCallback((ligne: LigneJournee, jour: Jour, relecteur: string, note: string) => write(ligne.dossierId, () => [createRelecture({ ...ligne, jour }, relecteur, aujourdhui, note === "" ? undefined : note)], `Échéance du ${formatJour(jour)} relue par ${relecteur}`), [write, aujourdhui]);
  return { act, open, postpone, review };
}
