import { useMemo, useState } from "react";
import { type GroupeLedger, type LigneLedger, listLignesVisibles, listSuites } from "#shared/suivi/ledger.ts";

export interface Ledger {
  readonly groupes: readonly GroupeLedger[];
  /** Lines on screen, top to bottom: what the arrows walk through. */
  readonly visibles: readonly LigneLedger[];
  readonly selection: LigneLedger | undefined;
  readonly replis: ReadonlySet<string>;
  readonly fermes: ReadonlySet<string>;
  readonly lignesDe: (groupe: GroupeLedger) => readonly LigneLedger[];
  readonly select: (cle: string | undefined) => void;
  readonly move: (pas: 1 | -1) => void;
  readonly replier: (suite: string) => void;
  readonly fermer: (creanceId: string) => void;
  /** Folds or unfolds what the selected line belongs to. */
  readonly fold: (isReplie: boolean) => void;
}

/** Above this number of invoices, each shows its head alone until it is opened. */
const GROUPES_OUVERTS = 12;

/** What is folded, closed and selected in the ledger; the first invoice is open, interest of the others is folded. */
export function useLedger(groupes: readonly GroupeLedger[]): Ledger {
  const [choix, setChoix] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [cle, select] = useState<string>();
  const { replis, fermes } = useMemo(() => listPlis(groupes, choix), [groupes, choix]);
  const visibles = useMemo(
    () => groupes.filter(({ creance }) => !fermes.has(creance.creanceId)).flatMap(({ lignes }) => listLignesVisibles(lignes, replis)),
    [groupes, replis, fermes],
  );
  const rang = visibles.findIndex((ligne) => ligne.cle === cle);
  const selection = visibles[rang];
  const setPli = (pli: string, isPlie: boolean) => setChoix((ancien) => new Map(ancien).set(pli, isPlie));
  return {
    groupes, visibles, selection, replis, fermes, select,
    lignesDe: ({ lignes }) => listLignesVisibles(lignes, replis),
    move: (pas) => select(visibles[rang < 0 ? 0 : Math.min(visibles.length - 1, Math.max(0, rang + pas))]?.cle),
    replier: (suite) => setPli(suite, !replis.has(suite)),
    fermer: (creanceId) => setPli(creanceId, !fermes.has(creanceId)),
    fold: (isReplie) => {
      if (selection?.suite !== undefined) setPli(selection.suite, isReplie);
    },
  };
}

function listPlis(groupes: readonly GroupeLedger[], choix: ReadonlyMap<string, boolean>) {
  const fermes = groupes.map(({ creance }) => creance.creanceId).filter((id) => choix.get(id) ?? groupes.length > GROUPES_OUVERTS);
  const replis = groupes.flatMap(({ lignes }, rang) => listSuites(lignes).filter((suite) => choix.get(suite) ?? rang > 0));
  return { replis: new Set(replis), fermes: new Set(fermes) };
}
