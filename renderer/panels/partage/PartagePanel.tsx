import { Button } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { exchangePartage } from "../../bridge/bridge.ts";
import { Page, PageHead } from "../../components/Page.tsx";
import { Chargement, EtatErreur } from "../../components/PageEtats.tsx";
import { Touche } from "../../components/Touche.tsx";
import { type Partage, refreshPartage, usePartage } from "../../hooks/use-partage.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import { ChiffresView } from "./ChiffresView.tsx";
import { DepartSection } from "./DepartSection.tsx";
import { EquipeSection } from "./EquipeSection.tsx";
import { EtatSection } from "./EtatSection.tsx";
import { useGestes } from "./use-gestes.ts";
import styles from "./partage.module.css";

/** The team, its shared folder, and whether everything that was saved here has reached it. */
export function PartagePanel() {
  const lu = usePartage();
  const { ask, isEnCours } = useGestes();
  const exchange = () => void ask(() => exchangePartage({}));
  const isPartage = lu.kind === "pret" && lu.etat.dossier !== undefined;
  useTouches([{ combinaison: "s", libelle: "échanger maintenant", action: exchange }], isPartage);
  return (
    <Page label="Équipe et partage">
      <PageHead titre="Équipe et partage" actions={isPartage ? <Button size="xs" disabled={isEnCours} leftSection={<IconRefresh size={16} stroke={1.75} aria-hidden="true" />} rightSection={<Touche combinaison="s" />} onClick={exchange}>Échanger maintenant</Button> : undefined} />
      {lu.kind === "chargement" && <Chargement titre="Lecture du partage" />}
      {lu.kind === "erreur" && <EtatErreur titre="L’état du partage ne se lit pas." detail={lu.motif} garde="Vos dossiers sont là, et s’enregistrent sur ce poste." actions={<Button onClick={() => void refreshPartage()}>Réessayer</Button>} />}
      {lu.kind === "pret" && <Contenu partage={lu} />}
    </Page>
  );
}

function Contenu({ partage: { equipe, etat } }: { readonly partage: Partage }) {
  if (equipe.kind === "attente") return <div className="corps filet"><ChiffresView chiffres={equipe.chiffres} dossier={etat.dossier} /></div>;
  if (equipe.kind !== "membre") return <div className="corps filet"><DepartSection etat={etat} ancienne={equipe.kind === "partie" ? equipe.nom : undefined} /></div>;
  return (
    <div className={`corps filet ${styles["colonnes"] ?? ""}`}>
      <div><EquipeSection equipe={equipe.equipe} etat={etat} /></div>
      <div><EtatSection etat={etat} isSeul={equipe.equipe.membres.filter(({ sortie }) => sortie === undefined).length === 1} /></div>
    </div>
  );
}
