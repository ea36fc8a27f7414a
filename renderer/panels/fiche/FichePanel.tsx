import { SegmentedControl } from "@mantine/core";
import { type ComponentType, Suspense, useState } from "react";
import { openRoute, type PasseDemande, useRoute } from "../../app/routes.ts";
import { Chargement, EmptyState } from "../../components/PageEtats.tsx";
import { Onglets, Page } from "../../components/Page.tsx";
import { useDossier } from "../../hooks/use-dossier.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { Conflits } from "./Conflits.tsx";
import { FicheHead, FicheLigne } from "./FicheHead.tsx";
import { FichePassee } from "./FichePassee.tsx";
import { SyntheseTab } from "./SyntheseTab.tsx";
import styles from "./fiche.module.css";

/** A tab of the fiche, made elsewhere: panels are strangers, the application brings them together. */
export interface OngletFiche {
  readonly id: string;
  readonly libelle: string;
  readonly Contenu: ComponentType<{ readonly vue: VueDossier }>;
  readonly countItems?: (vue: VueDossier) => number;
  /** Shown inside that tab, beside its own view: it has an address and no tab. */
  readonly dans?: string;
  /** Its name among the views of the tab; absent: that of the tab. */
  readonly vueLibelle?: string;
  /** Only for the dossiers that have something to show there; absent: all. */
  readonly isVisible?: (vue: VueDossier) => boolean;
}

const SYNTHESE = "synthese";

/** One dossier: its head, its tabs, and the tab of the address. */
export function FichePanel({ onglets, Echange, Classement, Cloture, Arrivees }: Pick<FicheProps, "onglets" | "Echange" | "Classement" | "Cloture" | "Arrivees">) {
  const route = useRoute();
  const dossierId = route.panneau === "fiche" ? route.dossierId : "";
  const vue = useDossier(dossierId);
  if (vue === undefined) return <FicheAbsente dossierId={dossierId} />;
  const courant = route.panneau === "fiche" ? (route.onglet ?? SYNTHESE) : SYNTHESE;
  const passe = route.panneau === "fiche" ? route.passe : undefined;
  if (passe !== undefined) return <FichePassee key={dossierId} vue={vue} demande={passe}>{(ancienne) => <Fiche vue={ancienne} onglets={onglets} Echange={Echange} Classement={Classement} Cloture={Cloture} Arrivees={Arrivees} courant={courant} passe={passe} />}</FichePassee>;
  return <Fiche key={dossierId} vue={vue} onglets={onglets} Echange={Echange} Classement={Classement} Cloture={Cloture} Arrivees={Arrivees} courant={courant} passe={undefined} />;
}

interface FicheProps {
  readonly vue: VueDossier;
  readonly onglets: readonly OngletFiche[];
  /** A call or a letter, noted from any tab. */
  readonly Echange: ComponentType<{ readonly dossierId: string; readonly onFermer: () => void }>;
  /** Words and fields of the company, in the synthesis. */
  readonly Classement: ComponentType<{ readonly vue: VueDossier }>;
  /** The end of the dossier, at the foot of the synthesis. */
  readonly Cloture: ComponentType<{ readonly vue: VueDossier }>;
  /** What colleagues wrote since it was opened. */
  readonly Arrivees: ComponentType<{ readonly vue: VueDossier; readonly onVoir: () => void }>;
  readonly courant: string;
  readonly passe: PasseDemande | undefined;
}

function Fiche({ vue, onglets, Echange, Classement, Cloture, Arrivees, courant, passe }: FicheProps) {
  const [isEchange, setEchange] = useState(false);
  const select = (onglet: string) => openRoute({ panneau: "fiche", dossierId: vue.dossier.id, ...(onglet === SYNTHESE ? {} : { onglet }), passe }, { isRemplacement: true });
  const visibles = onglets.filter(({ isVisible }) => isVisible?.(vue) !== false);
  const tous = [{ id: SYNTHESE, libelle: "Synthèse" }, ...visibles.filter(({ dans }) => dans === undefined).map(({ id, libelle, countItems }) => ({ id, libelle, nombre: countItems?.(vue) }))];
  const onglet = onglets.find(({ id }) => id === courant);
  const parent = onglet?.dans ?? onglet?.id ?? SYNTHESE;
  const vues = visibles.filter(({ id, dans }) => dans === parent || id === parent);
  return (
    <Page label={`Dossier ${vue.dossier.reference}`}>
      <FicheTouches onglets={tous.map(({ id }) => id)} onSelect={select} onEchange={() => setEchange(true)} />
      {onglet === undefined ? <FicheHead vue={vue} /> : <FicheLigne vue={vue} />}
      {passe === undefined && <Conflits vue={vue} />}
      {passe === undefined && <Arrivees vue={vue} onVoir={() => select("chronologie")} />}
      <Onglets label="Onglets du dossier" onglets={tous} courant={parent} onSelect={select} />
      {vues.length > 1 && <div className={styles["vues"]}><SegmentedControl size="xs" aria-label="Vues de l’onglet" data={vues.map(({ id, libelle, vueLibelle }) => ({ value: id, label: vueLibelle ?? libelle }))} value={onglet?.id ?? parent} onChange={select} /></div>}
      {/* One boundary for each tab: the one that is left goes at once, with its shortcuts. */}
      <Suspense key={onglet?.id ?? SYNTHESE} fallback={<Chargement titre="Ouverture" />}>
        {onglet === undefined ? <SyntheseTab vue={vue} onOnglet={select} Classement={Classement} Cloture={Cloture} /> : <onglet.Contenu vue={vue} />}
      </Suspense>
      {isEchange && <Suspense><Echange dossierId={vue.dossier.id} onFermer={() => setEchange(false)} /></Suspense>}
    </Page>
  );
}

/** Shortcuts of the fiche. Mounted before the tab, so that the tab's own, Escape first of all, come first. */
function FicheTouches({ onglets, onSelect, onEchange }: { readonly onglets: readonly string[]; readonly onSelect: (onglet: string) => void; readonly onEchange: () => void }): undefined {
  useTouches([
    ...onglets.slice(0, 10).map((id, rang) => ({ combinaison: String((rang + 1) % 10), ...(rang === 0 ? { libelle: "onglets" } : {}), action: () => onSelect(id) })),
    { combinaison: "e", libelle: "noter un échange", action: onEchange },
    { combinaison: "Escape", libelle: "liste", action: () => openRoute({ panneau: "dossiers", vue: "tous" }) },
  ]);
  return undefined;
}

/** Being read, or gone: an undone import takes its dossiers back. */
function FicheAbsente({ dossierId }: { readonly dossierId: string }) {
  const { etat, lignes } = usePortefeuille();
  if (etat.kind === "chargement" || lignes.some(({ id }) => id === dossierId)) return <Chargement titre="Lecture du dossier" />;
  return (
    <EmptyState titre="Ce dossier n’existe pas, ou n’existe plus." actions={<a className="lien" href="#/dossiers">Revenir à la liste</a>}>
      L’import qui l’avait ouvert a peut-être été annulé ; ses faits restent au journal.
    </EmptyState>
  );
}
