import { IconAlertTriangle, IconCheck, IconLoader2, IconSearch } from "@tabler/icons-react";
import { Initiales } from "../components/Page.tsx";
import { Touche } from "../components/Touche.tsx";
import { usePortefeuille } from "../hooks/use-portefeuille.ts";
import type { VuePortefeuille } from "../db/vue-portefeuille.ts";
import { formatJourComplet } from "#shared/kernel/format-jour.ts";
import { useContexte } from "./Contexte.tsx";
import { openPalette } from "./CommandPalette.tsx";
import { formatRoute } from "./routes.ts";

/** Top bar: search, day, what the vault holds, who one is. */
export function TopBar() {
  const { aujourdhui, utilisateur } = useContexte();
  return (
    <header className="barre">
      <button type="button" className="recherche" onClick={openPalette} aria-keyshortcuts="Control+K">
        <IconSearch size={16} stroke={1.75} aria-hidden="true" />
        <span>Nom, SIREN, référence, action…</span>
        <Touche combinaison="mod+k" />
      </button>
      <span className="jour">{formatJourComplet(aujourdhui)}</span>
      <EtatCoffre vue={usePortefeuille()} />
      {utilisateur === undefined
        ? <a href={formatRoute({ panneau: "reglages" })}>Dire qui vous êtes</a>
        : <span className="moi"><Initiales nom={utilisateur.nom} />{utilisateur.nom}</span>}
    </header>
  );
}

function EtatCoffre({ vue: { etat, recalcul } }: { readonly vue: VuePortefeuille }) {
  if (etat.kind === "erreur") return <span className="garde late"><IconAlertTriangle size={14} stroke={2} aria-hidden="true" />Coffre injoignable</span>;
  if (etat.kind === "chargement") return <span className="garde"><IconLoader2 size={14} stroke={2} aria-hidden="true" />Lecture du coffre</span>;
  if (recalcul !== undefined) return <span className="garde"><IconLoader2 size={14} stroke={2} aria-hidden="true" />Soldes du jour, {Math.round((100 * recalcul.fait) / recalcul.total)} %</span>;
  return <span className="garde"><IconCheck className="secured" size={14} stroke={2} aria-hidden="true" />Coffre à jour</span>;
}
