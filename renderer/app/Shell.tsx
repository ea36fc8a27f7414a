import { Progress } from "@mantine/core";
import { Suspense, useCallback, useEffect, useState } from "react";
import { closeWindow, onSignal, printPage } from "../bridge/bridge.ts";
import { useContexte } from "./Contexte.tsx";
import { createDiffere, usePreload } from "../components/differe.tsx";
import { DropVeil, DropZone } from "../components/DropZone.tsx";
import { Chargement } from "../components/PageEtats.tsx";
import { lecteur } from "../db/portefeuille.ts";
import { PreuveProvider } from "../hooks/use-preuve.tsx";
import { useAnnuler } from "../hooks/use-annuler.ts";
import { useIndexation } from "../hooks/use-recherche.ts";
import { useReception } from "../hooks/use-reception.ts";
import { usePortefeuille } from "../hooks/use-portefeuille.ts";
import { usePose } from "../hooks/use-pose.ts";
import { useClavier, useTouches } from "../hooks/use-touches.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { HintLine } from "./HintLine.tsx";
import { findPanneau } from "./panels.ts";
import { openPalette } from "./palette.ts";
import { Rail } from "./Rail.tsx";
import { formatRoute, openRoute, useRoute } from "./routes.ts";
import { TopBar } from "./TopBar.tsx";

// What no first screen shows comes after it.
const palette = createDiffere(async () => (await import("./CommandPalette.tsx")).CommandPalette);
const touches = createDiffere(async () => (await import("./TouchesDialog.tsx")).TouchesDialog);
const agenda = createDiffere(async () => (await import("./AgendaVivant.tsx")).AgendaVivant);
const effacements = createDiffere(async () => (await import("./EffacementsEquipe.tsx")).EffacementsEquipe);

/** The frame around every panel. */
export function Shell() {
  const [isTouches, setIsTouches] = useState(false);
  const showTouches = useCallback(() => setIsTouches(true), []);
  const print = useCallback(() => void printPage(), []);
  const isPose = usePose();
  const { reception } = useReception();
  const receive = (fichiers: readonly File[]) => {
    void reception.add(fichiers);
    openRoute({ panneau: "reception" });
  };
  useClavier();
  useIndexation();
  useTouchesFenetre(showTouches);
  useFermeture();
  useMenu(showTouches);
  usePreload(lecteur);
  return (
    <PreuveProvider onPrint={print}>
      <div className="app">
        <Rail />
        <TopBar />
        <Scene />
        <HintLine />
      </div>
      <DropZone isFond describe={(nombre) => (nombre > 1 ? `Déposer pour lire ${nombre} fichiers ou dossiers` : "Déposer pour lire ce fichier")} onFiles={receive} />
      <DropVeil />
      {isPose && <Suspense fallback={undefined}>
        <palette.Composant onShowTouches={showTouches} />
        <touches.Composant isOuvert={isTouches} onClose={() => setIsTouches(false)} />
        <agenda.Composant />
        <effacements.Composant />
      </Suspense>}
    </PreuveProvider>
  );
}

function Scene() {
  const route = useRoute();
  const { etat } = usePortefeuille();
  const Panneau = findPanneau(route.panneau);
  return (
    <div className="scene">
      {etat.kind === "chargement" && etat.total > 0 && <Progress className="demarrage" size={3} radius={0} value={(100 * etat.fait) / etat.total} aria-label="Lecture du coffre" />}
      <ErrorBoundary position={formatRoute(route)}>
        <Suspense key={route.panneau} fallback={<Chargement titre="Ouverture" />}>{Panneau !== undefined && <Panneau />}</Suspense>
      </ErrorBoundary>
    </div>
  );
}

function useTouchesFenetre(showTouches: () => void): void {
  const { annuler } = useAnnuler();
  useTouches([
    { combinaison: "mod+k", libelle: "tout ouvrir", action: openPalette, isDansLesChamps: true },
    { combinaison: "mod+z", libelle: "annuler", action: () => void annuler() },
    { combinaison: "mod+p", libelle: "imprimer", action: () => void printPage(), isDansLesChamps: true },
    { combinaison: "?", libelle: "preuve, raccourcis", action: () => openPreuveDuFocus() || showTouches() },
  ]);
}

/** The proof of the figure that has the focus, or of the current row. */
function openPreuveDuFocus(): boolean {
  const chiffre = document.activeElement?.closest(".prove") ?? document.querySelector("[data-courante] .prove");
  if (!(chiffre instanceof HTMLElement)) return false;
  chiffre.click();
  return true;
}

/** Nothing typed is lost when the window closes or the vault locks: drafts are written, then the window may go. */
function useFermeture(): void {
  const { portefeuille } = useContexte();
  useEffect(() => {
    const leave = () => void portefeuille.flushBrouillons().then(closeWindow);
    const stops = [onSignal("fenetre:close", leave), onSignal("coffre:lock", leave)];
    return () => stops.forEach((stop) => stop());
  }, [portefeuille]);
}

/** Commands chosen in the native menu. */
function useMenu(showTouches: () => void): void {
  const { annuler } = useAnnuler();
  useEffect(() => onSignal("menu:command", ({ commande }) => {
    switch (commande) {
      case "importer": return openRoute({ panneau: "import" });
      case "rechercher": return openPalette();
      case "annuler": return void annuler();
      case "imprimer": return void printPage();
      case "aide": return showTouches();
      case "reglages": return openRoute({ panneau: "reglages" });
    }
  }), [annuler, showTouches]);
}
