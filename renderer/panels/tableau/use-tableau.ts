import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { Jour } from "#shared/kernel/jour.ts";
import { createComparaison, createPeriode, type KindComparaison, type KindPeriode } from "#shared/suivi/pilotage/periode.ts";
import { findReglages, type ProfilAccueil } from "#shared/suivi/pilotage/reglages.ts";
import type { DemandePilotage, Tableau } from "#shared/suivi/pilotage/tableau.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { takePhotos } from "../../db/pilotage-portefeuille.ts";
import type { SourceFigures } from "../../db/pilotage-formes.ts";
import type { Portefeuille } from "../../db/portefeuille.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";

/** What the reader chose. */
export interface ChoixTableau {
  readonly periode: KindPeriode;
  readonly comparaison: KindComparaison;
  readonly gestionnaire?: string | undefined;
  /** A past evening; absent: today. */
  readonly au?: Jour | undefined;
  readonly profil: ProfilAccueil;
}

const DEPART: ChoixTableau = { periode: "douze-mois", comparaison: "annee-precedente", profil: "direction" };

// Coming back to the figures finds them as they were left, for as long as the window lives.
const gardes = new WeakMap<Portefeuille, ChoixTableau>();

export type EtatTableau =
  | { readonly kind: "calcul"; readonly fait?: number; readonly total?: number }
  | { readonly kind: "pret"; readonly tableau: Tableau; readonly source: SourceFigures }
  | { readonly kind: "interrompu" }
  | { readonly kind: "erreur"; readonly motif: string };

/** The figures asked, computed in the engine; those on screen stay until the next ones are there. */
export function useTableau() {
  const { aujourdhui, portefeuille } = useContexte();
  const { lignes, creanciers, mandataires, etat: etatPortefeuille } = usePortefeuille();
  const [choix, setChoix] = useState<ChoixTableau>(gardes.get(portefeuille) ?? DEPART);
  const reglages = useMemo(() => findReglages(creanciers), [creanciers]);
  const demande = useMemo((): DemandePilotage => createDemande(choix, aujourdhui, reglages.taux), [choix, aujourdhui, reglages]);
  // A save counts again behind the screen.
  const differees = useDeferredValue(lignes);
  const { etat, interrupt } = useFigures(demande, choix.au, differees);
  const update = (changement: Partial<ChoixTableau>) => {
    const suivant = { ...choix, ...changement };
    gardes.set(portefeuille, suivant);
    setChoix(suivant);
  };
  const noms = useMemo(() => new Map([...mandataires.map(({ id, nom }) => [id, nom] as const), ...creanciers.map(({ id, denomination }) => [id, denomination] as const)]), [mandataires, creanciers]);
  return { aujourdhui, lignes, creanciers, etatPortefeuille, choix, update, reglages, etat, interrupt, findNom: (id: string) => noms.get(id) ?? "Inconnu" };
}

function createDemande({ periode: kind, comparaison, gestionnaire, au }: ChoixTableau, aujourdhui: Jour, taux: Readonly<Record<string, number>>): DemandePilotage {
  const periode = createPeriode(kind, au ?? aujourdhui);
  return { periode, comparaison: createComparaison(comparaison, periode, kind), ...(gestionnaire === undefined ? {} : { filtre: { gestionnaire } }), reglages: { taux } };
}

function useFigures(demande: DemandePilotage, au: Jour | undefined, lignes: readonly unknown[]): { readonly etat: EtatTableau; readonly interrupt: () => void } {
  const { portefeuille } = useContexte();
  const [etat, setEtat] = useState<EtatTableau>({ kind: "calcul" });
  const arret = useRef(new AbortController());
  useEffect(() => {
    const controle = new AbortController();
    arret.current = controle;
    const show = (suivant: EtatTableau) => { if (!controle.signal.aborted) setEtat(suivant); };
    void readTableau(portefeuille, demande, au, { signal: controle.signal, onProgress: (fait, total) => show({ kind: "calcul", fait, total }) })
      .then(show, (erreur: unknown) => show({ kind: "erreur", motif: erreur instanceof Error ? erreur.message : String(erreur) }));
    return () => controle.abort();
  }, [portefeuille, demande, au, lignes]);
  return { etat, interrupt: () => { arret.current.abort(); setEtat({ kind: "interrompu" }); } };
}

async function readTableau(portefeuille: Portefeuille, demande: DemandePilotage, au: Jour | undefined, suivi: Parameters<typeof takePhotos>[2]): Promise<EtatTableau> {
  if (au !== undefined && !(await takePhotos(portefeuille, [{ nom: "tableau", au }], suivi))) return { kind: "interrompu" };
  const source: SourceFigures = { demande, ...(au === undefined ? {} : { photo: "tableau" }) };
  return { kind: "pret", source, tableau: await portefeuille.computeFigures(source) };
}
