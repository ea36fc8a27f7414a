import { useCallback, useRef, useState } from "react";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import type { Geste } from "#shared/suivi/gestes.ts";
import { useContexte } from "../app/Contexte.tsx";
import { type EtapeGeste, type IssueGeste, undoLots, writeGeste } from "../db/gestes.ts";
import { showEchec, showEnregistrement, showInformation, showTravail } from "./notices.tsx";
import { useAnnuler } from "./use-annuler.ts";

export interface GesteEnCours {
  /** Absent: nothing is being written. */
  readonly etape: EtapeGeste | undefined;
  readonly interrupt: () => void;
  /** Writes; the answer is true once all is saved. What went wrong was said. */
  readonly run: (geste: Geste, lignes: readonly LigneDossier[], annonce: string) => Promise<boolean>;
}

/** One action on any number of dossiers: progress, « Interrompre », one undo. */
export function useGeste(): GesteEnCours {
  const { portefeuille, utilisateur, aujourdhui } = useContexte();
  const { follow, remember, annuler } = useAnnuler();
  const [etape, setEtape] = useState<EtapeGeste | undefined>(undefined);
  const arret = useRef(new AbortController());
  const undo = useCallback(async (lots: Parameters<typeof undoLots>[1], annonce: string) => {
    const travail = showTravail("Annulation en cours");
    const restes = await undoLots(portefeuille, lots, { par: utilisateur?.id, le: aujourdhui, onEtape: ({ fait, total }) => travail.update(total > 1 ? `partie ${fait + 1} sur ${total}` : annonce) });
    travail.close();
    if (restes.length === 0) showInformation("Annulé", annonce);
    else showEchec("L’annulation s’est arrêtée", "Ce qui était repris le reste\u00A0; annulez le reste dans l’historique des dossiers.");
  }, [portefeuille, utilisateur, aujourdhui]);
  const run = useCallback(async (geste: Geste, lignes: readonly LigneDossier[], annonce: string) => {
    arret.current = new AbortController();
    const issue = await follow(writeGeste(portefeuille, geste, lignes, { par: utilisateur?.id, signal: arret.current.signal, onEtape: setEtape }, aujourdhui)).finally(() => setEtape(undefined));
    const [lot] = issue.kind === "ecrit" ? issue.lots : [];
    if (issue.kind !== "ecrit" || lot === undefined) {
      sayArret(issue);
      return false;
    }
    remember({ lot, annonce, undo: () => undo(issue.lots, annonce) });
    showEnregistrement(annonce, () => void annuler(lot.id));
    return true;
  }, [portefeuille, utilisateur, aujourdhui, follow, remember, annuler, undo]);
  return { etape, interrupt: () => arret.current.abort(), run };
}

function sayArret(issue: IssueGeste): void {
  if (issue.kind === "echec") showEchec("Rien n’a été enregistré", issue.restes.length === 0 ? issue.detail : `${issue.detail} Annulez-la dans l’historique des dossiers.`);
  else showInformation("Interrompu", "Aucun dossier n’est changé.");
}
