import { type ReactNode, Suspense } from "react";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import { createDiffere } from "../components/differe.tsx";
import { Marque } from "../components/Marque.tsx";
import { usePortefeuille } from "../hooks/use-portefeuille.ts";
import { usePose } from "../hooks/use-pose.ts";
import { Compte } from "./Compte.tsx";
import { type Entree, ENTREES, isCourante } from "./entries.ts";
import { formatRoute, type Route, useRoute } from "./routes.ts";

// They count with the rules of the day and of the detection, which the first screen does not wait for.
const compteJournee = createDiffere(async () => (await import("./comptes-calcules.tsx")).CompteJournee);
const compteAQualifier = createDiffere(async () => (await import("./comptes-calcules.tsx")).CompteAQualifier);

/** Left rail: where one can go, with icons and words. What waits there is counted once everything is read. */
export function Rail() {
  const position = useRoute();
  const { etat } = usePortefeuille();
  const isPose = usePose();
  const lien = (entree: Entree) => <Lien key={entree.titre} entree={entree} position={position}>{isPose && etat.kind === "pret" && <CompteDe entree={entree} />}</Lien>;
  return (
    <nav className="rail" aria-label="Navigation principale">
      <div className="marque"><Marque />Exigible</div>
      {ENTREES.filter(({ place }) => place === "haut").map(lien)}
      <div className="sp" />
      <hr />
      {ENTREES.filter(({ place }) => place === "bas").map(lien)}
    </nav>
  );
}

/** Dossiers in which two statements contradict each other. */
function countConflits(lignes: readonly LigneDossier[]): number {
  return lignes.reduce((nombre, { hasConflit }) => nombre + Number(hasConflit), 0);
}

function CompteDe({ entree: { route } }: { readonly entree: Entree }) {
  const { arrivees, lignes } = usePortefeuille();
  switch (route.panneau) {
    case "boite":
      return <Compte nombre={arrivees.length} />;
    case "conflits":
      return <Compte nombre={countConflits(lignes)} />;
    case "journee":
      return <Suspense fallback={undefined}><compteJournee.Composant /></Suspense>;
    case "qualifier":
      return <Suspense fallback={undefined}><compteAQualifier.Composant /></Suspense>;
    default:
      return undefined;
  }
}

function Lien({ entree: { route, titre, icone: Icone }, position, children }: { readonly entree: Entree; readonly position: Route; readonly children: ReactNode }) {
  return (
    <a href={formatRoute(route)} aria-current={isCourante(route, position) ? "page" : undefined}>
      <Icone size={18} stroke={1.75} aria-hidden="true" />
      <span className="mot">{titre}</span>
      {children}
    </a>
  );
}
