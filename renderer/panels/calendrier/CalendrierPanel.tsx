import { ActionIcon, Button, SegmentedControl } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconFileTypeDocx } from "@tabler/icons-react";
import { useState } from "react";
import { capitalize } from "#shared/kernel/texte.ts";
import { formatMois } from "#shared/kernel/format-jour.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { type EntreeCalendrier, findVoisin } from "#shared/suivi/calendrier.ts";
import { findJourFerme } from "#shared/suivi/jour-utile.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { openRoute, useRoute, type VueCalendrier, VUES_CALENDRIER } from "../../app/routes.ts";
import { CalendrierVue, FormePoint } from "../../components/CalendrierVue.tsx";
import { Page } from "../../components/Page.tsx";
import { Chargement, EtatErreur } from "../../components/PageEtats.tsx";
import { Touche } from "../../components/Touche.tsx";
import { chooseLot } from "../../hooks/lot-actes.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import { AgendaMenu } from "./AgendaMenu.tsx";
import { createDeplacement, DeplacementDialog, type Deplacement } from "./DeplacementDialog.tsx";
import { ListeView } from "./ListeView.tsx";
import { useCalendrier } from "./use-calendrier.ts";
import { SemaineVolet } from "./SemaineVolet.tsx";
import styles from "./calendrier.module.css";

const LIBELLES: Readonly<Record<VueCalendrier, string>> = { mois: "Mois", semaine: "Semaine", jour: "Jour", liste: "Liste" };

/** Hearings, delays and follow-ups of the whole portfolio; beside them the week, and the outcomes to write. */
export function CalendrierPanel() {
  const route = useRoute();
  const { aujourdhui, territoire } = useContexte();
  const { etat } = usePortefeuille();
  const vue = (route.panneau === "calendrier" ? route.vue : undefined) ?? "mois";
  const jour = (route.panneau === "calendrier" ? route.jour : undefined) ?? aujourdhui;
  const calendrier = useCalendrier(jour, vue);
  const { points } = calendrier;
  const [deplacement, setDeplacement] = useState<Deplacement>();
  const go: Aller = (reste) => openRoute({ panneau: "calendrier", vue: reste.vue ?? vue, jour: reste.jour ?? jour }, { isRemplacement: true });
  const move = (sens: 1 | -1) => go({ jour: findVoisin(jour, vue === "liste" ? "mois" : vue, sens) });
  useTouchesCalendrier(move, go, aujourdhui);
  const openPoint = (id: string) => {
    const role = points.find((point) => point.id === id && id.startsWith("role "));
    if (role !== undefined) go({ jour: role.jour });
    else openEntree(calendrier.findEntree(id));
  };
  const drop = (id: string, versJour: Jour, versHeure: string | undefined) => setDeplacement(createDeplacement(calendrier.findEntree(id), versJour, versHeure));
  if (etat.kind === "erreur") return <Page label="Délais et audiences"><EtatErreur titre="Le coffre ne se lit pas." detail={etat.motif} /></Page>;
  return (
    <Page label="Délais et audiences">
      <Tete jour={jour} vue={vue} onMove={move} onAujourdhui={() => go({ jour: aujourdhui })} onVue={(choisie) => go({ vue: choisie })} calendrier={calendrier} />
      {etat.kind === "chargement" && calendrier.entrees.length === 0 ? <Chargement /> : (
        <div className="deux filet cote">
          {vue === "liste" ? <ListeView calendrier={calendrier} onOuvrir={openPoint} /> : (
            <div className={styles["grille"]}>
              <CalendrierVue
                vue={vue} jour={jour} aujourdhui={aujourdhui} points={points} findFermeture={(le) => findJourFerme(le, territoire)}
                onJour={(le) => go(vue === "mois" ? { jour: le } : { vue: "jour", jour: le })} onPoint={openPoint} onDeplacer={drop}
              />
            </div>
          )}
          {vue !== "liste" && <SemaineVolet calendrier={calendrier} jour={jour} onOuvrir={openPoint} />}
        </div>
      )}
      {deplacement !== undefined && <DeplacementDialog deplacement={deplacement} onFermer={() => setDeplacement(undefined)} />}
    </Page>
  );
}

/** Where the thing is done: its procedure, the qualification for a prescription, the synthesis for a task. */
function openEntree(entree: EntreeCalendrier | undefined): void {
  if (entree === undefined) return;
  const onglet = entree.audience !== undefined || entree.delai !== undefined ? "procedures" : entree.kind === "delai" ? "qualification" : "synthese";
  openRoute({ panneau: "fiche", dossierId: entree.dossierId, onglet });
}

type Aller = (reste: { readonly vue?: VueCalendrier; readonly jour?: Jour }) => void;

function useTouchesCalendrier(move: (sens: 1 | -1) => void, go: Aller, aujourdhui: Jour): void {
  useTouches([
    { combinaison: "t", libelle: "aujourd’hui", action: () => go({ jour: aujourdhui }) },
    { combinaison: "shift+ArrowLeft", action: () => move(-1) },
    { combinaison: "shift+ArrowRight", libelle: "avant, après", action: () => move(1) },
    ...VUES_CALENDRIER.map((connue, rang) => ({ combinaison: String(rang + 1), ...(rang === 0 ? { libelle: "mois, semaine, jour, liste" } : {}), action: () => go({ vue: connue }) })),
  ]);
}

interface TeteProps {
  readonly jour: Jour;
  readonly vue: VueCalendrier;
  readonly onMove: (sens: 1 | -1) => void;
  readonly onAujourdhui: () => void;
  readonly onVue: (vue: VueCalendrier) => void;
  readonly calendrier: ReturnType<typeof useCalendrier>;
}

function Tete({ jour, vue, onMove, onAujourdhui, onVue, calendrier }: TeteProps) {
  const duJour = calendrier.listJour(jour).filter(({ audience }) => audience !== undefined);
  const openLot = () => {
    chooseLot(duJour.map(({ dossierId }) => dossierId));
    openRoute({ panneau: "documents", vue: "lot" });
  };
  return (
    <div className="head">
      <h1 className="t20">{capitalize(formatMois(jour))}</h1>
      <ActionIcon variant="default" size={32} aria-label="Avant" onClick={() => onMove(-1)}><IconChevronLeft size={16} aria-hidden="true" /></ActionIcon>
      <ActionIcon variant="default" size={32} aria-label="Après" onClick={() => onMove(1)}><IconChevronRight size={16} aria-hidden="true" /></ActionIcon>
      <Button rightSection={<Touche combinaison="t" />} onClick={onAujourdhui}>Aujourd’hui</Button>
      <span className="sp" />
      <span className={styles["legende"]} aria-hidden="true"><FormePoint forme="audience" /> audience <FormePoint forme="delai" /> délai <FormePoint forme="suivi" /> suivi</span>
      <SegmentedControl size="xs" aria-label="Vue" data={VUES_CALENDRIER.map((connue) => ({ value: connue, label: LIBELLES[connue] }))} value={vue} onChange={(choix) => onVue(VUES_CALENDRIER.find((connue) => connue === choix) ?? "mois")} />
      <Button disabled={duJour.length === 0} title="Rôle, décomptes et bordereaux des affaires du jour" leftSection={<IconFileTypeDocx size={16} aria-hidden="true" />} onClick={openLot}>Journée d’audience</Button>
      <AgendaMenu entrees={calendrier.entrees} />
    </div>
  );
}
