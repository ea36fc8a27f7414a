import { IconAlertTriangle, IconCheck, IconFlask, IconLoader2, IconSearch } from "@tabler/icons-react";
import { Button } from "@mantine/core";
import { Etat } from "../components/Etat.tsx";
import { formatPartage } from "../hooks/etat-partage.ts";
import { Initiales } from "../components/Page.tsx";
import { Touche } from "../components/Touche.tsx";
import { leaveDecouverte, useDecouverte } from "../hooks/use-decouverte.ts";
import { useEtatRecherche } from "../hooks/use-recherche.ts";
import { usePortefeuille } from "../hooks/use-portefeuille.ts";
import { usePartage } from "../hooks/use-partage.ts";
import type { VuePortefeuille } from "../db/vue-portefeuille.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { formatJourComplet } from "#shared/kernel/format-jour.ts";
import { useContexte } from "./Contexte.tsx";
import { openPalette } from "./palette.ts";
import { formatRoute } from "./routes.ts";

/** Top bar: search, day, what the vault holds, who one is. */
export function TopBar() {
  const { aujourdhui, utilisateur } = useContexte();
  const vue = usePortefeuille();
  const isDecouverte = useDecouverte();
  return (
    <header className="barre">
      <button type="button" className="recherche" onClick={openPalette} aria-keyshortcuts="Control+K">
        <IconSearch size={16} stroke={1.75} aria-hidden="true" />
        <span>Nom, SIREN, n° de facture, RG, montant…</span>
        <Touche combinaison="mod+k" />
      </button>
      <span className="jour">{formatJourComplet(aujourdhui)}</span>
      <LecturePieces />
      <EtatPartage />
      {isDecouverte ? <Decouverte /> : <EtatCoffre vue={vue} />}
      {utilisateur === undefined
        ? <a href={formatRoute({ panneau: "reglages" })}>Dire qui vous êtes</a>
        : <span className="moi"><Initiales nom={utilisateur.nom} />{utilisateur.nom}</span>}
    </header>
  );
}

/** Files being read for their words, with the way to stop. */
function LecturePieces() {
  const { pieces, stopPieces } = useEtatRecherche();
  if (pieces === undefined) return undefined;
  return <span className="garde"><IconLoader2 size={14} stroke={2} aria-hidden="true" />Lecture des pièces, {Math.round((100 * pieces.fait) / Math.max(1, pieces.total))} % <Button size="compact-xs" variant="default" onClick={stopPieces}>Interrompre</Button></span>;
}

/** Never mistaken for one's own dossiers: said in the place where the vault speaks, with the way back. */
function Decouverte() {
  return (
    <span className="garde conflict">
      <IconFlask size={14} stroke={2} aria-hidden="true" />Portefeuille fictif, rien n’est gardé
      <Button size="compact-xs" variant="default" onClick={leaveDecouverte}>Quitter</Button>
    </span>
  );
}

/** Conflicts first, then how sharing stands; nothing for whoever works alone. */
function EtatPartage() {
  const { lignes } = usePortefeuille();
  const partage = usePartage();
  const conflits = lignes.reduce((nombre, { hasConflit }) => nombre + Number(hasConflit), 0);
  const phrase = partage.kind === "pret" && partage.etat.dossier !== undefined ? formatPartage(partage.etat) : undefined;
  return (
    <>
      {conflits > 0 && <a className="garde" href={formatRoute({ panneau: "conflits" })}><Etat ton="conflict">{formatNombreDe(conflits, "dossier en conflit", "dossiers en conflit")}</Etat></a>}
      {phrase !== undefined && <a className="garde" href={formatRoute({ panneau: "partage" })} title={phrase.detail}><Etat ton={phrase.ton}>{phrase.titre}</Etat></a>}
    </>
  );
}

function EtatCoffre({ vue: { etat, recalcul } }: { readonly vue: VuePortefeuille }) {
  if (etat.kind === "erreur") return <span className="garde late"><IconAlertTriangle size={14} stroke={2} aria-hidden="true" />Coffre injoignable</span>;
  if (etat.kind === "chargement") return <span className="garde"><IconLoader2 size={14} stroke={2} aria-hidden="true" />Lecture du coffre</span>;
  if (recalcul !== undefined) return <span className="garde"><IconLoader2 size={14} stroke={2} aria-hidden="true" />Soldes du jour, {Math.round((100 * recalcul.fait) / recalcul.total)} %</span>;
  return <span className="garde"><IconCheck className="secured" size={14} stroke={2} aria-hidden="true" />Coffre à jour</span>;
}
