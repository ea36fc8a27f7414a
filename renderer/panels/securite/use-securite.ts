import { useCallback, useEffect, useRef, useState } from "react";
import { useContexte } from "../../app/Contexte.tsx";
import { interruptTravail, type ListeSauvegardes, listSauvegardes, onSignal, readEtatJournal, readSante, readTravail, type Reponse, type SanteCoffre, type TravailVu } from "../../bridge/bridge.ts";
import { showEchec } from "../../hooks/notices.tsx";

export type Liste = ListeSauvegardes;
export type Sante = SanteCoffre;

/** `journal`: what the vault had to say of its journal when it opened. */
export type EtatSecurite = { readonly kind: "chargement" } | { readonly kind: "erreur"; readonly motif: string } | { readonly kind: "pret"; readonly liste: Liste; readonly sante: Sante; readonly journal: readonly string[] };

export interface Securite {
  readonly etat: EtatSecurite;
  readonly travail: TravailVu["enCours"];
  /** How the last work ended, until it is closed or another one begins. */
  readonly fin: TravailVu["dernier"];
  readonly closeFin: () => void;
  readonly refresh: () => Promise<void>;
  /** Asks for something of the vault; a work that starts is followed to its end. A refusal is said, and answers `undefined`. */
  readonly ask: <T>(question: () => Promise<Reponse<T>>) => Promise<T | undefined>;
  readonly interrupt: () => void;
}

const CADENCE = 300;

/** Backups, health and the long work that runs; at the end of a work the screen is read again. */
export function useSecurite(): Securite {
  const [etat, setEtat] = useState<EtatSecurite>({ kind: "chargement" });
  const refresh = useCallback(async () => {
    const [liste, sante, journal] = await Promise.all([listSauvegardes(), readSante(), readEtatJournal()]);
    if (!liste.ok) setEtat({ kind: "erreur", motif: liste.detail });
    else if (!sante.ok) setEtat({ kind: "erreur", motif: sante.detail });
    else if (!journal.ok) setEtat({ kind: "erreur", motif: journal.detail });
    else setEtat({ kind: "pret", liste: liste.value, sante: sante.value, journal: journal.value.avertissements });
  }, []);
  const { travail, fin, closeFin, begin } = useTravail(refresh);
  useEffect(() => {
    void refresh();
    return onSignal("coffre:restart", () => void refresh());
  }, [refresh]);
  const ask = useCallback(async <T,>(question: () => Promise<Reponse<T>>): Promise<T | undefined> => {
    const reply = await question();
    if (reply.ok && !(await begin())) await refresh();
    if (reply.ok) return reply.value;
    showEchec("Rien n’a été fait", reply.detail);
    return undefined;
  }, [begin, refresh]);
  return { etat, travail, fin, closeFin, refresh, ask, interrupt: () => void interruptTravail() };
}

/** Follows a work to its end. `begin` answers whether one runs. */
function useTravail(refresh: () => Promise<void>): Pick<Securite, "travail" | "fin" | "closeFin"> & { readonly begin: () => Promise<boolean> } {
  const { aujourdhui, portefeuille } = useContexte();
  const [travail, setTravail] = useState<TravailVu["enCours"]>();
  const [fin, setFin] = useState<TravailVu["dernier"]>();
  const suivi = useRef<ReturnType<typeof setTimeout>>(undefined);
  const finish = useCallback(async (dernier: TravailVu["dernier"]) => {
    setFin(dernier);
    // Facts came in by another way than a save: the portfolio reads what follows.
    if (dernier?.nature === "reprise") await portefeuille.open(aujourdhui);
    await refresh();
  }, [aujourdhui, portefeuille, refresh]);
  const connu = useRef<string>(undefined);
  const look = useCallback(async (): Promise<boolean> => {
    const reply = await readTravail();
    if (!reply.ok) return false;
    const { enCours, dernier } = reply.value;
    setTravail(enCours);
    clearTimeout(suivi.current);
    // A small vault is saved before one looks: its end is told all the same, once.
    const [avant, maintenant] = [connu.current, JSON.stringify(dernier ?? {})];
    connu.current = maintenant;
    if (enCours !== undefined) {
      setFin(undefined);
      suivi.current = setTimeout(() => void look(), CADENCE);
    } else if (avant !== undefined && avant !== maintenant) await finish(dernier);
    return enCours !== undefined;
  }, [finish]);
  useEffect(() => {
    void look();
    return () => clearTimeout(suivi.current);
  }, [look]);
  return { travail, fin, closeFin: () => setFin(undefined), begin: look };
}
