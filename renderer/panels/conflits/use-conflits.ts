import { useEffect, useMemo, useState } from "react";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import { createSujetId, type Fait } from "#shared/model/fait.ts";
import { type ConflitLu, readConflit } from "#shared/suivi/conflits.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";

/** A conflict and the dossier in which it is. */
export interface ConflitDossier {
  readonly ligne: LigneDossier;
  readonly lu: ConflitLu;
  /** Facts of the dossier, replaced ones included. */
  readonly faits: readonly Fait[];
}

/** Dossiers that bear the same number: each was opened where the other was not known. */
export interface NumeroDouble {
  readonly reference: string;
  readonly lignes: readonly LigneDossier[];
}

export interface Conflits {
  /** `undefined` while they are being read. */
  readonly conflits: readonly ConflitDossier[] | undefined;
  /** Dossiers whose conflicts are shown once those before them are settled. */
  readonly reste: number;
  readonly doubles: readonly NumeroDouble[];
}

/** Dossiers read at once: past that, those that remain come as the first are settled. */
const DOSSIERS_LUS = 200;

/** Every contradiction of the portfolio, the dossier of the address first. */
export function useConflits(dossierId: string | undefined): Conflits {
  const { portefeuille } = useContexte();
  const { lignes } = usePortefeuille();
  const [lus, setLus] = useState<readonly ConflitDossier[] | undefined>(undefined);
  const touchees = useMemo(() => lignes.filter(({ hasConflit }) => hasConflit).toSorted((a, b) => Number(b.id === dossierId) - Number(a.id === dossierId)), [lignes, dossierId]);
  const doubles = useMemo(() => listDoubles(lignes), [lignes]);
  useEffect(() => {
    let isCourant = true;
    const lisibles = touchees.slice(0, DOSSIERS_LUS);
    void portefeuille.readFaits(lisibles.map(({ id }) => createSujetId("dossier", id))).then((faits) => {
      if (isCourant) setLus(lisibles.flatMap((ligne, rang) => listConflits(ligne, faits[rang] ?? [])));
    });
    return () => {
      isCourant = false;
    };
  }, [portefeuille, touchees]);
  return { conflits: lus, reste: Math.max(0, touchees.length - DOSSIERS_LUS), doubles };
}

function listConflits(ligne: LigneDossier, faits: readonly Fait[]): readonly ConflitDossier[] {
  return (projectDossier(faits)?.conflits ?? []).map((conflit) => ({ ligne, faits, lu: readConflit(conflit, faits) }));
}

function listDoubles(lignes: readonly LigneDossier[]): readonly NumeroDouble[] {
  const parReference = new Map<string, LigneDossier[]>();
  for (const ligne of lignes) {
    const memes = parReference.get(ligne.reference);
    if (memes === undefined) parReference.set(ligne.reference, [ligne]);
    else memes.push(ligne);
  }
  return [...parReference].flatMap(([reference, memes]) => (memes.length > 1 ? [{ reference, lignes: memes }] : []));
}
