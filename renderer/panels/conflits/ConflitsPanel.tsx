import { IconGitFork } from "@tabler/icons-react";
import { useState } from "react";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { openRoute, useRoute } from "../../app/routes.ts";
import { Page } from "../../components/Page.tsx";
import { Chargement, EmptyState } from "../../components/PageEtats.tsx";
import { useTouches } from "../../hooks/use-touches.ts";
import { ConflitView } from "./ConflitView.tsx";
import { EnBloc } from "./EnBloc.tsx";
import { NumerosDoubles } from "./NumerosDoubles.tsx";
import { type ConflitDossier, useConflits } from "./use-conflits.ts";
import styles from "./conflits.module.css";

/** What two posts said differently: everything is kept, a person says what stands. */
export function ConflitsPanel() {
  const route = useRoute();
  const { conflits, doubles, reste } = useConflits(route.panneau === "conflits" ? route.dossierId : undefined);
  const [cle, setCle] = useState<string | undefined>(undefined);
  if (conflits === undefined) return <Page label="Conflits"><Chargement titre="Lecture des conflits" /></Page>;
  if (conflits.length === 0 && doubles.length === 0) return <AucunConflit />;
  const rang = Math.max(0, conflits.findIndex(({ lu }) => lu.cle === cle));
  const courant = conflits[rang];
  const move = (pas: number) => setCle(conflits[(rang + pas + conflits.length) % conflits.length]?.lu.cle);
  return (
    <Page label="Conflits">
      <ConflitsTouches onMove={move} />
      <div className={styles["trois"]}>
        <aside className={styles["liste"]} aria-label="Liste des conflits">
          <h1 className="t20">Conflits</h1>
          <p className="ink3">Des saisies se contredisent. Tout est gardé ; à vous de dire ce qui vaut.</p>
          <ul>{conflits.map((conflit, place) => <LigneConflit key={conflit.lu.cle} conflit={conflit} isCourant={place === rang} onOuvrir={() => setCle(conflit.lu.cle)} />)}</ul>
          {reste > 0 && <p className="lab">{`et ceux de ${formatNombreDe(reste, "autre dossier", "autres dossiers")}, une fois ceux-ci réglés`}</p>}
          <EnBloc conflits={conflits} />
        </aside>
        <div className={styles["milieu"]}>
          <NumerosDoubles doubles={doubles} />
          {courant !== undefined && <ConflitView key={courant.lu.cle} conflit={courant} place={`${(rang + 1).toLocaleString("fr-FR")} sur ${conflits.length.toLocaleString("fr-FR")}`} />}
        </div>
      </div>
    </Page>
  );
}

function ConflitsTouches({ onMove }: { readonly onMove: (pas: number) => void }): undefined {
  useTouches([
    { combinaison: "j", libelle: "conflit suivant", action: () => onMove(1) },
    { combinaison: "k", libelle: "précédent", action: () => onMove(-1) },
    { combinaison: "Escape", libelle: "liste", action: () => openRoute({ panneau: "dossiers", vue: "tous" }) },
  ]);
  return undefined;
}

function LigneConflit({ conflit: { ligne, lu }, isCourant, onOuvrir }: { readonly conflit: ConflitDossier; readonly isCourant: boolean; readonly onOuvrir: () => void }) {
  return (
    <li>
      <button type="button" aria-current={isCourant ? "true" : undefined} onClick={onOuvrir}>
        <IconGitFork className="conflict" size={16} stroke={1.75} aria-hidden="true" />
        <span><b>{lu.objet}</b><span>{ligne.debiteur}</span><small className="tn">{ligne.reference}</small></span>
      </button>
    </li>
  );
}

function AucunConflit() {
  return (
    <Page label="Conflits">
      <EmptyState titre="Aucun conflit" actions={<a className="lien" href="#/dossiers">Voir les dossiers</a>}>
        Quand deux personnes écrivent deux choses différentes sans s’être lues, les deux sont gardées et se départagent ici.
      </EmptyState>
    </Page>
  );
}
