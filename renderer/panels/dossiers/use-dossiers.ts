import { type ComponentType, useDeferredValue, useEffect, useMemo } from "react";
import type { Jour } from "#shared/kernel/jour.ts";
import { addDuree } from "#shared/kernel/duree.ts";
import type { VueEnregistree } from "#shared/model/dossier.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import { findValeurDe } from "#shared/regles/baremes.ts";
import { type ColonneListe, createColonnesListe, type Noms } from "#shared/suivi/liste/colonnes.ts";
import { countFiltrees, foldLigne, listFiltrees } from "#shared/suivi/liste/filtres.ts";
import { computeTotaux, type Totaux } from "#shared/suivi/liste/groupes.ts";
import { createIndexTexte } from "#shared/suivi/liste/index-texte.ts";
import { createOrdre } from "#shared/suivi/liste/ordre.ts";
import { isModifiee, listVues, PRESENTATION_USUELLE, type ReglageVue, VUES_FOURNIES } from "#shared/suivi/liste/vues.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { useRoute } from "../../app/routes.ts";
import { useDossiersChoisis } from "../../hooks/dossiers-choisis.ts";
import { useLarge } from "../../hooks/use-large.ts";
import { useNoms } from "../../hooks/use-noms.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { useReglage } from "./use-reglage.ts";

/** A view of the bar: always there, or kept by someone. */
export interface VueListe extends ReglageVue {
  readonly id: string;
  readonly nom: string;
  /** The dossiers that another screen handed over; absent: all of them. */
  readonly ids?: ReadonlySet<string> | undefined;
  /** Absent: it is always there. */
  readonly gardee?: VueEnregistree | undefined;
}

/** What is made elsewhere: panels are strangers, the application brings them together. */
export interface PartiesListe {
  /** Bar of the views, and what keeps them. */
  readonly Vues: ComponentType<{ readonly vues: readonly VueListe[]; readonly vue: VueListe; readonly reglage: ReglageVue; readonly isModifiee: boolean; readonly nombres: ReadonlyMap<string, number>; readonly onReset: () => void }>;
  /** Acts on the rows that are selected. */
  readonly Actions: ComponentType<{ readonly choisies: readonly LigneDossier[]; readonly courante: LigneDossier | undefined; readonly noms: Noms; readonly onClear: () => void }>;
  /** Writes rows in a file. */
  readonly Export: ComponentType<{ readonly lignes: readonly LigneDossier[]; readonly isSelection: boolean; readonly colonnes: readonly ColonneListe[]; readonly nomVue: string }>;
}

/** Texts that were put in order stay so until the window closes, and the list is read once for its filter. */
const ordre = createOrdre();
const index = createIndexTexte(foldLigne);

/** Everything the list shows, and how to change it. */
export function useDossiers() {
  const { aujourdhui, baremes } = useContexte();
  const { lignes, etat } = usePortefeuille();
  const { vues, vue } = useVues();
  const { reglage, update, reset } = useReglage(vue);
  const noms = useNoms();
  const colonnes = useMemo(() => createColonnesListe(noms), [noms]);
  const isLarge = useLarge();
  const isApercu = reglage.isApercu ?? isLarge;
  const { filtres, presentation: { tri } } = reglage;
  usePreparation(lignes, colonnes);
  const deLaVue = useMemo(() => listDeLaVue(lignes, vue), [lignes, vue]);
  // Put in order before they are filtered: a letter typed filters only.
  const triees = useMemo(() => sort(deLaVue, colonnes, tri), [deLaVue, colonnes, tri]);
  const filtrees = useMemo(() => listFiltrees(triees, filtres, aujourdhui, followFor(lignes, filtres)), [lignes, triees, filtres, aujourdhui]);
  const totaux = useTotaux(filtrees, deLaVue, filtres, aujourdhui);
  const nombres = useNombres(lignes, vues, aujourdhui);
  const alerteLe = useMemo(() => findAlerte(baremes, aujourdhui), [baremes, aujourdhui]);
  return { vues, vue, isVueModifiee: isModifiee(reglage, vue), nombres, reglage, isApercu, update, reset, etat, lignes, deLaVue, filtrees, totaux, noms, colonnes, alerteLe, aujourdhui };
}

export type ListeDossiers = ReturnType<typeof useDossiers>;

function useVues(): { readonly vues: readonly VueListe[]; readonly vue: VueListe } {
  const route = useRoute();
  const { utilisateur } = useContexte();
  const { creanciers } = usePortefeuille();
  const choisis = useDossiersChoisis();
  const vues = useMemo(
    (): readonly VueListe[] => [...VUES_FOURNIES, ...(choisis === undefined ? [] : [{ id: "choisis", nom: choisis.nom, filtres: {}, presentation: PRESENTATION_USUELLE, ids: new Set(choisis.ids) }]), ...listVues(creanciers, utilisateur?.id).map((gardee) => ({ id: gardee.vueId, nom: gardee.nom, filtres: gardee.filtres, presentation: gardee.presentation, gardee }))],
    [creanciers, utilisateur, choisis],
  );
  const vueId = route.panneau === "dossiers" ? route.vue : "tous";
  const [tous] = VUES_FOURNIES;
  const vue = vues.find(({ id }) => id === vueId) ?? tous;
  if (vue === undefined) throw new Error("La liste n’a plus aucune vue");
  return { vues, vue };
}

/** Rows that a view starts from, before its filters. */
function listDeLaVue(lignes: readonly LigneDossier[], { id, ids }: VueListe): readonly LigneDossier[] {
  if (ids !== undefined) return lignes.filter((ligne) => ids.has(ligne.id));
  return id === "a-qualifier" ? lignes.filter(({ etape }) => etape === "amiable") : lignes;
}

/** Rows that are only put in another order have the same totals. */
function useTotaux(filtrees: readonly LigneDossier[], deLaVue: readonly LigneDossier[], filtres: ReglageVue["filtres"], aujourdhui: Jour): Totaux {
  const ensemble = useMemo(() => ({ deLaVue, filtres, aujourdhui }), [deLaVue, filtres, aujourdhui]);
  return useMemo(() => {
    const lus = totauxLus.get(ensemble) ?? computeTotaux(filtrees);
    totauxLus.set(ensemble, lus);
    return lus;
  }, [ensemble, filtrees]);
}

const totauxLus = new WeakMap<object, Totaux>();

function sort(lignes: readonly LigneDossier[], colonnes: readonly ColonneListe[], { colonne: id, isDecroissant }: { readonly colonne: string; readonly isDecroissant: boolean }): readonly LigneDossier[] {
  const colonne = colonnes.find((candidate) => candidate.id === id);
  return colonne === undefined ? lignes : ordre.sort(lignes, colonne, isDecroissant);
}

/** How many dossiers each view holds: counted behind what is shown. */
function useNombres(lignes: readonly LigneDossier[], vues: readonly VueListe[], aujourdhui: Jour): ReadonlyMap<string, number> {
  const differees = useDeferredValue(lignes, SANS_LIGNE);
  return useMemo(
    () => new Map(vues.map((vue) => [vue.id, countInView(differees, vue, aujourdhui)])),
    [differees, vues, aujourdhui],
  );
}

/** A set that is given starts without filter: it holds what it holds. */
function countInView(lignes: readonly LigneDossier[], vue: VueListe, aujourdhui: Jour): number {
  return vue.ids === undefined && vue.id !== "a-qualifier" ? countFiltrees(lignes, vue.filtres, aujourdhui, followFor(lignes, vue.filtres)) : listDeLaVue(lignes, vue).length;
}

const SANS_LIGNE: readonly LigneDossier[] = [];
const TRANCHE = 500;
/** Columns of which nearly every row has a text of its own. */
const APPRISES: ReadonlySet<string> = new Set(["debiteur", "reference"]);
const TRONCONS = 2;

/** The index of the texts, up to date when a text is looked for. */
function followFor(lignes: readonly LigneDossier[], { texte }: ReglageVue["filtres"]): typeof index {
  if (texte !== undefined) index.follow(lignes);
  return index;
}

/** Reads rows and learns the order of names a few at a time while nothing happens, so that the first letter typed and the first sort do not wait. */
function usePreparation(lignes: readonly LigneDossier[], colonnes: readonly ColonneListe[]): void {
  useEffect(() => {
    const apprises = colonnes.filter(({ id }) => APPRISES.has(id));
    let attente: ReturnType<typeof setTimeout> | undefined;
    const prepare = (debut: number) => {
      const isSuivi = index.follow(lignes, TRONCONS);
      for (const colonne of apprises) ordre.learn(lignes.slice(debut, debut + TRANCHE), colonne);
      if (!isSuivi || debut + TRANCHE < lignes.length) attente = setTimeout(() => prepare(debut + TRANCHE), 30);
      else for (const colonne of apprises) ordre.prepare(lignes, colonne);
    };
    attente = setTimeout(() => prepare(0), 500);
    return () => clearTimeout(attente);
  }, [lignes, colonnes]);
}

function findAlerte(baremes: ReturnType<typeof useContexte>["baremes"], au: Jour): Jour | undefined {
  if (!baremes.has("qualification/alerte-prescription")) return undefined;
  const lecture = findValeurDe(baremes, "qualification/alerte-prescription", au);
  return lecture.ok ? addDuree(au, { mois: lecture.lu.valeur }) : undefined;
}
