import { useEffect, useMemo, useState } from "react";
import type { Jour } from "#shared/kernel/jour.ts";
import { addDuree } from "#shared/kernel/duree.ts";
import { type Montant, sumMontants } from "#shared/kernel/montant.ts";
import type { LigneDossier } from "#shared/model/dossier.ts";
import { findValeurDe } from "#shared/regles/baremes.ts";
import { countRetard } from "#shared/suivi/ligne.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { useRoute, type VueDossiers } from "../../app/routes.ts";
import type { Tri } from "../../components/data-table-columns.ts";
import { useLarge } from "../../hooks/use-large.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { type Filtres, foldLigne, listFiltrees } from "./filtres.ts";

export interface Reglage {
  readonly filtres: Filtres;
  readonly tri: Tri;
  readonly masquees: ReadonlySet<string>;
  readonly courante?: string | undefined;
  readonly selection: ReadonlySet<string>;
  /** Chosen by the person; as long as nobody chose, the preview stands where it covers nothing. */
  readonly isApercu?: boolean | undefined;
}

export interface Totaux {
  readonly nombre: number;
  readonly solde: Montant;
  readonly principal: Montant;
  readonly interets: Montant;
  readonly indemnites: Montant;
  /** Days. */
  readonly retardMedian: number;
}

const DEPART: Reglage = { filtres: {}, tri: { colonne: "agir", isDecroissant: false }, masquees: new Set(), selection: new Set() };

// Coming back to the list finds it as it was left; each view keeps its own setting until the window closes.
const gardes = new Map<VueDossiers, Reglage>();

/** Everything the list shows, and how to change it. */
export function useDossiers() {
  const route = useRoute();
  const vue: VueDossiers = route.panneau === "dossiers" ? route.vue : "tous";
  const { aujourdhui, baremes } = useContexte();
  const { lignes, etat } = usePortefeuille();
  const [, rafraichir] = useState(0);
  const reglage = gardes.get(vue) ?? DEPART;
  const isLarge = useLarge();
  const isApercu = reglage.isApercu ?? isLarge;
  const update = (changement: Partial<Reglage>) => {
    gardes.set(vue, { ...(gardes.get(vue) ?? DEPART), ...changement });
    rafraichir((rang) => rang + 1);
  };
  const { filtres } = reglage;
  usePliage(lignes);
  const deLaVue = useMemo(() => (vue === "a-qualifier" ? lignes.filter(({ etape }) => etape === "amiable") : lignes), [lignes, vue]);
  const filtrees = useMemo(() => listFiltrees(deLaVue, filtres, aujourdhui), [deLaVue, filtres, aujourdhui]);
  const totaux = useMemo(() => computeTotaux(filtrees, aujourdhui), [filtrees, aujourdhui]);
  const gestionnaires = useMemo(() => [...new Set(lignes.flatMap(({ gestionnaire }) => gestionnaire ?? []))].toSorted(), [lignes]);
  const alerteLe = useMemo(() => findAlerte(baremes, aujourdhui), [baremes, aujourdhui]);
  return { vue, reglage, isApercu, update, etat, lignes, deLaVue, filtrees, totaux, gestionnaires, alerteLe, aujourdhui };
}

const TRANCHE = 1000;

/** Folds the rows a thousand at a time while nothing happens, so that the first letter typed does not wait. */
function usePliage(lignes: readonly LigneDossier[]): void {
  useEffect(() => {
    let attente: ReturnType<typeof setTimeout> | undefined;
    const fold = (debut: number) => {
      for (const ligne of lignes.slice(debut, debut + TRANCHE)) foldLigne(ligne);
      if (debut + TRANCHE < lignes.length) attente = setTimeout(() => fold(debut + TRANCHE), 30);
    };
    attente = setTimeout(() => fold(0), 500);
    return () => clearTimeout(attente);
  }, [lignes]);
}

export type ListeDossiers = ReturnType<typeof useDossiers>;

/** Totals that foot: principal, interest and indemnities add up to the balance. */
export function computeTotaux(lignes: readonly LigneDossier[], au: Jour): Totaux {
  const sum = (find: (ligne: LigneDossier) => Montant) => sumMontants(lignes.map(find));
  const retards = lignes.map((ligne) => countRetard(ligne, au)).toSorted((a, b) => a - b);
  return {
    nombre: lignes.length,
    solde: sum(({ solde }) => solde),
    principal: sum(({ principal }) => principal),
    interets: sum(({ interets }) => interets),
    indemnites: sum(({ indemnites }) => indemnites),
    retardMedian: retards[Math.floor(retards.length / 2)] ?? 0,
  };
}

function findAlerte(baremes: ReturnType<typeof useContexte>["baremes"], au: Jour): Jour | undefined {
  if (!baremes.has("qualification/alerte-prescription")) return undefined;
  const lecture = findValeurDe(baremes, "qualification/alerte-prescription", au);
  return lecture.ok ? addDuree(au, { mois: lecture.lu.valeur }) : undefined;
}
