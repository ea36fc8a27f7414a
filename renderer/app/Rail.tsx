import type { LigneDossier } from "#shared/model/dossier.ts";
import { Marque } from "../components/Marque.tsx";
import { useNombreAQualifier } from "../hooks/use-candidats.ts";
import { useNombreJournee } from "../hooks/use-journee.ts";
import { usePortefeuille } from "../hooks/use-portefeuille.ts";
import { type Entree, ENTREES, isCourante } from "./entries.ts";
import { formatRoute, type Route, useRoute } from "./routes.ts";

/** Left rail: where one can go, with icons and words. */
export function Rail() {
  const position = useRoute();
  const { arrivees, lignes } = usePortefeuille();
  const aQualifier = useNombreAQualifier();
  const duJour = useNombreJournee();
  const countEntree = ({ route }: Entree): number => (route.panneau === "boite" ? arrivees.length : route.panneau === "qualifier" ? aQualifier : route.panneau === "journee" ? duJour : route.panneau === "conflits" ? countConflits(lignes) : 0);
  const lien = (entree: Entree) => <Lien key={entree.titre} entree={entree} position={position} nombre={countEntree(entree)} />;
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

function Lien({ entree: { route, titre, icone: Icone }, position, nombre }: { readonly entree: Entree; readonly position: Route; readonly nombre: number }) {
  return (
    <a href={formatRoute(route)} aria-current={isCourante(route, position) ? "page" : undefined}>
      <Icone size={18} stroke={1.75} aria-hidden="true" />
      <span className="mot">{titre}</span>
      {nombre > 0 && <span className="n">{nombre.toLocaleString("fr-FR")}</span>}
    </a>
  );
}
