import { useCallback, useRef, useState } from "react";
import { useContexte } from "../app/Contexte.tsx";
import { verifyJournal } from "../bridge/bridge.ts";
import type { Portefeuille } from "../db/portefeuille.ts";

/** What the check of the whole chain is doing, or what it found. */
export type EtatVerification =
  | { readonly kind: "attente" }
  | { readonly kind: "enCours"; readonly etape: string; readonly fait: number; readonly total: number }
  | { readonly kind: "echec"; readonly detail: string }
  | ({ readonly kind: "fini" } & Constat);

export interface Constat {
  readonly isInterrompu: boolean;
  readonly fichiers: number;
  readonly faits: number;
  /** What is wrong in the journal, one sentence each. */
  readonly anomalies: readonly string[];
  readonly sujets: number;
  /** What was wrong in the window's copy, which was then made again. */
  readonly anomalieCopie: string | undefined;
}

export interface VerificationChaine {
  readonly etat: EtatVerification;
  readonly start: () => void;
  readonly interrupt: () => void;
}

const DEPART: Constat = { isInterrompu: false, fichiers: 0, faits: 0, anomalies: [], sujets: 0, anomalieCopie: undefined };

/** Reads the whole journal again, file by file, then the whole copy that the window reads. */
export function useVerification(): VerificationChaine {
  const { portefeuille } = useContexte();
  const [etat, setEtat] = useState<EtatVerification>({ kind: "attente" });
  const arret = useRef<AbortController>(undefined);
  const start = useCallback(() => {
    arret.current = new AbortController();
    setEtat({ kind: "enCours", etape: ETAPE_JOURNAL, fait: 0, total: 0 });
    void verifyChaine(portefeuille, arret.current.signal, setEtat).then(setEtat);
  }, [portefeuille]);
  return { etat, start, interrupt: () => arret.current?.abort() };
}

const ETAPE_JOURNAL = "Journal, fichier par fichier";

/** The same check, outside of a screen: what it found, or why it could not. */
export async function verifyChaine(portefeuille: Portefeuille, signal: AbortSignal, onEtape: (etat: EtatVerification) => void): Promise<Exclude<EtatVerification, { kind: "attente" | "enCours" }>> {
  const journal = await readJournaux(signal, (fait, total) => onEtape({ kind: "enCours", etape: ETAPE_JOURNAL, fait, total }));
  if (typeof journal === "string") return { kind: "echec", detail: journal };
  if (signal.aborted) return { kind: "fini", ...journal, isInterrompu: true };
  const { sujets, anomalie } = await portefeuille.verify({ signal, onProgress: (fait, total) => onEtape({ kind: "enCours", etape: "Copie que l’écran montre", fait, total }) });
  return { kind: "fini", ...journal, sujets, anomalieCopie: anomalie, isInterrompu: signal.aborted };
}

/** A sentence when the vault refuses. */
async function readJournaux(signal: AbortSignal, onProgress: (fait: number, total: number) => void): Promise<Constat | string> {
  let constat = DEPART;
  for (let rang = 0; !signal.aborted; rang += 1) {
    const reponse = await verifyJournal(rang);
    if (!reponse.ok) return reponse.detail;
    const { fichiers, faits, anomalies, isFin } = reponse.value;
    constat = { ...constat, fichiers: Math.min(rang + 1, fichiers), faits: constat.faits + faits, anomalies: [...constat.anomalies, ...anomalies] };
    onProgress(rang + 1, fichiers);
    if (isFin) break;
  }
  return constat;
}
